//! What each check receives: the client, its own category, and the steps that many checks need.

use std::time::{Duration, Instant};

use serde_json::json;

use super::api_under_test::ApiUnderTest;
use super::failure::CheckFailure;
use super::http::{Client, Request, Response};
use super::product::{ErrorBody, Product};

/// The longest wait for an eventually consistent result: an index, an event, a cold start.
pub(super) const EVENTUAL_TIME_MAX: Duration = Duration::from_secs(45);
const POLL_INTERVAL: Duration = Duration::from_millis(150);

pub(super) struct CheckContext<'c> {
    pub(super) client: &'c Client<'c>,
    pub(super) api: &'c ApiUnderTest,
    /// A category that only this check of this run uses.
    pub(super) category: String,
    /// A word that no product of another check or run contains.
    pub(super) unique_word: String,
}

impl CheckContext<'_> {
    /// A valid body. The text `price` becomes the JSON value without a change.
    pub(super) fn body(&self, name: &str, price: &str) -> String {
        let (name, category) = (json!(name), json!(self.category));
        format!(r#"{{"name":{name},"category":{category},"price":{price}}}"#)
    }

    /// A valid body with a description.
    pub(super) fn body_with_description(
        &self,
        name: &str,
        price: &str,
        description: &str,
    ) -> String {
        let (name, category, description) = (json!(name), json!(self.category), json!(description));
        format!(
            r#"{{"name":{name},"category":{category},"price":{price},"description":{description}}}"#
        )
    }

    pub(super) fn post(&self, body: impl Into<String>) -> Result<Response, CheckFailure> {
        self.client.request("POST", "/products").json(body).send()
    }

    pub(super) fn put(&self, id: &str, body: impl Into<String>) -> Request<'_> {
        self.product("PUT", id).json(body)
    }

    pub(super) fn get(&self, id: &str) -> Result<Response, CheckFailure> {
        self.product("GET", id).send()
    }

    pub(super) fn delete(&self, id: &str) -> Result<Response, CheckFailure> {
        self.product("DELETE", id).send()
    }

    pub(super) fn product(&self, method: &'static str, id: &str) -> Request<'_> {
        self.client.request(method, &format!("/products/{id}"))
    }

    pub(super) fn images(&self, method: &'static str, id: &str) -> Request<'_> {
        self.client.request(method, &format!("/products/{id}/images"))
    }

    pub(super) fn create(&self, name: &str, price: &str) -> Result<Product, CheckFailure> {
        self.post(self.body(name, price))?.expect_status(201)?.json()
    }

    /// Creates products named `name 00`, `name 01`, …, with the prices 0, 1, ….
    pub(super) fn create_many(
        &self,
        name: &str,
        count: usize,
    ) -> Result<Vec<Product>, CheckFailure> {
        (0..count).map(|i| self.create(&format!("{name} {i:02}"), &i.to_string())).collect()
    }

    /// A request for the list of this check's category.
    pub(super) fn list(&self) -> Request<'_> {
        self.client.get("/products").query("category", &self.category)
    }

    /// The products of all pages of a list, in order. Stops after `pages_max` pages.
    pub(super) fn read_all_pages(
        &self,
        first: &Request<'_>,
        pages_max: usize,
    ) -> Result<Vec<Product>, CheckFailure> {
        let (mut all, mut request) = (Vec::new(), first.clone());
        for _ in 0..pages_max {
            let page = request.send()?.expect_status(200)?;
            all.extend(page.json::<Vec<Product>>()?);
            match page.header("x-next-token") {
                Some(token) => request = first.clone().query("next_token", token),
                None => break,
            }
        }
        Ok(all)
    }

    /// Repeats `attempt` until it succeeds. Use it for results that are eventually consistent.
    pub(super) fn eventually<T>(
        &self,
        mut attempt: impl FnMut() -> Result<T, CheckFailure>,
    ) -> Result<T, CheckFailure> {
        let started = Instant::now();
        loop {
            match attempt() {
                Ok(found) => return Ok(found),
                Err(failure)
                    if started.elapsed() > EVENTUAL_TIME_MAX || self.client.is_stopped() =>
                {
                    let expected =
                        format!("{}, within {} s", failure.expected, EVENTUAL_TIME_MAX.as_secs());
                    return Err(CheckFailure { expected, ..failure });
                }
                Err(_) => std::thread::sleep(POLL_INTERVAL),
            }
        }
    }

    /// Deletes the products that the check created and did not delete.
    pub(super) fn delete_leftovers(&self) {
        for id in self.client.not_deleted() {
            // After an error the client still lists the product, and the summary names it.
            let _ = self.product("DELETE", &id).unstoppable().send();
        }
    }
}

/// Runs `action` on this many threads at the same time.
pub(super) fn concurrently<T: Send>(times: usize, action: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let barrier = std::sync::Barrier::new(times);
    let (barrier, action) = (&barrier, &action);
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..times)
            .map(|i| {
                scope.spawn(move || {
                    barrier.wait();
                    action(i)
                })
            })
            .collect();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    })
}

/// Fails unless the response is an error as the contract describes it: this status, CORS headers,
/// and a JSON body with a message and at most a field. The message must not reveal internals.
pub(super) fn expect_error(
    response: Response,
    status: u16,
    field: Option<&str>,
) -> Result<ErrorBody, CheckFailure> {
    let response = response.expect_status(status)?;
    let error: ErrorBody = response.json()?;
    response.require(
        response.header("content-type").is_some_and(|kind| kind.starts_with("application/json")),
        "content-type: application/json",
    )?;
    response.require(
        response.header("access-control-allow-origin") == Some("*"),
        "access-control-allow-origin: *",
    )?;
    response.require(error.message.chars().count() > 5, "a message that says what is wrong")?;
    if let Some(field) = field {
        response.require(error.field.as_deref() == Some(field), format!("\"field\": {field:?}"))?;
        response.require(error.message.contains(field), format!("a message that names {field}"))?;
    }
    let internals = [
        "::",
        "panicked",
        "Exception",
        "dynamodb",
        "DynamoDB",
        "RawValue",
        "serde",
        "Option<",
        "lambda",
        "backtrace",
    ];
    let leak = internals.iter().find(|word| error.message.contains(**word));
    response.require(leak.is_none(), format!("a message without {:?}", leak.unwrap_or(&"")))?;
    Ok(error)
}
