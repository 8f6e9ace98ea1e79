//! Objects in `incoming_product_images/`: makes three JPEGs without metadata of each upload

use handlers::images_bucket::ImagesBucket;
use handlers::products::Products;
use handlers::runtime::{serve_events, start_logging};
use handlers::uploads::ProcessUploads;
use handlers::{clients, settings::Settings};
use shared::table::{Function, function};

const ROW: &Function = function(env!("CARGO_BIN_NAME"));

fn main() -> anyhow::Result<()> {
    start_logging();
    let settings = Settings::of(ROW);
    let products = Products::new(clients::dynamodb()?, settings.products_table()?);
    let uploads = ProcessUploads {
        bucket: ImagesBucket::new(clients::s3()?, settings.images_bucket()?),
        products,
    };
    serve_events(&uploads)
}
