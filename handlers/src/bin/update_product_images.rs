//! Objects `product_images/…/large.jpg`: publishes the images of a processed upload

use handlers::cache::Cache;
use handlers::images_bucket::ImagesBucket;
use handlers::products::{ControlItem, Products};
use handlers::runtime::{serve_events, start_logging};
use handlers::uploads::PublishImages;
use handlers::{clients, settings};
use shared::table::{CACHE, Function, IMAGES, PRODUCTS, RECORDS, Setting, function_of};

const ROW: &Function = function_of(module_path!());
const PRODUCTS_TABLE: Setting = ROW.setting(PRODUCTS);
const IMAGES_BUCKET: Setting = ROW.setting(IMAGES);
const RECORDS_TABLE: Setting = ROW.setting(RECORDS);
const CACHE_URL: Setting = ROW.setting(CACHE);

pub(crate) fn main() -> anyhow::Result<()> {
    start_logging();
    let client = clients::dynamodb()?;
    let bucket = ImagesBucket::from_env(&settings::read(IMAGES_BUCKET)?)?;
    let products = Products::new(client.clone(), settings::read(PRODUCTS_TABLE)?);
    let control = ControlItem { client, table: settings::read(RECORDS_TABLE)? };
    let cache = Cache::at(settings::read_cache(CACHE_URL), control)?;
    let images = PublishImages { bucket, products, cache };
    serve_events(&images)
}
