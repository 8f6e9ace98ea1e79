//! What is measured: each case is a request, what it must be answered, and who answers it.

use anyhow::{Context, Result, ensure};
use hyper::body::Bytes;
use serde::Deserialize;
use serde_json::{Value, json};
use shared::table::{Function, function};

use crate::events::Request;
use crate::tables::{PRODUCT_NAME, product_id};

/// Whether the functions of this repository have a cache, and what it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cache {
    Off,
    /// It has the product that is asked for.
    Hit,
    /// It has none of the products, since each is asked for once.
    Miss,
}

#[derive(Debug)]
pub(crate) struct Case {
    pub(crate) name: &'static str,
    pub(crate) row: &'static Function,
    pub(crate) cache: Cache,
    /// Whether the plain function of the reference and that in Python answer it, too.
    pub(crate) has_reference: bool,
    /// The request of this number.
    event: fn(u64) -> Value,
    /// Checks the body of the answer to the request of this number.
    check: fn(u64, &Value) -> Result<()>,
    status: u16,
}

/// What a function returns to API Gateway.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Response {
    status_code: u16,
    #[serde(default)]
    headers: serde_json::Map<String, Value>,
    #[serde(default)]
    body: Option<String>,
}

/// The lists of the cases: 20 is the default of the API.
const SHORT: u64 = 20;
const LONG: u64 = 100;

pub(crate) const CASES: [Case; 8] = [
    Case {
        name: "get a product",
        row: function("get_product"),
        cache: Cache::Off,
        has_reference: true,
        event: |n| get(n),
        check: is_product,
        status: 200,
    },
    Case {
        name: "get a product, cache hit",
        row: function("get_product"),
        cache: Cache::Hit,
        has_reference: true,
        event: |_| get(0),
        check: |_, body| is_product(0, body),
        status: 200,
    },
    Case {
        name: "get a product, cache miss",
        row: function("get_product"),
        cache: Cache::Miss,
        has_reference: true,
        event: get,
        check: is_product,
        status: 200,
    },
    Case {
        name: "list of 20",
        row: function("query_products"),
        cache: Cache::Off,
        has_reference: true,
        event: |_| list("20"),
        check: |_, body| is_list(SHORT, body),
        status: 200,
    },
    Case {
        name: "list of 100",
        row: function("query_products"),
        cache: Cache::Off,
        has_reference: true,
        event: |_| list("100"),
        check: |_, body| is_list(LONG, body),
        status: 200,
    },
    Case {
        name: "create a product",
        row: function("insert_product"),
        cache: Cache::Off,
        has_reference: true,
        event: |_| create(),
        check: is_created,
        status: 201,
    },
    Case {
        name: "upload URL",
        row: function("generate_upload_url"),
        cache: Cache::Off,
        has_reference: true,
        event: upload_url,
        check: is_upload_url,
        status: 200,
    },
    Case {
        name: "page",
        row: function("main_ui"),
        cache: Cache::Off,
        has_reference: false,
        event: |_| page(),
        check: |_, _| Ok(()),
        status: 200,
    },
];

impl Case {
    pub(crate) fn event(&self, number: u64) -> Bytes {
        Bytes::from((self.event)(number).to_string())
    }

    /// Checks an answer. `is_ours`: of a function of this repository, which names its cache.
    pub(crate) fn check(&self, number: u64, answer: &Bytes, is_ours: bool) -> Result<()> {
        self.check_answer(number, answer, is_ours).with_context(|| {
            let start: String = String::from_utf8_lossy(answer).chars().take(400).collect();
            format!("{}: the answer to request {number} is wrong: {start}", self.name)
        })
    }

    fn check_answer(&self, number: u64, answer: &Bytes, is_ours: bool) -> Result<()> {
        let response: Response = serde_json::from_slice(answer).context("it is no response")?;
        let (status, wanted) = (response.status_code, self.status);
        ensure!(status == wanted, "its status is {status}, not {wanted}");
        let body = response.body.context("it has no body")?;
        if is_ours && self.row.name == "main_ui" {
            let policy = response.headers.contains_key("Content-Security-Policy");
            ensure!(policy && body.contains("</html>"), "it is not the page");
            return Ok(());
        }
        if let Some(wanted) = self.x_cache().filter(|_| is_ours) {
            let used = response.headers.get("X-Cache").and_then(Value::as_str);
            ensure!(used == Some(wanted), "X-Cache is {used:?}, not {wanted}");
        }
        (self.check)(number, &serde_json::from_str(&body).context("its body is not JSON")?)
    }

    /// The header that says how the cache was used.
    fn x_cache(&self) -> Option<&'static str> {
        match self.cache {
            Cache::Off if ["get_product", "query_products"].contains(&self.row.name) => Some("off"),
            Cache::Off => None,
            Cache::Hit => Some("hit"),
            Cache::Miss => Some("miss"),
        }
    }
}

fn get(number: u64) -> Value {
    let id = product_id(number);
    let resource = "/products/{id}";
    Request { method: "GET", resource, id: Some(&id), query: &[], body: None }.event()
}

fn list(limit: &str) -> Value {
    let query = [("limit", limit)];
    Request { method: "GET", resource: "/products", id: None, query: &query, body: None }.event()
}

fn create() -> Value {
    let body = json!({
        "name": PRODUCT_NAME,
        "category": "Kitchen",
        "price": 19.9,
        "description": "Holds 350 ml, and may go into the dishwasher.",
    });
    let resource = "/products";
    Request { method: "POST", resource, id: None, query: &[], body: Some(body) }.event()
}

fn upload_url(number: u64) -> Value {
    let id = product_id(number);
    let resource = "/products/{id}/images";
    Request { method: "POST", resource, id: Some(&id), query: &[], body: None }.event()
}

fn page() -> Value {
    Request { method: "GET", resource: "/ui", id: None, query: &[], body: None }.event()
}

fn is_product(number: u64, body: &Value) -> Result<()> {
    ensure!(body["id"] == product_id(number), "it is another product");
    is_whole(body)
}

/// Whether a product has its name, and the price as the table has it.
fn is_whole(product: &Value) -> Result<()> {
    ensure!(product["name"] == PRODUCT_NAME, "it has another name");
    ensure!(product["price"] == 19.9, "it has another price");
    Ok(())
}

fn is_list(count: u64, body: &Value) -> Result<()> {
    let products = body.as_array().context("it is no list")?;
    ensure!(products.len() as u64 == count, "it has {} products, not {count}", products.len());
    products.iter().zip(0..).try_for_each(|(product, number)| is_product(number, product))
}

fn is_created(_: u64, body: &Value) -> Result<()> {
    ensure!(body["id"].as_str().is_some_and(|id| id.len() == 36), "it has no id");
    is_whole(body)
}

fn is_upload_url(number: u64, body: &Value) -> Result<()> {
    let key = format!("incoming_product_images/{}/", product_id(number));
    let url = body["url"].as_str().unwrap_or_default();
    ensure!(url.contains(&key) && url.contains("X-Amz-Signature="), "it is not its upload URL");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn case(name: &str) -> &'static Case {
        CASES.iter().find(|case| case.name == name).unwrap()
    }

    fn answer(status: u16, x_cache: &str, body: &Value) -> Bytes {
        let headers = json!({ "X-Cache": x_cache });
        let body = body.to_string();
        Bytes::from(json!({ "statusCode": status, "headers": headers, "body": body }).to_string())
    }

    #[test]
    fn check_wants_the_status_the_product_and_the_use_of_the_cache() {
        let product = json!({ "id": product_id(7), "name": PRODUCT_NAME, "price": 19.9 });
        let get = case("get a product, cache miss");
        get.check(7, &answer(200, "miss", &product), true).unwrap();
        // The reference has no cache, and does not say so.
        get.check(7, &answer(200, "", &product), false).unwrap();
        for (number, status, x_cache, body) in [
            (7, 503, "miss", &product),
            (8, 200, "miss", &product),
            (7, 200, "bypass", &product),
            (7, 200, "miss", &json!({ "message": "product not found" })),
        ] {
            let error = get.check(number, &answer(status, x_cache, body), true).unwrap_err();
            assert!(error.to_string().contains("is wrong"), "{error:#}");
        }
        assert!(get.check(7, &Bytes::from("null"), true).is_err());
    }

    #[test]
    fn check_of_a_list_counts_its_products() {
        let product = |n| json!({ "id": product_id(n), "name": PRODUCT_NAME, "price": 19.9 });
        let products: Vec<_> = (0..20).map(product).collect();
        let list = case("list of 20");
        list.check(0, &answer(200, "off", &json!(products)), true).unwrap();
        assert!(list.check(0, &answer(200, "off", &json!(products[1..])), true).is_err());
    }

    #[test]
    fn event_has_the_path_and_its_parameters() {
        let event: Value = serde_json::from_slice(&case("upload URL").event(3)).unwrap();
        assert_eq!(event["path"], format!("/products/{}/images", product_id(3)));
        assert_eq!(event["pathParameters"]["id"], product_id(3));
        assert_eq!(event["queryStringParameters"], Value::Null);
        let event: Value = serde_json::from_slice(&case("list of 100").event(0)).unwrap();
        assert_eq!(event["multiValueQueryStringParameters"]["limit"], json!(["100"]));
    }
}
