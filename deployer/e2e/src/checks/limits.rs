//! Bodies have bounds.

use crate::context::{Context, refused};
use crate::product::Product;
use crate::{Check, HOLDS, Outcome};
use shared::limits::{BODY_BYTES_MAX, BODY_DEPTH_MAX};

pub(crate) const CHECKS: &[Check] = &[
    Check { name: "a body of 256 KiB is taken, one byte more is 413", run: bytes },
    Check { name: "nesting of 32 is taken, 33 and 100,000 are 400", run: depth },
];

fn bytes(c: &Context<'_>) -> Outcome {
    let padded = |length: usize| {
        let body = c.draft("Padded", "1");
        format!("{body}{}", " ".repeat(length - body.len()))
    };
    let made: Product = c.post(padded(BODY_BYTES_MAX))?.status(201)?.json()?;
    refused(c.post(padded(BODY_BYTES_MAX + 1))?, 413, None)?;
    refused(c.put(&made.id, padded(BODY_BYTES_MAX + 1)).send()?, 413, None)?;
    refused(c.post(padded(2 * 1024 * 1024))?, 413, None)?;
    Ok(HOLDS)
}

fn depth(c: &Context<'_>) -> Outcome {
    let made = c.create("Deep", "1")?;
    let fields = &c.draft("Deep", "1")[1..];
    // The object itself is the first level.
    let nested = |levels: usize| {
        format!(r#"{{"images":{}{},{fields}"#, "[".repeat(levels - 1), "]".repeat(levels - 1))
    };
    c.put(&made.id, nested(BODY_DEPTH_MAX)).send()?.status(200)?;
    refused(c.put(&made.id, nested(BODY_DEPTH_MAX + 1)).send()?, 400, None)?;
    refused(c.put(&made.id, nested(100_000)).send()?, 400, None)?;
    refused(c.post("[".repeat(100_000))?, 400, None)?;
    refused(c.post("{\"a\":".repeat(40_000))?, 400, None)?;
    Ok(HOLDS)
}
