//! Create, read, replace and delete products.

use crate::context::{CheckContext, expect_error};
use crate::product::Product;
use crate::{Check, CheckResult, PASSED};

pub(crate) const CHECKS: &[Check] = &[
    Check { name: "POST returns the product with a new UUIDv7", run: creates },
    Check { name: "Location is relative to ProductsApiUrl", run: location },
    Check {
        name: "texts are unchanged except for white space at their ends",
        run: texts_unchanged,
    },
    Check {
        name: "PUT replaces all fields except images, and removes a missing description",
        run: replaces,
    },
    Check { name: "PUT is idempotent", run: idempotent },
    Check {
        name: "PUT accepts the body of GET, and another id in the body is 400",
        run: accepts_body_of_get,
    },
    Check { name: "PUT of an unknown id is 404 and creates no product", run: never_creates },
    Check {
        name: "DELETE returns the product once, and then DELETE, GET and PUT are 404",
        run: deletes,
    },
];

const UNKNOWN: &str = "01890a5d-ac96-774b-bcce-b302099a8057";

fn creates(c: &CheckContext<'_>) -> CheckResult {
    let response = c
        .post(c.body_with_description("Espresso machine", "499.95", "Two boilers"))?
        .expect_status(201)?;
    let created: Product = response.json()?;
    let seen = (
        created.name.as_str(),
        created.category.as_str(),
        created.price(),
        created.description.as_deref(),
    );
    response.require(
        seen == ("Espresso machine", &c.category, "499.95", Some("Two boilers")),
        "the product of the request",
    )?;
    response.require(
        created.images.is_empty() && !response.text().contains("\"images\""),
        "no images",
    )?;
    response.require(is_uuid7(&created.id), "an id that is a UUIDv7 in lower case with hyphens")?;
    let got = c.get(&created.id)?.expect_status(200)?;
    got.json::<Product>()?.require_same(&created, &got)?;
    let bare = c.post(c.body("No description", "1"))?.expect_status(201)?;
    bare.require(
        bare.json::<Product>()?.description.is_none(),
        "no description, because the request has none",
    )?;
    let null = c
        .post(format!(r#"{{"description":null,{}"#, &c.body("Null description", "1")[1..]))?
        .expect_status(201)?;
    null.require(
        null.json::<Product>()?.description.is_none(),
        "no description, because it is null in the request",
    )?;
    Ok(PASSED)
}

fn is_uuid7(id: &str) -> bool {
    let groups: Vec<_> = id.split('-').map(str::len).collect();
    groups == [8, 4, 4, 4, 12]
        && id.bytes().all(|b| matches!(b, b'-' | b'0'..=b'9' | b'a'..=b'f'))
        && id.as_bytes().get(14) == Some(&b'7')
        && id.as_bytes().get(19).is_some_and(|b| b"89ab".contains(b))
}

fn location(c: &CheckContext<'_>) -> CheckResult {
    let response = c.post(c.body("Located", "1"))?.expect_status(201)?;
    let created: Product = response.json()?;
    let location = response.require_header("location")?;
    response.require(
        location == format!("products/{}", created.id),
        format!("location: products/{}", created.id),
    )?;
    // A browser resolves a relative URL by replacing the last part of the request's path.
    let posted_to = c.api.products_url();
    let (before, _) = posted_to.rsplit_once('/').unwrap_or_default();
    let got =
        c.client.request_url("GET", format!("{before}/{location}")).send()?.expect_status(200)?;
    got.json::<Product>()?.require_same(&created, &got)?;
    Ok(PASSED)
}

fn texts_unchanged(c: &CheckContext<'_>) -> CheckResult {
    let texts = [
        "Möwe — café au lait, naïve Ωmega",
        "日本語 العربية עברית हिन्दी",
        "👩‍👩‍👧‍👦 🇪🇺 e\u{301} \u{10FFFD}",
        "\"quotes\" \\ back/slash <b>&amp;</b> ${x} {{y}} %41 '--",
        "a\tb\nc\r\nd \u{1}\u{7f}\u{85}x\u{2028}y\u{200b}z",
        "null",
    ];
    for text in texts {
        let response = c
            .post(c.body_with_description(text, "1", &format!("{text}\n{text}")))?
            .expect_status(201)?;
        let created: Product = response.json()?;
        response.require(created.name == text, format!("the name {text:?}"))?;
        let got = c.get(&created.id)?.expect_status(200)?;
        let read: Product = got.json()?;
        got.require(read.name == text, format!("the name {text:?}"))?;
        got.require(
            read.description.as_deref() == Some(&format!("{text}\n{text}")),
            format!("the description {text:?}, twice"),
        )?;
    }
    // Escaped characters.
    let escaped =
        format!(r#"{{"n\u0061me":"\u00e9\ud83d\ude00\/","category":{:?},"price":1}}"#, c.category);
    let response = c.post(escaped)?.expect_status(201)?;
    response.require(response.json::<Product>()?.name == "é😀/", "the name \"é😀/\"")?;
    let response = c
        .post(c.body_with_description(
            " \u{2003}trimmed\u{a0}\t",
            "1",
            "\n kept inside\n\nhere \n",
        ))?
        .expect_status(201)?;
    let created: Product = response.json()?;
    response.require(created.name == "trimmed", "the name \"trimmed\"")?;
    response.require(
        created.description.as_deref() == Some("kept inside\n\nhere"),
        "the description without white space at its ends",
    )?;
    Ok(PASSED)
}

fn replaces(c: &CheckContext<'_>) -> CheckResult {
    let created: Product = c
        .post(c.body_with_description("Before", "1.25", "Removed by the next PUT"))?
        .expect_status(201)?
        .json()?;
    let other = format!("{} b", c.category);
    let body = format!(r#"{{"name":"After","category":{other:?},"price":2}}"#);
    let response = c.put(&created.id, body).send()?.expect_status(200)?;
    let now: Product = response.json()?;
    let expected = (created.id.as_str(), "After", other.as_str(), "2", None);
    response.require(now.content() == expected, "the new product without a description")?;
    let got = c.get(&created.id)?.expect_status(200)?;
    got.json::<Product>()?.require_same(&now, &got)?;
    c.eventually(|| {
        let old = c.list().send()?.expect_status(200)?;
        old.require(old.json::<Vec<Product>>()?.is_empty(), "an empty list of the old category")?;
        let new = c.client.get("/products").query("category", &other).send()?.expect_status(200)?;
        let ids: Vec<_> =
            new.json::<Vec<Product>>()?.into_iter().map(|product| product.id).collect();
        new.require(
            ids == [created.id.clone()],
            "only this product in the list of the new category",
        )
    })?;
    Ok(PASSED)
}

fn idempotent(c: &CheckContext<'_>) -> CheckResult {
    let created = c.create("Once", "1")?;
    let body = c.body_with_description("Twice", "2.5", "the same");
    let first: Product = c.put(&created.id, body.as_str()).send()?.expect_status(200)?.json()?;
    let response = c.put(&created.id, body.as_str()).send()?.expect_status(200)?;
    response.json::<Product>()?.require_same(&first, &response)?;
    let got = c.get(&created.id)?.expect_status(200)?;
    got.json::<Product>()?.require_same(&first, &got)?;
    Ok(PASSED)
}

fn accepts_body_of_get(c: &CheckContext<'_>) -> CheckResult {
    let created = c.create("Unchanged", "12.3456")?;
    let got = c.get(&created.id)?.expect_status(200)?;
    let again = c.put(&created.id, got.text()).send()?.expect_status(200)?;
    again.json::<Product>()?.require_same(&created, &again)?;
    let fields = &c.body("Unchanged", "12.3456")[1..];
    let with_images = format!(r#"{{"images":{{"main":{{"any":["thing"]}}}},{fields}"#);
    let response = c.put(&created.id, with_images).send()?.expect_status(200)?;
    response.require(
        response.json::<Product>()?.images.is_empty(),
        "no images, because PUT ignores them",
    )?;
    for id in [
        format!("{UNKNOWN:?}"),
        "7".to_owned(),
        "null".to_owned(),
        format!("{:?}", created.id.to_uppercase()),
    ] {
        let response = c.put(&created.id, format!(r#"{{"id":{id},{fields}"#)).send()?;
        expect_error(response, 400, Some("id"))?;
    }
    Ok(PASSED)
}

fn never_creates(c: &CheckContext<'_>) -> CheckResult {
    expect_error(c.put(UNKNOWN, c.body("Unknown", "1")).send()?, 404, None)?;
    expect_error(
        c.put(UNKNOWN, c.body("Unknown", "1")).header("If-Match", "*").send()?,
        404,
        None,
    )?;
    expect_error(c.get(UNKNOWN)?, 404, None)?;
    expect_error(c.delete(UNKNOWN)?, 404, None)?;
    Ok(PASSED)
}

fn deletes(c: &CheckContext<'_>) -> CheckResult {
    let created = c.create("Short-lived", "0.01")?;
    let response = c.delete(&created.id)?.expect_status(200)?;
    response.json::<Product>()?.require_same(&created, &response)?;
    expect_error(c.delete(&created.id)?, 404, None)?;
    expect_error(c.get(&created.id)?, 404, None)?;
    expect_error(c.put(&created.id, c.body("Deleted", "1")).send()?, 404, None)?;
    expect_error(c.get(&created.id)?, 404, None)?;
    expect_error(c.images("POST", &created.id).send()?, 404, None)?;
    expect_error(c.images("GET", &created.id).send()?, 404, None)?;
    Ok(PASSED)
}
