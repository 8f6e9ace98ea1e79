//! GET /products/{id}

use aws_config::BehaviorVersion;
use aws_lambda_events::apigw::{ApiGatewayProxyRequest, ApiGatewayProxyResponse};
use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::types::AttributeValue;
use lambda_runtime::{Error, LambdaEvent, service_fn};
use reference::{Product, error, id, response, table};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    lambda_runtime::tracing::init_default_subscriber();
    let client = Client::new(&aws_config::load_defaults(BehaviorVersion::latest()).await);
    let table = table()?;
    lambda_runtime::run(service_fn(|event| get(&client, &table, event))).await
}

async fn get(
    client: &Client,
    table: &str,
    event: LambdaEvent<ApiGatewayProxyRequest>,
) -> Result<ApiGatewayProxyResponse, Error> {
    let id = id(&event.payload)?;
    let found = client
        .get_item()
        .table_name(table)
        .key("id", AttributeValue::S(id.to_owned()))
        .consistent_read(true)
        .send()
        .await?;
    match found.item {
        Some(item) => response(200, serde_json::to_string(&Product::from_item(item)?)?),
        None => error(404, "product not found"),
    }
}
