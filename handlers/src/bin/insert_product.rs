//! POST /products; and events of `cargo xtask seed` that restore products

use handlers::cache::Cache;
use handlers::products::{IdempotencyStore, InsertProduct, Products};
use handlers::runtime::{serve_both, start_logging};
use handlers::{clients, settings};
use shared::table::{CACHE, Function, IDEMPOTENCY, PRODUCTS, Setting, function};

const ROW: &Function = function(env!("CARGO_BIN_NAME"));
const PRODUCTS_TABLE: Setting = ROW.setting(PRODUCTS);
const IDEMPOTENCY_TABLE: Setting = ROW.setting(IDEMPOTENCY);
const CACHE_URL: Setting = ROW.setting(CACHE);

fn main() -> anyhow::Result<()> {
    start_logging();
    let client = clients::dynamodb()?;
    let products = Products::new(client.clone(), settings::read(PRODUCTS_TABLE)?);
    let idempotency = IdempotencyStore::new(client, settings::read(IDEMPOTENCY_TABLE)?);
    let insert =
        InsertProduct { products, idempotency, cache: Cache::at(settings::read_cache(CACHE_URL))? };
    serve_both(&insert, &insert)
}
