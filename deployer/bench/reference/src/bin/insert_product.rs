//! POST /products

use std::collections::HashMap;

use aws_config::BehaviorVersion;
use aws_lambda_events::apigw::{ApiGatewayProxyRequest, ApiGatewayProxyResponse};
use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::types::AttributeValue;
use lambda_runtime::{Error, LambdaEvent, service_fn};
use reference::{Draft, Product, error, response, table};
use serde_json::value::RawValue;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    lambda_runtime::tracing::init_default_subscriber();
    let client = Client::new(&aws_config::load_defaults(BehaviorVersion::latest()).await);
    let table = table()?;
    lambda_runtime::run(service_fn(|event| insert(&client, &table, event))).await
}

async fn insert(
    client: &Client,
    table: &str,
    event: LambdaEvent<ApiGatewayProxyRequest>,
) -> Result<ApiGatewayProxyResponse, Error> {
    let body = event.payload.body.unwrap_or_default();
    let Ok(draft) = serde_json::from_str::<Draft>(&body) else {
        return error(400, "the body is not a product");
    };
    let product = Product {
        id: uuid::Uuid::now_v7().to_string(),
        name: draft.name,
        category: draft.category,
        price: RawValue::from_string(draft.price.to_string())?,
        description: draft.description,
        images: HashMap::new(),
    };
    let text = |text: &str| AttributeValue::S(text.to_owned());
    let put = client
        .put_item()
        .table_name(table)
        .item("id", text(&product.id))
        .item("name", text(&product.name))
        .item("category", text(&product.category))
        .item("price", AttributeValue::N(product.price.get().to_owned()))
        .item("version", AttributeValue::N("1".to_owned()))
        .condition_expression("attribute_not_exists(id)");
    let put = match &product.description {
        Some(description) => put.item("description", text(description)),
        None => put,
    };
    put.send().await?;
    let mut created = response(201, serde_json::to_string(&product)?)?;
    created.headers.insert("location", format!("products/{}", product.id).parse()?);
    Ok(created)
}
