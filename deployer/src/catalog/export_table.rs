//! `export --table`: writes the products of a table, such as one restored from a backup, to a file
//! that [`super::seed`] accepts.
//!
//! The items are those that the functions write. Each names the versions of its images, which the
//! bucket keeps after an image is replaced or its product is deleted.

use std::collections::BTreeMap;
use std::io;
use std::ops::ControlFlow;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use engine::cloud::{Items, Objects, TableItem, TableValue, Tables};
use shared::image::{Dimensions, ImageType, Images, Size, published_key};
use shared::{Category, Name, Price, Product, ProductId, jpeg};

use super::Step;
use super::error::CatalogError;
use super::export::{Encoded, ExportResult, add_pictures};

/// Where the products are.
#[derive(Debug, Clone, Copy)]
pub struct TableSource<'s> {
    pub table: &'s str,
    /// The bucket with the images' versions.
    pub images_bucket: &'s str,
}

/// A product and the versions of its images.
#[derive(Debug, PartialEq)]
struct StoredProduct {
    product: Product,
    versions: BTreeMap<ImageType, BTreeMap<Size, String>>,
}

/// Passes each line to `write`, ordered by id, until `write` returns `Break`.
pub async fn export_table(
    cloud: &(impl Items + Objects + Tables),
    source: TableSource<'_>,
    with_pictures: bool,
    emit: &dyn Fn(Step),
    write: &mut dyn FnMut(&str) -> io::Result<ControlFlow<()>>,
) -> Result<ExportResult, CatalogError> {
    emit(Step::Listing { products: 0 });
    let items = cloud.items(source.table, &|products| emit(Step::Listing { products })).await?;
    let Some(items) = items else {
        // A scan does not find a table before it is active.
        let table = source.table.to_owned();
        return Err(if cloud.table_exists(source.table).await? {
            CatalogError::TableNotActive { table }
        } else {
            CatalogError::NoTable { table }
        });
    };
    let mut products = items
        .iter()
        .map(|item| {
            StoredProduct::from_item(item).map_err(|reason| CatalogError::InvalidItem {
                table: source.table.to_owned(),
                id: text(item, "id").unwrap_or("without id").to_owned(),
                reason,
            })
        })
        .collect::<Result<Vec<_>, _>>()?;
    products.sort_by(|a, b| a.product.id.as_str().cmp(b.product.id.as_str()));
    let (of, mut exported) = (products.len(), ExportResult::default());
    for stored in products {
        let line = line(cloud, source, stored, with_pictures, &mut exported).await?;
        if write(&line).map_err(CatalogError::Write)?.is_break() {
            exported.output_closed = true;
            return Ok(exported);
        }
        exported.products += 1;
        emit(Step::Exporting { done: exported.products, of });
    }
    Ok(exported)
}

/// The line of a product. An image without files is left out, since no version of it exists.
async fn line(
    cloud: &impl Objects,
    source: TableSource<'_>,
    mut stored: StoredProduct,
    with_pictures: bool,
    exported: &mut ExportResult,
) -> Result<String, CatalogError> {
    let mut encoded = Encoded::new();
    if with_pictures {
        for (kind, versions) in &stored.versions {
            match pictures(cloud, source, &stored.product, kind, versions).await? {
                Some(sizes) => _ = encoded.insert(kind.clone(), sizes),
                None => {
                    exported.missing_images += 1;
                    stored.product.images.remove(kind);
                }
            }
        }
    }
    let text = serde_json::to_string(&stored.product)
        .map_err(|error| CatalogError::Internal(error.to_string()))?;
    exported.pictures += encoded.len();
    Ok(if encoded.is_empty() { format!("{text}\n") } else { add_pictures(&text, &encoded) })
}

/// The three files of an image in base64. `None`: the bucket does not have all of them.
async fn pictures(
    cloud: &impl Objects,
    source: TableSource<'_>,
    product: &Product,
    kind: &ImageType,
    versions: &BTreeMap<Size, String>,
) -> Result<Option<BTreeMap<Size, String>>, CatalogError> {
    let get = async |size: Size| {
        let Some(version) = versions.get(&size) else { return Ok(None) };
        let key = published_key(&product.id, kind, size);
        let Some(bytes) = cloud.object_version(source.images_bucket, &key, version).await? else {
            return Ok(None);
        };
        let dimensions = product.images.get(kind).and_then(|sizes| sizes.get(&size));
        if jpeg::dimensions(&bytes).ok().as_ref() != dimensions {
            return Err(CatalogError::ImageUnavailable {
                id: product.id.as_str().to_owned(),
                kind: format!("{}, {}", kind.as_str(), size.name()),
                reason: "the file is not a JPEG of the product's dimensions".to_owned(),
            });
        }
        Ok(Some((size, STANDARD.encode(&bytes))))
    };
    let [small, medium, large] = Size::ALL;
    let (small, medium, large) = tokio::try_join!(get(small), get(medium), get(large))?;
    Ok([small, medium, large].into_iter().collect())
}

impl StoredProduct {
    /// Reads an item. The error says what is wrong.
    fn from_item(item: &TableItem) -> Result<Self, String> {
        let (mut images, mut versions) = (Images::new(), BTreeMap::new());
        for (kind, value) in map(item, "images")? {
            let kind = ImageType::parse(kind).map_err(|error| error.message)?;
            let TableValue::Map(image) = value else {
                return Err(format!("the image {} is not a map", kind.as_str()));
            };
            let (mut sizes, mut size_versions) = (BTreeMap::new(), BTreeMap::new());
            for size in Size::ALL {
                let rendition = map(image, size.name())?;
                let pixels = |side| {
                    let number = number(rendition, side)?;
                    number.parse().map_err(|_| format!("{side} is {number}"))
                };
                let dimensions = Dimensions { width: pixels("width")?, height: pixels("height")? };
                sizes.insert(size, dimensions);
                size_versions.insert(size, text(rendition, "version_id")?.to_owned());
            }
            images.insert(kind.clone(), sizes);
            versions.insert(kind, size_versions);
        }
        let description = match item.get("description") {
            None => None,
            Some(_) => Some(text(item, "description")?.to_owned()),
        };
        let product = Product {
            id: ProductId::parse(text(item, "id")?).ok_or("its id is not a UUID")?,
            name: Name::parse(text(item, "name")?).map_err(|error| error.message)?,
            category: Category::parse(text(item, "category")?).map_err(|error| error.message)?,
            price: Price::from_json_number(number(item, "price")?)
                .map_err(|error| error.to_string())?,
            description,
            images,
        };
        Ok(Self { product, versions })
    }
}

fn text<'i>(item: &'i TableItem, name: &str) -> Result<&'i str, String> {
    match item.get(name) {
        Some(TableValue::Text(text)) => Ok(text),
        _ => Err(format!("it has no text {name}")),
    }
}

fn number<'i>(item: &'i TableItem, name: &str) -> Result<&'i str, String> {
    match item.get(name) {
        Some(TableValue::Number(number)) => Ok(number),
        _ => Err(format!("it has no number {name}")),
    }
}

fn map<'i>(item: &'i TableItem, name: &str) -> Result<&'i TableItem, String> {
    match item.get(name) {
        Some(TableValue::Map(map)) => Ok(map),
        _ => Err(format!("it has no map {name}")),
    }
}

#[cfg(test)]
mod tests;
