//! What is wrong with a body is said, with the field, and nothing is made of it.

use crate::context::{Context, refused};
use crate::product::Product;
use crate::{Check, HOLDS, Outcome};
use serde_json::json;

pub(crate) const CHECKS: &[Check] = &[
    Check { name: "each wrong field is 400 and named; nothing is made", run: fields },
    Check { name: "duplicate and unknown fields are 400 and named", run: names },
    Check { name: "a body that is no JSON object is 400", run: no_object },
    Check { name: "the server's own fields are refused in a POST", run: server_made },
    Check { name: "PUT checks as POST does, and changes nothing when it refuses", run: put },
    Check { name: "the longest texts are taken, one character more is not", run: lengths },
];

/// A body with one field replaced, or, without a value, left out.
fn with(c: &Context<'_>, field: &str, value: Option<&str>) -> String {
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

/// Field and value, each wrong.
const WRONG: &[(&str, Option<&str>)] = &[
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

fn fields(c: &Context<'_>) -> Outcome {
    for (field, value) in WRONG {
        refused(c.post(with(c, field, *value))?, 400, Some(field))?;
    }
    let list = c.list().send()?.status(200)?;
    list.must(list.json::<Vec<Product>>()?.is_empty(), "no product made of what was refused")?;
    Ok(HOLDS)
}

fn names(c: &Context<'_>) -> Outcome {
    let legal = &c.draft("Mug", "1")[1..];
    for (field, extra) in [
        ("name", r#""name":"Mug","#),
        ("price", r#""price":1,"#),
        ("name", r#""n\u0061me":"Mug","#),
        ("description", r#""description":null,"description":null,"#),
        ("colour", r#""colour":"red","#),
        ("Name", r#""Name":"Mug","#),
        ("__proto__", r#""__proto__":{},"#),
        ("version", r#""version":7,"#),
    ] {
        refused(c.post(format!("{{{extra}{legal}"))?, 400, Some(field))?;
    }
    refused(c.post(format!(r#"{{"":1,{legal}"#))?, 400, None)?;
    Ok(HOLDS)
}

fn no_object(c: &Context<'_>) -> Outcome {
    let legal = c.draft("Mug", "1");
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
        &format!("[{legal}]"),
        &format!("{legal}{legal}"),
        &format!("{legal},"),
        &legal.replace("\"Mug\"", "\"Mu\ng\""),
        &legal.replace(":1}", ":1,}"),
        &legal.replace(":1}", ":01}"),
        &legal.replace(":1}", ":.5}"),
        &legal.replace(":1}", ":+1}"),
        &legal.replace(":1}", ":NaN}"),
        &legal.replace(":1}", ":Infinity}"),
        &legal.replace(":1}", ":0x1}"),
    ] {
        refused(c.post(body)?, 400, None)?;
    }
    Ok(HOLDS)
}

fn server_made(c: &Context<'_>) -> Outcome {
    let legal = &c.draft("Mug", "1")[1..];
    for (field, extra) in [
        ("id", r#""id":"01890a5d-ac96-774b-bcce-b302099a8057","#),
        ("id", r#""id":null,"#),
        ("images", r#""images":{},"#),
        ("images", r#""images":{"main":{}},"#),
    ] {
        refused(c.post(format!("{{{extra}{legal}"))?, 400, Some(field))?;
    }
    Ok(HOLDS)
}

fn put(c: &Context<'_>) -> Outcome {
    let made = c.create("Mug", "1")?;
    for (field, value) in WRONG {
        refused(c.put(&made.id, with(c, field, *value)).send()?, 400, Some(field))?;
    }
    for body in ["", "[]", "{\"name\":\"a\",\"name\":\"b\"}"] {
        refused(c.put(&made.id, body).send()?, 400, None)?;
    }
    refused(c.put(&made.id, with(c, "colour", Some("1"))).send()?, 400, Some("colour"))?;
    let got = c.get(&made.id)?.status(200)?;
    got.json::<Product>()?.must_be(&made, &got)?;
    Ok(HOLDS)
}

fn lengths(c: &Context<'_>) -> Outcome {
    // Characters, not bytes: four bytes each here.
    let long = |chars: usize| json!("😀".repeat(chars)).to_string();
    for (field, most) in [("name", 200), ("description", 10_000)] {
        let reply = c.post(with(c, field, Some(&long(most))))?.status(201)?;
        let made: Product = reply.json()?;
        let text = if field == "name" { Some(made.name) } else { made.description };
        reply.must(
            text.is_some_and(|text| text.chars().count() == most),
            format!("a {field} of {most} characters"),
        )?;
        refused(c.post(with(c, field, Some(&long(most + 1))))?, 400, Some(field))?;
    }
    let category = format!("{:😀<100}", c.category);
    let reply = c.post(with(c, "category", Some(&json!(category).to_string())))?.status(201)?;
    reply.must(reply.json::<Product>()?.category == category, "a category of 100 characters")?;
    refused(
        c.post(with(c, "category", Some(&json!(format!("{category}😀")).to_string())))?,
        400,
        Some("category"),
    )?;
    // 120 KB on the wire, and still 10,000 characters.
    let escaped = format!("\"{}\"", "\\ud83d\\ude00".repeat(10_000));
    c.post(with(c, "description", Some(&escaped)))?.status(201)?;
    Ok(HOLDS)
}
