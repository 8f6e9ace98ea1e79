//! Deletes a product, and hides its images.

use aws_sdk_dynamodb::types::{Delete, TransactWriteItem};
use shared::image::{Size, published_key};
use shared::{Product, ProductId};

use super::record::{number, text};
use super::transaction::{self, Outcome};
use super::{Error, ExpectedVersion, Products, Record};
use crate::cache::{Cache, WriteFailure};
use crate::images_bucket::ImagesBucket;

/// How often the deletion is retried when another write changes the product after it was read.
const ATTEMPTS_MAX: usize = 10;

pub struct DeleteProduct {
    pub products: Products,
    pub cache: Cache,
    pub bucket: ImagesBucket,
}

impl DeleteProduct {
    /// Returns the product as it was.
    pub(crate) async fn delete(
        &self,
        id: &ProductId,
        expected: &ExpectedVersion,
    ) -> Result<Product, Error> {
        match self.products.delete(id, expected).await {
            Ok(record) => {
                self.cache.invalidate(id, &[&record.product.category]).await;
                self.hide_images(&record).await;
                Ok(record.product)
            }
            Err(error) => {
                let failure = WriteFailure::from(&error);
                self.cache.invalidate_after_failed_write(id, &[], failure).await;
                Err(error)
            }
        }
    }

    /// An error is only logged, because the product is deleted already.
    async fn hide_images(&self, record: &Record) {
        if let Err(error) = self.bucket.hide(image_keys(record)).await {
            tracing::error!(
                id = %record.product.id,
                error = format!("{error:#}"),
                "the images of a deleted product were not hidden"
            );
        }
    }
}

/// The keys of a product's images.
fn image_keys(record: &Record) -> Vec<String> {
    let keys =
        |image_type| Size::ALL.map(|size| published_key(&record.product.id, image_type, size));
    record.images.keys().flat_map(keys).collect()
}

impl Products {
    /// Deletes a product and returns it as it was.
    ///
    /// This is a transaction of one write, because only a transaction has a token that makes a
    /// retry safe: a retried `DeleteItem` whose first response was lost would fail with "not
    /// found". A transaction does not return the item, so the product is read first and deleted in
    /// the version that was read.
    pub(super) async fn delete(
        &self,
        id: &ProductId,
        expected: &ExpectedVersion,
    ) -> Result<Record, Error> {
        for _ in 0..ATTEMPTS_MAX {
            let record = self.get(id).await?.ok_or(Error::ProductNotFound)?;
            if !expected.matches(record.version) {
                return Err(Error::VersionMismatch);
            }
            let delete = Delete::builder()
                .table_name(&self.table)
                .key("id", text(id.as_str()))
                .condition_expression("#version = :version")
                .expression_attribute_names("#version", "version")
                .expression_attribute_values(":version", number(record.version))
                .build()
                .map_err(anyhow::Error::from)?;
            let write = TransactWriteItem::builder().delete(delete).build();
            if transaction::write(&self.client, vec![write]).await? == Outcome::Committed {
                return Ok(record);
            }
        }
        Err(Error::Unavailable(anyhow::anyhow!(
            "the product was not deleted: other writes changed it during each of {ATTEMPTS_MAX} \
             attempts"
        )))
    }
}
