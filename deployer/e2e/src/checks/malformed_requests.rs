//! Malformed ids, bodies, headers and queries. The API rejects them with a message and never
//! responds with 5xx.

use crate::context::{CheckContext, expect_error};
use crate::failure::CheckFailure;
use crate::http::Response;
use crate::product::Product;
use crate::{Check, CheckResult, PASSED};

pub(crate) const CHECKS: &[Check] = &[
    Check { name: "malformed ids are 404 or 400", run: ids },
    Check { name: "no malformed body causes a 5xx", run: bodies },
    Check { name: "no malformed header causes a 5xx", run: headers },
    Check { name: "no malformed query causes a 5xx", run: queries },
];

fn require_no_server_error(response: &Response) -> Result<(), CheckFailure> {
    response.require(response.status < 500, "a status below 500")
}

fn ids(c: &CheckContext<'_>) -> CheckResult {
    let created = c.create("Test", "1")?;
    let long = "a".repeat(5_000);
    let upper = created.id.to_uppercase();
    let bare = created.id.replace('-', "");
    let malformed = [
        "",
        "..",
        ".",
        "%2e%2e",
        "%00",
        "%20",
        "%FF",
        "%C3%A4",
        "%F0%9F%98%80",
        "null",
        "undefined",
        "0",
        "-1",
        "*",
        "a%2Fb",
        "%2e%2e%2f%2e%2e%2fui",
        "'%20OR%201=1",
        "$where",
        "%7B%7D",
        "%25",
        "a;b=c",
        "{id}",
        &long,
        &upper,
        &bare,
        &format!("{}%00", created.id),
        &format!("%20{}", created.id),
        &format!("{}x", created.id),
    ]
    .map(|id| id.replace('{', "%7B").replace('}', "%7D"));
    for id in &malformed {
        // GET without an id is the list.
        if !id.is_empty() {
            let response = c.get(id)?;
            expect_no_product(response, id, c)?;
        }
        for response in [
            c.delete(id)?,
            c.put(id, c.body("Test", "1")).send()?,
            c.images("GET", id).send()?,
            c.images("POST", id).send()?,
        ] {
            expect_no_product(response, id, c)?;
        }
    }
    let got = c.get(&created.id)?.expect_status(200)?;
    got.json::<Product>()?.require_same(&created, &got)?;
    Ok(PASSED)
}

/// Fails unless the id was rejected. An empty id, dots and slashes may make a path without a route.
fn expect_no_product(
    response: Response,
    id: &str,
    c: &CheckContext<'_>,
) -> Result<(), CheckFailure> {
    let is_of_path = ["", ".", "..", "%2e%2e"].contains(&id) || id.to_uppercase().contains("%2F");
    let without_route = is_of_path.then(|| c.api.no_route_status());
    let is_allowed = response.status == 400 || Some(response.status) == without_route;
    let status = if is_allowed { response.status } else { 404 };
    expect_error(response, status, None)?;
    Ok(())
}

fn bodies(c: &CheckContext<'_>) -> CheckResult {
    let created = c.create("Test", "1")?;
    let valid = c.body("Test", "1");
    let bytes: Vec<u8> = (0..=255).collect();
    let nul = valid.replace("Test", "\\u0000");
    let sent: Vec<Vec<u8>> = vec![
        bytes.repeat(16),
        vec![0; 1000],
        [b"\xEF\xBB\xBF".as_slice(), valid.as_bytes()].concat(),
        [b"\xFF\xFE".as_slice(), valid.as_bytes()].concat(),
        valid.replace("Test", "\u{0}").into_bytes(),
        [b"{\"name\":\"\xC3\x28\",".as_slice(), &valid.as_bytes()[1..]].concat(),
        nul.into_bytes(),
        valid.replace("Test", "\u{FFFF}\u{10FFFF}\u{FFFE}").into_bytes(),
        valid.replace(":1}", &format!(":{}}}", "9".repeat(100_000))).into_bytes(),
        valid.replace(":1}", &format!(":1e{}}}", "9".repeat(1000))).into_bytes(),
        valid.replace(":1}", &format!(":0.{}1}}", "0".repeat(100_000))).into_bytes(),
        format!("{{{}}}", (0..5_000).map(|i| format!("\"f{i}\":1")).collect::<Vec<_>>().join(","))
            .into_bytes(),
        b"--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x--".to_vec(),
    ];
    let types = [
        "application/json",
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/octet-stream",
        "image/jpeg",
        "nonsense",
    ];
    for (i, body) in sent.iter().enumerate() {
        for content_type in [types[0], types[1 + i % (types.len() - 1)]] {
            let post = c
                .client
                .request("POST", "/products")
                .header("Content-Type", content_type)
                .body(body.clone());
            require_no_server_error(&post.send()?)?;
            let put = c
                .product("PUT", &created.id)
                .header("Content-Type", content_type)
                .body(body.clone());
            require_no_server_error(&put.send()?)?;
        }
    }
    require_no_server_error(&c.images("POST", &created.id).body(bytes).send()?)?;
    // The API parses the body as JSON whatever its content type is.
    for content_type in ["application/json; charset=utf-8", "text/plain"] {
        let post = c
            .client
            .request("POST", "/products")
            .header("Content-Type", content_type)
            .body(valid.clone());
        post.send()?.expect_status(201)?;
    }
    Ok(PASSED)
}

fn headers(c: &CheckContext<'_>) -> CheckResult {
    let created = c.create("Test", "1")?;
    let many = (0..150).map(|i| format!("\"other{i}\"")).collect::<Vec<_>>().join(",");
    let long = format!("\"{}\"", "a".repeat(3_000));
    for value in [
        "",
        ",",
        "\"",
        "\"\"",
        "W/",
        "\"1",
        "1",
        "\"99999999999999999999999\"",
        "\"-1\"",
        "*, *",
        "\u{e4}",
        &many,
        &long,
    ] {
        require_no_server_error(
            &c.product("GET", &created.id).header("If-None-Match", value).send()?,
        )?;
        require_no_server_error(
            &c.put(&created.id, c.body("Test", "2")).header("If-Match", value).send()?,
        )?;
        let response = c.product("DELETE", &created.id).header("If-Match", value).send()?;
        // None of the values is the current ETag.
        response.require(response.status == 412, "status 412")?;
    }
    for (name, value) in [
        ("Accept", "text/html"),
        ("Accept", "image/png;q=0"),
        ("Accept-Encoding", "br;q=1, gzip"),
        ("Origin", "null"),
        ("X-Forwarded-For", "' OR 1=1"),
        ("X-HTTP-Method-Override", "DELETE"),
        ("Range", "bytes=0-1"),
        ("If-Modified-Since", "yesterday"),
        ("Cookie", "a=b; c"),
    ] {
        let response =
            c.product("GET", &created.id).header(name, value).send()?.expect_status(200)?;
        response.json::<Product>()?;
    }
    Ok(PASSED)
}

fn queries(c: &CheckContext<'_>) -> CheckResult {
    let long = "ä".repeat(1_200);
    for query in [
        "q=%00",
        "q=%FF",
        "q=%F0%9F%98%80",
        "q=%",
        "q=%zz",
        "q",
        "=",
        "&&&",
        "q=a&q=b",
        "limit=1&limit=2",
        "category=%00",
        "category=&q=",
        "next_token=",
        "next_token=%00",
        "next_token=a&next_token=b",
        "sort=",
        "limit=%31",
        "unknown=1",
        "q[]=1",
        "category[$ne]=x",
        "limit=+5",
        "q=a%20b+c",
        &format!("q={}", shared::url::percent_encoded(&long)),
        &format!("next_token={}", "A".repeat(5_000)),
        &format!("category={}", "%F0%9F%98%80".repeat(300)),
    ] {
        let query = query.replace('[', "%5B").replace(']', "%5D").replace('$', "%24");
        let response = c.client.get("/products").raw_query(&query).send()?;
        require_no_server_error(&response)?;
        if response.status != 200 {
            // A gateway responds with 414 when the URL is too long.
            let status = response.status;
            expect_error(response, if status == 414 { 414 } else { 400 }, None)?;
        }
    }
    Ok(PASSED)
}
