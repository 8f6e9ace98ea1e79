//! DELETE /products/{id}

use handlers::cache::Cache;
use handlers::images_bucket::ImagesBucket;
use handlers::products::{DeleteProduct, Products};
use handlers::runtime::{serve, start_logging};
use handlers::{clients, settings::Settings};
use shared::table::{Function, function};

const ROW: &Function = function(env!("CARGO_BIN_NAME"));

fn main() -> anyhow::Result<()> {
    start_logging();
    let settings = Settings::of(ROW);
    let products = Products::new(clients::dynamodb()?, settings.products_table()?);
    let bucket = ImagesBucket::new(clients::s3()?, settings.images_bucket()?);
    serve(&DeleteProduct { products, cache: Cache::at(settings.cache()?)?, bucket })
}
