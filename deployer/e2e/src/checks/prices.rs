//! Prices come back to the digit.

use crate::context::{Context, refused};
use crate::product::Product;
use crate::{Check, HOLDS, Outcome};

pub(crate) const CHECKS: &[Check] = &[
    Check { name: "every digit comes back, by POST, GET, PUT, list and DELETE", run: exact },
    Check { name: "what has a digit too many, is negative or no number is 400", run: refuses },
];

/// As sent, and as it comes back.
const EXACT: &[(&str, &str)] = &[
    ("0", "0"),
    ("-0", "0"),
    ("0.0001", "0.0001"),
    ("1.50", "1.5"),
    ("19.99", "19.99"),
    ("0.1", "0.1"),
    ("0.3", "0.3"),
    ("4.35", "4.35"),
    ("1.005", "1.005"),
    ("2.6750", "2.675"),
    ("1e2", "100"),
    ("123456789012.3456", "123456789012.3456"),
    ("999999999999.9999", "999999999999.9999"),
    ("900719925474.0993", "900719925474.0993"),
    ("999999999999", "999999999999"),
    ("\"12.50\"", "12.5"),
    ("\"999999999999.9998\"", "999999999999.9998"),
];

fn exact(c: &Context<'_>) -> Outcome {
    let product = c.create("Put to", "77")?;
    for (sent, back) in EXACT {
        let expected = format!("the price {back}, a number");
        let reply = c.post(c.draft("Priced", sent))?.status(201)?;
        let made: Product = reply.json()?;
        reply.must(made.price() == *back, expected.as_str())?;
        let got = c.get(&made.id)?.status(200)?;
        got.must(got.json::<Product>()?.price() == *back, expected.as_str())?;
        let put = c.put(&product.id, c.draft("Put to", sent)).send()?.status(200)?;
        put.must(put.json::<Product>()?.price() == *back, expected.as_str())?;
        let got = c.get(&product.id)?.status(200)?;
        got.must(got.json::<Product>()?.price() == *back, expected.as_str())?;
        c.eventually(|| {
            let list = c.list().send()?.status(200)?;
            let listed = list.json::<Vec<Product>>()?.into_iter().find(|one| one.id == made.id);
            list.must(
                listed.is_some_and(|one| one.price() == *back),
                format!("{expected}, in the list"),
            )
        })?;
        let deleted = c.delete(&made.id)?.status(200)?;
        deleted.must(deleted.json::<Product>()?.price() == *back, expected.as_str())?;
    }
    Ok(HOLDS)
}

fn refuses(c: &Context<'_>) -> Outcome {
    for sent in [
        "-1",
        "-0.0001",
        "\"-1\"",
        "1000000000000",
        "1e12",
        "1e400",
        "0.00001",
        "1.23456",
        "1e-5",
        "\"1.23456\"",
        "\"\"",
        "\" \"",
        "\"abc\"",
        "\"1e2\"",
        "\"1,50\"",
        "\"1 000\"",
        "\"0x10\"",
        "\"NaN\"",
        "\"Infinity\"",
        "\"٣\"",
        "\"$5\"",
    ] {
        refused(c.post(c.draft("Priced", sent))?, 400, Some("price"))?;
    }
    Ok(HOLDS)
}
