//! GET /products/{id}/images

use handlers::images_bucket::ImagesBucket;
use handlers::presigned_urls::PresignedUrls;
use handlers::products::Products;
use handlers::runtime::{serve, start_logging};
use handlers::uploads::GenerateDownloadUrl;
use handlers::{clients, settings};
use shared::table::{Function, IMAGES, PRODUCTS, Setting, function_of};

const ROW: &Function = function_of(module_path!());
const PRODUCTS_TABLE: Setting = ROW.setting(PRODUCTS);
const IMAGES_BUCKET: Setting = ROW.setting(IMAGES);

pub(crate) fn main() -> anyhow::Result<()> {
    start_logging();
    let products = Products::new(clients::dynamodb()?, settings::read(PRODUCTS_TABLE)?);
    let bucket = settings::read(IMAGES_BUCKET)?;
    let urls = PresignedUrls::from_env(&bucket)?;
    serve(&GenerateDownloadUrl { products, bucket: ImagesBucket::from_env(&bucket)?, urls })
}
