//! The bootstrap stack.

use cfn::synth;
use serde_json::Value as Json;

use super::super::bootstrap;
use super::{ALL, resources};

#[test]
fn bootstrap_retains_the_account_setting() {
    for cache in ALL {
        assert!(
            resources(cache)
                .values()
                .all(|resource| resource["Type"] != "AWS::ApiGateway::Account")
        );
    }
    let text = synth::json(&bootstrap().unwrap()).unwrap();
    let bootstrap: Json = serde_json::from_str(&text).unwrap();
    for id in ["ApiAccount", "ApiLogsRole"] {
        assert_eq!(bootstrap["Resources"][id]["DeletionPolicy"], "Retain");
        assert_eq!(bootstrap["Resources"][id]["Condition"], "CreatesApiLogRole");
    }
    assert_eq!(bootstrap["Parameters"]["ApiLogRole"]["Default"], "keep");
}
