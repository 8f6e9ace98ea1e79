//! Requests to the deployed API and to S3. None of them changes anything: S3 is sent an upload with
//! a wrong checksum, which it rejects after it has accepted the signature.

use std::time::Duration;

use engine::network::Network;
use serde_json::Value;
use shared::table::Access;
use ureq::Agent;
use ureq::http::Request;

use super::stack::StackView;
use super::{Finding, RESTORE, Verdict};
use crate::app::API_OUTPUT;
use crate::stack::addresses::{self, ALLOWED_CIDR};
use crate::stack::auth;

const TIMEOUT: Duration = Duration::from_secs(30);
/// The image type of the upload URL, so that the URL can replace no image.
const IMAGE_TYPE: &str = "doctor";
const CONTENT_TYPE: &str = "image/png";
/// Another content type than the one that is signed.
const OTHER_TYPE: &str = "text/plain";
/// The MD5 of another body than [`BODY`].
const WRONG_MD5: &str = "AAAAAAAAAAAAAAAAAAAAAA==";
const BODY: &str = "x";
/// The part of a body that a proof shows.
const SHOWN_CHARS_MAX: usize = 200;

struct Response {
    status: u16,
    request_id: String,
    allowed_origin: String,
    body: String,
}

impl Response {
    /// The status, with the beginning of the body where that explains it.
    fn proof(&self, request: &str) -> String {
        let body: String = self.body.chars().take(SHOWN_CHARS_MAX).collect();
        format!("{request}: status {}: {}", self.status, body.trim())
    }
}

async fn send(
    method: &'static str,
    url: String,
    headers: &[(&'static str, &'static str)],
    body: &'static str,
) -> Result<Response, String> {
    let headers = headers.to_vec();
    let sending = tokio::task::spawn_blocking(move || {
        let text = |error: &dyn std::error::Error| error.to_string();
        let network = Network::to(&url).map_err(|e| text(&e))?;
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .allow_non_standard_methods(true)
            .timeout_global(Some(TIMEOUT))
            .proxy(network.proxy(&url))
            .tls_config(network.tls());
        let agent = Agent::new_with_config(config.build());
        let request = Request::builder().method(method).uri(&url);
        let request = headers.iter().fold(request, |r, (name, value)| r.header(*name, *value));
        let response = match body {
            "" => request.body(()).map_err(|e| text(&e)).map(|r| agent.run(r)),
            body => request.body(body).map_err(|e| text(&e)).map(|r| agent.run(r)),
        };
        let mut response = response?.map_err(|e| text(&e))?;
        let header = |name: &str| {
            let value = response.headers().get(name).and_then(|value| value.to_str().ok());
            value.unwrap_or_default().to_owned()
        };
        Ok(Response {
            status: response.status().as_u16(),
            request_id: header("x-request-id"),
            allowed_origin: header("access-control-allow-origin"),
            body: response.body_mut().read_to_string().unwrap_or_default(),
        })
    });
    sending.await.map_err(|error| error.to_string())?
}

/// Whether the API lists products, and the page is there.
pub(super) async fn answers(view: &StackView) -> Verdict {
    let mut findings = Vec::new();
    let auth = auth::of_outputs(&view.outputs);
    let addresses = addresses::of_outputs(&view.outputs);
    // The page is never behind a login.
    let reads = if auth.closes(Access::Read) { 401 } else { 200 };
    for (output, query, noun, wanted) in
        [(API_OUTPUT, "?limit=1", "list of products", reads), ("UIUrl", "", "page", 200)]
    {
        let Some(url) = view.outputs.get(output) else { continue };
        let url = format!("{url}{query}");
        match send("GET", url.clone(), &[], "").await {
            Ok(response) => findings.extend(unexpected(&response, wanted, noun, &url, addresses)),
            Err(error) => findings.push(Finding::new(
                format!("the {noun} is not served"),
                format!("GET {url}: {error}"),
                "check the network of this machine; docs/networks.md",
            )),
        }
    }
    Verdict::of(findings, format!("the list of products: {reads}, the page: 200"))
}

/// What is wrong with a response without credentials, whose status is `wanted` as the stack is
/// deployed.
fn unexpected(
    response: &Response,
    wanted: u16,
    noun: &str,
    url: &str,
    addresses: Option<&str>,
) -> Option<Finding> {
    if response.status == wanted {
        return None;
    }
    let proof = response.proof(&format!("GET {url}"));
    let (finding, fix) = match (response.status, wanted) {
        (200, 401) => (
            format!("the {noun} needs no login, although the stack is deployed with one for reads"),
            RESTORE.to_owned(),
        ),
        (401, 200) => (
            format!("the {noun} needs a login, although the stack is deployed without one"),
            RESTORE.to_owned(),
        ),
        (403, _) if addresses.is_some() => (
            format!("the {noun} is not served to this machine"),
            format!(
                "the API accepts requests only from {} ({ALLOWED_CIDR}): run doctor there, or \
                 deploy with this machine's public address, too",
                addresses.unwrap_or_default()
            ),
        ),
        _ => {
            let fix = match response.request_id.as_str() {
                "" => "cargo xtask logs; the checks above may name the cause".to_owned(),
                id => format!("cargo xtask logs --request {id}"),
            };
            (format!("the {noun} is not served"), fix)
        }
    };
    Some(Finding::new(finding, proof, fix))
}

/// A URL to upload an image of a product to, or why there is none.
pub(super) type UploadUrl = Result<String, Verdict>;

pub(super) async fn upload_url(view: &StackView) -> UploadUrl {
    let Some(api) = view.outputs.get(API_OUTPUT) else {
        return Err(Verdict::skipped("the stack has no API"));
    };
    let skipped = |error| Verdict::skipped(format!("the list of products: {error}"));
    let listed = send("GET", format!("{api}?limit=1"), &[], "").await.map_err(skipped)?;
    if listed.status == 401 && auth::of_outputs(&view.outputs).closes(Access::Read) {
        return Err(Verdict::skipped("the list of products needs a login"));
    }
    if listed.status != 200 {
        return Err(Verdict::skipped("the list of products is not served"));
    }
    let products: Value = serde_json::from_str(&listed.body).unwrap_or_default();
    let Some(id) = products[0]["id"].as_str() else {
        return Err(Verdict::skipped("the catalog has no product; cargo xtask seed adds some"));
    };
    let query = format!("type={IMAGE_TYPE}&content_type={CONTENT_TYPE}");
    let url = format!("{api}/{id}/images?{query}");
    let response = send("POST", url.clone(), &[("content-length", "0")], "").await;
    let response = response.map_err(skipped)?;
    let signed: Value = serde_json::from_str(&response.body).unwrap_or_default();
    match signed["url"].as_str() {
        Some(signed) if response.status == 200 => Ok(signed.to_owned()),
        _ if [401, 403].contains(&response.status)
            && auth::of_outputs(&view.outputs).closes(Access::Write) =>
        {
            Err(Verdict::skipped("an upload URL needs a login"))
        }
        _ => Err(Verdict::found(Finding::new(
            "the API gives no URL to upload an image to",
            response.proof(&format!("POST {url}")),
            format!("cargo xtask logs generate_upload_url --request {}", response.request_id),
        ))),
    }
}

/// Whether S3 accepts an upload as the URL wants it, and no other.
pub(super) async fn uploads(url: &UploadUrl) -> Verdict {
    let url = match url {
        Ok(url) => url,
        Err(verdict) => return verdict.clone(),
    };
    let put = |content_type| {
        let headers = [("content-type", content_type), ("content-md5", WRONG_MD5)];
        async move { send("PUT", url.clone(), &headers, BODY).await }
    };
    let (right, other) = match (put(CONTENT_TYPE).await, put(OTHER_TYPE).await) {
        (Ok(right), Ok(other)) => (right, other),
        (Err(error), _) | (_, Err(error)) => {
            return Verdict::found(Finding::new(
                "S3 does not answer",
                format!("PUT to the upload URL: {error}"),
                "check the network of this machine; docs/networks.md",
            ));
        }
    };
    verdict_of_uploads(&right, &other)
}

fn verdict_of_uploads(right: &Response, other: &Response) -> Verdict {
    let mut findings = Vec::new();
    if !right.body.contains("BadDigest") {
        let request = format!("PUT with Content-Type: {CONTENT_TYPE} and a wrong Content-MD5");
        findings.push(Finding::new(
            "S3 rejects uploads to a URL of the API",
            right.proof(&request),
            "AccessDenied: the check of the permissions names what the function lacks; else a \
             policy of the bucket or of the organization denies it. SignatureDoesNotMatch: the \
             clock of the function's account or a proxy that changes headers",
        ));
    }
    if other.status != 403 {
        let request = format!("PUT with Content-Type: {OTHER_TYPE} to a URL for {CONTENT_TYPE}");
        findings.push(Finding::new(
            "an upload URL does not bind the Content-Type: clients can upload anything",
            other.proof(&request),
            "the function generate_upload_url is not the one of this project: cargo xtask deploy",
        ));
    }
    let proof = "S3 accepts the signature with the Content-Type that was signed, and rejects \
                 another with 403";
    Verdict::of(findings, proof)
}

/// Whether a page of any origin may upload.
pub(super) async fn cors(url: &UploadUrl) -> Verdict {
    let url = match url {
        Ok(url) => url,
        Err(Verdict::Found { .. }) => return Verdict::skipped("there is no upload URL"),
        Err(verdict) => return verdict.clone(),
    };
    let headers = [
        ("origin", "https://doctor.example"),
        ("access-control-request-method", "PUT"),
        ("access-control-request-headers", "content-type"),
    ];
    match send("OPTIONS", url.clone(), &headers, "").await {
        Ok(response) if response.status == 200 && !response.allowed_origin.is_empty() => {
            Verdict::Passed { proof: "OPTIONS of the upload URL: 200".to_owned() }
        }
        Ok(response) => Verdict::found(Finding::new(
            "the bucket's CORS rules let no page of a browser upload",
            response.proof("OPTIONS of the upload URL"),
            RESTORE,
        )),
        Err(error) => Verdict::skipped(format!("OPTIONS of the upload URL: {error}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn response(status: u16, body: &str) -> Response {
        let empty = String::new;
        Response { status, request_id: empty(), allowed_origin: empty(), body: body.into() }
    }

    fn findings(right: &Response, other: &Response) -> Vec<String> {
        match verdict_of_uploads(right, other) {
            Verdict::Found { findings } => findings.into_iter().map(|f| f.finding).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn answers_compares_the_status_with_the_login_that_is_deployed() {
        let finding = |status, wanted| {
            let found = unexpected(&response(status, "{}"), wanted, "list", "https://api", None);
            found.map(|finding| finding.finding)
        };
        assert_eq!((finding(200, 200), finding(401, 401)), (None, None));
        for (status, wanted, expected) in [
            (401, 200, "needs a login, although the stack is deployed without"),
            (200, 401, "needs no login, although"),
            (403, 200, "is not served"),
            (503, 401, "is not served"),
        ] {
            let found = finding(status, wanted).unwrap();
            assert!(found.contains(expected), "{status} {wanted}: {found}");
        }
        let denied = response(403, "{}");
        let found = unexpected(&denied, 200, "page", "https://api", Some("203.0.113.0/24"));
        assert!(found.unwrap().fix.contains("only from 203.0.113.0/24 (AllowedCidr)"));
    }

    #[test]
    fn uploads_need_the_signed_content_type_and_no_other() {
        let accepted = response(400, "<Error><Code>BadDigest</Code></Error>");
        let mismatch = response(403, "<Error><Code>SignatureDoesNotMatch</Code></Error>");
        let denied = response(403, "<Error><Code>AccessDenied</Code></Error>");
        assert_eq!(findings(&accepted, &mismatch), [""; 0]);
        let rejected = findings(&denied, &denied);
        assert!(rejected.len() == 1 && rejected[0].contains("rejects uploads"), "{rejected:?}");
        let unbound = findings(&accepted, &accepted);
        assert!(unbound.len() == 1 && unbound[0].contains("Content-Type"), "{unbound:?}");
    }
}
