//! The products table. Each change is one conditional write.

use std::collections::HashMap;

use anyhow::anyhow;
use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::error::{DisplayErrorContext, ProvideErrorMetadata, SdkError};
use aws_sdk_dynamodb::operation::put_item::PutItemError;
use aws_sdk_dynamodb::operation::update_item::UpdateItemError;
use aws_sdk_dynamodb::types::{
    AttributeValue, KeysAndAttributes, ReturnValue, ReturnValuesOnConditionCheckFailure,
};
use shared::image::ImageType;
use shared::limits::IMAGE_TYPES_MAX;
use shared::product::search_text;
use shared::{Draft, ProductId};

use super::Error;
use super::intent::{Condition, finished_tokens, intent_is_lost};
use super::record::{Item, Record, RejectedUpload, StoredImage, number, text};
use super::transaction::{ATTEMPTS_MAX, until_done};
use crate::cache::Intent;
use crate::clients::TRANSACTION_CONFLICT;

/// The most items of one `BatchGetItem`.
pub(super) const BATCH_ITEMS_MAX: usize = 100;
/// DynamoDB allows 100 operands of `IN`.
const IN_OPERANDS_MAX: usize = 100;

#[derive(Debug, Clone)]
pub struct Products {
    pub(super) client: Client,
    pub(super) table: String,
}

/// The versions in which a product may be changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ExpectedVersion {
    Any,
    /// An empty list matches no version.
    OneOf(Vec<u64>),
}

impl ExpectedVersion {
    pub(super) fn matches(&self, version: u64) -> bool {
        match self {
            Self::Any => true,
            Self::OneOf(versions) => versions.contains(&version),
        }
    }

    /// The condition that a product exists in one of the versions.
    pub(super) fn condition(&self) -> Condition {
        let Self::OneOf(versions) = self else { return Condition::new("attribute_exists(id)") };
        // `IN` needs one operand. No product has version 0, so it makes an empty list match
        // nothing.
        let versions = versions.iter().copied().chain([0]).take(IN_OPERANDS_MAX);
        let values: HashMap<_, _> = versions
            .enumerate()
            .map(|(i, version)| (format!(":version{i}"), number(version)))
            .collect();
        let names = values.keys().cloned().collect::<Vec<_>>().join(", ");
        let text = format!("attribute_exists(id) AND #version IN ({names})");
        Condition { values, ..Condition::new(text) }.name("#version", "version")
    }
}

impl Products {
    pub fn new(client: Client, table: String) -> Self {
        Self { client, table }
    }

    /// Reads one product, with strong consistency.
    pub(crate) async fn get(&self, id: &ProductId) -> Result<Option<Record>, Error> {
        let request = self
            .client
            .get_item()
            .table_name(&self.table)
            .key("id", text(id.as_str()))
            .consistent_read(true);
        let item = request.send().await.map_err(sdk_error)?.item;
        Ok(item.as_ref().map(Record::from_item).transpose()?)
    }

    /// Reads up to [`BATCH_ITEMS_MAX`] products, with strong consistency. Leaves out those that do
    /// not exist. A table at its limit of units returns a part of the items, so this asks for the
    /// rest again.
    pub(super) async fn get_many(&self, ids: &[ProductId]) -> Result<Vec<Record>, Error> {
        let mut keys: Vec<Item> =
            ids.iter().map(|id| Item::from([("id".into(), text(id.as_str()))])).collect();
        let mut records = Vec::with_capacity(keys.len());
        let read = until_done(async || {
            if keys.is_empty() {
                return Ok(Some(()));
            }
            let request = KeysAndAttributes::builder()
                .set_keys(Some(std::mem::take(&mut keys)))
                .consistent_read(true)
                .build()
                .map_err(anyhow::Error::from)?;
            let response = self
                .client
                .batch_get_item()
                .request_items(&self.table, request)
                .send()
                .await
                .map_err(sdk_error)?;
            for item in response.responses.iter().flat_map(|tables| tables.values()).flatten() {
                records.push(Record::from_item(item)?);
            }
            let rest = response.unprocessed_keys.unwrap_or_default().remove(&self.table);
            keys = rest.map(|rest| rest.keys).unwrap_or_default();
            Ok(keys.is_empty().then_some(()))
        });
        if read.await?.is_some() {
            return Ok(records);
        }
        let (rest, attempts) = (keys.len(), ATTEMPTS_MAX);
        Err(Error::Unavailable(anyhow!("{rest} products were not read in {attempts} attempts")))
    }

    /// Inserts a new product. Its id is new, so an item with this id is the result of an earlier
    /// attempt.
    pub(super) async fn insert(&self, record: &Record) -> Result<(), Error> {
        let put = self.client.put_item().table_name(&self.table).set_item(Some(record.to_item()));
        match put.condition_expression("attribute_not_exists(id)").send().await {
            Err(error) if !is_failed_condition(&error) => Err(sdk_error(error)),
            _ => Ok(()),
        }
    }

    /// Replaces what a client decides. Returns the product before and after.
    pub(super) async fn replace(
        &self,
        id: &ProductId,
        draft: Draft,
        expected: &ExpectedVersion,
        intent: Option<&Intent<Record>>,
    ) -> Result<(Record, Record), Error> {
        // If a response is lost, the SDK retries. The token in the item shows that the first
        // attempt succeeded, so the retry neither changes the product again nor fails.
        let token = match intent {
            Some(intent) => intent.token.clone(),
            None => uuid::Uuid::new_v4().simple().to_string(),
        };
        let search = search_text(draft.name.as_str(), draft.description.as_deref());
        let mut set =
            "SET #name = :name, #previous = #category, #category = :category, #price = :price, \
                       #search = :search, #version = #version + :one, #token = :token"
                .to_owned();
        set.push_str(if draft.description.is_some() {
            ", #description = :description"
        } else {
            " REMOVE #description"
        });
        if intent.is_some() {
            set.push_str(" DELETE #pending :finished");
        }
        let condition = expected.condition().and(match intent {
            Some(intent) => Condition::announced(intent),
            None => Condition::new("(attribute_not_exists(#token) OR #token <> :token)"),
        });
        let update = self
            .client
            .update_item()
            .table_name(&self.table)
            .key("id", text(id.as_str()))
            .update_expression(set)
            .condition_expression(condition.text)
            .set_expression_attribute_names(Some(condition.names))
            .set_expression_attribute_values(Some(condition.values))
            .expression_attribute_names("#name", "name")
            .expression_attribute_names("#category", "category")
            .expression_attribute_names("#previous", "previous_category")
            .expression_attribute_names("#price", "price")
            .expression_attribute_names("#description", "description")
            .expression_attribute_names("#search", "search_text")
            .expression_attribute_names("#version", "version")
            .expression_attribute_names("#token", "write_token")
            .expression_attribute_values(":name", text(draft.name.as_str()))
            .expression_attribute_values(":category", text(draft.category.as_str()))
            .expression_attribute_values(":price", AttributeValue::N(draft.price.to_string()))
            .expression_attribute_values(":search", text(&search))
            .expression_attribute_values(":one", number(1u64))
            .expression_attribute_values(":token", text(&token))
            .return_values(ReturnValue::AllOld)
            .return_values_on_condition_check_failure(ReturnValuesOnConditionCheckFailure::AllOld);
        let update = match &draft.description {
            Some(description) => {
                update.expression_attribute_values(":description", text(description))
            }
            None => update,
        };
        let update = match intent {
            Some(intent) => {
                update.expression_attribute_values(":finished", finished_tokens(intent))
            }
            None => update,
        };
        match update.send().await {
            Ok(response) => {
                let item = response.attributes.ok_or_else(no_attributes)?;
                let old = Record::from_item(&item)?;
                let mut new = Record::new(id.clone(), draft);
                new.version = old.version + 1;
                new.product.images = old.product.images.clone();
                Ok((old, new))
            }
            Err(error) => {
                let current = failed_condition_item(error)?;
                if current.write_token.as_deref() != Some(&token) {
                    return Err(if expected.matches(current.version) {
                        intent_is_lost()
                    } else {
                        Error::VersionMismatch
                    });
                }
                let mut old = current.clone();
                old.product.category =
                    current.previous_category.clone().unwrap_or(old.product.category);
                Ok((old, current))
            }
        }
    }

    /// Makes the images of an upload the product's images, if they may be: see
    /// [`Self::publish_condition`]. Returns the product after that; as an error, the product that
    /// does not meet the condition.
    pub(crate) async fn publish_image(
        &self,
        id: &ProductId,
        image_type: &ImageType,
        image: &StoredImage,
        intent: Option<&Intent<Record>>,
    ) -> Result<Result<Record, Record>, Error> {
        let mut set = "SET images.#type = :image, #version = #version + :one".to_owned();
        let mut condition = Self::publish_condition(image_type, image);
        if let Some(intent) = intent {
            set.push_str(" DELETE #pending :finished");
            condition = condition
                .and(Condition::announced(intent))
                .value(":finished", finished_tokens(intent));
        }
        let update = self
            .client
            .update_item()
            .table_name(&self.table)
            .key("id", text(id.as_str()))
            .update_expression(set)
            .condition_expression(condition.text)
            .set_expression_attribute_names(Some(condition.names))
            .set_expression_attribute_values(Some(condition.values))
            .expression_attribute_names("#version", "version")
            .expression_attribute_values(":image", image.to_attribute())
            .expression_attribute_values(":one", number(1u64))
            .return_values(ReturnValue::AllNew)
            .return_values_on_condition_check_failure(ReturnValuesOnConditionCheckFailure::AllOld);
        match update.send().await {
            Ok(response) => {
                let item = response.attributes.ok_or_else(no_attributes)?;
                Ok(Ok(Record::from_item(&item)?))
            }
            Err(error) => Ok(Err(failed_condition_item(error)?)),
        }
    }

    /// The condition that the upload is the newest of its type, and that the product does not have
    /// images of [`IMAGE_TYPES_MAX`] other types. [`may_publish`] says the same of a record.
    pub(crate) fn publish_condition(image_type: &ImageType, image: &StoredImage) -> Condition {
        Condition::new(
            "attribute_exists(id) AND (images.#type.sequencer < :sequencer \
             OR (attribute_not_exists(images.#type) AND size(images) < :most))",
        )
        .name("#type", image_type.as_str())
        .value(":sequencer", text(&image.sequencer))
        .value(":most", number(IMAGE_TYPES_MAX as u64))
    }

    /// Stores on the product that an upload was rejected, if the upload is the newest rejected one
    /// of its type.
    pub(crate) async fn store_rejection(
        &self,
        id: &ProductId,
        image_type: &ImageType,
        rejected: &RejectedUpload,
    ) -> Result<(), Error> {
        let update = self
            .client
            .update_item()
            .table_name(&self.table)
            .key("id", text(id.as_str()))
            .update_expression("SET refused.#type = :refused")
            .condition_expression(
                "attribute_exists(id) AND (attribute_not_exists(refused.#type) \
                 OR refused.#type.sequencer < :sequencer)",
            )
            .expression_attribute_names("#type", image_type.as_str())
            .expression_attribute_values(":refused", rejected.to_attribute())
            .expression_attribute_values(":sequencer", text(&rejected.sequencer));
        match update.send().await {
            Err(error) if !is_failed_condition(&error) => Err(sdk_error(error)),
            _ => Ok(()),
        }
    }
}

/// Whether the product takes these images.
pub(crate) fn may_publish(record: &Record, image_type: &ImageType, image: &StoredImage) -> bool {
    match record.images.get(image_type) {
        Some(published) => published.sequencer < image.sequencer,
        None => record.images.len() < IMAGE_TYPES_MAX,
    }
}

pub(super) fn no_attributes() -> anyhow::Error {
    anyhow!("the response of an update has no attributes")
}

pub(super) fn is_failed_condition<E: ProvideErrorMetadata, R>(error: &SdkError<E, R>) -> bool {
    error.code() == Some("ConditionalCheckFailedException")
}

/// The item whose condition failed. Without an item the product does not exist; another error is
/// returned as it is.
pub(super) fn failed_condition_item<E>(error: SdkError<E>) -> Result<Record, Error>
where
    E: ProvideErrorMetadata + FailedConditionItem + std::error::Error + Send + Sync + 'static,
{
    if !is_failed_condition(&error) {
        return Err(sdk_error(error));
    }
    let item = error.as_service_error().and_then(FailedConditionItem::item);
    Ok(Record::from_item(item.ok_or(Error::ProductNotFound)?)?)
}

/// SDK errors that contain the item whose condition failed.
pub(super) trait FailedConditionItem {
    fn item(&self) -> Option<&Item>;
}

impl FailedConditionItem for PutItemError {
    fn item(&self) -> Option<&Item> {
        match self {
            Self::ConditionalCheckFailedException(failed) => failed.item(),
            _ => None,
        }
    }
}

impl FailedConditionItem for UpdateItemError {
    fn item(&self) -> Option<&Item> {
        match self {
            Self::ConditionalCheckFailedException(failed) => failed.item(),
            _ => None,
        }
    }
}

/// `Unavailable` for an SDK error that a later retry can resolve, else `Internal`.
pub(super) fn sdk_error<E>(error: SdkError<E>) -> Error
where
    E: ProvideErrorMetadata + std::error::Error + Send + Sync + 'static,
{
    let transient = match &error {
        SdkError::TimeoutError(_) | SdkError::DispatchFailure(_) | SdkError::ResponseError(_) => {
            true
        }
        SdkError::ServiceError(service) => {
            service.raw().status().is_server_error()
                || error.code().is_some_and(|code| {
                    code.contains("Throttl")
                        || code.contains("ThroughputExceeded")
                        || ["RequestLimitExceeded", TRANSACTION_CONFLICT].contains(&code)
                })
        }
        _ => false,
    };
    let cause = anyhow!(DisplayErrorContext(error).to_string());
    if transient { Error::Unavailable(cause) } else { Error::Internal(cause) }
}
