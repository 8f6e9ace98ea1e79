//! Prices are exact decimal numbers.

use crate::context::{CheckContext, expect_error};
use crate::product::Product;
use crate::{Check, CheckResult, PASSED};

pub(crate) const CHECKS: &[Check] = &[
    Check { name: "POST, GET, PUT, list and DELETE return every digit of a price", run: exact },
    Check {
        name: "a price that is negative, has too many digits or is not a number is 400",
        run: rejected,
    },
];

/// The price in the request, and the price in the response.
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

fn exact(c: &CheckContext<'_>) -> CheckResult {
    let product = c.create("Put to", "77")?;
    for (sent, returned) in EXACT {
        let expected = format!("the price {returned} as a JSON number");
        let response = c.post(c.body("Priced", sent))?.expect_status(201)?;
        let created: Product = response.json()?;
        response.require(created.price() == *returned, expected.as_str())?;
        let got = c.get(&created.id)?.expect_status(200)?;
        got.require(got.json::<Product>()?.price() == *returned, expected.as_str())?;
        let put = c.put(&product.id, c.body("Put to", sent)).send()?.expect_status(200)?;
        put.require(put.json::<Product>()?.price() == *returned, expected.as_str())?;
        let got = c.get(&product.id)?.expect_status(200)?;
        got.require(got.json::<Product>()?.price() == *returned, expected.as_str())?;
        c.eventually(|| {
            let list = c.list().send()?.expect_status(200)?;
            let listed = list.json::<Vec<Product>>()?.into_iter().find(|one| one.id == created.id);
            list.require(
                listed.is_some_and(|one| one.price() == *returned),
                format!("{expected} in the list"),
            )
        })?;
        let deleted = c.delete(&created.id)?.expect_status(200)?;
        deleted.require(deleted.json::<Product>()?.price() == *returned, expected.as_str())?;
    }
    Ok(PASSED)
}

fn rejected(c: &CheckContext<'_>) -> CheckResult {
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
        expect_error(c.post(c.body("Priced", sent))?, 400, Some("price"))?;
    }
    Ok(PASSED)
}
