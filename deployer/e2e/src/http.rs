//! HTTP as the checks speak it: calls that remember what they asked, replies that say what came instead of what was expected.
//!
//! The client also keeps the book of products that were made and not yet deleted, so that nothing is left behind, whatever
//! a check does.

use super::contract::Contract;
use super::fault::{Fault, shortened};
use super::site::Site;
use serde::de::DeserializeOwned;
use shared::url::{is_loopback, percent_encoded};
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;
use ureq::Agent;
use ureq::http;

/// Longer than API Gateway's own limit of 29 s, so that it is the one to answer.
const ANSWER_TIME_MAX: Duration = Duration::from_secs(40);
/// A server that closes idle connections after some seconds must not meet a request on one of them.
const IDLE_TIME_MAX: Duration = Duration::from_secs(2);
/// A stage's throttle refuses before anything runs: asking again is safe.
const THROTTLED_TRIES_MAX: u32 = 5;

/// Asks the deployed API, on behalf of one check.
pub(super) struct Client<'s> {
    line: &'s Line<'s>,
    made: Mutex<BTreeSet<String>>,
}

/// What all checks of a run share: connections, and whether the user wants it to end.
pub(super) struct Line<'s> {
    agent: Agent,
    base: &'s str,
    stop: &'s AtomicBool,
    throttled: AtomicU32,
    contract: OnceLock<Contract>,
}

/// One request, not yet sent.
#[derive(Clone)]
pub(super) struct Call<'c> {
    client: &'c Client<'c>,
    method: &'static str,
    url: String,
    headers: Vec<(&'static str, String)>,
    body: Option<Vec<u8>>,
    /// Whether the user's stop holds it back.
    stoppable: bool,
}

/// What came.
#[derive(Debug, Clone)]
pub(super) struct Reply {
    /// The request, in one line.
    pub(super) asked: String,
    pub(super) status: u16,
    headers: Vec<(String, String)>,
    pub(super) body: Vec<u8>,
}

impl<'s> Line<'s> {
    pub(super) fn new(site: &'s Site, stop: &'s AtomicBool) -> Self {
        let mut config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .max_idle_connections(64)
            .max_idle_connections_per_host(32)
            .max_idle_age(IDLE_TIME_MAX)
            .timeout_global(Some(ANSWER_TIME_MAX));
        if is_loopback(site.base()) {
            config = config.proxy(None);
        }
        let agent = Agent::new_with_config(config.build());
        Self {
            agent,
            base: site.base(),
            stop,
            throttled: AtomicU32::new(0),
            contract: OnceLock::new(),
        }
    }

    /// Holds all answers from now on against this document.
    pub(super) fn hold_against(&self, contract: Contract) {
        // The first one counts.
        let _ = self.contract.set(contract);
    }

    /// A client with a book of its own.
    pub(super) fn client(&'s self) -> Client<'s> {
        Client { line: self, made: Mutex::default() }
    }

    /// Whether the user wants it to end.
    pub(super) fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// How often the API asked for patience.
    pub(super) fn throttled(&self) -> u32 {
        self.throttled.load(Ordering::Relaxed)
    }
}

impl Client<'_> {
    /// A request to a path below the base: `/products`.
    pub(super) fn call(&self, method: &'static str, path: &str) -> Call<'_> {
        self.call_url(method, format!("{}{path}", self.line.base))
    }

    /// A request to any address.
    pub(super) fn call_url(&self, method: &'static str, url: impl Into<String>) -> Call<'_> {
        Call {
            client: self,
            method,
            url: url.into(),
            headers: Vec::new(),
            body: None,
            stoppable: true,
        }
    }

    pub(super) fn get(&self, path: &str) -> Call<'_> {
        self.call("GET", path)
    }

    /// The products that were made and not deleted.
    pub(super) fn left(&self) -> Vec<String> {
        self.made().iter().cloned().collect()
    }

    /// Whether the user wants it to end.
    pub(super) fn is_stopped(&self) -> bool {
        self.line.is_stopped()
    }

    fn made(&self) -> MutexGuard<'_, BTreeSet<String>> {
        self.made.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps the book: what a 201 made, and what a DELETE found or left gone.
    fn note(&self, call: &Call<'_>, reply: &Reply) {
        let Some(path) = call.url.strip_prefix(self.line.base) else { return };
        match (call.method, reply.status) {
            ("POST", 201) => {
                let product: Option<serde_json::Value> = serde_json::from_slice(&reply.body).ok();
                if let Some(id) = product.as_ref().and_then(|product| product["id"].as_str()) {
                    self.made().insert(id.to_owned());
                }
            }
            ("DELETE", 200 | 404) => {
                let id = path.rsplit('/').next().unwrap_or_default();
                self.made().remove(id);
            }
            _ => {}
        }
    }
}

impl Call<'_> {
    /// Adds a query parameter.
    pub(super) fn query(self, name: &str, value: &str) -> Self {
        self.raw_query(&format!("{}={}", percent_encoded(name), percent_encoded(value)))
    }

    /// Adds to the query as it stands.
    pub(super) fn raw_query(mut self, text: &str) -> Self {
        self.url.push(if self.url.contains('?') { '&' } else { '?' });
        self.url.push_str(text);
        self
    }

    pub(super) fn header(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }

    /// A body of JSON.
    pub(super) fn json(self, body: impl Into<String>) -> Self {
        self.header("Content-Type", "application/json").body(body.into())
    }

    pub(super) fn body(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = Some(body.into());
        self
    }

    /// Is sent also when the user wants it to end: cleaning up.
    pub(super) fn unstoppable(mut self) -> Self {
        self.stoppable = false;
        self
    }

    /// Sends it. Throttled, it waits and asks again; no other answer is asked for twice.
    pub(super) fn send(&self) -> Result<Reply, Fault> {
        for wait_ms in (0..THROTTLED_TRIES_MAX).map(|tries| 200 << tries) {
            let reply = self.send_once()?;
            if reply.status != 429 {
                return Ok(reply);
            }
            self.client.line.throttled.fetch_add(1, Ordering::Relaxed);
            std::thread::sleep(Duration::from_millis(wait_ms));
        }
        self.send_once()
    }

    fn send_once(&self) -> Result<Reply, Fault> {
        let asked = self.shown();
        if self.stoppable && self.client.is_stopped() {
            return Err(Fault::new(asked, "an answer", "nothing was sent: stopped by the user"));
        }
        let no_answer =
            |error: String| Fault::new(asked.clone(), "an answer", format!("none: {error}"));
        let mut request = http::Request::builder().method(self.method).uri(&self.url);
        for (name, value) in &self.headers {
            request = request.header(*name, value);
        }
        // A POST or PUT without a body still has a length.
        let body =
            self.body.clone().or_else(|| matches!(self.method, "POST" | "PUT").then(Vec::new));
        let response = match body {
            Some(body) => {
                let request = request.body(body).map_err(|error| no_answer(error.to_string()))?;
                self.client.line.agent.run(request)
            }
            None => {
                let request = request.body(()).map_err(|error| no_answer(error.to_string()))?;
                self.client.line.agent.run(request)
            }
        };
        let mut response = response.map_err(|error| no_answer(error.to_string()))?;
        let headers = response.headers().iter().map(|(name, value)| {
            (name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned())
        });
        let (status, headers) = (response.status().as_u16(), headers.collect());
        let body =
            response.body_mut().read_to_vec().map_err(|error| no_answer(error.to_string()))?;
        let reply = Reply { asked, status, headers, body };
        self.client.note(self, &reply);
        match self.finding(&reply) {
            Some(finding) => {
                Err(reply.fault(format!("an answer as /openapi.json has it: {finding}")))
            }
            None => Ok(reply),
        }
    }

    /// What the API's own document does not describe.
    fn finding(&self, reply: &Reply) -> Option<String> {
        let path = self.url.strip_prefix(self.client.line.base)?.split('?').next()?;
        let content_type = reply.header("content-type").unwrap_or_default();
        self.client.line.contract.get()?.finding(
            self.method,
            path,
            reply.status,
            content_type,
            &reply.body,
        )
    }

    /// In one line. A presigned address is a credential for a while: its query stays untold.
    pub(super) fn shown(&self) -> String {
        let place = match self.url.strip_prefix(self.client.line.base) {
            Some(path) => shortened(path, 160),
            None => format!("{}?…", self.url.split('?').next().unwrap_or_default()),
        };
        let mut line = format!("{} {place}", self.method);
        for (name, value) in self
            .headers
            .iter()
            .filter(|(name, value)| (*name, value.as_str()) != ("Content-Type", "application/json"))
        {
            line.push_str(&format!(", {name}: {}", shortened(value, 60)));
        }
        if let Some(body) = &self.body {
            line.push_str(&match std::str::from_utf8(body) {
                Ok(text) => format!(", {}", shortened(text, 200)),
                Err(_) => format!(", {} bytes", body.len()),
            });
        }
        line
    }
}

impl Reply {
    /// A header, whatever its case.
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }

    /// A header that must be there.
    pub(super) fn need(&self, name: &str) -> Result<&str, Fault> {
        self.header(name).ok_or_else(|| self.fault(format!("a header {name}")))
    }

    pub(super) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// It has this status.
    pub(super) fn status(self, status: u16) -> Result<Self, Fault> {
        if self.status == status { Ok(self) } else { Err(self.fault(format!("status {status}"))) }
    }

    /// Its body as JSON of this shape.
    pub(super) fn json<T: DeserializeOwned>(&self) -> Result<T, Fault> {
        serde_json::from_slice(&self.body)
            .map_err(|error| self.fault(format!("a JSON body of the contract's form ({error})")))
    }

    /// That something else was expected.
    pub(super) fn fault(&self, expected: impl Into<String>) -> Fault {
        let mut came = format!("{}", self.status);
        for name in ["content-type", "etag", "x-cache", "location", "x-next-token"] {
            if let Some(value) = self.header(name) {
                came.push_str(&format!(", {name}: {}", shortened(value, 80)));
            }
        }
        if !self.body.is_empty() {
            came.push_str(&match std::str::from_utf8(&self.body) {
                Ok(text) => format!(", {}", shortened(text, 400)),
                Err(_) => format!(", {} bytes", self.body.len()),
            });
        }
        Fault::new(self.asked.clone(), expected, came)
    }

    /// Something holds of it, or that was expected.
    pub(super) fn must(&self, holds: bool, expected: impl Into<String>) -> Result<(), Fault> {
        if holds { Ok(()) } else { Err(self.fault(expected)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_presigned_address_is_not_shown_with_its_signature() {
        let (site, stop) = (Site::parse("https://a.example/dev"), AtomicBool::new(false));
        let Ok(site) = site else { return assert!(site.is_ok()) };
        let line = Line::new(&site, &stop);
        let client = line.client();
        let call =
            client.call_url("PUT", "https://b.example/key?X-Amz-Signature=abc").body(vec![0xFF]);
        assert_eq!(call.shown(), "PUT https://b.example/key?…, 1 bytes");
        let call = client.get("/products").query("q", "ä&b").header("If-Match", "\"1\"");
        assert_eq!(call.shown(), "GET /products?q=%C3%A4%26b, If-Match: \"1\"");
    }
}
