//! S3 `product_images/…/large.jpg`: a finished upload becomes the product's.

use handlers::cache::Cache;
use handlers::http::{serve_events, start_logging};
use handlers::products::Products;
use handlers::uploads::{Bucket, PublishImages};
use handlers::{clients, settings::Settings};
use shared::table::{Function, function};

const ROW: &Function = function(env!("CARGO_BIN_NAME"));

fn main() -> anyhow::Result<()> {
    start_logging();
    let settings = Settings::of(ROW);
    let images = PublishImages {
        bucket: Bucket::new(clients::s3()?, settings.images_bucket()?),
        products: Products::new(clients::dynamodb()?, settings.products_table()?),
        cache: Cache::at(settings.cache()?)?,
    };
    serve_events(&images)
}
