//! DELETE /products/{id}

use handlers::cache::Cache;
use handlers::images_bucket::ImagesBucket;
use handlers::products::{DeleteProduct, Products};
use handlers::runtime::{serve, start_logging};
use handlers::{clients, settings};
use shared::table::{CACHE, Function, IMAGES, PRODUCTS, Setting, function};

const ROW: &Function = function(env!("CARGO_BIN_NAME"));
const PRODUCTS_TABLE: Setting = ROW.setting(PRODUCTS);
const IMAGES_BUCKET: Setting = ROW.setting(IMAGES);
const CACHE_URL: Setting = ROW.setting(CACHE);

fn main() -> anyhow::Result<()> {
    start_logging();
    let products = Products::new(clients::dynamodb()?, settings::read(PRODUCTS_TABLE)?);
    let bucket = ImagesBucket::new(clients::s3()?, settings::read(IMAGES_BUCKET)?);
    serve(&DeleteProduct { products, cache: Cache::at(settings::read_cache(CACHE_URL))?, bucket })
}
