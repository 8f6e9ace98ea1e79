//! Catalog files with one product per line: `seed` adds the products of a file to a deployed stack,
//! and `export` writes the products of a stack to a file.
//!
//! A line is a product as the API returns it. Optionally it has `pictures`, the files of its
//! images, or `sample_images`, the image types for which a sample image is uploaded. `seed` never
//! changes an existing product, so the same command may run again after any interruption.
//! `export --table` writes the products of a table instead, such as one restored from a backup.

mod api;
mod error;
mod export;
mod export_table;
mod file;
mod line;
mod sample_images;
mod seed;

pub use api::{Api, Credentials};
pub use error::{CatalogError, LineError};
pub use export::{ExportResult, export};
pub use export_table::{TableSource, export_table};
pub use file::{CatalogFile, CatalogSource};
pub use line::CatalogLine;
pub use seed::{CatalogStack, DifferingProduct, SeedResult, seed};

/// The sample catalog.
const SAMPLES: &str = include_str!("samples.jsonl");

/// The progress of a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Reads the products of the stack, or of a table.
    Listing { products: usize },
    /// Adds products to the stack.
    Adding { done: usize, of: usize },
    /// Uploads sample images and waits until they are processed.
    Uploading { done: usize, of: usize },
    /// Writes products to the file.
    Exporting { done: usize, of: usize },
}

/// The number of concurrent requests: enough to hide the latency, and below the limits of every
/// account.
const CONCURRENT_REQUESTS: usize = 4;

/// Runs blocking work, such as an HTTP request, on its own thread.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, CatalogError> + Send + 'static,
) -> Result<T, CatalogError> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| CatalogError::Internal(error.to_string()))?
}

/// Passes each page of the stack's products to `take`.
async fn for_each_page(
    api: &Api,
    emit: &dyn Fn(Step),
    mut take: impl FnMut(Vec<api::ListedProduct>) -> Result<(), CatalogError>,
) -> Result<(), CatalogError> {
    let (mut token, mut products) = (None, 0);
    loop {
        emit(Step::Listing { products });
        let client = api.clone();
        let (page, next) = blocking(move || client.page(token.as_deref())).await?;
        products += page.len();
        take(page)?;
        match next {
            Some(next) => token = Some(next),
            None => return Ok(()),
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    /// A JPEG file with these dimensions and no pixels. `before` comes before its frame header.
    pub(crate) fn empty_jpeg(width: u16, height: u16, before: &[u8]) -> Vec<u8> {
        let [h1, h2] = height.to_be_bytes();
        let [w1, w2] = width.to_be_bytes();
        let head = [0xFF, 0xC0, 0, 11, 8, h1, h2, w1, w2, 1, 1, 0x11, 0];
        [&[0xFF, 0xD8], before, &head, &[0xFF, 0xDA, 0, 2, 1, 2, 3, 0xFF, 0xD9]].concat()
    }
}
