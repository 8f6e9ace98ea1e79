//! GET /products/{id}/images

use handlers::images_bucket::ImagesBucket;
use handlers::products::Products;
use handlers::runtime::{serve, start_logging};
use handlers::uploads::GenerateDownloadUrl;
use handlers::{clients, settings::Settings};
use shared::table::{Function, function};

const ROW: &Function = function(env!("CARGO_BIN_NAME"));

fn main() -> anyhow::Result<()> {
    start_logging();
    let settings = Settings::of(ROW);
    let products = Products::new(clients::dynamodb()?, settings.products_table()?);
    serve(&GenerateDownloadUrl {
        products,
        bucket: ImagesBucket::new(clients::s3()?, settings.images_bucket()?),
    })
}
