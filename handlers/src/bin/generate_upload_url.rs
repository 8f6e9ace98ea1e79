//! POST /products/{id}/images

use handlers::presigned_urls::PresignedUrls;
use handlers::products::Products;
use handlers::runtime::{serve, start_logging};
use handlers::uploads::GenerateUploadUrl;
use handlers::{clients, settings};
use shared::table::{Function, IMAGES, PRODUCTS, Setting, function_of};

const ROW: &Function = function_of(module_path!());
const PRODUCTS_TABLE: Setting = ROW.setting(PRODUCTS);
const IMAGES_BUCKET: Setting = ROW.setting(IMAGES);

pub(crate) fn main() -> anyhow::Result<()> {
    start_logging();
    let products = Products::new(clients::dynamodb()?, settings::read(PRODUCTS_TABLE)?);
    serve(&GenerateUploadUrl {
        products,
        urls: PresignedUrls::from_env(&settings::read(IMAGES_BUCKET)?)?,
    })
}
