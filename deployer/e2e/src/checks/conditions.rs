//! Conditional requests: ETag, If-None-Match, If-Match.

use crate::context::{Context, refused};
use crate::fault::Fault;
use crate::product::Product;
use crate::{Check, HOLDS, Outcome};

pub(crate) const CHECKS: &[Check] = &[
    Check { name: "each change has an ETag of its own, the same by GET and PUT", run: tags },
    Check { name: "If-None-Match with the current tag is 304, without a body", run: none_match },
    Check { name: "PUT with If-Match changes the current version only", run: put },
    Check { name: "DELETE with If-Match deletes the current version only", run: delete },
];

fn tag(c: &Context<'_>, id: &str) -> Result<String, Fault> {
    let got = c.get(id)?.status(200)?;
    let tag = got.need("etag")?;
    let strong = tag.len() > 2 && tag.starts_with('"') && tag.ends_with('"');
    got.must(strong, "an etag in quotes")?;
    Ok(tag.to_owned())
}

fn tags(c: &Context<'_>) -> Outcome {
    let made = c.create("Tagged", "1")?;
    let mut seen = vec![tag(c, &made.id)?];
    let again = c.get(&made.id)?;
    again.must(
        again.header("etag") == seen.first().map(String::as_str),
        "the same etag while nothing changes",
    )?;
    for price in ["2", "3", "2"] {
        let put = c.put(&made.id, c.draft("Tagged", price)).send()?.status(200)?;
        let new = put.need("etag")?.to_owned();
        put.must(!seen.contains(&new), "an etag that was never before")?;
        let got = c.get(&made.id)?;
        got.must(got.header("etag") == Some(&new), format!("etag: {new}, as PUT gave it"))?;
        seen.push(new);
    }
    Ok(HOLDS)
}

fn none_match(c: &Context<'_>) -> Outcome {
    let made = c.create("Known", "1")?;
    let tag = tag(c, &made.id)?;
    for known in [tag.clone(), "*".to_owned(), format!("W/{tag}"), format!("\"other\", {tag}")] {
        let reply =
            c.product("GET", &made.id).header("If-None-Match", &known).send()?.status(304)?;
        reply.must(reply.body.is_empty(), "no body")?;
        reply.must(reply.header("etag") == Some(&tag), format!("etag: {tag}"))?;
        reply.must(
            reply.header("access-control-allow-origin") == Some("*"),
            "access-control-allow-origin: *",
        )?;
    }
    for other in ["\"other\"", "\"\"", "nonsense", tag.trim_matches('"')] {
        c.product("GET", &made.id).header("If-None-Match", other).send()?.status(200)?;
    }
    c.put(&made.id, c.draft("Known", "2")).send()?.status(200)?;
    let reply = c.product("GET", &made.id).header("If-None-Match", &tag).send()?.status(200)?;
    reply.must(
        reply.json::<Product>()?.price() == "2",
        "the new price, since the old tag is not current",
    )?;
    Ok(HOLDS)
}

fn put(c: &Context<'_>) -> Outcome {
    let made = c.create("Guarded", "1")?;
    let first = tag(c, &made.id)?;
    let put = |price: &str, tag: &str| {
        c.put(&made.id, c.draft("Guarded", price)).header("If-Match", tag).send()
    };
    let second = put("2", &first)?.status(200)?.need("etag")?.to_owned();
    for stale in [first.as_str(), "\"other\"", "nonsense", &format!("W/{second}")] {
        refused(put("3", stale)?, 412, None)?;
    }
    let got = c.get(&made.id)?.status(200)?;
    got.must(
        got.json::<Product>()?.price() == "2",
        "the price 2: what was refused changed nothing",
    )?;
    put("4", &format!("\"other\", {second}"))?.status(200)?;
    put("5", "*")?.status(200)?;
    let got = c.get(&made.id)?.status(200)?;
    got.must(got.json::<Product>()?.price() == "5", "the price 5")?;
    Ok(HOLDS)
}

fn delete(c: &Context<'_>) -> Outcome {
    let made = c.create("Guarded", "1")?;
    let first = tag(c, &made.id)?;
    let put = c.put(&made.id, c.draft("Guarded", "2")).send()?.status(200)?;
    let second = put.need("etag")?.to_owned();
    let delete = |tag: &str| c.product("DELETE", &made.id).header("If-Match", tag).send();
    refused(delete(&first)?, 412, None)?;
    c.get(&made.id)?.status(200)?;
    delete(&second)?.status(200)?;
    refused(delete(&second)?, 404, None)?;
    Ok(HOLDS)
}
