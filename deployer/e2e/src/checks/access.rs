//! The login: no closed route answers without valid credentials, whatever a request tries.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use shared::table::{Method, Route, routes};

use crate::context::{CheckContext, expect_error};
use crate::failure::CheckFailure;
use crate::http::{Request, Response};
use crate::login::{Credentials, Headers, Login, Sign, UserTokens};
use crate::product::Product;
use crate::{Check, CheckResult, Completed, PASSED};

pub(crate) const CHECKS: &[Check] = &[
    Check {
        name: "each closed route rejects every other credential than the one it needs",
        run: closed_routes,
    },
    Check { name: "each open route answers without credentials as with them", run: open_routes },
    Check { name: "no spelling of a method or a path gets around the login", run: spellings },
    Check {
        name: "a preflight request needs no credentials, and allows a page to send a token",
        run: preflights,
    },
];

const OPEN: Completed = Completed::Skipped("the API has no login");

const AUTHORIZATION: &str = "Authorization";

/// The headers that a request sends in place of valid credentials, and in words.
type Wrong = Vec<(&'static str, Headers)>;

fn wrong_credentials(login: &Login, request: &Request<'_>) -> Result<Wrong, CheckFailure> {
    match &login.credentials {
        Credentials::Tokens(tokens) => {
            let wrong = wrong_tokens(tokens).into_iter();
            let header = |value: String| (AUTHORIZATION.to_owned(), value);
            Ok(wrong.map(|(what, value)| (what, value.map(header).into_iter().collect())).collect())
        }
        Credentials::Signatures(sign) => wrong_signatures(&**sign, request),
    }
}

/// No signature, and signatures of something else than the request.
fn wrong_signatures(sign: &Sign, request: &Request<'_>) -> Result<Wrong, CheckFailure> {
    let (method, url, body) = request.signed_parts();
    let sign = |method: &str, url: &str, body: &[u8]| {
        let signed = sign(method, url, body);
        signed.map_err(|error| CheckFailure::new(request.describe(), "a signature", error))
    };
    let own = sign(method, url, body)?;
    let with = |name: &str, change: &dyn Fn(&str) -> String| {
        let header = |(known, value): &(String, String)| {
            let is_changed = known.eq_ignore_ascii_case(name);
            (known.clone(), if is_changed { change(value) } else { value.clone() })
        };
        own.iter().map(header).collect::<Headers>()
    };
    Ok(vec![
        ("no signature", Headers::new()),
        ("another signature", with(AUTHORIZATION, &other_digest)),
        ("another key", with(AUTHORIZATION, &other_key)),
        ("the signature of a moment long ago", with("x-amz-date", &|_| "20150830T123600Z".into())),
        ("the signature of another method", sign("PATCH", url, body)?),
        ("the signature of another path", sign(method, &format!("{url}/images"), body)?),
        ("the signature of another body", sign(method, url, b"[]")?),
    ])
}

/// The header with another last digit of the signature.
fn other_digest(header: &str) -> String {
    let (digits, last) = header.split_at(header.len().saturating_sub(1));
    format!("{digits}{}", if last == "0" { "1" } else { "0" })
}

/// The header with the id of a key that does not exist.
fn other_key(header: &str) -> String {
    const CREDENTIAL: &str = "Credential=";
    let parts = header
        .split_once(CREDENTIAL)
        .and_then(|(start, rest)| rest.split_once('/').map(|(_, scope)| (start, scope)));
    let (start, scope) = parts.unwrap_or_default();
    format!("{start}{CREDENTIAL}AKIAIOSFODNN7EXAMPLE/{scope}")
}

fn wrong_tokens(tokens: &UserTokens) -> Vec<(&'static str, Option<String>)> {
    let access = tokens.access();
    let bearer = |token: &str| Some(format!("Bearer {token}"));
    vec![
        ("no token", None),
        ("an empty header", Some(String::new())),
        ("no token after Bearer", Some("Bearer ".to_owned())),
        ("no JWT", bearer("x")),
        ("a JWT of empty parts", bearer("..")),
        ("a password", Some("Basic YW5uQGV4YW1wbGUuY29tOnNlY3JldA==".to_owned())),
        ("the ID token", bearer(&tokens.id)),
        ("the ID token without Bearer", Some(tokens.id.clone())),
        ("another signature", bearer(&with_part(&access, 2, other_signature))),
        ("no signature", bearer(&with_part(&access, 2, |_| String::new()))),
        ("another user", bearer(&with_claim(&access, "sub", "\"another\""))),
        ("a later end", bearer(&with_claim(&access, "exp", "4102444800"))),
        ("an end in the past", bearer(&with_claim(&access, "exp", "1700000000"))),
        (
            "another pool",
            bearer(&with_claim(
                &access,
                "iss",
                "\"https://cognito-idp.us-east-1.amazonaws.com/us-east-1_aaaaaaaaa\"",
            )),
        ),
        (
            "the algorithm none",
            bearer(&with_part(
                &with_part(&access, 0, |_| encoded(r#"{"alg":"none","typ":"JWT"}"#)),
                2,
                |_| String::new(),
            )),
        ),
        ("a part more", bearer(&format!("{access}.x"))),
    ]
}

fn encoded(text: &str) -> String {
    URL_SAFE_NO_PAD.encode(text)
}

/// The token with another part: 0 is the header, 1 the claims, 2 the signature.
fn with_part(token: &str, number: usize, change: impl Fn(&str) -> String) -> String {
    let parts = token.split('.').enumerate();
    let parts = parts.map(|(at, part)| if at == number { change(part) } else { part.to_owned() });
    parts.collect::<Vec<_>>().join(".")
}

/// The signature of the same length with other bits in its middle. Its last character may have
/// bits that no decoder reads.
fn other_signature(signature: &str) -> String {
    let middle = signature.len() / 2;
    let other = |(at, c): (usize, char)| match (at == middle, c) {
        (true, 'A') => 'B',
        (true, _) => 'A',
        (false, c) => c,
    };
    signature.chars().enumerate().map(other).collect()
}

/// The token with another claim and the old signature.
fn with_claim(token: &str, name: &str, json: &str) -> String {
    with_part(token, 1, |claims| {
        let claims = URL_SAFE_NO_PAD.decode(claims).unwrap_or_default();
        let mut claims: serde_json::Value = serde_json::from_slice(&claims).unwrap_or_default();
        claims[name] = serde_json::from_str(json).unwrap_or_default();
        encoded(&claims.to_string())
    })
}

/// A request of a route for this product that would succeed with credentials.
fn request<'c>(c: &'c CheckContext<'_>, route: &Route, id: &str) -> Request<'c> {
    let request = c.client.request(route.method.name(), &route.path.replace("{id}", id));
    match route.method {
        Method::Post | Method::Put if route.body.is_some() => {
            request.json(c.body("Broken in", "9"))
        }
        _ => request,
    }
}

/// Fails unless the API rejected the request as the contract describes it, and before a function
/// ran.
fn expect_rejection(response: Response, why: &str) -> Result<(), CheckFailure> {
    // An ID token may be 401 or 403: it is valid, and has no scope.
    let status = if response.status == 403 { 403 } else { 401 };
    response.require(response.status == status, format!("401 or 403 to {why}"))?;
    if status == 401 {
        response.require(
            response.require_header("www-authenticate")?.starts_with("Bearer"),
            "www-authenticate: Bearer",
        )?;
    }
    response.require(response.header("x-cache").is_none(), "no header of a function")?;
    expect_error(response, status, None)?;
    Ok(())
}

/// The product as the API shows it now. Each change gives it another ETag.
fn shown(c: &CheckContext<'_>, product: &Product) -> Result<(String, String), CheckFailure> {
    let response = c.get(&product.id)?.expect_status(200)?;
    Ok((response.require_header("etag")?.to_owned(), response.text()))
}

/// Fails unless the product is as it was.
fn expect_unchanged(
    c: &CheckContext<'_>,
    product: &Product,
    before: &(String, String),
) -> Result<(), CheckFailure> {
    let response = c.get(&product.id)?.expect_status(200)?;
    let now = (response.require_header("etag")?.to_owned(), response.text());
    response.require(now == *before, "the product as before the rejected requests")
}

fn closed_routes(c: &CheckContext<'_>) -> CheckResult {
    let Some(login) = &c.api.login else { return Ok(OPEN) };
    let product = c.create("Guarded", "1")?;
    let before = shown(c, &product)?;
    for (_, route) in routes().filter(|(_, route)| login.closes(route)) {
        let request = || request(c, route, &product.id).anonymous();
        for (what, headers) in wrong_credentials(login, &request())? {
            expect_rejection(request().headers(&headers).send()?, what)?;
        }
        // A token belongs into the header.
        if let Credentials::Tokens(tokens) = &login.credentials {
            for name in ["access_token", "token", AUTHORIZATION] {
                let response = request().query(name, &tokens.access()).send()?;
                expect_rejection(response, "a token in the query")?;
            }
        }
    }
    expect_unchanged(c, &product, &before)?;
    // Both forms of the header are accepted.
    if let Credentials::Tokens(tokens) = &login.credentials {
        let token = tokens.access();
        for value in [format!("Bearer {token}"), token] {
            let change = c.put(&product.id, c.body("Guarded", "2")).anonymous();
            change.header(AUTHORIZATION, &value).send()?.expect_status(200)?;
        }
    }
    Ok(PASSED)
}

fn open_routes(c: &CheckContext<'_>) -> CheckResult {
    let Some(login) = &c.api.login else { return Ok(OPEN) };
    let product = c.create("Open", "1")?;
    for (_, route) in routes().filter(|(_, route)| !login.closes(route)) {
        let request = request(c, route, &product.id).anonymous();
        let without = request.send()?;
        without.require(
            ![401, 403].contains(&without.status),
            "an answer without credentials, since the route is open",
        )?;
        let (method, url, body) = request.signed_parts();
        let headers = login.headers(method, url, body);
        let headers =
            headers.map_err(|e| CheckFailure::new(request.describe(), "credentials", e))?;
        let with = request.headers(&headers).send()?;
        with.require(with.status == without.status, format!("status {}", without.status))?;
    }
    Ok(PASSED)
}

fn spellings(c: &CheckContext<'_>) -> CheckResult {
    let Some(login) = &c.api.login else { return Ok(OPEN) };
    let product = c.create("Spelled", "1")?;
    let before = shown(c, &product)?;
    let id = &product.id;
    let encoded_id: String = id.bytes().map(|byte| format!("%{byte:02X}")).collect();
    let paths = [
        format!("/products/{id}"),
        format!("/products/{id}/"),
        format!("/products//{id}"),
        format!("//products/{id}"),
        format!("/PRODUCTS/{id}"),
        format!("/Products/{id}"),
        format!("/%70roducts/{id}"),
        format!("/products/{encoded_id}"),
        format!("/products%2F{id}"),
        format!("/ui/../products/{id}"),
        format!("/products/{id}?"),
        format!("/products/{id}#x"),
        format!("/products/{id};x=1"),
        format!("/products/{id}/images/.."),
        format!("/products/{id}/images"),
        format!("/products/{id}/images/"),
        format!("/products/{}", id.to_uppercase()),
    ];
    for path in &paths {
        for method in ["DELETE", "PUT", "POST", "PATCH"] {
            let request = c.client.request(method, path).anonymous();
            let response = request.json(c.body("Spelled in", "9")).send()?;
            response.require(response.status >= 400, "an error without credentials")?;
        }
    }
    // A header that some servers take for the method.
    let deleting = ["X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"];
    for header in deleting {
        for (method, path) in [("POST", "/products"), ("GET", paths[0].as_str())] {
            let request = c.client.request(method, path).anonymous().header(header, "DELETE");
            let response = request.send()?;
            let reads = method == "GET" && response.status == 200;
            response.require(reads || response.status >= 400, "no change without credentials")?;
        }
    }
    // HEAD is closed as GET is.
    for (_, route) in routes().filter(|(_, route)| route.method == Method::Get) {
        let path = route.path.replace("{id}", id);
        let head = c.client.request("HEAD", &path).anonymous().send()?;
        let is_rejected = [401, 403].contains(&head.status);
        head.require(is_rejected == login.closes(route), "HEAD closed as GET is")?;
        head.require(head.body.is_empty(), "no body")?;
    }
    expect_unchanged(c, &product, &before)?;
    Ok(PASSED)
}

fn preflights(c: &CheckContext<'_>) -> CheckResult {
    if c.api.login.is_none() {
        return Ok(OPEN);
    }
    for (_, route) in routes() {
        let response = c
            .client
            .request("OPTIONS", &route.path.replace("{id}", "01890a5d-ac96-774b-bcce-b302099a8057"))
            .header("Origin", "https://shop.example")
            .header("Access-Control-Request-Method", route.method.name())
            .header("Access-Control-Request-Headers", "authorization")
            .send()?
            .expect_status(204)?;
        let allowed = response.require_header("access-control-allow-headers")?.to_lowercase();
        response.require(
            allowed.split(',').any(|name| name.trim() == "authorization"),
            "access-control-allow-headers with Authorization, by name",
        )?;
        response.require(response.body.is_empty(), "no body")?;
    }
    Ok(PASSED)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn token() -> String {
        format!("{}.{}.c2lnbmF0dXJl", encoded(r#"{"alg":"RS256"}"#), encoded(r#"{"sub":"ann"}"#))
    }

    #[test]
    fn wrong_credentials_differ_from_the_token_and_from_each_other() {
        let login = Login::new(shared::table::Auth::Writes, token(), "i.i.i".to_owned());
        let Credentials::Tokens(tokens) = &login.credentials else { panic!("no tokens") };
        let all: Vec<_> = wrong_tokens(tokens).into_iter().map(|(_, value)| value).collect();
        for (at, value) in all.iter().enumerate() {
            assert!(!all[..at].contains(value), "{value:?}");
            assert_ne!(value.as_deref(), Some(format!("Bearer {}", token()).as_str()));
        }
    }

    #[test]
    fn other_digest_and_other_key_change_one_part_of_the_header() {
        let header = "AWS4-HMAC-SHA256 Credential=AKID/20261128/r/execute-api/aws4_request, \
                      SignedHeaders=host, Signature=a0";
        assert_eq!(other_digest(header), format!("{}1", &header[..header.len() - 1]));
        assert_eq!(other_key(header), header.replace("AKID", "AKIAIOSFODNN7EXAMPLE"));
    }

    #[test]
    fn with_claim_keeps_the_other_parts() {
        let changed = with_claim(&token(), "sub", "\"bob\"");
        let parts: Vec<_> = changed.split('.').collect();
        assert_eq!((parts[0], parts[2]), (&*encoded(r#"{"alg":"RS256"}"#), "c2lnbmF0dXJl"));
        assert_eq!(URL_SAFE_NO_PAD.decode(parts[1]).unwrap(), br#"{"sub":"bob"}"#);
    }
}
