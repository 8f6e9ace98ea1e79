//! GET /products/{id}

use handlers::cache::Cache;
use handlers::products::{GetProduct, Products};
use handlers::runtime::{serve, start_logging};
use handlers::{clients, settings};
use shared::table::{CACHE, Function, PRODUCTS, Setting, function};

const ROW: &Function = function(env!("CARGO_BIN_NAME"));
const PRODUCTS_TABLE: Setting = ROW.setting(PRODUCTS);
const CACHE_URL: Setting = ROW.setting(CACHE);

fn main() -> anyhow::Result<()> {
    start_logging();
    let products = Products::new(clients::dynamodb()?, settings::read(PRODUCTS_TABLE)?);
    serve(&GetProduct { products, cache: Cache::at(settings::read_cache(CACHE_URL))? })
}
