//! GET /ui, GET /openapi.json

use handlers::endpoints::MainUi;
use handlers::presigned_urls::PresignedUrls;
use handlers::runtime::{serve, start_logging};
use handlers::settings;
use shared::table::{Function, IMAGES, Setting, function_of};

const ROW: &Function = function_of(module_path!());
const IMAGES_BUCKET: Setting = ROW.setting(IMAGES);

pub(crate) fn main() -> anyhow::Result<()> {
    start_logging();
    serve(&MainUi::new(&PresignedUrls::from_env(&settings::read(IMAGES_BUCKET)?)?))
}
