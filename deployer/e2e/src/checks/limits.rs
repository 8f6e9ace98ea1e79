//! Limits of request bodies.

use shared::limits::{BODY_BYTES_MAX, BODY_DEPTH_MAX};

use crate::context::{CheckContext, expect_error};
use crate::product::Product;
use crate::{Check, CheckResult, PASSED};

pub(crate) const CHECKS: &[Check] = &[
    Check { name: "a body of 256 KiB is accepted, and one byte more is 413", run: bytes },
    Check {
        name: "a body with 32 levels is accepted, and 33 and 100,000 levels are 400",
        run: depth,
    },
];

fn bytes(c: &CheckContext<'_>) -> CheckResult {
    let padded = |length: usize| {
        let body = c.body("Padded", "1");
        format!("{body}{}", " ".repeat(length - body.len()))
    };
    let created: Product = c.post(padded(BODY_BYTES_MAX))?.expect_status(201)?.json()?;
    expect_error(c.post(padded(BODY_BYTES_MAX + 1))?, 413, None)?;
    expect_error(c.put(&created.id, padded(BODY_BYTES_MAX + 1)).send()?, 413, None)?;
    expect_error(c.post(padded(2 * 1024 * 1024))?, 413, None)?;
    Ok(PASSED)
}

fn depth(c: &CheckContext<'_>) -> CheckResult {
    let created = c.create("Deep", "1")?;
    let fields = &c.body("Deep", "1")[1..];
    // The body's object is the first level.
    let nested = |levels: usize| {
        format!(r#"{{"images":{}{},{fields}"#, "[".repeat(levels - 1), "]".repeat(levels - 1))
    };
    c.put(&created.id, nested(BODY_DEPTH_MAX)).send()?.expect_status(200)?;
    expect_error(c.put(&created.id, nested(BODY_DEPTH_MAX + 1)).send()?, 400, None)?;
    expect_error(c.put(&created.id, nested(100_000)).send()?, 400, None)?;
    expect_error(c.post("[".repeat(100_000))?, 400, None)?;
    expect_error(c.post("{\"a\":".repeat(40_000))?, 400, None)?;
    Ok(PASSED)
}
