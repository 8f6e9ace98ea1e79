//! GET /ui, GET /openapi.json

use handlers::http::{serve, start_logging};
use handlers::pages::Pages;
use handlers::uploads::Bucket;
use handlers::{clients, settings::Settings};
use shared::table::{Function, function};

const ROW: &Function = function(env!("CARGO_BIN_NAME"));

fn main() -> anyhow::Result<()> {
    start_logging();
    let settings = Settings::of(ROW);
    serve(&Pages::new(Bucket::new(clients::s3()?, settings.images_bucket()?)))
}
