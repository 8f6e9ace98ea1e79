//! S3 `incoming_product_images/`: three clean JPEGs per upload.

use handlers::http::{serve_events, start_logging};
use handlers::products::Products;
use handlers::uploads::{Bucket, ProcessUploads};
use handlers::{clients, settings::Settings};
use shared::table::{Function, function};

const ROW: &Function = function(env!("CARGO_BIN_NAME"));

fn main() -> anyhow::Result<()> {
    start_logging();
    let settings = Settings::of(ROW);
    let products = Products::new(clients::dynamodb()?, settings.products_table()?);
    let uploads =
        ProcessUploads { bucket: Bucket::new(clients::s3()?, settings.images_bucket()?), products };
    serve_events(&uploads)
}
