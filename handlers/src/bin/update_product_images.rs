//! Objects `product_images/…/large.jpg`: publishes the images of a processed upload

use handlers::cache::Cache;
use handlers::images_bucket::ImagesBucket;
use handlers::products::Products;
use handlers::runtime::{serve_events, start_logging};
use handlers::uploads::PublishImages;
use handlers::{clients, settings::Settings};
use shared::table::{Function, function};

const ROW: &Function = function(env!("CARGO_BIN_NAME"));

fn main() -> anyhow::Result<()> {
    start_logging();
    let settings = Settings::of(ROW);
    let images = PublishImages {
        bucket: ImagesBucket::new(clients::s3()?, settings.images_bucket()?),
        products: Products::new(clients::dynamodb()?, settings.products_table()?),
        cache: Cache::at(settings.cache()?)?,
    };
    serve_events(&images)
}
