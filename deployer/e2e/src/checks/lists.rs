//! GET /products: each product once, in order, in pages.

use std::collections::{BTreeMap, BTreeSet};

use shared::limits::{PAGE_BYTES_MAX, PAGE_ITEMS_DEFAULT};

use crate::context::{CheckContext, expect_error};
use crate::failure::CheckFailure;
use crate::http::{Request, Response};
use crate::product::Product;
use crate::{Check, CheckResult, PASSED};

pub(crate) const CHECKS: &[Check] = &[
    Check { name: "a category lists each of its products once, sorted by name", run: category },
    Check {
        name: "each page has as many products as the limit, and the pages have all products",
        run: pages,
    },
    Check {
        name: "a page has 100 products without a limit, also in a category; others have no more",
        run: default_page,
    },
    Check { name: "the list of all products has each product once", run: all_products },
    Check { name: "a category matches only the exact text", run: exact_category },
    Check { name: "limit accepts 1 to 1000", run: limits },
    Check { name: "sort=popular lists products, and any other sort is 400", run: popular },
    Check {
        name: "a page of large products is shorter than 1 MB, and the next page continues",
        run: large_products,
    },
];

/// Enough pages for 20,000 products without a limit. With more products, a list is not read to its
/// end.
const PAGES_MAX: usize = 200;

fn by_name(mut products: Vec<Product>) -> Vec<Product> {
    products.sort_by(|a, b| (a.name.as_bytes(), &a.id).cmp(&(b.name.as_bytes(), &b.id)));
    products
}

fn require_same_products(
    request: &Request<'_>,
    actual: &[Product],
    expected: &[Product],
) -> Result<(), CheckFailure> {
    let content = |products: &[Product]| {
        products.iter().map(|p| format!("{:?}", p.content())).collect::<Vec<_>>()
    };
    if content(actual) == content(expected) {
        return Ok(());
    }
    let names = |products: &[Product]| {
        products.iter().map(|p| p.name.as_str()).collect::<Vec<_>>().join(", ")
    };
    Err(CheckFailure::new(
        request.describe(),
        format!("in this order: {}", names(expected)),
        names(actual),
    ))
}

fn category(c: &CheckContext<'_>) -> CheckResult {
    let mut created = Vec::new();
    for name in ["pear", "Apple", "äpfel", "apple", "Zucchini", "apple", "😀", "日本"] {
        created.push(c.create(name, "3.5")?);
    }
    let expected = by_name(created);
    c.eventually(|| {
        let list = c.list().send()?.expect_status(200)?;
        list.require(list.header("x-next-token").is_none(), "no x-next-token on the last page")?;
        let actual: Vec<Product> = list.json()?;
        // Two products with the same name may have any order.
        require_same_products(&c.list(), &by_name(actual.clone()), &expected)?;
        let names: Vec<_> = actual.iter().map(|product| &product.name).collect();
        list.require(names.is_sorted(), "sorted by name")
    })?;
    Ok(PASSED)
}

fn pages(c: &CheckContext<'_>) -> CheckResult {
    let created = by_name(c.create_many("paged", 12)?);
    c.eventually(|| {
        require_same_products(&c.list(), &c.read_all_pages(&c.list(), PAGES_MAX)?, &created)
    })?;
    for limit in [1, 5, 6, 11, 12, 13, 1000] {
        let first = c.list().query("limit", &limit.to_string());
        let (mut request, mut all) = (first.clone(), Vec::new());
        for page in 0.. {
            let response = request.send()?.expect_status(200)?;
            let products: Vec<Product> = response.json()?;
            let expected = limit.min(created.len() - all.len());
            response.require(
                products.len() == expected,
                format!("{expected} products in page {}", page + 1),
            )?;
            all.extend(products);
            let more = all.len() < created.len();
            let expected_token = if more {
                "x-next-token, because there are more products"
            } else {
                "no x-next-token on the last page"
            };
            response.require(response.header("x-next-token").is_some() == more, expected_token)?;
            match response.header("x-next-token") {
                Some(token) => request = first.clone().query("next_token", token),
                None => break,
            }
        }
        require_same_products(&first, &all, &created)?;
    }
    Ok(PASSED)
}

fn default_page(c: &CheckContext<'_>) -> CheckResult {
    let count = PAGE_ITEMS_DEFAULT + 5;
    super::on_threads(8, count, |i| c.create(&format!("page of {} {i:03}", c.unique_word), "1"))?;
    let all = || c.client.get("/products");
    c.eventually(|| {
        let products = c.read_all_pages(&c.list(), PAGES_MAX)?.len();
        let expected = format!("{count} products in the pages");
        if products == count {
            Ok(())
        } else {
            Err(CheckFailure::new(c.list().describe(), expected, products.to_string()))
        }
    })?;
    // A page of a search is shorter if it read its most; the ranking may be short.
    for request in [all().query("q", &c.unique_word), all().query("sort", "popular")] {
        let page = request.send()?.expect_status(200)?;
        let products = page.json::<Vec<Product>>()?.len();
        page.require(
            products <= PAGE_ITEMS_DEFAULT,
            format!("at most {PAGE_ITEMS_DEFAULT} products, not {products}"),
        )?;
    }
    c.eventually(|| {
        let page = all().send()?.expect_status(200)?;
        let products = page.json::<Vec<Product>>()?.len();
        // Large products of another check shorten the page.
        page.require(
            products == PAGE_ITEMS_DEFAULT || response_bytes(&page) > PAGE_BYTES_MAX / 10 * 9,
            format!("{PAGE_ITEMS_DEFAULT} products or almost 1 MB, not {products} products"),
        )
    })?;
    let first = c.list().send()?.expect_status(200)?;
    let products = first.json::<Vec<Product>>()?.len();
    first.require(
        products == PAGE_ITEMS_DEFAULT,
        format!("{PAGE_ITEMS_DEFAULT} products, not {products}"),
    )?;
    let rest = c.list().query("next_token", first.require_header("x-next-token")?).send()?;
    rest.require(rest.json::<Vec<Product>>()?.len() == 5, "the other 5 products")?;
    Ok(PASSED)
}

fn all_products(c: &CheckContext<'_>) -> CheckResult {
    let created: BTreeMap<String, Product> = c
        .create_many("listed", 7)?
        .into_iter()
        .map(|product| (product.id.clone(), product))
        .collect();
    for request in [c.client.get("/products"), c.client.get("/products").query("limit", "50")] {
        let all = c.read_all_pages(&request, PAGES_MAX)?;
        let mut seen = BTreeSet::new();
        if let Some(twice) = all.iter().find(|product| !seen.insert(&product.id)) {
            return Err(CheckFailure::new(
                request.describe(),
                "each product once",
                format!("{} twice", twice.id),
            ));
        }
        for (id, product) in &created {
            let found = all.iter().find(|one| one.id == *id);
            if found.is_none_or(|one| one.content() != product.content()) {
                let expected = format!("{:?} in the list", product.content());
                return Err(CheckFailure::new(
                    request.describe(),
                    expected,
                    format!("{found:?} among {}", all.len()),
                ));
            }
        }
    }
    Ok(PASSED)
}

fn exact_category(c: &CheckContext<'_>) -> CheckResult {
    c.create("Exact", "1")?;
    c.eventually(|| {
        let list = c.list().send()?.expect_status(200)?;
        list.require(list.json::<Vec<Product>>()?.len() == 1, "one product")
    })?;
    let category = &c.category;
    let others = [
        category.to_uppercase(),
        format!("{category} "),
        category[..category.len() - 1].to_owned(),
        "%".into(),
        "x".repeat(5_000),
    ];
    for other in others {
        let list =
            c.client.get("/products").query("category", &other).send()?.expect_status(200)?;
        list.require(list.text() == "[]", "an empty array")?;
    }
    Ok(PASSED)
}

fn limits(c: &CheckContext<'_>) -> CheckResult {
    for limit in
        ["0", "1001", "-1", "abc", "1.5", "1e2", " 5", "", "99999999999999999999", "٣", "0x5"]
    {
        expect_error(c.client.get("/products").query("limit", limit).send()?, 400, Some("limit"))?;
    }
    for limit in ["1", "1000"] {
        let list = c.client.get("/products").query("limit", limit).send()?.expect_status(200)?;
        let limit_max: usize = limit.parse().unwrap_or(0);
        list.require(
            list.json::<Vec<Product>>()?.len() <= limit_max,
            format!("at most {limit} products"),
        )?;
    }
    Ok(PASSED)
}

fn popular(c: &CheckContext<'_>) -> CheckResult {
    let created = c.create("Read often", "1")?;
    for _ in 0..5 {
        c.get(&created.id)?.expect_status(200)?;
    }
    let request = c.client.get("/products").query("sort", "popular").query("limit", "20");
    let mut ids = BTreeSet::new();
    for product in c.read_all_pages(&request, 5)? {
        if !ids.insert(product.id.clone()) {
            return Err(CheckFailure::new(
                request.describe(),
                "each product once",
                format!("{} twice", product.id),
            ));
        }
    }
    expect_error(c.client.get("/products").query("sort", "price").send()?, 400, Some("sort"))?;
    Ok(PASSED)
}

/// The size of the body in Lambda's response, which escapes it once more.
fn response_bytes(page: &Response) -> usize {
    let escaped = page.body.iter().filter(|byte| matches!(byte, b'"' | b'\\')).count();
    page.body.len() + escaped
}

fn large_products(c: &CheckContext<'_>) -> CheckResult {
    // A quote is one byte in the table, two in the body and four in Lambda's response. An emoji is
    // four bytes in all three.
    let text = format!("{}{}", "\"".repeat(5_000), "😀".repeat(5_000));
    let body = c.body_with_description("heavy", "1", &text);
    let count = 160;
    let created: Vec<Product> =
        super::on_threads(8, count, |_| c.post(body.as_str())?.expect_status(201)?.json())?;
    let ids: BTreeSet<_> = created.into_iter().map(|product| product.id).collect();
    c.eventually(|| {
        let (mut request, mut seen, mut pages) = (c.list(), Vec::new(), 0);
        loop {
            let page = request.send()?.expect_status(200)?;
            pages += 1;
            let bytes = response_bytes(&page);
            page.require(
                bytes <= PAGE_BYTES_MAX,
                format!("a page of at most 1 MB, not {bytes} bytes"),
            )?;
            seen.extend(page.json::<Vec<Product>>()?.into_iter().map(|product| product.id));
            match page.header("x-next-token") {
                Some(token) => request = c.list().query("next_token", token),
                None => break,
            }
        }
        let unique: BTreeSet<_> = seen.iter().cloned().collect();
        if seen.len() == count && unique == ids && pages > 1 {
            return Ok(());
        }
        let actual = format!(
            "{} products, {} of them different, in {pages} pages",
            seen.len(),
            unique.len()
        );
        Err(CheckFailure::new(
            c.list().describe(),
            format!("{count} products, each once, in more than one page"),
            actual,
        ))
    })?;
    Ok(PASSED)
}
