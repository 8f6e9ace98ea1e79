//! POST /products/{id}/images

use std::time::Duration;

use aws_config::BehaviorVersion;
use aws_lambda_events::apigw::{ApiGatewayProxyRequest, ApiGatewayProxyResponse};
use aws_sdk_dynamodb::types::AttributeValue;
use aws_sdk_s3::presigning::PresigningConfig;
use lambda_runtime::{Error, LambdaEvent, service_fn};
use reference::{error, id, response, table};
use serde_json::json;

const EXPIRES_IN_S: u64 = 300;

struct Clients {
    dynamodb: aws_sdk_dynamodb::Client,
    s3: aws_sdk_s3::Client,
    table: String,
    bucket: String,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    lambda_runtime::tracing::init_default_subscriber();
    let config = aws_config::load_defaults(BehaviorVersion::latest()).await;
    let clients = Clients {
        dynamodb: aws_sdk_dynamodb::Client::new(&config),
        s3: aws_sdk_s3::Client::new(&config),
        table: table()?,
        bucket: std::env::var("BUCKET_NAME")?,
    };
    lambda_runtime::run(service_fn(|event| generate(&clients, event))).await
}

async fn generate(
    clients: &Clients,
    event: LambdaEvent<ApiGatewayProxyRequest>,
) -> Result<ApiGatewayProxyResponse, Error> {
    let id = id(&event.payload)?;
    let found = clients
        .dynamodb
        .get_item()
        .table_name(&clients.table)
        .key("id", AttributeValue::S(id.to_owned()))
        .consistent_read(true)
        .send()
        .await?;
    if found.item.is_none() {
        return error(404, "product not found");
    }
    let key = format!("incoming_product_images/{id}/main");
    let put = clients.s3.put_object().bucket(&clients.bucket).key(&key).content_type("image/jpeg");
    let expires = PresigningConfig::expires_in(Duration::from_secs(EXPIRES_IN_S))?;
    let url = put.presigned(expires).await?.uri().to_owned();
    let body = json!({
        "url": url,
        "expires_in": EXPIRES_IN_S,
        "content_type": "image/jpeg",
        "key": key,
    });
    response(200, body.to_string())
}
