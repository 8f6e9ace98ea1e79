//! Events of `deploy`, `xtask warm` and a schedule: fills the cache

use handlers::cache::Cache;
use handlers::products::{Products, QueryProducts, WarmCache};
use handlers::runtime::{serve_events, start_logging};
use handlers::{clients, settings::Settings};
use shared::table::{Function, function};

const ROW: &Function = function(env!("CARGO_BIN_NAME"));

fn main() -> anyhow::Result<()> {
    start_logging();
    let settings = Settings::of(ROW);
    let products = Products::new(clients::dynamodb()?, settings.products_table()?);
    let warm =
        WarmCache { query: QueryProducts { products, cache: Cache::at(settings.cache()?)? } };
    serve_events(&warm)
}
