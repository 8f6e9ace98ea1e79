//! Alarms and the dashboard.

use std::collections::BTreeMap;

use serde_json::{Value as Json, json};
use shared::cache_metrics::{Kind, NAMESPACE};
use shared::table::{FUNCTIONS, Function};

use super::super::Cache;
use super::super::alarms::ALARMS;
use super::{GOLDEN, list, of_type, resources};

#[test]
fn asynchronous_functions_have_a_failure_queue_and_an_alarm() {
    let off = resources(Cache::Off);
    for row in FUNCTIONS.iter().filter(|row| row.is_asynchronous()) {
        let id = row.pascal_name();
        let retries = &off[&format!("{id}Retries")]["Properties"];
        let queue = json!({"Fn::GetAtt": [format!("{id}Failures"), "Arn"]});
        assert_eq!(retries["DestinationConfig"]["OnFailure"]["Destination"], queue, "{id}");
        let alarm = &off[&format!("{id}HasFailures")]["Properties"];
        assert_eq!(
            alarm["Dimensions"][0]["Value"],
            json!({"Fn::GetAtt": [format!("{id}Failures"), "QueueName"]})
        );
    }
    assert_eq!(
        of_type(&off, "SQS::Queue").len(),
        FUNCTIONS.iter().filter(|row| row.is_asynchronous()).count()
    );
}

/// The alarms as lines: name, statistic and metric, dimensions, threshold, periods.
fn alarm_lines(all: &BTreeMap<String, Json>) -> Vec<String> {
    let line = |(id, alarm): (&str, &Json)| {
        let statistic = alarm.get("Statistic").unwrap_or(&alarm["ExtendedStatistic"]);
        let dimensions: Vec<&str> =
            list(&alarm["Dimensions"]).iter().map(|d| d["Name"].as_str().unwrap()).collect();
        format!(
            "{id} {} {} of {} > {} for {}",
            statistic.as_str().unwrap(),
            alarm["MetricName"].as_str().unwrap(),
            dimensions.join("+"),
            alarm["Threshold"],
            alarm["EvaluationPeriods"],
        )
    };
    of_type(all, "CloudWatch::Alarm").into_iter().map(line).collect()
}

#[test]
fn alarms_are_about_this_stack_and_have_the_dimensions_of_their_metrics() {
    let [off, on] = GOLDEN.map(|cache| alarm_lines(&resources(cache)));
    assert!(off.iter().all(|line| on.contains(line)));
    // One alarm for each function: of its errors, or of the events that it could not handle.
    let of_function = |function: &Function| {
        let name = function.pascal_name();
        if function.is_asynchronous() {
            let metric = "ApproximateNumberOfMessagesVisible of QueueName";
            format!("{name}HasFailures Maximum {metric} > 0 for 1")
        } else {
            format!("{name}Fails Sum Errors of FunctionName > 0 for 1")
        }
    };
    let functions: Vec<String> = FUNCTIONS.iter().map(of_function).collect();
    let (of_functions, others): (Vec<_>, Vec<_>) =
        on.into_iter().partition(|line| functions.contains(line));
    assert_eq!(of_functions.len(), functions.len(), "{of_functions:?}");
    expect_test::expect![[r#"
        ApiFails Sum 5XXError of ApiName+Stage > 4 for 1
        ApiIsSlow p99 Latency of ApiName+Stage > 3000 for 3
        CacheEvicts Sum Evictions of CacheClusterId > 1000 for 12
        CacheIsBusy Average CPUUtilization of CacheClusterId > 45 for 3
        CacheIsBypassed Average Bypassed of Stack > 10 for 3
        SecondCacheEvicts Sum Evictions of CacheClusterId > 1000 for 12
        SecondCacheIsBusy Average CPUUtilization of CacheClusterId > 45 for 3"#]]
    .assert_eq(&others.join("\n"));
}

#[test]
fn alarm_of_the_second_node_exists_with_a_second_node() {
    let on = resources(Cache::On);
    for id in ["CacheIsBusy", "CacheEvicts"] {
        let second = &on[&format!("Second{id}")];
        assert_eq!(second["Condition"], "CacheFailsOver");
        let node = |alarm: &Json| alarm["Properties"]["Dimensions"][0]["Value"].clone();
        assert_eq!(node(&on[id]), json!({"Fn::Sub": "${CacheGroup}-001"}));
        assert_eq!(node(second), json!({"Fn::Sub": "${CacheGroup}-002"}));
    }
}

#[test]
fn alarm_changes_are_sent_to_the_address() {
    for cache in GOLDEN {
        let all = resources(cache);
        let topic = json!({"Fn::If": [
            "HasAlarmEmail",
            [{"Ref": "AlarmTopic"}],
            {"Ref": "AWS::NoValue"},
        ]});
        for (id, alarm) in of_type(&all, "CloudWatch::Alarm") {
            assert_eq!((&alarm["AlarmActions"], &alarm["OKActions"]), (&topic, &topic), "{id}");
        }
        for id in ["AlarmTopic", "AlarmSubscription"] {
            assert_eq!(all[id]["Condition"], "HasAlarmEmail");
        }
        let subscription = &all["AlarmSubscription"]["Properties"];
        assert_eq!(subscription["Protocol"], "email");
        assert_eq!(subscription["Endpoint"], json!({"Ref": "AlarmEmail"}));
        // CloudWatch cannot publish to a topic that is encrypted with AWS's own key.
        assert_eq!(all["AlarmTopic"]["Properties"].get("KmsMasterKeyId"), None);
    }
}

#[test]
fn alarm_description_is_one_of_the_documented_ones() {
    for cache in GOLDEN {
        for (id, alarm) in of_type(&resources(cache), "CloudWatch::Alarm") {
            let text = ALARMS.iter().find(|text| alarm["AlarmDescription"] == text.description());
            let text = text.unwrap_or_else(|| panic!("{id} is not documented"));
            assert!(id.ends_with(text.id), "{id} has the text of {}", text.id);
            assert!(text.description().len() <= 1024);
        }
    }
}

#[test]
fn dashboard_name_has_the_region() {
    for cache in GOLDEN {
        let all = resources(cache);
        // An account has one list of dashboards for all regions.
        assert_eq!(
            all["Dashboard"]["Properties"]["DashboardName"],
            json!({"Fn::Sub": "${NamePrefix}-${AWS::Region}"})
        );
    }
}

/// The lines of the widgets with a title that begins like this.
fn dashboard_lines(cache: Cache, title: &str) -> Vec<Json> {
    let all = resources(cache);
    let body = all["Dashboard"]["Properties"]["DashboardBody"]["Fn::Sub"].as_str().unwrap();
    let body: Json = serde_json::from_str(body).unwrap();
    let widgets = list(&body["widgets"]).into_iter().map(|widget| &widget["properties"]);
    let widgets = widgets.filter(|widget| widget["title"].as_str().unwrap().starts_with(title));
    widgets.flat_map(|widget| list(&widget["metrics"]).into_iter().cloned()).collect()
}

#[test]
fn dashboard_hit_ratio_is_calculated_from_the_numbers_of_lookups() {
    let lines = dashboard_lines(Cache::On, "Cache: hits");
    let (expressions, metrics): (Vec<_>, Vec<_>) =
        lines.iter().partition(|line| line[0].is_object());
    let text = |json: &Json| json.as_str().unwrap().to_owned();
    let ids: Vec<String> = metrics.iter().map(|line| text(&line[6]["id"])).collect();
    assert_eq!(expressions.len(), Kind::ALL.len());
    for line in &expressions {
        let expression = text(&line[0]["expression"]);
        let kind = text(&line[0]["label"]);
        let of_kind: Vec<_> = ids.iter().filter(|id| id.starts_with(&kind)).collect();
        assert_eq!(of_kind.len(), 3, "{ids:?}");
        // CloudWatch rejects an id that begins with an upper case letter.
        assert!(kind.starts_with(|c: char| c.is_ascii_lowercase()));
        assert!(of_kind.iter().all(|id| expression.contains(&format!("FILL({id}, 0)"))));
    }
    let first = json!({"expression": "100 * FILL(product_HitTime, 0) / (FILL(product_HitTime, 0) \
                        + FILL(product_MissTime, 0) + FILL(product_BypassTime, 0))",
                       "label": "product", "id": "product_hits"});
    assert_eq!(expressions[0], &json!([first]));
    let options = json!({"stat": "SampleCount", "id": "product_HitTime", "visible": false});
    let name = "${NamePrefix}";
    let hits = json!([NAMESPACE, "HitTime", "Stack", name, "Kind", "product", options]);
    assert_eq!(metrics[0], &hits);
}

#[test]
fn dashboard_shows_the_cache_where_there_is_one() {
    for title in ["Cache: time", "Cache: bypassed"] {
        let lines = dashboard_lines(Cache::On, title);
        assert!(!lines.is_empty());
        assert!(lines.iter().all(|line| line[0] == NAMESPACE), "{lines:?}");
    }
    for title in ["Cache: CPU and memory", "Cache: evictions"] {
        let lines = dashboard_lines(Cache::On, title);
        for node in ["${CacheGroup}-001", "${CacheGroup}-002"] {
            assert!(lines.iter().any(|line| line[3] == node), "{node}");
        }
    }
    assert_eq!(dashboard_lines(Cache::Off, "Cache"), Vec::<Json>::new());
}

#[test]
fn dashboard_metrics_of_tables_have_the_dimensions_of_aws() {
    for cache in GOLDEN {
        let all = resources(cache);
        let body = all["Dashboard"]["Properties"]["DashboardBody"]["Fn::Sub"].as_str().unwrap();
        let body: Json = serde_json::from_str(body).unwrap();
        let lines: Vec<Vec<&str>> = list(&body["widgets"])
            .iter()
            .flat_map(|widget| list(&widget["properties"]["metrics"]))
            .map(|line| list(line).iter().filter_map(|part| part.as_str()).collect())
            .collect();
        for metric in ["ConsumedReadCapacityUnits", "ReadThrottleEvents", "WriteThrottleEvents"] {
            let table = ["AWS/DynamoDB", metric, "TableName", "${ProductsTable}"];
            let index = ["GlobalSecondaryIndexName", "category-index"];
            assert!(lines.contains(&table.to_vec()), "{metric}");
            assert!(lines.contains(&[&table[..], &index].concat()), "{metric}");
        }
        // This metric has no data without the dimension `Operation`.
        assert!(lines.iter().all(|line| !line.contains(&"ThrottledRequests")));
        let is_throttle = |line: &&Vec<&str>| line.starts_with(&["AWS/Lambda", "Throttles"]);
        let throttles = lines.iter().filter(is_throttle).count();
        assert_eq!(throttles, FUNCTIONS.len());
    }
}
