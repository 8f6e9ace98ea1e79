//! Uploads of images: presigned URLs, and what happens when an object arrives in the images bucket.

mod event;
#[cfg(test)]
mod fuzz;
mod presign;
mod process;
mod publish;

pub use presign::{GenerateDownloadUrl, GenerateUploadUrl};
pub use process::ProcessUploads;
pub use publish::PublishImages;
