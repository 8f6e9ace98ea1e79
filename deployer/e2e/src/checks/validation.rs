//! The error for an invalid body names the field, and the API creates or changes no product.

use serde_json::json;

use crate::context::{CheckContext, expect_error};
use crate::product::Product;
use crate::{Check, CheckResult, PASSED};

pub(crate) const CHECKS: &[Check] = &[
    Check {
        name: "an invalid field is 400, the error names it, and no product is created",
        run: fields,
    },
    Check {
        name: "a duplicate or unknown field is 400, and the error names it",
        run: duplicate_and_unknown,
    },
    Check { name: "a body that is not a JSON object is 400", run: not_an_object },
    Check { name: "POST with id or images is 400", run: server_fields },
    Check { name: "PUT validates like POST and does not change the product on an error", run: put },
    Check { name: "a body in another charset than UTF-8 is 400", run: charsets },
    Check {
        name: "texts of the maximum length are accepted, and one character more is 400",
        run: lengths,
    },
];

fn charsets(c: &CheckContext<'_>) -> CheckResult {
    let post = |content_type: &str, body: Vec<u8>| {
        c.client.request("POST", "/products").header("Content-Type", content_type).body(body).send()
    };
    let text = c.body("M\u{f6}we", "1");
    // In ISO-8859-1, each character of this text is one byte.
    let latin1: Vec<u8> = text.chars().filter_map(|c| u8::try_from(u32::from(c)).ok()).collect();
    expect_error(post("application/json; charset=iso-8859-1", latin1.clone())?, 400, None)?;
    expect_error(post("application/json", latin1)?, 400, None)?;
    let created = post("application/json; charset=UTF-8", text.into_bytes())?.expect_status(201)?;
    created.require(created.json::<Product>()?.name == "M\u{f6}we", "the name as it was sent")?;
    Ok(PASSED)
}

/// A body with another value for one field, or without the field.
fn with(c: &CheckContext<'_>, field: &str, value: Option<&str>) -> String {
    let category = json!(c.category).to_string();
    let fields = [("name", "\"Mug\""), ("category", &category), ("price", "1")];
    let mut parts: Vec<String> = fields
        .into_iter()
        .filter(|(name, _)| *name != field)
        .map(|(name, value)| format!("{name:?}:{value}"))
        .collect();
    parts.extend(value.map(|value| format!("{field:?}:{value}")));
    format!("{{{}}}", parts.join(","))
}

/// Invalid values, and the fields for which they are invalid.
const INVALID: &[(&str, Option<&str>)] = &[
    ("name", None),
    ("name", Some("null")),
    ("name", Some("\"\"")),
    ("name", Some("\"  \\t\\n\"")),
    ("name", Some("7")),
    ("name", Some("[\"a\"]")),
    ("name", Some("{}")),
    ("name", Some("true")),
    ("name", Some("\"\\ud800\"")),
    ("name", Some("\"a\\udc00b\"")),
    ("name", Some("\"M\\ufffdwe\"")),
    ("name", Some("\"M\u{fffd}we\"")),
    ("category", None),
    ("category", Some("null")),
    ("category", Some("\" \"")),
    ("category", Some("1")),
    ("category", Some("\"\\ud83d\"")),
    ("price", None),
    ("price", Some("null")),
    ("price", Some("true")),
    ("price", Some("[]")),
    ("price", Some("{\"amount\":1}")),
    ("description", Some("7")),
    ("description", Some("false")),
    ("description", Some("[]")),
    ("description", Some("\"\\udfff\"")),
];

fn fields(c: &CheckContext<'_>) -> CheckResult {
    for (field, value) in INVALID {
        expect_error(c.post(with(c, field, *value))?, 400, Some(field))?;
    }
    let list = c.list().send()?.expect_status(200)?;
    list.require(
        list.json::<Vec<Product>>()?.is_empty(),
        "no product, because all bodies were rejected",
    )?;
    Ok(PASSED)
}

fn duplicate_and_unknown(c: &CheckContext<'_>) -> CheckResult {
    let valid = &c.body("Mug", "1")[1..];
    for (field, extra) in [
        ("name", r#""name":"Mug","#),
        ("price", r#""price":1,"#),
        ("name", r#""n\u0061me":"Mug","#),
        ("description", r#""description":null,"description":null,"#),
        ("color", r#""color":"red","#),
        ("Name", r#""Name":"Mug","#),
        ("__proto__", r#""__proto__":{},"#),
        ("version", r#""version":7,"#),
    ] {
        expect_error(c.post(format!("{{{extra}{valid}"))?, 400, Some(field))?;
    }
    expect_error(c.post(format!(r#"{{"":1,{valid}"#))?, 400, None)?;
    Ok(PASSED)
}

fn not_an_object(c: &CheckContext<'_>) -> CheckResult {
    let valid = c.body("Mug", "1");
    for body in [
        "",
        " ",
        "{}",
        "[]",
        "null",
        "7",
        "\"text\"",
        "{",
        "{\"name\":",
        "{'name':'Mug'}",
        "name=Mug&price=1",
        "<product/>",
        &format!("[{valid}]"),
        &format!("{valid}{valid}"),
        &format!("{valid},"),
        &valid.replace("\"Mug\"", "\"Mu\ng\""),
        &valid.replace(":1}", ":1,}"),
        &valid.replace(":1}", ":01}"),
        &valid.replace(":1}", ":.5}"),
        &valid.replace(":1}", ":+1}"),
        &valid.replace(":1}", ":NaN}"),
        &valid.replace(":1}", ":Infinity}"),
        &valid.replace(":1}", ":0x1}"),
    ] {
        expect_error(c.post(body)?, 400, None)?;
    }
    Ok(PASSED)
}

fn server_fields(c: &CheckContext<'_>) -> CheckResult {
    let valid = &c.body("Mug", "1")[1..];
    for (field, extra) in [
        ("id", r#""id":"01890a5d-ac96-774b-bcce-b302099a8057","#),
        ("id", r#""id":null,"#),
        ("images", r#""images":{},"#),
        ("images", r#""images":{"main":{}},"#),
    ] {
        expect_error(c.post(format!("{{{extra}{valid}"))?, 400, Some(field))?;
    }
    Ok(PASSED)
}

fn put(c: &CheckContext<'_>) -> CheckResult {
    let created = c.create("Mug", "1")?;
    for (field, value) in INVALID {
        expect_error(c.put(&created.id, with(c, field, *value)).send()?, 400, Some(field))?;
    }
    for body in ["", "[]", "{\"name\":\"a\",\"name\":\"b\"}"] {
        expect_error(c.put(&created.id, body).send()?, 400, None)?;
    }
    expect_error(c.put(&created.id, with(c, "color", Some("1"))).send()?, 400, Some("color"))?;
    let got = c.get(&created.id)?.expect_status(200)?;
    got.json::<Product>()?.require_same(&created, &got)?;
    Ok(PASSED)
}

fn lengths(c: &CheckContext<'_>) -> CheckResult {
    // The limit counts characters. Each of these has four bytes.
    let long = |chars: usize| json!("😀".repeat(chars)).to_string();
    for (field, chars_max) in [("name", 200), ("description", 10_000)] {
        let response = c.post(with(c, field, Some(&long(chars_max))))?.expect_status(201)?;
        let created: Product = response.json()?;
        let text = if field == "name" { Some(created.name) } else { created.description };
        response.require(
            text.is_some_and(|text| text.chars().count() == chars_max),
            format!("a {field} of {chars_max} characters"),
        )?;
        expect_error(c.post(with(c, field, Some(&long(chars_max + 1))))?, 400, Some(field))?;
    }
    let category = format!("{:😀<100}", c.category);
    let response =
        c.post(with(c, "category", Some(&json!(category).to_string())))?.expect_status(201)?;
    response.require(
        response.json::<Product>()?.category == category,
        "a category of 100 characters",
    )?;
    expect_error(
        c.post(with(c, "category", Some(&json!(format!("{category}😀")).to_string())))?,
        400,
        Some("category"),
    )?;
    // 120 KB in the request, but only 10,000 characters.
    let escaped = format!("\"{}\"", "\\ud83d\\ude00".repeat(10_000));
    c.post(with(c, "description", Some(&escaped)))?.expect_status(201)?;
    Ok(PASSED)
}
