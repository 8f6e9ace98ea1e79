//! The API: methods, responses, limits of requests.

use std::collections::{BTreeMap, BTreeSet};

use cfn::construct::api::TRACING_HEADERS;
use serde_json::{Value as Json, json};
use shared::table::{Cost, Method, routes};

use super::super::Cache;
use super::super::limits::{PREFLIGHT, throttle};
use super::{GOLDEN, list, of_type, resources};

#[test]
fn api_deployment_depends_on_every_part_of_the_api() {
    let [off, on] = [Cache::Off, Cache::On].map(resources);
    let id = |all: &BTreeMap<String, Json>| {
        all.keys().find(|id| id.starts_with("ApiDeployment")).unwrap().clone()
    };
    // The functions differ and the API does not: its methods have the names of the functions only.
    assert_eq!(id(&off), id(&on));
    let depends_on: BTreeSet<&str> =
        list(&off[&id(&off)]["DependsOn"]).into_iter().map(|id| id.as_str().unwrap()).collect();
    let parts = ["ApiGateway::Method", "ApiGateway::Resource", "ApiGateway::GatewayResponse"];
    let parts = parts.iter().flat_map(|part| of_type(&off, part));
    // A route serves requests as soon as the deployment exists: its function must, too.
    let permissions = of_type(&off, "Lambda::Permission")
        .into_iter()
        .filter(|(_, permission)| permission["Principal"] == "apigateway.amazonaws.com");
    let expected: BTreeSet<&str> = parts.chain(permissions).map(|(id, _)| id).collect();
    assert_eq!(depends_on, expected);
    let permitted: BTreeSet<&str> = of_type(&off, "Lambda::Permission")
        .into_iter()
        .filter(|(id, _)| depends_on.contains(id))
        .map(|(_, permission)| permission["FunctionName"]["Ref"].as_str().unwrap())
        .collect();
    let functions: Vec<String> =
        routes().map(|(row, _)| format!("{}Function", row.pascal_name())).collect();
    assert_eq!(permitted, functions.iter().map(String::as_str).collect());
}

#[test]
fn gateway_responses_have_cors_headers_and_a_json_message() {
    let off = resources(Cache::Off);
    let mut lines = String::new();
    for (_, response) in of_type(&off, "ApiGateway::GatewayResponse") {
        let headers = &response["ResponseParameters"];
        assert_eq!(headers["gatewayresponse.header.Access-Control-Allow-Origin"], "'*'");
        let body = response["ResponseTemplates"]["application/json"].as_str().unwrap();
        let body = body.replace("$context.error.messageString", r#""a message of the gateway""#);
        assert!(serde_json::from_str::<Json>(&body).unwrap()["message"].is_string());
        let (response_type, status) = (
            response["ResponseType"].as_str().unwrap(),
            response["StatusCode"].as_str().unwrap_or("-"),
        );
        let retry = headers["gatewayresponse.header.Retry-After"].as_str().unwrap_or("-");
        lines += &format!("{response_type} {status} {retry}\n");
    }
    expect_test::expect![[r#"
        API_CONFIGURATION_ERROR 503 '2'
        DEFAULT_4XX - -
        DEFAULT_5XX 503 '2'
        INTEGRATION_FAILURE 503 '2'
        INTEGRATION_TIMEOUT 503 '2'
        MISSING_AUTHENTICATION_TOKEN 404 -
        REQUEST_TOO_LARGE 413 -
        THROTTLED 429 '1'
    "#]]
    .assert_eq(&lines);
}

#[test]
fn preflight_response_has_the_methods_and_headers_of_the_path() {
    let off = resources(Cache::Off);
    // By path: the two headers of the response, as the rows say.
    let mut expected: BTreeMap<&str, (Vec<&str>, Vec<&str>)> = BTreeMap::new();
    for (_, route) in routes() {
        let (methods, headers) =
            expected.entry(route.path).or_insert_with(|| (Vec::new(), vec!["Content-Type"]));
        methods.push(route.method.name());
        methods.extend((route.method == Method::Get).then_some("HEAD"));
        let new: Vec<_> = route.headers.iter().filter(|name| !headers.contains(name)).collect();
        headers.extend(new);
    }
    let expected: BTreeSet<String> = expected
        .into_values()
        .map(|(methods, mut headers)| {
            headers.extend(TRACING_HEADERS);
            format!("'{},OPTIONS' '{}'", methods.join(","), headers.join(","))
        })
        .collect();
    let mut found = BTreeSet::new();
    for (_, method) in of_type(&off, "ApiGateway::Method") {
        if method["HttpMethod"] != "OPTIONS" {
            assert_eq!(method["Integration"]["Type"], "AWS_PROXY");
            continue;
        }
        let response = &method["Integration"]["IntegrationResponses"][0];
        assert_eq!(
            (&response["StatusCode"], &method["Integration"]["Type"]),
            (&json!("204"), &json!("MOCK"))
        );
        let header = |name: &str| {
            let name = format!("method.response.header.Access-Control-Allow-{name}");
            response["ResponseParameters"][name].as_str().unwrap()
        };
        found.insert(format!("{} {}", header("Methods"), header("Headers")));
    }
    assert_eq!(found, expected);
    let product = "'GET,HEAD,PUT,DELETE,OPTIONS' 'Content-Type,If-None-Match,If-Match,traceparent,";
    assert!(found.iter().any(|response| response.starts_with(product)), "{found:?}");
}

#[test]
fn stage_has_an_access_log_and_throttling() {
    let off = resources(Cache::Off);
    let stage = &off["ApiStage"]["Properties"];
    assert_eq!(
        stage["AccessLogSetting"]["DestinationArn"],
        json!({"Fn::GetAtt": ["ApiAccessLogs", "Arn"]})
    );
    serde_json::from_str::<BTreeMap<String, String>>(
        stage["AccessLogSetting"]["Format"].as_str().unwrap(),
    )
    .unwrap();
}

#[test]
fn stage_limits_each_method_by_what_a_request_costs() {
    let [off, on] = GOLDEN.map(|cache| {
        let all = resources(cache);
        let settings = list(&all["ApiStage"]["Properties"]["MethodSettings"]);
        let line = |setting: &Json| {
            let text = |name: &str| setting[name].as_str().unwrap().to_owned();
            let limit = |name: &str| setting[name]["Ref"].as_str().unwrap().to_owned();
            let (method, path) = (text("HttpMethod"), text("ResourcePath"));
            let (rate, burst) = (limit("ThrottlingRateLimit"), limit("ThrottlingBurstLimit"));
            format!("{method} {path} {rate} {burst}")
        };
        settings.into_iter().map(line).collect::<Vec<_>>().join("\n")
    });
    assert_eq!(off, on);
    // A slash inside of a path is `~1`: API Gateway finds no method for `/products/{id}`.
    let path = |path: &str| match path {
        "/" => "/".to_owned(),
        path => format!("/{}", path.replace('/', "~1")),
    };
    let limits = |cost: Cost| {
        let limits = throttle(cost);
        format!("{} {}", limits.rate.parameter, limits.burst.parameter)
    };
    let mut expected = vec![format!("* /* {}", limits(Cost::Read))];
    for (_, route) in routes() {
        if route.cost != Cost::Read {
            let (method, limits) = (route.method.name(), limits(route.cost));
            let head = (route.method == Method::Get).then_some("HEAD");
            for method in [method].into_iter().chain(head) {
                expected.push(format!("{method} {} {limits}", path(route.path)));
            }
        }
        let preflight = format!("OPTIONS {} {}", path(route.path), limits(PREFLIGHT));
        if !expected.contains(&preflight) {
            expected.push(preflight);
        }
    }
    expected.sort();
    let mut lines: Vec<&str> = off.lines().collect();
    lines.sort_unstable();
    assert_eq!(lines, expected);
    for line in ["GET /~1products ListRate ListBurst", "PUT /~1products~1{id} WriteRate WriteBurst"]
    {
        assert!(lines.contains(&line), "{line}");
    }
}

#[test]
fn limits_have_defaults_that_keep_the_page_usable() {
    // The page loads 20 images of a list at once, and uploads 5 images at once.
    assert!(throttle(Cost::Read).burst.default() >= 20);
    assert!(throttle(Cost::Upload).burst.default() >= 5);
    for cost in Cost::ALL {
        let limits = throttle(cost);
        assert!(limits.burst.default() >= limits.rate.default(), "{cost:?}");
    }
}
