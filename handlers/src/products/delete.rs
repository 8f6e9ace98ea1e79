//! Deletes a product, and hides its images.

use aws_sdk_dynamodb::types::{Delete, TransactWriteItem};
use shared::image::{Size, published_key};
use shared::{Category, Product, ProductId};

use super::intent::{Condition, intent_is_lost};
use super::record::{number, text};
use super::transaction::{self, Outcome};
use super::{Error, ExpectedVersion, Products, Record};
use crate::cache::{Cache, Change, Committed, Intent};
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
        let deletion = Deletion { products: &self.products, id, expected };
        let record = self.cache.change(id, &deletion).await?;
        self.hide_images(&record).await;
        Ok(record.product)
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

struct Deletion<'a> {
    products: &'a Products,
    id: &'a ProductId,
    expected: &'a ExpectedVersion,
}

impl Change for Deletion<'_> {
    type Item = Record;
    type Done = Record;
    type Error = Error;

    async fn announce(&self, token: &str) -> Result<Record, Error> {
        let condition = self.expected.condition();
        let announced = self.products.announce(self.id, token, condition).await?;
        announced.map_err(|_| Error::VersionMismatch)
    }

    async fn commit(&self, intent: Option<&Intent<Record>>) -> Result<Committed<Record>, Error> {
        let record = self.products.delete(self.id, self.expected, intent).await?;
        Ok(Committed { categories: vec![record.product.category.clone()], done: record })
    }

    async fn withdraw(&self, token: &str) {
        self.products.withdraw(self.id, token).await;
    }

    fn categories<'a>(&'a self, item: &'a Record) -> Vec<&'a Category> {
        vec![&item.product.category]
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
        intent: Option<&Intent<Record>>,
    ) -> Result<Record, Error> {
        let mut announced = intent.map(|intent| intent.item.clone());
        for _ in 0..ATTEMPTS_MAX {
            let record = match announced.take() {
                Some(record) => record,
                None => self.get(id).await?.ok_or(Error::ProductNotFound)?,
            };
            if !expected.matches(record.version) {
                return Err(Error::VersionMismatch);
            }
            let mut condition = Condition::new("#version = :version")
                .name("#version", "version")
                .value(":version", number(record.version));
            if let Some(intent) = intent {
                if !record.pending.contains(&intent.token) {
                    return Err(intent_is_lost());
                }
                condition = condition.and(Condition::announced(intent));
            }
            let delete = Delete::builder()
                .table_name(&self.table)
                .key("id", text(id.as_str()))
                .condition_expression(condition.text)
                .set_expression_attribute_names(Some(condition.names))
                .set_expression_attribute_values(Some(condition.values))
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
