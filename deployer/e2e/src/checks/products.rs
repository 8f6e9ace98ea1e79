//! Products are made, read, replaced and deleted.

use crate::context::{Context, refused};
use crate::product::Product;
use crate::{Check, HOLDS, Outcome};

pub(crate) const CHECKS: &[Check] = &[
    Check { name: "a new product comes back whole, under a UUIDv7 of the server's", run: creates },
    Check { name: "Location is relative, and right behind ProductsApiUrl", run: location },
    Check { name: "texts come back verbatim, but for white space at their ends", run: verbatim },
    Check { name: "PUT replaces all but the images; what is left out is gone", run: replaces },
    Check { name: "PUT is idempotent", run: idempotent },
    Check {
        name: "PUT takes back what GET gave; another id in the body is refused",
        run: takes_back,
    },
    Check { name: "PUT of an unknown id is 404 and creates nothing", run: never_creates },
    Check { name: "DELETE gives the product back once, then 404; so do GET and PUT", run: deletes },
];

const UNKNOWN: &str = "01890a5d-ac96-774b-bcce-b302099a8057";

fn creates(c: &Context<'_>) -> Outcome {
    let reply = c.post(c.described("Espresso machine", "499.95", "Two boilers"))?.status(201)?;
    let made: Product = reply.json()?;
    let seen =
        (made.name.as_str(), made.category.as_str(), made.price(), made.description.as_deref());
    reply.must(
        seen == ("Espresso machine", &c.category, "499.95", Some("Two boilers")),
        "the product as it was sent",
    )?;
    reply.must(
        made.images.is_empty() && !reply.text().contains("\"images\""),
        "no images while there are none",
    )?;
    reply.must(is_uuid7(&made.id), "an id that is a UUIDv7 in lower case with hyphens")?;
    let got = c.get(&made.id)?.status(200)?;
    got.json::<Product>()?.must_be(&made, &got)?;
    let bare = c.post(c.draft("No description", "1"))?.status(201)?;
    bare.must(bare.json::<Product>()?.description.is_none(), "no description where none was sent")?;
    let null = c
        .post(format!(r#"{{"description":null,{}"#, &c.draft("Null description", "1")[1..]))?
        .status(201)?;
    null.must(null.json::<Product>()?.description.is_none(), "null description the same as none")?;
    Ok(HOLDS)
}

fn is_uuid7(id: &str) -> bool {
    let groups: Vec<_> = id.split('-').map(str::len).collect();
    groups == [8, 4, 4, 4, 12]
        && id.bytes().all(|b| matches!(b, b'-' | b'0'..=b'9' | b'a'..=b'f'))
        && id.as_bytes().get(14) == Some(&b'7')
        && id.as_bytes().get(19).is_some_and(|b| b"89ab".contains(b))
}

fn location(c: &Context<'_>) -> Outcome {
    let reply = c.post(c.draft("Located", "1"))?.status(201)?;
    let made: Product = reply.json()?;
    let location = reply.need("location")?;
    reply.must(
        location == format!("products/{}", made.id),
        format!("location: products/{}", made.id),
    )?;
    // As a browser resolves it: the last part of the address that was posted to is replaced.
    let posted_to = c.site.products_url();
    let (before, _) = posted_to.rsplit_once('/').unwrap_or_default();
    let got = c.client.call_url("GET", format!("{before}/{location}")).send()?.status(200)?;
    got.json::<Product>()?.must_be(&made, &got)?;
    Ok(HOLDS)
}

fn verbatim(c: &Context<'_>) -> Outcome {
    let texts = [
        "Möwe — café au lait, naïve Ωmega",
        "日本語 العربية עברית हिन्दी",
        "👩‍👩‍👧‍👦 🇪🇺 e\u{301} \u{10FFFD}",
        "\"quotes\" \\ back/slash <b>&amp;</b> ${x} {{y}} %41 '--",
        "a\tb\nc\r\nd \u{1}\u{7f}\u{85}x\u{2028}y\u{200b}z",
        "null",
    ];
    for text in texts {
        let reply = c.post(c.described(text, "1", &format!("{text}\n{text}")))?.status(201)?;
        let made: Product = reply.json()?;
        reply.must(made.name == text, format!("the name {text:?}"))?;
        let got = c.get(&made.id)?.status(200)?;
        let read: Product = got.json()?;
        got.must(read.name == text, format!("the name {text:?}"))?;
        got.must(
            read.description.as_deref() == Some(&format!("{text}\n{text}")),
            format!("the description {text:?}, twice"),
        )?;
    }
    // The same characters as escapes.
    let escaped =
        format!(r#"{{"n\u0061me":"\u00e9\ud83d\ude00\/","category":{:?},"price":1}}"#, c.category);
    let reply = c.post(escaped)?.status(201)?;
    reply.must(reply.json::<Product>()?.name == "é😀/", "the name \"é😀/\"")?;
    let reply = c
        .post(c.described(" \u{2003}trimmed\u{a0}\t", "1", "\n kept inside\n\nhere \n"))?
        .status(201)?;
    let made: Product = reply.json()?;
    reply.must(made.name == "trimmed", "the name \"trimmed\"")?;
    reply.must(
        made.description.as_deref() == Some("kept inside\n\nhere"),
        "the description cut at its ends only",
    )?;
    Ok(HOLDS)
}

fn replaces(c: &Context<'_>) -> Outcome {
    let made: Product =
        c.post(c.described("Before", "1.25", "Gone after the next PUT"))?.status(201)?.json()?;
    let other = format!("{} b", c.category);
    let body = format!(r#"{{"name":"After","category":{other:?},"price":2}}"#);
    let reply = c.put(&made.id, body).send()?.status(200)?;
    let now: Product = reply.json()?;
    let expected = (made.id.as_str(), "After", other.as_str(), "2", None);
    reply.must(
        now.content() == expected,
        "the product as it now is, without the description that was left out",
    )?;
    let got = c.get(&made.id)?.status(200)?;
    got.json::<Product>()?.must_be(&now, &got)?;
    c.eventually(|| {
        let old = c.list().send()?.status(200)?;
        old.must(old.json::<Vec<Product>>()?.is_empty(), "the old category empty")?;
        let new = c.client.get("/products").query("category", &other).send()?.status(200)?;
        let ids: Vec<_> =
            new.json::<Vec<Product>>()?.into_iter().map(|product| product.id).collect();
        new.must(ids == [made.id.clone()], "the product alone in its new category")
    })?;
    Ok(HOLDS)
}

fn idempotent(c: &Context<'_>) -> Outcome {
    let made = c.create("Once", "1")?;
    let body = c.described("Twice", "2.5", "the same");
    let first: Product = c.put(&made.id, body.as_str()).send()?.status(200)?.json()?;
    let reply = c.put(&made.id, body.as_str()).send()?.status(200)?;
    reply.json::<Product>()?.must_be(&first, &reply)?;
    let got = c.get(&made.id)?.status(200)?;
    got.json::<Product>()?.must_be(&first, &got)?;
    Ok(HOLDS)
}

fn takes_back(c: &Context<'_>) -> Outcome {
    let made = c.create("There and back", "12.3456")?;
    let got = c.get(&made.id)?.status(200)?;
    let again = c.put(&made.id, got.text()).send()?.status(200)?;
    again.json::<Product>()?.must_be(&made, &again)?;
    let fields = &c.draft("There and back", "12.3456")[1..];
    let with_images = format!(r#"{{"images":{{"main":{{"any":["thing"]}}}},{fields}"#);
    let reply = c.put(&made.id, with_images).send()?.status(200)?;
    reply.must(reply.json::<Product>()?.images.is_empty(), "images in the body ignored")?;
    for id in [
        format!("{UNKNOWN:?}"),
        "7".to_owned(),
        "null".to_owned(),
        format!("{:?}", made.id.to_uppercase()),
    ] {
        let reply = c.put(&made.id, format!(r#"{{"id":{id},{fields}"#)).send()?;
        refused(reply, 400, Some("id"))?;
    }
    Ok(HOLDS)
}

fn never_creates(c: &Context<'_>) -> Outcome {
    refused(c.put(UNKNOWN, c.draft("Nobody", "1")).send()?, 404, None)?;
    refused(c.put(UNKNOWN, c.draft("Nobody", "1")).header("If-Match", "*").send()?, 404, None)?;
    refused(c.get(UNKNOWN)?, 404, None)?;
    refused(c.delete(UNKNOWN)?, 404, None)?;
    Ok(HOLDS)
}

fn deletes(c: &Context<'_>) -> Outcome {
    let made = c.create("Short-lived", "0.01")?;
    let reply = c.delete(&made.id)?.status(200)?;
    reply.json::<Product>()?.must_be(&made, &reply)?;
    refused(c.delete(&made.id)?, 404, None)?;
    refused(c.get(&made.id)?, 404, None)?;
    refused(c.put(&made.id, c.draft("Undead", "1")).send()?, 404, None)?;
    refused(c.get(&made.id)?, 404, None)?;
    refused(c.images("POST", &made.id).send()?, 404, None)?;
    refused(c.images("GET", &made.id).send()?, 404, None)?;
    Ok(HOLDS)
}
