//! Alarms and the dashboard.

use serde_json::json;
use shared::table::FUNCTIONS;

use super::super::Cache;
use super::{of_type, resources};

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
