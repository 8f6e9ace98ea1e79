// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! Resources of `AWS::ApiGateway`.
pub mod account;
pub use account::Account;
pub mod api_key;
pub use api_key::ApiKey;
pub mod authorizer;
pub use authorizer::Authorizer;
pub mod deployment;
pub use deployment::Deployment;
pub mod gateway_response;
pub use gateway_response::GatewayResponse;
pub mod method;
pub use method::Method;
pub mod resource;
pub use resource::Resource;
pub mod rest_api;
pub use rest_api::RestApi;
pub mod stage;
pub use stage::Stage;
