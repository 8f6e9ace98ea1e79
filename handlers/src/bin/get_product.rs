//! GET /products/{id}

use handlers::cache::Cache;
use handlers::products::{GetProduct, Products};
use handlers::runtime::{serve, start_logging};
use handlers::{clients, settings::Settings};
use shared::table::{Function, function};

const ROW: &Function = function(env!("CARGO_BIN_NAME"));

fn main() -> anyhow::Result<()> {
    start_logging();
    let settings = Settings::of(ROW);
    let products = Products::new(clients::dynamodb()?, settings.products_table()?);
    serve(&GetProduct { products, cache: Cache::at(settings.cache()?)? })
}
