//! A catalog as a file, one product a line: putting it into a deployed stack, and getting it out again.
//!
//! A line is a product as the API shows it, and optionally `pictures`, the very bytes of its images, or `draw`, the types of
//! image that are drawn for it. What is there is never overwritten, so both ways can be gone again after any interruption.

mod api;
mod draw;
mod error;
mod export;
mod file;
mod line;
mod seed;

pub use api::Api;
pub use error::{CatalogError, LineFault};
pub use export::{Exported, export};
pub use file::{File, Source};
pub use line::Line;
pub use seed::{Differing, Seeded, Stack, seed};

/// The catalog that comes with the tool.
const SAMPLES: &str = include_str!("samples.jsonl");

/// How far it is, for whoever waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Reading what the stack has; so many products were seen.
    Listing {
        /// So far.
        products: usize,
    },
    /// Putting products in.
    Adding {
        /// So far.
        done: usize,
        /// Of so many.
        of: usize,
    },
    /// Drawing pictures, sending them, and seeing them appear.
    Drawing {
        /// So far.
        done: usize,
        /// Of so many.
        of: usize,
    },
    /// Writing products out.
    Exporting {
        /// So far.
        done: usize,
        /// Of so many.
        of: usize,
    },
}

/// So many things go on at once: enough to hide the time on the way, few enough for any account's limits.
const AT_ONCE: usize = 4;

/// Waits for work on a thread of its own: HTTP and drawing hold a thread.
async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, CatalogError> + Send + 'static,
) -> Result<T, CatalogError> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| CatalogError::Thread(error.to_string()))?
}

/// Hands over what the stack has, page by page, to the end.
async fn each_page(
    api: &Api,
    tell: &dyn Fn(Step),
    mut take: impl FnMut(Vec<api::Listed>) -> Result<(), CatalogError>,
) -> Result<(), CatalogError> {
    let (mut token, mut products) = (None, 0);
    loop {
        tell(Step::Listing { products });
        let asking = api.clone();
        let (page, next) = aside(move || asking.page(token.as_deref())).await?;
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
    /// A JPEG file of these dimensions, with `before` in ui of its frame header, and no pixels.
    pub(crate) fn empty_jpeg(width: u16, height: u16, before: &[u8]) -> Vec<u8> {
        let [h1, h2] = height.to_be_bytes();
        let [w1, w2] = width.to_be_bytes();
        let head = [0xFF, 0xC0, 0, 11, 8, h1, h2, w1, w2, 1, 1, 0x11, 0];
        [&[0xFF, 0xD8], before, &head, &[0xFF, 0xDA, 0, 2, 1, 2, 3, 0xFF, 0xD9]].concat()
    }
}
