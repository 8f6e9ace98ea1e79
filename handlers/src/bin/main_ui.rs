//! GET /ui, GET /openapi.json

use handlers::endpoints::MainUi;
use handlers::images_bucket::ImagesBucket;
use handlers::runtime::{serve, start_logging};
use handlers::{clients, settings};
use shared::table::{Function, IMAGES, Setting, function};

const ROW: &Function = function(env!("CARGO_BIN_NAME"));
const IMAGES_BUCKET: Setting = ROW.setting(IMAGES);

fn main() -> anyhow::Result<()> {
    start_logging();
    serve(&MainUi::new(ImagesBucket::new(clients::s3()?, settings::read(IMAGES_BUCKET)?)))
}
