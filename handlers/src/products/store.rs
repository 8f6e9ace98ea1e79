//! The products table: each change is one conditional write.

use super::record::{Item, Record, Refused, StoredImage, number, text};
use crate::conflicts::CONFLICT;
use crate::http::{HttpError, IfMatch};
use anyhow::anyhow;
use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_dynamodb::types::{
    AttributeValue, KeysAndAttributes, ReturnValue, ReturnValuesOnConditionCheckFailure,
};
use shared::image::ImageType;
use shared::limits::IMAGE_TYPES_MAX;
use shared::product::search_text;
use shared::{Draft, ProductId};
use std::collections::HashMap;

/// What DynamoDB gives in one batch.
pub(super) const BATCH_ITEMS_MAX: usize = 100;

/// The products table.
#[derive(Debug, Clone)]
pub struct Products {
    pub(super) client: Client,
    pub(super) table: String,
}

impl Products {
    /// The table of this name.
    pub fn new(client: Client, table: String) -> Self {
        Self { client, table }
    }

    /// Reads one product, as it is now.
    pub async fn get(&self, id: &ProductId) -> Result<Option<Record>, HttpError> {
        let read = self
            .client
            .get_item()
            .table_name(&self.table)
            .key("id", text(id.as_str()))
            .consistent_read(true);
        let item = read.send().await.map_err(failure)?.item;
        Ok(item.as_ref().map(Record::from_item).transpose()?)
    }

    /// Reads up to a hundred products, as they are now; those that are not there are left out.
    pub async fn get_many(&self, ids: &[ProductId]) -> Result<Vec<Record>, HttpError> {
        let mut keys: Vec<Item> =
            ids.iter().map(|id| Item::from([("id".into(), text(id.as_str()))])).collect();
        let mut records = Vec::with_capacity(keys.len());
        while !keys.is_empty() {
            let wanted =
                KeysAndAttributes::builder().set_keys(Some(keys)).consistent_read(true).build();
            let wanted = wanted.map_err(|error| HttpError::Internal(error.into()))?;
            let answer = self
                .client
                .batch_get_item()
                .request_items(&self.table, wanted)
                .send()
                .await
                .map_err(failure)?;
            for item in answer.responses.iter().flat_map(|tables| tables.values()).flatten() {
                records.push(Record::from_item(item)?);
            }
            let rest = answer.unprocessed_keys.unwrap_or_default().remove(&self.table);
            keys = rest.map(|rest| rest.keys).unwrap_or_default();
        }
        Ok(records)
    }

    /// Puts a new product in. Its id is new, so an item that has it is the one that an earlier try has put there.
    pub async fn insert(&self, record: &Record) -> Result<(), HttpError> {
        let put = self.client.put_item().table_name(&self.table).set_item(Some(record.to_item()));
        match put.condition_expression("attribute_not_exists(id)").send().await {
            Err(error) if !is_refused_condition(&error) => Err(failure(error)),
            _ => Ok(()),
        }
    }

    /// Replaces what a client decides. Gives the product as it was and as it is.
    pub async fn replace(
        &self,
        id: &ProductId,
        draft: Draft,
        if_match: &IfMatch,
    ) -> Result<(Record, Record), HttpError> {
        // An SDK's second try must not be taken for a second change, nor refused: it finds its own word.
        let token = uuid::Uuid::new_v4().simple().to_string();
        let searched = search_text(draft.name.as_str(), draft.description.as_deref());
        let mut set =
            "SET #name = :name, #previous = #category, #category = :category, #price = :price, \
                       #search = :search, #version = #version + :one, #token = :token"
                .to_owned();
        set.push_str(if draft.description.is_some() {
            ", #description = :description"
        } else {
            " REMOVE #description"
        });
        let (condition, versions) = matching(if_match);
        let update = self
            .client
            .update_item()
            .table_name(&self.table)
            .key("id", text(id.as_str()))
            .update_expression(set)
            .condition_expression(format!(
                "{condition} AND (attribute_not_exists(#token) OR #token <> :token)"
            ))
            .expression_attribute_names("#name", "name")
            .expression_attribute_names("#category", "category")
            .expression_attribute_names("#previous", "previous_category")
            .expression_attribute_names("#price", "price")
            .expression_attribute_names("#description", "description")
            .expression_attribute_names("#search", "search_text")
            .expression_attribute_names("#version", "version")
            .expression_attribute_names("#token", "write_token")
            .set_expression_attribute_values(Some(versions))
            .expression_attribute_values(":name", text(draft.name.as_str()))
            .expression_attribute_values(":category", text(draft.category.as_str()))
            .expression_attribute_values(":price", AttributeValue::N(draft.price.to_string()))
            .expression_attribute_values(":search", text(&searched))
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
        match update.send().await {
            Ok(answer) => {
                let old = Record::from_item(
                    &answer.attributes.ok_or_else(|| anyhow!("an update gave nothing back"))?,
                )?;
                let mut new = Record::new(id.clone(), draft);
                new.version = old.version + 1;
                new.product.images = old.product.images.clone();
                Ok((old, new))
            }
            Err(error) => {
                let now = refused_item(error)?;
                if now.write_token.as_deref() != Some(&token) {
                    return Err(HttpError::precondition_failed());
                }
                let mut old = now.clone();
                old.product.category =
                    now.previous_category.clone().unwrap_or(old.product.category);
                Ok((old, now))
            }
        }
    }

    /// Makes an upload's images the product's, if it is the newest of its type; gives the product as it is then, or
    /// nothing where a newer one stands already.
    pub async fn publish(
        &self,
        id: &ProductId,
        kind: &ImageType,
        image: &StoredImage,
    ) -> Result<Option<Record>, HttpError> {
        let update = self
            .client
            .update_item()
            .table_name(&self.table)
            .key("id", text(id.as_str()))
            .update_expression("SET images.#type = :image, #version = #version + :one")
            .condition_expression(
                "attribute_exists(id) AND (images.#type.sequencer < :sequencer \
                 OR (attribute_not_exists(images.#type) AND size(images) < :most))",
            )
            .expression_attribute_names("#type", kind.as_str())
            .expression_attribute_names("#version", "version")
            .expression_attribute_values(":image", image.to_attribute())
            .expression_attribute_values(":sequencer", text(&image.sequencer))
            .expression_attribute_values(":most", number(IMAGE_TYPES_MAX as u64))
            .expression_attribute_values(":one", number(1u64))
            .return_values(ReturnValue::AllNew)
            .return_values_on_condition_check_failure(ReturnValuesOnConditionCheckFailure::AllOld);
        match update.send().await {
            Ok(answer) => {
                let item =
                    answer.attributes.ok_or_else(|| anyhow!("an update gave nothing back"))?;
                Ok(Some(Record::from_item(&item)?))
            }
            // Whoever sent this very update before has published it: a repeated event ends as the first did.
            Err(error) => {
                let now = refused_item(error)?;
                let ours = now.images.get(kind) == Some(image);
                Ok(ours.then_some(now))
            }
        }
    }

    /// Notes on the product that an upload was refused, if it is the newest of its type.
    pub async fn note_refusal(
        &self,
        id: &ProductId,
        kind: &ImageType,
        refused: &Refused,
    ) -> Result<(), HttpError> {
        let update = self
            .client
            .update_item()
            .table_name(&self.table)
            .key("id", text(id.as_str()))
            .update_expression("SET refused.#type = :refused")
            .condition_expression(
                "attribute_exists(id) AND (attribute_not_exists(refused.#type) OR refused.#type.sequencer < :sequencer)",
            )
            .expression_attribute_names("#type", kind.as_str())
            .expression_attribute_values(":refused", refused.to_attribute())
            .expression_attribute_values(":sequencer", text(&refused.sequencer));
        match update.send().await {
            Err(error) if !is_refused_condition(&error) => Err(failure(error)),
            _ => Ok(()),
        }
    }
}

/// The condition that a product exists in one of the versions that a client names, and the values in it.
fn matching(if_match: &IfMatch) -> (String, HashMap<String, AttributeValue>) {
    let IfMatch::OneOf(versions) = if_match else {
        return ("attribute_exists(id)".to_owned(), HashMap::new());
    };
    // DynamoDB compares with at most a hundred; a list that matches none is spelled with a version that nothing has.
    let versions = versions.iter().copied().chain([0]).take(100);
    let values: HashMap<_, _> = versions
        .enumerate()
        .map(|(i, version)| (format!(":version{i}"), number(version)))
        .collect();
    let names = values.keys().cloned().collect::<Vec<_>>().join(", ");
    (format!("attribute_exists(id) AND #version IN ({names})"), values)
}

fn is_refused_condition<E: ProvideErrorMetadata, R>(error: &SdkError<E, R>) -> bool {
    error.code() == Some("ConditionalCheckFailedException")
}

/// The item on which a condition failed; none there is a 404, any other error a failure.
pub(super) fn refused_item<E>(error: SdkError<E>) -> Result<Record, HttpError>
where
    E: ProvideErrorMetadata + RefusedItem + std::error::Error + Send + Sync + 'static,
{
    if !is_refused_condition(&error) {
        return Err(failure(error));
    }
    let item = error
        .as_service_error()
        .and_then(RefusedItem::item)
        .ok_or_else(HttpError::no_such_product)?;
    Ok(Record::from_item(item)?)
}

/// The errors that carry the item on which a condition failed.
pub(super) trait RefusedItem {
    fn item(&self) -> Option<&Item>;
}

impl RefusedItem for aws_sdk_dynamodb::operation::put_item::PutItemError {
    fn item(&self) -> Option<&Item> {
        match self {
            Self::ConditionalCheckFailedException(refused) => refused.item(),
            _ => None,
        }
    }
}

impl RefusedItem for aws_sdk_dynamodb::operation::update_item::UpdateItemError {
    fn item(&self) -> Option<&Item> {
        match self {
            Self::ConditionalCheckFailedException(refused) => refused.item(),
            _ => None,
        }
    }
}

/// What an error of the SDK means for the caller: wait and try again, or a fault of ours.
pub(crate) fn failure<E>(error: SdkError<E>) -> HttpError
where
    E: ProvideErrorMetadata + std::error::Error + Send + Sync + 'static,
{
    let passing = match &error {
        SdkError::TimeoutError(_) | SdkError::DispatchFailure(_) | SdkError::ResponseError(_) => {
            true
        }
        SdkError::ServiceError(service) => {
            service.raw().status().is_server_error()
                || error.code().is_some_and(|code| {
                    let throttled = code.contains("Throttl") || code.contains("ThroughputExceeded");
                    throttled || ["RequestLimitExceeded", CONFLICT].contains(&code)
                })
        }
        _ => false,
    };
    let cause = anyhow!(aws_sdk_dynamodb::error::DisplayErrorContext(error).to_string());
    if passing { HttpError::Unavailable(cause) } else { HttpError::Internal(cause) }
}
impl From<&HttpError> for crate::cache::WriteFailure {
    fn from(error: &HttpError) -> Self {
        match error {
            HttpError::Refused(..) => Self::Rejected,
            _ => Self::OutcomeUnknown,
        }
    }
}
