//! POST /products; and events of `cargo xtask seed` that restore products

use handlers::cache::Cache;
use handlers::products::{ControlItem, IdempotencyStore, InsertProduct, Products};
use handlers::runtime::{serve_both, start_logging};
use handlers::{clients, settings};
use shared::table::{CACHE, Function, PRODUCTS, RECORDS, Setting, function_of};

const ROW: &Function = function_of(module_path!());
const PRODUCTS_TABLE: Setting = ROW.setting(PRODUCTS);
const RECORDS_TABLE: Setting = ROW.setting(RECORDS);
const CACHE_URL: Setting = ROW.setting(CACHE);

pub(crate) fn main() -> anyhow::Result<()> {
    start_logging();
    let client = clients::dynamodb()?;
    let products = Products::new(client.clone(), settings::read(PRODUCTS_TABLE)?);
    let idempotency = IdempotencyStore::new(client.clone(), settings::read(RECORDS_TABLE)?);
    let control = ControlItem { client, table: settings::read(RECORDS_TABLE)? };
    let cache = Cache::at(settings::read_cache(CACHE_URL), control)?;
    let insert = InsertProduct { products, idempotency, cache };
    serve_both(&insert, &insert)
}
