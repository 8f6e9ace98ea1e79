//! Presigned URLs: the bucket's own way in and out, for one object and a short time.

mod download;
mod upload;

pub use download::DownloadUrl;
pub use upload::UploadUrl;

use crate::http::{HttpError, Request};
use shared::image::ImageType;

/// The `type` query parameter.
fn image_type(request: &Request) -> Result<ImageType, HttpError> {
    Ok(request.query("type")?.map(ImageType::parse).transpose()?.unwrap_or_default())
}
