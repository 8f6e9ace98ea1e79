//! POST /products; and events of `cargo xtask seed` that restore products

use handlers::cache::Cache;
use handlers::products::{IdempotencyStore, InsertProduct, Products};
use handlers::runtime::{serve_both, start_logging};
use handlers::{clients, settings::Settings};
use shared::table::{Function, function};

const ROW: &Function = function(env!("CARGO_BIN_NAME"));

fn main() -> anyhow::Result<()> {
    start_logging();
    let settings = Settings::of(ROW);
    let client = clients::dynamodb()?;
    let products = Products::new(client.clone(), settings.products_table()?);
    let idempotency = IdempotencyStore::new(client, settings.records_table()?);
    let insert = InsertProduct { products, idempotency, cache: Cache::at(settings.cache()?)? };
    serve_both(&insert, &insert)
}
