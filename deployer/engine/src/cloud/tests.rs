//! The client of DynamoDB with mocked responses.

use aws_config::{BehaviorVersion, Region, SdkConfig};
use aws_credential_types::Credentials;
use aws_credential_types::provider::SharedCredentialsProvider;
use aws_smithy_mocks::{MockResponseInterceptor, Rule, RuleMode, create_mock_http_client};

use super::Aws;

pub(super) fn aws(rules: &[&Rule]) -> Aws {
    let config = SdkConfig::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::from_static("eu-west-1"))
        .credentials_provider(SharedCredentialsProvider::new(Credentials::from_keys(
            "id", "secret", None,
        )))
        .http_client(create_mock_http_client())
        .build();
    let responses = || {
        let none = MockResponseInterceptor::new().rule_mode(RuleMode::MatchAny);
        rules.iter().fold(none, |responses, rule| responses.with_rule(rule))
    };
    let clients = Aws::new(&config);
    let dynamodb = clients.dynamodb.config().to_builder().interceptor(responses()).build();
    Aws { dynamodb: aws_sdk_dynamodb::Client::from_conf(dynamodb), ..clients }
}
