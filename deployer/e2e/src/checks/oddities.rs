//! What no client should send, and some do: refused with a word, and never a 5xx.

use crate::context::{Context, refused};
use crate::fault::Fault;
use crate::http::Reply;
use crate::product::Product;
use crate::{Check, HOLDS, Outcome};

pub(crate) const CHECKS: &[Check] = &[
    Check { name: "odd ids are 404 or 400", run: ids },
    Check { name: "no body causes a 5xx", run: bodies },
    Check { name: "no header causes a 5xx", run: headers },
    Check { name: "no query causes a 5xx", run: queries },
];

fn must_not_fail(reply: &Reply) -> Result<(), Fault> {
    reply.must(reply.status < 500, "no 5xx")
}

fn ids(c: &Context<'_>) -> Outcome {
    let made = c.create("Odd", "1")?;
    let long = "a".repeat(5_000);
    let upper = made.id.to_uppercase();
    let bare = made.id.replace('-', "");
    let odd = [
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
        &format!("{}%00", made.id),
        &format!("%20{}", made.id),
        &format!("{}x", made.id),
    ]
    .map(|id| id.replace('{', "%7B").replace('}', "%7D"));
    for id in &odd {
        // Without an id, GET is the list's.
        if !id.is_empty() {
            let reply = c.get(id)?;
            let status = if reply.status == 400 { 400 } else { 404 };
            refused(reply, status, None)?;
        }
        for reply in [
            c.delete(id)?,
            c.put(id, c.draft("Odd", "1")).send()?,
            c.images("GET", id).send()?,
            c.images("POST", id).send()?,
        ] {
            let status = if reply.status == 400 { 400 } else { 404 };
            refused(reply, status, None)?;
        }
    }
    let got = c.get(&made.id)?.status(200)?;
    got.json::<Product>()?.must_be(&made, &got)?;
    Ok(HOLDS)
}

fn bodies(c: &Context<'_>) -> Outcome {
    let made = c.create("Odd", "1")?;
    let legal = c.draft("Odd", "1");
    let bytes: Vec<u8> = (0..=255).collect();
    let nul = legal.replace("Odd", "\\u0000");
    let sent: Vec<Vec<u8>> = vec![
        bytes.repeat(16),
        vec![0; 1000],
        [b"\xEF\xBB\xBF".as_slice(), legal.as_bytes()].concat(),
        [b"\xFF\xFE".as_slice(), legal.as_bytes()].concat(),
        legal.replace("Odd", "\u{0}").into_bytes(),
        [b"{\"name\":\"\xC3\x28\",".as_slice(), &legal.as_bytes()[1..]].concat(),
        nul.into_bytes(),
        legal.replace("Odd", "\u{FFFF}\u{10FFFF}\u{FFFE}").into_bytes(),
        legal.replace(":1}", &format!(":{}}}", "9".repeat(100_000))).into_bytes(),
        legal.replace(":1}", &format!(":1e{}}}", "9".repeat(1000))).into_bytes(),
        legal.replace(":1}", &format!(":0.{}1}}", "0".repeat(100_000))).into_bytes(),
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
                .call("POST", "/products")
                .header("Content-Type", content_type)
                .body(body.clone());
            must_not_fail(&post.send()?)?;
            let put =
                c.product("PUT", &made.id).header("Content-Type", content_type).body(body.clone());
            must_not_fail(&put.send()?)?;
        }
    }
    must_not_fail(&c.images("POST", &made.id).body(bytes).send()?)?;
    // A client that says the type differently is understood all the same.
    for content_type in ["application/json; charset=utf-8", "text/plain"] {
        let post = c
            .client
            .call("POST", "/products")
            .header("Content-Type", content_type)
            .body(legal.clone());
        post.send()?.status(201)?;
    }
    Ok(HOLDS)
}

fn headers(c: &Context<'_>) -> Outcome {
    let made = c.create("Odd", "1")?;
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
        must_not_fail(&c.product("GET", &made.id).header("If-None-Match", value).send()?)?;
        must_not_fail(&c.put(&made.id, c.draft("Odd", "2")).header("If-Match", value).send()?)?;
        let reply = c.product("DELETE", &made.id).header("If-Match", value).send()?;
        // None of them is the current version's tag.
        reply.must(reply.status == 412, "412")?;
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
        let reply = c.product("GET", &made.id).header(name, value).send()?.status(200)?;
        reply.json::<Product>()?;
    }
    Ok(HOLDS)
}

fn queries(c: &Context<'_>) -> Outcome {
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
        let reply = c.client.get("/products").raw_query(&query).send()?;
        must_not_fail(&reply)?;
        if reply.status != 200 {
            // 414, where a gateway finds the address itself too long.
            let status = reply.status;
            refused(reply, if status == 414 { 414 } else { 400 }, None)?;
        }
    }
    Ok(HOLDS)
}
