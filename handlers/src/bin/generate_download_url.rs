//! GET /products/{id}/images

use handlers::http::{serve, start_logging};
use handlers::links::DownloadUrl;
use handlers::products::Products;
use handlers::uploads::Bucket;
use handlers::{clients, settings::Settings};
use shared::table::{Function, function};

const ROW: &Function = function(env!("CARGO_BIN_NAME"));

fn main() -> anyhow::Result<()> {
    start_logging();
    let settings = Settings::of(ROW);
    let products = Products::new(clients::dynamodb()?, settings.products_table()?);
    serve(&DownloadUrl { products, bucket: Bucket::new(clients::s3()?, settings.images_bucket()?) })
}
