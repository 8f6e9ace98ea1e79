//! DELETE /products/{id}

use super::record::{number, text};
use super::transaction::{self, Written};
use super::{Products, Record};
use crate::cache::{Cache, WriteFailure};
use crate::http::{Answering, Endpoint, HttpError, IfMatch, Request, Response};
use crate::uploads::Bucket;
use aws_sdk_dynamodb::types::{Delete, TransactWriteItem};
use shared::ProductId;

/// How often a product is looked at anew that was changed between the look and the deletion.
const LOOKS_MAX: usize = 10;

/// Deletes a product, and its images with it.
pub struct DeleteProduct {
    /// The table.
    pub products: Products,
    /// What stands before it.
    pub cache: Cache,
    /// Where the images are.
    pub bucket: Bucket,
}

impl Endpoint for DeleteProduct {
    fn answer<'r>(&'r self, request: &'r Request) -> Answering<'r> {
        Box::pin(async move {
            let id = request.product_id()?;
            let if_match = IfMatch::parse(request.header("If-Match").as_deref());
            let record = match self.products.delete(&id, &if_match).await {
                Ok(record) => record,
                Err(failure) => {
                    let write = WriteFailure::from(&failure);
                    self.cache.invalidate_after_failed_write(&id, &[], write).await;
                    return Err(failure);
                }
            };
            self.cache.invalidate(&id, &[&record.product.category]).await;
            self.remove_images(&record).await;
            Ok(Response::json(
                200,
                serde_json::to_string(&record.product).map_err(anyhow::Error::from)?,
            ))
        })
    }
}

impl DeleteProduct {
    /// The product is gone, whatever becomes of its pictures: what cannot be removed is logged, and no failure.
    async fn remove_images(&self, record: &Record) {
        if let Err(error) = self.bucket.remove_images(&record.product.id, &record.images).await {
            tracing::error!(id = %record.product.id, error = format!("{error:#}"), "images of a deleted product were left");
        }
    }
}

impl Products {
    /// Takes a product away; gives it as it was.
    ///
    /// A transaction of one write, since a lost answer would else turn into "there is no such product" at the second try:
    /// what was deleted can keep no token. It gives nothing back, so the product is read first, and deleted as it was read.
    pub async fn delete(&self, id: &ProductId, if_match: &IfMatch) -> Result<Record, HttpError> {
        for _ in 0..LOOKS_MAX {
            let record = self.get(id).await?.ok_or_else(HttpError::no_such_product)?;
            if !if_match.allows(record.version) {
                return Err(HttpError::precondition_failed());
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
            if transaction::write(&self.client, vec![write]).await? == Written::All {
                return Ok(record);
            }
        }
        Err(HttpError::Unavailable(anyhow::anyhow!(
            "the product was changed {LOOKS_MAX} times while it was to be deleted"
        )))
    }
}
