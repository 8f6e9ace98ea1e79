//! GET /ui, GET /openapi.json

use handlers::endpoints::MainUi;
use handlers::presigned_urls::PresignedUrls;
use handlers::runtime::{serve, start_logging};
use handlers::settings;
use handlers::ui::Login;
use shared::table::{Function, IMAGES, LOGIN, Setting, function_of};

const ROW: &Function = function_of(module_path!());
const IMAGES_BUCKET: Setting = ROW.setting(IMAGES);
const LOGIN_SETTING: Setting = ROW.setting(LOGIN);

pub(crate) fn main() -> anyhow::Result<()> {
    start_logging();
    let urls = PresignedUrls::from_env(&settings::read(IMAGES_BUCKET)?)?;
    let login = settings::read_login(LOGIN_SETTING);
    let login = login.map(|setting| Login::from_env(&setting)).transpose()?;
    serve(&MainUi::new(&urls, login.as_ref()))
}
