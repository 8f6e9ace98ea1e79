//! `export`: writes the products of a stack to a file that [`super::seed`] accepts.
//!
//! Uses only the API, so it needs no permission in AWS. The lines are sorted by id, so two exports
//! of the same products are the same bytes.

use std::collections::{BTreeMap, VecDeque};
use std::io;
use std::ops::ControlFlow;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use shared::Product;
use shared::image::{ImageType, Size};
use shared::jpeg;

use super::api::{Api, ImageState, ListedProduct};
use super::error::CatalogError;
use super::seed::parse_product;
use super::{Step, for_each_page};

/// The number of products that are read at the same time, each with one request at a time.
const CONCURRENT_PRODUCTS: usize = 8;

/// How often a product is read when it changes during the download of its pictures.
const ATTEMPTS_MAX: usize = 5;

/// The number of written products and pictures.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ExportResult {
    pub products: usize,
    pub pictures: usize,
    /// Images that a table names and the bucket no longer has. They are left out.
    pub missing_images: usize,
    /// Whether the reader of the output closed it before the end.
    pub output_closed: bool,
}

/// The line of a product.
struct WrittenLine {
    text: String,
    pictures: usize,
}

/// Passes each line to `write`, until `write` returns `Break`.
pub async fn export(
    api: &Api,
    with_pictures: bool,
    emit: &dyn Fn(Step),
    write: &mut dyn FnMut(&str) -> io::Result<ControlFlow<()>>,
) -> Result<ExportResult, CatalogError> {
    let products = list_products(api, emit).await?;
    let of = products.len();
    let mut exported = ExportResult::default();
    let mut rest = products.into_iter();
    // The lines are written in order, and the next ones are already being read.
    let mut ahead = VecDeque::new();
    loop {
        while ahead.len() < CONCURRENT_PRODUCTS {
            let Some(listed) = rest.next() else { break };
            let api = api.clone();
            ahead.push_back(tokio::task::spawn_blocking(move || line(&api, listed, with_pictures)));
        }
        let Some(next) = ahead.pop_front() else { return Ok(exported) };
        let line = next.await.map_err(|error| CatalogError::Internal(error.to_string()))??;
        if let Some(WrittenLine { text, pictures }) = line {
            if write(&text).map_err(CatalogError::Write)?.is_break() {
                exported.output_closed = true;
                return Ok(exported);
            }
            exported.products += 1;
            exported.pictures += pictures;
        }
        emit(Step::Exporting { done: of - rest.len() - ahead.len(), of });
    }
}

/// All products, sorted by id, each once.
async fn list_products(api: &Api, emit: &dyn Fn(Step)) -> Result<Vec<ListedProduct>, CatalogError> {
    let mut products = Vec::new();
    for_each_page(api, emit, |page| {
        products.extend(page);
        Ok(())
    })
    .await?;
    products.sort_by(|a, b| a.id.cmp(&b.id));
    // A product whose category or name changed meanwhile may be on two pages.
    products.dedup_by(|a, b| a.id == b.id);
    Ok(products)
}

/// The line of a product. `None`: the product was deleted after it was listed.
fn line(
    api: &Api,
    listed: ListedProduct,
    with_pictures: bool,
) -> Result<Option<WrittenLine>, CatalogError> {
    let images = |text: &str| {
        parse_product(text)
            .map(|product| product.images)
            .ok_or_else(|| invalid_product(&listed.id, text))
    };
    if !with_pictures || images(&listed.text)?.is_empty() {
        return Ok(Some(WrittenLine { text: format!("{}\n", listed.text), pictures: 0 }));
    }
    let mut last_error = None;
    for _ in 0..ATTEMPTS_MAX {
        let Some(current) = api.product(&listed.id)? else { return Ok(None) };
        let product = parse_product(&current.text)
            .ok_or_else(|| invalid_product(&listed.id, &current.text))?;
        let pictures = pictures(api, &product);
        // The pictures are those of this version only if the product has not changed.
        if !api.has_etag(&listed.id, &current.etag)? {
            continue;
        }
        match pictures {
            Ok(pictures) => {
                return Ok(Some(WrittenLine {
                    text: add_pictures(&current.text, &pictures),
                    pictures: pictures.len(),
                }));
            }
            Err(error) => last_error = Some(error),
        }
    }
    Err(last_error.unwrap_or_else(|| CatalogError::Http {
        request: format!("GET of product {}", listed.id),
        response: format!("it changed {ATTEMPTS_MAX} times during the download of its pictures"),
    }))
}

fn invalid_product(id: &str, text: &str) -> CatalogError {
    CatalogError::Http {
        request: format!("GET of product {id}"),
        response: format!("not a product: {text}"),
    }
}

/// The base64 texts of a product's pictures.
pub(super) type Encoded = BTreeMap<ImageType, BTreeMap<Size, String>>;

fn pictures(api: &Api, product: &Product) -> Result<Encoded, CatalogError> {
    let mut encoded = Encoded::new();
    for (kind, sizes) in &product.images {
        for (size, dimensions) in sizes {
            let unavailable = |reason: String| CatalogError::ImageUnavailable {
                id: product.id.as_str().to_owned(),
                kind: format!("{}, {}", kind.as_str(), size.name()),
                reason,
            };
            let url = match api.image(product.id.as_str(), kind, *size)? {
                ImageState::Available(url) => url,
                ImageState::Missing(reason) => return Err(unavailable(reason)),
            };
            let bytes = api.download(&url).map_err(|error| unavailable(error.to_string()))?;
            if jpeg::dimensions(&bytes) != Ok(*dimensions) {
                return Err(unavailable(
                    "the file is not a JPEG of the product's dimensions".to_owned(),
                ));
            }
            encoded.entry(kind.clone()).or_default().insert(*size, STANDARD.encode(&bytes));
        }
    }
    Ok(encoded)
}

/// The JSON text of the product with the field `pictures` at its end.
pub(super) fn add_pictures(text: &str, pictures: &Encoded) -> String {
    let own = text.trim_ascii_end().strip_suffix('}').unwrap_or(text);
    // A map of texts always becomes JSON.
    let pictures = serde_json::to_string(pictures).unwrap_or_default();
    format!("{own},\"pictures\":{pictures}}}\n")
}

#[cfg(test)]
mod tests;
