//! Objects in `incoming_product_images/`: makes three JPEGs without metadata of each upload

use handlers::images_bucket::ImagesBucket;
use handlers::products::Products;
use handlers::runtime::{serve_events, start_logging};
use handlers::uploads::ProcessUploads;
use handlers::{clients, settings};
use shared::table::{Function, IMAGES, PRODUCTS, Setting, function_of};

const ROW: &Function = function_of(module_path!());
const PRODUCTS_TABLE: Setting = ROW.setting(PRODUCTS);
const IMAGES_BUCKET: Setting = ROW.setting(IMAGES);

pub(crate) fn main() -> anyhow::Result<()> {
    start_logging();
    let products = Products::new(clients::dynamodb()?, settings::read(PRODUCTS_TABLE)?);
    let uploads = ProcessUploads {
        bucket: ImagesBucket::from_env(&settings::read(IMAGES_BUCKET)?)?,
        products,
    };
    serve_events(&uploads)
}
