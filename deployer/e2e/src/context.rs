//! What each check is given: the client, a category of its own, and the few steps that many checks take.

use super::fault::Fault;
use super::http::{Call, Client, Reply};
use super::product::{Product, Refusal};
use super::site::Site;
use serde_json::json;
use std::time::{Duration, Instant};

/// How long what happens behind the answer (an index, a notification, a cold start) may take.
pub(super) const BEHIND_TIME_MAX: Duration = Duration::from_secs(45);
const LOOK_AGAIN: Duration = Duration::from_millis(150);

/// What a check works with.
pub(super) struct Context<'c> {
    pub(super) client: &'c Client<'c>,
    pub(super) site: &'c Site,
    /// Of this run and this check: no other product is in it.
    pub(super) category: String,
    /// A word that stands in no other product.
    pub(super) word: String,
}

impl Context<'_> {
    /// A legal body; the price is written as it stands.
    pub(super) fn draft(&self, name: &str, price: &str) -> String {
        let (name, category) = (json!(name), json!(self.category));
        format!(r#"{{"name":{name},"category":{category},"price":{price}}}"#)
    }

    /// A legal body with a description.
    pub(super) fn described(&self, name: &str, price: &str, description: &str) -> String {
        let (name, category, description) = (json!(name), json!(self.category), json!(description));
        format!(
            r#"{{"name":{name},"category":{category},"price":{price},"description":{description}}}"#
        )
    }

    pub(super) fn post(&self, body: impl Into<String>) -> Result<Reply, Fault> {
        self.client.call("POST", "/products").json(body).send()
    }

    pub(super) fn put(&self, id: &str, body: impl Into<String>) -> Call<'_> {
        self.product("PUT", id).json(body)
    }

    pub(super) fn get(&self, id: &str) -> Result<Reply, Fault> {
        self.product("GET", id).send()
    }

    pub(super) fn delete(&self, id: &str) -> Result<Reply, Fault> {
        self.product("DELETE", id).send()
    }

    /// A call of one product.
    pub(super) fn product(&self, method: &'static str, id: &str) -> Call<'_> {
        self.client.call(method, &format!("/products/{id}"))
    }

    /// A call of a product's images.
    pub(super) fn images(&self, method: &'static str, id: &str) -> Call<'_> {
        self.client.call(method, &format!("/products/{id}/images"))
    }

    /// Makes a product.
    pub(super) fn create(&self, name: &str, price: &str) -> Result<Product, Fault> {
        self.post(self.draft(name, price))?.status(201)?.json()
    }

    /// Makes this many products, `name 00` and on, at prices that count.
    pub(super) fn create_many(&self, name: &str, count: usize) -> Result<Vec<Product>, Fault> {
        (0..count).map(|i| self.create(&format!("{name} {i:02}"), &i.to_string())).collect()
    }

    /// A page of the list of this check's category.
    pub(super) fn list(&self) -> Call<'_> {
        self.client.get("/products").query("category", &self.category)
    }

    /// All pages of a list, in order; ends at `pages_max`.
    pub(super) fn walk(&self, first: &Call<'_>, pages_max: usize) -> Result<Vec<Product>, Fault> {
        let (mut all, mut call) = (Vec::new(), first.clone());
        for _ in 0..pages_max {
            let page = call.send()?.status(200)?;
            all.extend(page.json::<Vec<Product>>()?);
            match page.header("x-next-token") {
                Some(token) => call = first.clone().query("next_token", token),
                None => break,
            }
        }
        Ok(all)
    }

    /// Looks until it holds: for what happens behind an answer.
    pub(super) fn eventually<T>(
        &self,
        mut look: impl FnMut() -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let begun = Instant::now();
        loop {
            match look() {
                Ok(found) => return Ok(found),
                Err(fault) if begun.elapsed() > BEHIND_TIME_MAX || self.client.is_stopped() => {
                    let expected =
                        format!("{}, within {} s", fault.expected, BEHIND_TIME_MAX.as_secs());
                    return Err(Fault { expected, ..fault });
                }
                Err(_) => std::thread::sleep(LOOK_AGAIN),
            }
        }
    }

    /// Deletes what the check has left.
    pub(super) fn sweep(&self) {
        for id in self.client.left() {
            // What cannot be deleted stays in the client's book, and is told at the end.
            let _ = self.product("DELETE", &id).unstoppable().send();
        }
    }
}

/// The same thing, this many times, at once.
pub(super) fn at_once<T: Send>(times: usize, act: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let gate = std::sync::Barrier::new(times);
    let (gate, act) = (&gate, &act);
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..times)
            .map(|i| {
                scope.spawn(move || {
                    gate.wait();
                    act(i)
                })
            })
            .collect();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    })
}

/// A refusal as the contract has it: this status, a JSON body of a message and at most a field, CORS; and it tells nothing
/// of what is behind.
pub(super) fn refused(reply: Reply, status: u16, field: Option<&str>) -> Result<Refusal, Fault> {
    let reply = reply.status(status)?;
    let refusal: Refusal = reply.json()?;
    reply.must(
        reply.header("content-type").is_some_and(|kind| kind.starts_with("application/json")),
        "content-type application/json",
    )?;
    reply.must(
        reply.header("access-control-allow-origin") == Some("*"),
        "access-control-allow-origin: *",
    )?;
    reply.must(refusal.message.chars().count() > 5, "a message that says what is wrong")?;
    if let Some(field) = field {
        reply.must(refusal.field.as_deref() == Some(field), format!("\"field\": {field:?}"))?;
        reply.must(refusal.message.contains(field), format!("a message that names {field}"))?;
    }
    let told = [
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
    let leak = told.iter().find(|word| refusal.message.contains(**word));
    reply.must(leak.is_none(), format!("a message without {:?}", leak.unwrap_or(&"")))?;
    Ok(refusal)
}
