//! An example of the events that a function gets, made from its row in the table.

use serde_json::{Value, json};
use shared::image::COMMIT_SUFFIX;
use shared::table::{Function, Method, Route, Trigger};

/// The product that the examples name. The API generates the ids of products, so an example that
/// updates or deletes finds nothing.
const PRODUCT: &str = "0192d3c4-5e6f-7a8b-9c0d-1e2f3a4b5c6d";

/// The event. `bucket` is the stack's images bucket.
pub(crate) fn example(function: &Function, bucket: &str) -> Value {
    match function.trigger {
        Trigger::Api(routes) => routes.first().map_or(Value::Null, request),
        Trigger::Upload { prefix, suffix } => upload(bucket, prefix, suffix),
        Trigger::Schedule => json!({"fill": true}),
    }
}

/// Whether handling the example can change data.
pub(crate) fn may_write(function: &Function) -> bool {
    let is_read = |route: &Route| route.method == Method::Get;
    !matches!(function.trigger, Trigger::Api(routes) if routes.first().is_some_and(is_read))
}

/// What a person must know about the example.
pub(crate) fn note(function: &Function) -> Option<&'static str> {
    match function.trigger {
        Trigger::Upload { .. } => Some("the object of the example does not exist"),
        Trigger::Api(routes) if routes.iter().any(|route| route.path.contains("{id}")) => {
            Some("the product of the example does not exist")
        }
        _ => None,
    }
}

/// The event of API Gateway's proxy integration.
fn request(route: &Route) -> Value {
    let id = route.path.contains("{id}").then(|| json!({"id": PRODUCT}));
    let body = route.body.map(|_| json!({"name": "Teapot", "category": "kitchen", "price": 24.90}));
    let content_type = body.as_ref().map(|_| ("content-type", "application/json"));
    let headers: Vec<_> =
        [("accept", "application/json")].into_iter().chain(content_type).collect();
    let single: Value =
        headers.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect();
    let many: Value =
        headers.iter().map(|(name, value)| ((*name).to_owned(), json!([value]))).collect();
    json!({
        "resource": route.path,
        "path": route.path.replace("{id}", PRODUCT),
        "httpMethod": route.method.name(),
        "headers": single,
        "multiValueHeaders": many,
        "queryStringParameters": null,
        "multiValueQueryStringParameters": null,
        "pathParameters": id,
        "stageVariables": null,
        "requestContext": {
            "requestId": "example",
            "stage": "dev",
            "resourcePath": route.path,
            "httpMethod": route.method.name(),
            "identity": {"sourceIp": "192.0.2.1"},
        },
        "body": body.map(|body| body.to_string()),
        "isBase64Encoded": false,
    })
}

/// S3's notification of an object that was created.
fn upload(bucket: &str, prefix: &str, suffix: &str) -> Value {
    let image = if suffix == COMMIT_SUFFIX { format!("main{suffix}") } else { "main".to_owned() };
    json!({"Records": [{
        "eventVersion": "2.1",
        "eventSource": "aws:s3",
        "eventName": "ObjectCreated:Put",
        "s3": {
            "s3SchemaVersion": "1.0",
            "bucket": {"name": bucket, "arn": format!("arn:aws:s3:::{bucket}")},
            "object": {
                "key": format!("{prefix}{PRODUCT}/{image}"),
                "size": 1024,
                "versionId": "example",
                "sequencer": "0055AED6DCD90281E5",
            },
        },
    }]})
}

#[cfg(test)]
mod tests {
    use shared::table::{FUNCTIONS, function};

    use super::*;

    #[test]
    fn example_of_an_api_function_is_a_request_of_its_route() {
        let event = example(function("update_product"), "images");
        assert_eq!(event["httpMethod"], "PUT");
        assert_eq!(event["path"], format!("/products/{PRODUCT}"));
        assert_eq!(event["pathParameters"]["id"], PRODUCT);
        let body: Value = serde_json::from_str(event["body"].as_str().unwrap()).unwrap();
        assert_eq!(body["name"], "Teapot");
        assert_eq!(example(function("query_products"), "images")["body"], Value::Null);
    }

    #[test]
    fn example_of_an_upload_has_the_bucket_and_a_key_that_starts_the_function() {
        for row in FUNCTIONS {
            let Trigger::Upload { prefix, suffix } = row.trigger else { continue };
            let event = example(row, "shop-images");
            let s3 = &event["Records"][0]["s3"];
            assert_eq!(s3["bucket"]["name"], "shop-images");
            let key = s3["object"]["key"].as_str().unwrap();
            assert!(key.starts_with(prefix) && key.ends_with(suffix), "{key}");
        }
    }

    /// The help of `invoke` names them.
    #[test]
    fn may_write_is_false_for_the_functions_that_only_read() {
        let mut reads: Vec<_> =
            FUNCTIONS.iter().filter(|row| !may_write(row)).map(|row| row.name).collect();
        reads.sort_unstable();
        assert_eq!(reads, ["generate_download_url", "get_product", "main_ui", "query_products"]);
    }
}
