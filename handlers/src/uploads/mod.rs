//! Uploads: what becomes of an object that arrives in the images bucket.

mod bucket;
mod event;
#[cfg(test)]
mod fuzz;
mod process;
mod publish;

pub use bucket::Bucket;
pub use process::ProcessUploads;
pub use publish::PublishImages;
