//! HTTP requests: to the services of AWS, with a signature, and to the local cloud.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use aws_credential_types::Credentials;
use aws_sigv4::http_request::{
    PayloadChecksumKind, PercentEncodingMode, SignableBody, SignableRequest, SigningError,
    SigningSettings, UriPathNormalizationMode, sign,
};
use aws_sigv4::sign::v4::{SigningParams, signing_params};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use ureq::Agent;
use ureq::config::ConfigBuilder;
use ureq::http::{HeaderMap, Request, Uri};
use ureq::typestate::AgentScope;

use crate::network::{Network, NetworkError};

/// Some servers close idle connections after a few seconds. A request on such a connection would
/// fail.
const IDLE_TIME_MAX: Duration = Duration::from_secs(2);

/// A server that takes longer is behind something that drops the packets.
const CONNECT_TIME_MAX: Duration = Duration::from_secs(5);

/// More than the largest image, in a response that is kept in memory.
const BODY_BYTES_MAX: u64 = 256 * 1024 * 1024;

/// One request.
#[derive(Debug, Clone)]
pub(crate) struct HttpRequest {
    method: &'static str,
    url: String,
    headers: Vec<(String, String)>,
    body: Option<Arc<[u8]>>,
    timeout: Duration,
    /// Whether an open connection may be used. The server may just be closing it, and then the
    /// request fails although it may have arrived.
    shares_connection: bool,
}

/// A complete response of any status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct HttpResponse {
    pub(crate) status: u16,
    headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

/// Why a request has no signature.
#[derive(Debug, thiserror::Error)]
pub enum SignError {
    /// A parameter of the signature is missing.
    #[error("cannot sign the request: {0}")]
    Parameters(#[from] signing_params::BuildError),
    /// The request cannot be signed.
    #[error("cannot sign the request: {0}")]
    Request(#[from] SigningError),
}

/// Why there is no response.
#[derive(Debug, thiserror::Error)]
pub(crate) enum SendError {
    #[error(transparent)]
    Network(#[from] NetworkError),
    #[error(transparent)]
    Transport(#[from] ureq::Error),
    #[error("the request was canceled: {0}")]
    Canceled(#[from] tokio::task::JoinError),
}

impl HttpRequest {
    /// The timeout is for the whole request, until the last byte of the response.
    pub(crate) fn get(url: impl Into<String>, timeout: Duration) -> Self {
        Self::new("GET", url, timeout)
    }

    /// A request without headers and body.
    pub(crate) fn new(method: &'static str, url: impl Into<String>, timeout: Duration) -> Self {
        let (headers, body) = (Vec::new(), None);
        Self { method, url: url.into(), headers, body, timeout, shares_connection: true }
    }

    /// For a request that is not sent again.
    pub(crate) fn on_new_connection(self) -> Self {
        Self { shares_connection: false, ..self }
    }

    pub(crate) fn delete(url: impl Into<String>, timeout: Duration) -> Self {
        Self { method: "DELETE", ..Self::get(url, timeout) }
    }

    /// A POST or PUT with JSON.
    pub(crate) fn json(
        method: &'static str,
        url: impl Into<String>,
        body: &str,
        timeout: Duration,
    ) -> Self {
        Self { method, ..Self::get(url, timeout) }
            .body(body.as_bytes())
            .header("content-type", "application/json")
    }

    pub(crate) fn post_form(
        url: impl Into<String>,
        fields: &[(&str, &str)],
        timeout: Duration,
    ) -> Self {
        let form: Vec<_> = fields
            .iter()
            .map(|(name, value)| format!("{name}={}", percent_encoded(value)))
            .collect();
        Self { method: "POST", ..Self::get(url, timeout) }
            .body(form.join("&").as_bytes())
            .header("content-type", "application/x-www-form-urlencoded")
    }

    /// A call of AWS's JSON protocol. `target` names the service and the call.
    pub(crate) fn post_json(
        url: impl Into<String>,
        target: &str,
        body: &serde_json::Value,
        timeout: Duration,
    ) -> Self {
        // EventBridge speaks version 1.1, SQS and DynamoDB 1.0. It decides how errors look.
        let is_older = ["AmazonSQS", "DynamoDB"].iter().any(|name| target.starts_with(name));
        let version = if is_older { "1.0" } else { "1.1" };
        Self { method: "POST", ..Self::get(url, timeout) }
            .body(body.to_string().as_bytes())
            .header("content-type", &format!("application/x-amz-json-{version}"))
            .header("x-amz-target", target)
    }

    pub(crate) fn body(self, body: impl Into<Arc<[u8]>>) -> Self {
        Self { body: Some(body.into()), ..self }
    }

    pub(crate) fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Adds AWS Signature Version 4. Headers that are added later are not signed.
    pub(crate) fn signed(
        mut self,
        service: &str,
        region: &str,
        credentials: Credentials,
        at: SystemTime,
    ) -> Result<Self, SignError> {
        let request = SignableRequest::new(
            self.method,
            &self.url,
            self.headers.iter().map(|(name, value)| (name.as_str(), value.as_str())),
            SignableBody::Bytes(self.body.as_deref().unwrap_or_default()),
        )?;
        let signature = signature(request, service, region, credentials, at)?;
        self.headers.extend(signature);
        Ok(self)
    }

    /// Sends the request to a server of this machine, and blocks until the response is complete.
    pub(crate) fn send_blocking(&self) -> Result<HttpResponse, ureq::Error> {
        self.send_by(&agent(&Network::default(), &self.url, self.timeout))
    }

    fn send_by(&self, agent: &Agent) -> Result<HttpResponse, ureq::Error> {
        let mut request = Request::builder().method(self.method).uri(&self.url);
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        let mut response = match &self.body {
            Some(body) => agent.run(request.body(&body[..])?),
            None => agent.run(request.body(())?),
        }?;
        let body = response.body_mut().with_config().limit(BODY_BYTES_MAX).read_to_vec()?;
        Ok(HttpResponse {
            status: response.status().as_u16(),
            headers: std::mem::take(response.headers_mut()),
            body,
        })
    }

    /// Sends the request from async code, with the proxy and the root certificates of the
    /// environment.
    pub(crate) async fn send(self) -> Result<HttpResponse, SendError> {
        let send = move || {
            let network = Network::to(&self.url)?;
            let agent = if self.shares_connection { shared_agent } else { agent };
            Ok(self.send_by(&agent(network, &self.url, self.timeout))?)
        };
        tokio::task::spawn_blocking(send).await?
    }
}

/// The headers of AWS Signature Version 4.
pub(crate) fn signature(
    request: SignableRequest<'_>,
    service: &str,
    region: &str,
    credentials: Credentials,
    at: SystemTime,
) -> Result<Vec<(String, String)>, SignError> {
    let identity = credentials.into();
    let mut settings = SigningSettings::default();
    if service == "s3" {
        // S3 reads a path as it is sent, and requires the header with the hash of the body.
        settings.percent_encoding_mode = PercentEncodingMode::Single;
        settings.uri_path_normalization_mode = UriPathNormalizationMode::Disabled;
        settings.payload_checksum_kind = PayloadChecksumKind::XAmzSha256;
    }
    let parameters = SigningParams::builder()
        .identity(&identity)
        .region(region)
        .name(service)
        .time(at)
        .settings(settings)
        .build()?
        .into();
    let (instructions, _) = sign(request, &parameters)?.into_parts();
    let (headers, _) = instructions.into_parts();
    Ok(headers.iter().map(|h| (h.name().to_owned(), h.value().to_owned())).collect())
}

impl HttpResponse {
    /// The body as text. Bytes that are not UTF-8 are replaced.
    pub(crate) fn text(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.body)
    }

    /// A header; empty without it.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// The error code of AWS services that answer in JSON; empty without one.
    pub(crate) fn error_code(&self) -> &str {
        self.header("x-amzn-errortype").split(':').next().unwrap_or_default()
    }
}

/// The client for the server of this URL, whose connections all requests share.
fn shared_agent(network: &Network, url: &str, timeout: Duration) -> Agent {
    static AGENTS: Mutex<BTreeMap<(String, Duration), Agent>> = Mutex::new(BTreeMap::new());
    let uri: Uri = url.parse().unwrap_or_default();
    let server = format!("{:?} {:?}", uri.scheme(), uri.authority());
    let mut agents = AGENTS.lock().unwrap_or_else(PoisonError::into_inner);
    agents.entry((server, timeout)).or_insert_with(|| agent(network, url, timeout)).clone()
}

/// A client whose whole requests may take this time.
fn agent(network: &Network, url: &str, timeout: Duration) -> Agent {
    agent_builder(network, url)
        .timeout_global(Some(timeout))
        .timeout_connect(Some(CONNECT_TIME_MAX))
        .build()
        .new_agent()
}

/// Settings of a client that returns responses of any status.
pub(crate) fn agent_builder(network: &Network, url: &str) -> ConfigBuilder<AgentScope> {
    let mut config = Agent::config_builder()
        .max_idle_age(IDLE_TIME_MAX)
        .http_status_as_error(false)
        // A signature is for one host.
        .max_redirects(0)
        .max_redirects_will_error(false)
        .proxy(network.proxy(url));
    if url.starts_with("https:") {
        config = config.tls_config(network.tls());
    }
    config
}

/// Whether the URL's host is this machine. A proxy cannot reach such a host.
pub(crate) fn is_loopback(url: &str) -> bool {
    url.parse::<Uri>().is_ok_and(|uri| {
        uri.host().is_some_and(|host| {
            host == "localhost"
                || host
                    .trim_matches(['[', ']'])
                    .parse::<IpAddr>()
                    .is_ok_and(|address| address.is_loopback())
        })
    })
}

/// The characters that RFC 3986 leaves unencoded in a query or a form.
const UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Encodes one value of a query, a form or a path.
pub(crate) fn percent_encoded(text: &str) -> String {
    utf8_percent_encode(text, UNRESERVED).to_string()
}

/// Encodes a path, but not its slashes.
pub(crate) fn percent_encoded_path(text: &str) -> String {
    const PATH: &AsciiSet = &UNRESERVED.remove(b'/');
    utf8_percent_encode(text, PATH).to_string()
}

/// Bytes as lower-case hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use std::io::{BufRead, BufReader, Read, Write};
    use std::net::{Ipv4Addr, TcpListener};

    use super::*;

    #[test]
    fn is_loopback_accepts_this_machine_only() {
        for url in ["http://127.0.0.1:4566/x", "http://localhost", "http://[::1]:80/"] {
            assert!(is_loopback(url), "{url}");
        }
        for url in ["https://example.org", "http://127.0.0.1.example.org", "not a url"] {
            assert!(!is_loopback(url), "{url}");
        }
    }

    #[test]
    fn post_form_signed_sends_encoded_fields_and_a_signature() {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let url = format!("http://{}/", listener.local_addr().unwrap());
        let server = std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let mut reader = BufReader::new(stream.try_clone().unwrap());
            let mut head = String::new();
            while !head.ends_with("\r\n\r\n") {
                reader.read_line(&mut head).unwrap();
            }
            let mut body = [0; 14];
            reader.read_exact(&mut body).unwrap();
            stream
                .write_all(
                    b"HTTP/1.1 403 Forbidden\r\nx-amzn-errortype: AccessDenied:http\r\n\
                      content-length: 2\r\n\r\nno",
                )
                .unwrap();
            (head.to_ascii_lowercase(), String::from_utf8(body.to_vec()).unwrap())
        });
        let keys = Credentials::from_keys("AKIA", "secret", None);
        let response = HttpRequest::post_form(url, &[("Action", "a b/c")], Duration::from_secs(5))
            .signed("iam", "us-east-1", keys, SystemTime::now())
            .unwrap()
            .send_blocking()
            .unwrap();
        let (head, body) = server.join().unwrap();
        assert!(head.starts_with("post / http/1.1\r\n"), "{head}");
        assert!(head.contains("authorization: aws4-hmac-sha256 credential=akia/"), "{head}");
        assert_eq!(body, "Action=a%20b%2");
        assert_eq!((response.status, response.error_code()), (403, "AccessDenied"));
        assert_eq!(response.text(), "no");
    }

    #[test]
    fn shared_agent_keeps_the_connection_to_each_server() {
        let serve = |answers: usize| {
            let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
            let url = format!("http://{}/", listener.local_addr().unwrap());
            let server = std::thread::spawn(move || {
                let (mut stream, _) = listener.accept().unwrap();
                let mut reader = BufReader::new(stream.try_clone().unwrap());
                for _ in 0..answers {
                    let mut line = String::new();
                    while line != "\r\n" {
                        line.clear();
                        reader.read_line(&mut line).unwrap();
                    }
                    stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok").unwrap();
                }
            });
            (url, server)
        };
        let ((first, one), (second, other)) = (serve(2), serve(1));
        let (network, timeout) = (Network::default(), Duration::from_secs(5));
        for url in [&first, &second, &first] {
            let agent = shared_agent(&network, url, timeout);
            let response = HttpRequest::get(url.as_str(), timeout).send_by(&agent).unwrap();
            assert_eq!(response.text(), "ok");
        }
        one.join().unwrap();
        other.join().unwrap();
    }

    #[test]
    fn send_over_a_proxy_asks_it_for_the_host() {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let proxy = format!("http://{}", listener.local_addr().unwrap());
        let server = std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let mut line = String::new();
            BufReader::new(stream.try_clone().unwrap()).read_line(&mut line).unwrap();
            let _ = stream.write_all(b"HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n");
            line
        });
        let network =
            Network::from_variables(|name| (name == "HTTPS_PROXY").then(|| (&proxy).into()));
        let url = "https://apigateway.eu-west-1.amazonaws.com/account";
        let timeout = Duration::from_secs(5);
        let sent = HttpRequest::get(url, timeout).send_by(&agent(&network, url, timeout));
        assert!(sent.is_err(), "{sent:?}");
        let line = server.join().unwrap();
        assert_eq!(line, "CONNECT apigateway.eu-west-1.amazonaws.com:443 HTTP/1.1\r\n");
    }
}
