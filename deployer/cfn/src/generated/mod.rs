// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! Resources by service.
pub mod apigateway;
pub mod cloudwatch;
pub mod cognito;
pub mod dynamodb;
pub mod ec2;
pub mod elasticache;
pub mod events;
pub mod iam;
pub mod lambda;
pub mod logs;
pub mod s3;
pub mod secretsmanager;
pub mod sns;
pub mod sqs;
/// The schemas of all types.
pub(crate) static SCHEMAS: &[&super::schema::Schema] = &[
    &apigateway::account::SCHEMA,
    &apigateway::api_key::SCHEMA,
    &apigateway::authorizer::SCHEMA,
    &apigateway::deployment::SCHEMA,
    &apigateway::gateway_response::SCHEMA,
    &apigateway::method::SCHEMA,
    &apigateway::resource::SCHEMA,
    &apigateway::rest_api::SCHEMA,
    &apigateway::stage::SCHEMA,
    &cloudwatch::alarm::SCHEMA,
    &cloudwatch::dashboard::SCHEMA,
    &cognito::user_pool::SCHEMA,
    &cognito::user_pool_client::SCHEMA,
    &dynamodb::table::SCHEMA,
    &ec2::route_table::SCHEMA,
    &ec2::security_group::SCHEMA,
    &ec2::subnet::SCHEMA,
    &ec2::subnet_route_table_association::SCHEMA,
    &ec2::vpc::SCHEMA,
    &ec2::vpc_endpoint::SCHEMA,
    &elasticache::parameter_group::SCHEMA,
    &elasticache::replication_group::SCHEMA,
    &elasticache::subnet_group::SCHEMA,
    &events::rule::SCHEMA,
    &iam::role::SCHEMA,
    &lambda::event_invoke_config::SCHEMA,
    &lambda::event_source_mapping::SCHEMA,
    &lambda::function::SCHEMA,
    &lambda::permission::SCHEMA,
    &logs::log_group::SCHEMA,
    &s3::bucket::SCHEMA,
    &s3::bucket_policy::SCHEMA,
    &secretsmanager::secret::SCHEMA,
    &sns::subscription::SCHEMA,
    &sns::topic::SCHEMA,
    &sqs::queue::SCHEMA,
    &sqs::queue_policy::SCHEMA,
];
