//! GET /ui, GET /openapi.json

use handlers::endpoints::MainUi;
use handlers::images_bucket::ImagesBucket;
use handlers::runtime::{serve, start_logging};
use handlers::{clients, settings::Settings};
use shared::table::{Function, function};

const ROW: &Function = function(env!("CARGO_BIN_NAME"));

fn main() -> anyhow::Result<()> {
    start_logging();
    let settings = Settings::of(ROW);
    serve(&MainUi::new(ImagesBucket::new(clients::s3()?, settings.images_bucket()?)))
}
