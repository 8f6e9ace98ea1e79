//! POST /products; and products put back by the tool

use handlers::cache::Cache;
use handlers::http::{serve_both, start_logging};
use handlers::products::{IdempotencyStore, InsertProduct, Products};
use handlers::{clients, settings::Settings};
use shared::table::{Function, function};

const ROW: &Function = function(env!("CARGO_BIN_NAME"));

fn main() -> anyhow::Result<()> {
    start_logging();
    let settings = Settings::of(ROW);
    let client = clients::dynamodb()?;
    let products = Products::new(client.clone(), settings.products_table()?);
    let records = IdempotencyStore::new(client, settings.records_table()?);
    let insert = InsertProduct { products, records, cache: Cache::at(settings.cache()?)? };
    serve_both(&insert, &insert)
}
