//! The HTTP client of the checks. A failed expectation names the request and the response.
//!
//! The client also records the products that a check created and did not delete, so that the
//! runner can delete them.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use serde::de::DeserializeOwned;
use shared::url::percent_encoded;
use ureq::Agent;
use ureq::http;

use super::api_under_test::{ApiUnderTest, Connection};
use super::contract::Contract;
use super::failure::{CheckFailure, shortened};
use super::login::{Headers, Login};

/// Longer than API Gateway's own timeout of 29 s, so that API Gateway responds first.
const RESPONSE_TIME_MAX: Duration = Duration::from_secs(40);
/// Some servers close idle connections after a few seconds. A request on such a connection would
/// fail.
const IDLE_TIME_MAX: Duration = Duration::from_secs(2);
/// How long a throttled request is sent again. A stage's throttle rejects a request before a
/// function runs, so a retry is safe. The checks share the limits of a stage, such as one upload
/// URL per second, so a request may wait for many others.
const THROTTLED_TIME_MAX: Duration = Duration::from_secs(60);
/// The headers whose values are credentials.
const CREDENTIALS: [&str; 2] = ["Authorization", "X-Amz-Security-Token"];
/// The longest wait between two attempts, without the jitter.
const RETRY_AFTER_MAX: Duration = Duration::from_secs(10);
/// The wait that a response without `Retry-After` asks for.
const RETRY_AFTER_DEFAULT: Duration = Duration::from_secs(1);

/// The HTTP client of one check.
pub(super) struct Client<'s> {
    run: &'s RunContext<'s>,
    created: Mutex<BTreeSet<String>>,
}

/// What all checks of a run share.
pub(super) struct RunContext<'s> {
    agent: Agent,
    base_url: &'s str,
    login: Option<&'s Login>,
    /// Set when the user stops the run.
    stop: &'s AtomicBool,
    throttled: AtomicU32,
    contract: OnceLock<Contract>,
}

/// A request that is not sent yet.
#[derive(Clone)]
pub(super) struct Request<'c> {
    client: &'c Client<'c>,
    method: &'static str,
    url: String,
    headers: Vec<(Cow<'static, str>, String)>,
    body: Option<Vec<u8>>,
    /// Whether the request is not sent after the user stopped the run.
    stoppable: bool,
    /// Whether the request has credentials, where the API needs them.
    has_credentials: bool,
}

#[derive(Debug, Clone)]
pub(super) struct Response {
    /// The request, in one line.
    pub(super) request: String,
    pub(super) status: u16,
    headers: Vec<(String, String)>,
    pub(super) body: Vec<u8>,
}

impl<'s> RunContext<'s> {
    pub(super) fn new(api: &'s ApiUnderTest, stop: &'s AtomicBool) -> Self {
        let Connection { proxy, tls } = api.connection.clone();
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .max_idle_connections(64)
            .max_idle_connections_per_host(32)
            .max_idle_age(IDLE_TIME_MAX)
            .timeout_global(Some(RESPONSE_TIME_MAX))
            .proxy(proxy)
            .tls_config(tls);
        let agent = Agent::new_with_config(config.build());
        Self {
            agent,
            base_url: api.base_url(),
            login: api.login.as_ref(),
            stop,
            throttled: AtomicU32::new(0),
            contract: OnceLock::new(),
        }
    }

    /// Checks all later responses against this OpenAPI document.
    pub(super) fn set_contract(&self, contract: Contract) {
        // A second call has no effect.
        let _ = self.contract.set(contract);
    }

    /// A client that records its own products.
    pub(super) fn client(&'s self) -> Client<'s> {
        Client { run: self, created: Mutex::default() }
    }

    /// Whether the user stopped the run.
    pub(super) fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// The number of responses with status 429.
    pub(super) fn throttled(&self) -> u32 {
        self.throttled.load(Ordering::Relaxed)
    }
}

impl Client<'_> {
    /// A request to a path below the base URL, such as `/products`.
    pub(super) fn request(&self, method: &'static str, path: &str) -> Request<'_> {
        self.request_url(method, format!("{}{path}", self.run.base_url))
    }

    /// A request to any URL.
    pub(super) fn request_url(&self, method: &'static str, url: impl Into<String>) -> Request<'_> {
        Request {
            client: self,
            method,
            url: url.into(),
            headers: Vec::new(),
            body: None,
            stoppable: true,
            has_credentials: true,
        }
    }

    pub(super) fn get(&self, path: &str) -> Request<'_> {
        self.request("GET", path)
    }

    /// The ids of the products that this client created and did not delete.
    pub(super) fn not_deleted(&self) -> Vec<String> {
        self.created().iter().cloned().collect()
    }

    /// Whether the user stopped the run.
    pub(super) fn is_stopped(&self) -> bool {
        self.run.is_stopped()
    }

    fn created(&self) -> MutexGuard<'_, BTreeSet<String>> {
        self.created.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Updates the list of products: adds after 201, removes after a DELETE with 200 or 404.
    fn track_products(&self, request: &Request<'_>, response: &Response) {
        let Some(path) = request.url.strip_prefix(self.run.base_url) else { return };
        match (request.method, response.status) {
            ("POST", 201) => {
                let product: Option<serde_json::Value> =
                    serde_json::from_slice(&response.body).ok();
                if let Some(id) = product.as_ref().and_then(|product| product["id"].as_str()) {
                    self.created().insert(id.to_owned());
                }
            }
            // A path that only looks like that of the product is 404, too.
            ("DELETE", 404) if !request.has_credentials => {}
            ("DELETE", 200 | 404) => {
                let id = path.rsplit('/').next().unwrap_or_default();
                self.created().remove(id);
            }
            _ => {}
        }
    }
}

impl Request<'_> {
    /// Adds a query parameter.
    pub(super) fn query(self, name: &str, value: &str) -> Self {
        self.raw_query(&format!("{}={}", percent_encoded(name), percent_encoded(value)))
    }

    /// Appends to the query without percent-encoding.
    pub(super) fn raw_query(mut self, text: &str) -> Self {
        self.url.push(if self.url.contains('?') { '&' } else { '?' });
        self.url.push_str(text);
        self
    }

    pub(super) fn header(mut self, name: impl Into<Cow<'static, str>>, value: &str) -> Self {
        self.headers.push((name.into(), value.to_owned()));
        self
    }

    pub(super) fn headers(self, headers: &Headers) -> Self {
        headers.iter().fold(self, |request, (name, value)| request.header(name.clone(), value))
    }

    /// What a signature is of: the method, the URL and the body.
    pub(super) fn signed_parts(&self) -> (&'static str, &str, &[u8]) {
        (self.method, &self.url, self.body.as_deref().unwrap_or_default())
    }

    /// Sets a JSON body.
    pub(super) fn json(self, body: impl Into<String>) -> Self {
        self.header("Content-Type", "application/json").body(body.into())
    }

    pub(super) fn body(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = Some(body.into());
        self
    }

    /// Sends the request without credentials.
    pub(super) fn anonymous(mut self) -> Self {
        self.has_credentials = false;
        self
    }

    /// The headers of the credentials, if the request needs them.
    fn credentials(&self) -> Result<Headers, String> {
        let login = self.client.run.login.filter(|_| self.has_credentials);
        let path = self.url.strip_prefix(self.client.run.base_url);
        match login.zip(path) {
            Some((login, path)) if login.is_needed(self.method, path) => {
                let (method, url, body) = self.signed_parts();
                login.headers(method, url, body)
            }
            _ => Ok(Headers::new()),
        }
    }

    /// Sends the request also after the user stopped the run. Used for cleanup.
    pub(super) fn unstoppable(mut self) -> Self {
        self.stoppable = false;
        self
    }

    /// Sends the request. Sends it again only when the response has status 429.
    pub(super) fn send(&self) -> Result<Response, CheckFailure> {
        let begun = Instant::now();
        loop {
            let response = self.send_once()?;
            if response.status != 429 {
                return Ok(response);
            }
            self.client.run.throttled.fetch_add(1, Ordering::Relaxed);
            if begun.elapsed() > THROTTLED_TIME_MAX {
                return Ok(response);
            }
            std::thread::sleep(retry_wait(response.header("retry-after"), fastrand::f64()));
        }
    }

    fn send_once(&self) -> Result<Response, CheckFailure> {
        let description = self.describe();
        if self.stoppable && self.client.is_stopped() {
            let actual = "not sent, because the user stopped the run";
            return Err(CheckFailure::new(description, "a response", actual));
        }
        let no_response = |error: String| {
            CheckFailure::new(description.clone(), "a response", format!("no response: {error}"))
        };
        let mut request = http::Request::builder().method(self.method).uri(&self.url);
        for (name, value) in &self.headers {
            request = request.header(&**name, value);
        }
        for (name, value) in self.credentials().map_err(&no_response)? {
            request = request.header(name, value);
        }
        // Sends `Content-Length: 0` with a POST or PUT that has no body.
        let body =
            self.body.clone().or_else(|| matches!(self.method, "POST" | "PUT").then(Vec::new));
        let http_response = match body {
            Some(body) => {
                let request = request.body(body).map_err(|error| no_response(error.to_string()))?;
                self.client.run.agent.run(request)
            }
            None => {
                let request = request.body(()).map_err(|error| no_response(error.to_string()))?;
                self.client.run.agent.run(request)
            }
        };
        let mut http_response = http_response.map_err(|error| no_response(error.to_string()))?;
        let headers = http_response.headers().iter().map(|(name, value)| {
            (name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned())
        });
        let (status, headers) = (http_response.status().as_u16(), headers.collect());
        let body = http_response
            .body_mut()
            .read_to_vec()
            .map_err(|error| no_response(error.to_string()))?;
        let response = Response { request: description, status, headers, body };
        self.client.track_products(self, &response);
        match self.contract_violation(&response) {
            Some(violation) => Err(response
                .failure(format!("a response as /openapi.json describes it; but {violation}"))),
            None => Ok(response),
        }
    }

    /// How the response differs from the API's OpenAPI document.
    fn contract_violation(&self, response: &Response) -> Option<String> {
        let path = self.url.strip_prefix(self.client.run.base_url)?.split('?').next()?;
        let content_type = response.header("content-type").unwrap_or_default();
        self.client.run.contract.get()?.violation(
            self.method,
            path,
            response.status,
            content_type,
            &response.body,
        )
    }

    /// The request in one line. A presigned URL is a credential, so its query is left out.
    pub(super) fn describe(&self) -> String {
        let target = match self.url.strip_prefix(self.client.run.base_url) {
            Some(path) => shortened(path, 160),
            None => format!("{}?…", self.url.split('?').next().unwrap_or_default()),
        };
        let mut line = format!("{} {target}", self.method);
        for (name, value) in self.headers.iter().filter(|(name, value)| {
            (&**name, value.as_str()) != ("Content-Type", "application/json")
        }) {
            // A token is a credential, too.
            let is_credential = CREDENTIALS.iter().any(|known| name.eq_ignore_ascii_case(known));
            let value = if is_credential { "…" } else { value.as_str() };
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

/// The wait before the next attempt: what `Retry-After` asks for, and up to as much again, so that
/// throttled threads do not come back at the same time. `jitter` is from 0 to 1.
fn retry_wait(retry_after: Option<&str>, jitter: f64) -> Duration {
    let seconds = retry_after.and_then(|text| text.trim().parse().ok());
    let wait = seconds.map_or(RETRY_AFTER_DEFAULT, Duration::from_secs).min(RETRY_AFTER_MAX);
    wait.mul_f64(1.0 + jitter)
}

impl Response {
    /// The value of a header. The name is not case-sensitive.
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }

    /// The value of a header. Fails when the response does not have the header.
    pub(super) fn require_header(&self, name: &str) -> Result<&str, CheckFailure> {
        self.header(name).ok_or_else(|| self.failure(format!("the header {name}")))
    }

    pub(super) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// Fails unless the response has this status.
    pub(super) fn expect_status(self, status: u16) -> Result<Self, CheckFailure> {
        if self.status == status { Ok(self) } else { Err(self.failure(format!("status {status}"))) }
    }

    /// Parses the body as JSON.
    pub(super) fn json<T: DeserializeOwned>(&self) -> Result<T, CheckFailure> {
        serde_json::from_slice(&self.body).map_err(|error| {
            self.failure(format!("a JSON body as the contract describes it ({error})"))
        })
    }

    /// A failure that names this request, what was expected, and this response.
    pub(super) fn failure(&self, expected: impl Into<String>) -> CheckFailure {
        let mut actual = format!("{}", self.status);
        for name in ["content-type", "etag", "x-cache", "location", "x-next-token"] {
            if let Some(value) = self.header(name) {
                actual.push_str(&format!(", {name}: {}", shortened(value, 80)));
            }
        }
        if !self.body.is_empty() {
            actual.push_str(&match std::str::from_utf8(&self.body) {
                Ok(text) => format!(", {}", shortened(text, 400)),
                Err(_) => format!(", {} bytes", self.body.len()),
            });
        }
        CheckFailure::new(self.request.clone(), expected, actual)
    }

    /// Fails unless the condition is true.
    pub(super) fn require(
        &self,
        condition: bool,
        expected: impl Into<String>,
    ) -> Result<(), CheckFailure> {
        if condition { Ok(()) } else { Err(self.failure(expected)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn request_describe_presigned_url_has_no_query() {
        let stop = AtomicBool::new(false);
        let api = ApiUnderTest::parse("https://a.example/dev").unwrap();
        let run = RunContext::new(&api, &stop);
        let client = run.client();
        let request =
            client.request_url("PUT", "https://b.example/key?X-Amz-Signature=abc").body(vec![0xFF]);
        assert_eq!(request.describe(), "PUT https://b.example/key?…, 1 bytes");
        let request = client.get("/products").query("q", "ä&b").header("If-Match", "\"1\"");
        assert_eq!(request.describe(), "GET /products?q=%C3%A4%26b, If-Match: \"1\"");
    }

    #[test]
    fn retry_wait_is_what_the_response_asks_for_with_jitter() {
        for (retry_after, jitter, seconds) in [
            (Some("2"), 0.0, 2.0),
            (Some("2"), 0.5, 3.0),
            (None, 0.5, 1.5),
            (Some("soon"), 0.0, 1.0),
            (Some("86400"), 0.0, 10.0),
        ] {
            let wait = retry_wait(retry_after, jitter);
            assert_eq!(wait, Duration::from_secs_f64(seconds), "{retry_after:?}");
        }
    }

    #[test]
    fn request_that_is_throttled_is_sent_again() {
        let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let server = std::thread::spawn(move || {
            for status in ["429 Too Many Requests\r\nRetry-After: 0", "200 OK"] {
                let (mut stream, _) = listener.accept().unwrap();
                let mut reader = std::io::BufReader::new(stream.try_clone().unwrap());
                let mut line = String::new();
                while std::io::BufRead::read_line(&mut reader, &mut line).unwrap() > 2 {
                    line.clear();
                }
                let head = "Content-Length: 0\r\nConnection: close";
                let response = format!("HTTP/1.1 {status}\r\n{head}\r\n\r\n");
                std::io::Write::write_all(&mut stream, response.as_bytes()).unwrap();
            }
        });
        let stop = AtomicBool::new(false);
        let api = ApiUnderTest::parse(&url).unwrap();
        let run = RunContext::new(&api, &stop);
        assert_eq!(run.client().get("/products").send().unwrap().status, 200);
        assert_eq!(run.throttled(), 1);
        server.join().unwrap();
    }

    #[test]
    fn request_goes_through_the_proxy_of_the_api() {
        let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let proxy = format!("http://{}", listener.local_addr().unwrap());
        let server = std::thread::spawn(move || {
            let mut line = String::new();
            let (stream, _) = listener.accept().unwrap();
            std::io::BufRead::read_line(&mut std::io::BufReader::new(stream), &mut line).unwrap();
            line
        });
        let stop = AtomicBool::new(false);
        let proxy = Some(ureq::Proxy::new(&proxy).unwrap());
        let api = ApiUnderTest::parse("https://a.example/dev")
            .unwrap()
            .with_connection(Connection { proxy, ..Connection::default() });
        let run = RunContext::new(&api, &stop);
        assert!(run.client().get("/products").send().is_err());
        assert_eq!(server.join().unwrap(), "CONNECT a.example:443 HTTP/1.1\r\n");
    }
}
