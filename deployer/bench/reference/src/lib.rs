//! The functions as one would write them with the AWS SDK and the Lambda runtime alone: default
//! features, one client at the start, no cache. `cargo xtask bench` compares with them.

use std::collections::HashMap;

use aws_lambda_events::apigw::{ApiGatewayProxyRequest, ApiGatewayProxyResponse};
use aws_lambda_events::encodings::Body;
use aws_sdk_dynamodb::types::AttributeValue;
use lambda_runtime::Error;
use serde::{Deserialize, Serialize};
use serde_json::Number;
use serde_json::value::RawValue;

/// A product as the API shows it.
#[derive(Debug, Serialize)]
pub struct Product {
    pub id: String,
    pub name: String,
    pub category: String,
    /// Kept as text, since a float would change it.
    pub price: Box<RawValue>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    pub images: HashMap<String, ()>,
}

/// What a client sends to create a product.
#[derive(Debug, Deserialize)]
pub struct Draft {
    pub name: String,
    pub category: String,
    pub price: Number,
    pub description: Option<String>,
}

impl Product {
    pub fn from_item(mut item: HashMap<String, AttributeValue>) -> Result<Self, Error> {
        let mut text = |name: &str| match item.remove(name) {
            Some(AttributeValue::S(text) | AttributeValue::N(text)) => Ok(text),
            _ => Err(Error::from(format!("the item has no {name}"))),
        };
        Ok(Self {
            id: text("id")?,
            name: text("name")?,
            category: text("category")?,
            price: RawValue::from_string(text("price")?)?,
            description: text("description").ok(),
            images: HashMap::new(),
        })
    }
}

/// The path parameter `id`.
pub fn id(request: &ApiGatewayProxyRequest) -> Result<&str, Error> {
    request.path_parameters.get("id").map(String::as_str).ok_or_else(|| "no id in the path".into())
}

pub fn table() -> Result<String, Error> {
    Ok(std::env::var("PRODUCTS_TABLE_NAME")?)
}

pub fn response(status: i64, json: String) -> Result<ApiGatewayProxyResponse, Error> {
    // As the functions of this repository and those in Python, a line per request.
    lambda_runtime::tracing::info!(status, "request served");
    let mut response = ApiGatewayProxyResponse::default();
    response.status_code = status;
    response.headers.insert("content-type", "application/json".parse()?);
    response.headers.insert("access-control-allow-origin", "*".parse()?);
    response.body = Some(Body::Text(json));
    Ok(response)
}

pub fn error(status: i64, message: &str) -> Result<ApiGatewayProxyResponse, Error> {
    response(status, serde_json::json!({ "message": message }).to_string())
}
