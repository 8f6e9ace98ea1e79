//! GET /products

use aws_config::BehaviorVersion;
use aws_lambda_events::apigw::{ApiGatewayProxyRequest, ApiGatewayProxyResponse};
use aws_sdk_dynamodb::Client;
use lambda_runtime::{Error, LambdaEvent, service_fn};
use reference::{Product, response, table};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    lambda_runtime::tracing::init_default_subscriber();
    let client = Client::new(&aws_config::load_defaults(BehaviorVersion::latest()).await);
    let table = table()?;
    lambda_runtime::run(service_fn(|event| list(&client, &table, event))).await
}

/// The first page. The reference has no tokens of later pages.
async fn list(
    client: &Client,
    table: &str,
    event: LambdaEvent<ApiGatewayProxyRequest>,
) -> Result<ApiGatewayProxyResponse, Error> {
    let limit = event.payload.query_string_parameters.first("limit").unwrap_or("20").parse()?;
    let page = client.scan().table_name(table).consistent_read(true).limit(limit).send().await?;
    let products: Result<Vec<_>, _> =
        page.items.unwrap_or_default().into_iter().map(Product::from_item).collect();
    response(200, serde_json::to_string(&products?)?)
}
