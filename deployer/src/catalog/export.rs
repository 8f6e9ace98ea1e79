//! A deployed catalog → a file that [`super::seed`] takes.
//!
//! By HTTP only, so it needs no rights but those of any reader. The order is that of the ids: two exports of the same catalog
//! are the same bytes.

use std::collections::{BTreeMap, VecDeque};
use std::io;
use std::ops::ControlFlow;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use shared::Product;
use shared::image::{ImageType, Size};

use super::api::{Api, Image, Listed};
use super::error::CatalogError;
use super::seed::read;
use super::{Step, each_page};
use shared::jpeg;

/// So many products are read at once, each by one request after the other.
const AT_ONCE: usize = 8;

/// How often a product that changes while its pictures are read is read again.
const TRIES_MAX: usize = 5;

/// What it came to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Exported {
    /// Products that were written.
    pub products: usize,
    /// Images that were written.
    pub pictures: usize,
    /// Whether the reader went away before the end.
    pub cut: bool,
}

/// A product's line.
struct Written {
    text: String,
    pictures: usize,
}

/// Hands the lines to `write`, one by one, until it breaks.
pub async fn export(
    api: &Api,
    with_pictures: bool,
    tell: &dyn Fn(Step),
    write: &mut dyn FnMut(&str) -> io::Result<ControlFlow<()>>,
) -> Result<Exported, CatalogError> {
    let products = all(api, tell).await?;
    let of = products.len();
    let mut exported = Exported::default();
    let mut rest = products.into_iter();
    // In order, and some of them ahead of the one that is written.
    let mut ahead = VecDeque::new();
    loop {
        while ahead.len() < AT_ONCE {
            let Some(listed) = rest.next() else { break };
            let api = api.clone();
            ahead.push_back(tokio::task::spawn_blocking(move || line(&api, listed, with_pictures)));
        }
        let Some(next) = ahead.pop_front() else { return Ok(exported) };
        let line = next.await.map_err(|error| CatalogError::Thread(error.to_string()))??;
        if let Some(Written { text, pictures }) = line {
            if write(&text).map_err(CatalogError::Write)?.is_break() {
                exported.cut = true;
                return Ok(exported);
            }
            exported.products += 1;
            exported.pictures += pictures;
        }
        tell(Step::Exporting { done: of - rest.len() - ahead.len(), of });
    }
}

/// All products, by id, each once.
async fn all(api: &Api, tell: &dyn Fn(Step)) -> Result<Vec<Listed>, CatalogError> {
    let mut products = Vec::new();
    each_page(api, tell, |page| {
        products.extend(page);
        Ok(())
    })
    .await?;
    products.sort_by(|a, b| a.id.cmp(&b.id));
    // A product whose category or name changed while the pages were read may stand on two of them.
    products.dedup_by(|a, b| a.id == b.id);
    Ok(products)
}

/// The line of a product; none when it was deleted since it was listed.
fn line(api: &Api, listed: Listed, with_pictures: bool) -> Result<Option<Written>, CatalogError> {
    let images = |text: &str| {
        let strange = || CatalogError::Http {
            asked: format!("the product {}", listed.id),
            came: text.to_owned(),
        };
        read(text).map(|product| product.images).ok_or_else(strange)
    };
    if !with_pictures || images(&listed.text)?.is_empty() {
        return Ok(Some(Written { text: format!("{}\n", listed.text), pictures: 0 }));
    }
    let mut why = None;
    for _ in 0..TRIES_MAX {
        let Some(shown) = api.product(&listed.id)? else { return Ok(None) };
        let strange = || CatalogError::Http {
            asked: format!("the product {}", listed.id),
            came: shown.text.clone(),
        };
        let product = read(&shown.text).ok_or_else(strange)?;
        let pictures = pictures(api, &product);
        // The pictures belong to what was read before only if it is still so after.
        if !api.is_still(&listed.id, &shown.etag)? {
            continue;
        }
        match pictures {
            Ok(pictures) => {
                return Ok(Some(Written {
                    text: with(&shown.text, &pictures),
                    pictures: pictures.len(),
                }));
            }
            Err(error) => why = Some(error),
        }
    }
    Err(why.unwrap_or_else(|| CatalogError::Http {
        asked: format!("the product {}", listed.id),
        came: format!("it changed each of {TRIES_MAX} times while its pictures were read"),
    }))
}

type Encoded = BTreeMap<ImageType, BTreeMap<Size, String>>;

fn pictures(api: &Api, product: &Product) -> Result<Encoded, CatalogError> {
    let mut encoded = Encoded::new();
    for (kind, sizes) in &product.images {
        for (size, dimensions) in sizes {
            let none = |why: String| CatalogError::Picture {
                id: product.id.as_str().to_owned(),
                kind: format!("{}, {}", kind.as_str(), size.name()),
                why,
            };
            let url = match api.image(product.id.as_str(), kind, *size)? {
                Image::At(url) => url,
                Image::None(why) => return Err(none(why)),
            };
            let bytes = api.download(&url).map_err(|error| none(error.to_string()))?;
            if jpeg::dimensions(&bytes) != Ok(*dimensions) {
                return Err(none("what came is not the picture that the product shows".to_owned()));
            }
            encoded.entry(kind.clone()).or_default().insert(*size, STANDARD.encode(&bytes));
        }
    }
    Ok(encoded)
}

/// The product's text with its pictures behind its own fields.
fn with(text: &str, pictures: &Encoded) -> String {
    let own = text.trim_ascii_end().strip_suffix('}').unwrap_or(text);
    // Texts in maps: there is nothing in it that cannot be written.
    let pictures = serde_json::to_string(pictures).unwrap_or_default();
    format!("{own},\"pictures\":{pictures}}}\n")
}

#[cfg(test)]
mod tests;
