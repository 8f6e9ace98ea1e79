//! Announced changes in the items of products: see [`crate::cache::Change`].

use std::collections::HashMap;
use std::time::Duration;

use anyhow::anyhow;
use aws_sdk_dynamodb::error::DisplayErrorContext;
use aws_sdk_dynamodb::types::{AttributeValue, ReturnValue, ReturnValuesOnConditionCheckFailure};
use shared::ProductId;

use super::record::{Record, text};
use super::store::{failed_condition_item, is_failed_condition, no_attributes, sdk_error};
use super::{Error, Products};
use crate::cache::{Intent, is_dead};
use crate::clock::since_1970;

const WITHDRAW_TIMEOUT: Duration = Duration::from_secs(1);

/// A condition on an item, with the names and values in it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Condition {
    pub(super) text: String,
    pub(super) names: HashMap<String, String>,
    pub(super) values: HashMap<String, AttributeValue>,
}

impl Condition {
    pub(super) fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    pub(super) fn name(mut self, name: &str, attribute: &str) -> Self {
        self.names.insert(name.to_owned(), attribute.to_owned());
        self
    }

    pub(super) fn value(mut self, name: &str, value: AttributeValue) -> Self {
        self.values.insert(name.to_owned(), value);
        self
    }

    pub(super) fn and(mut self, other: Self) -> Self {
        self.text = format!("{} AND {}", self.text, other.text);
        self.names.extend(other.names);
        self.values.extend(other.values);
        self
    }

    /// The condition of a commit, that its intent is still in the item.
    pub(super) fn announced(intent: &Intent<Record>) -> Self {
        Self::new("contains(#pending, :intent)")
            .name("#pending", "pending")
            .value(":intent", text(&intent.token))
    }
}

/// The tokens that a commit removes: its own, and those of writers that ended in the middle. Then a
/// late commit of theirs fails.
pub(super) fn finished_tokens(intent: &Intent<Record>) -> AttributeValue {
    let now_s = since_1970().as_secs();
    let dead = intent.item.pending.iter().filter(|token| is_dead(token, now_s));
    let own = [&intent.token].into_iter();
    AttributeValue::Ss(own.chain(dead.filter(|token| **token != intent.token)).cloned().collect())
}

/// A commit whose intent was removed from the item by another writer.
pub(super) fn intent_is_lost() -> Error {
    Error::Unavailable(anyhow!("the change took too long, so another request ended it"))
}

impl Products {
    /// Adds the token to the product's announced changes, if the condition holds. Returns the
    /// product with the token; as an error, the product that does not meet the condition.
    pub(crate) async fn announce(
        &self,
        id: &ProductId,
        token: &str,
        condition: Condition,
    ) -> Result<Result<Record, Record>, Error> {
        let update = self
            .client
            .update_item()
            .table_name(&self.table)
            .key("id", text(id.as_str()))
            .update_expression("ADD #pending :tokens")
            .condition_expression(condition.text)
            .set_expression_attribute_names(Some(condition.names))
            .set_expression_attribute_values(Some(condition.values))
            .expression_attribute_names("#pending", "pending")
            .expression_attribute_values(":tokens", AttributeValue::Ss(vec![token.to_owned()]))
            .return_values(ReturnValue::AllNew)
            .return_values_on_condition_check_failure(ReturnValuesOnConditionCheckFailure::AllOld);
        match update.send().await {
            Ok(response) => {
                let item = response.attributes.ok_or_else(no_attributes)?;
                Ok(Ok(Record::from_item(&item)?))
            }
            Err(error) if is_failed_condition(&error) => Ok(Err(failed_condition_item(error)?)),
            Err(error) => {
                let error = sdk_error(error);
                // The token may be in the item.
                if matches!(error, Error::Unavailable(_)) {
                    self.withdraw(id, token).await;
                }
                Err(error)
            }
        }
    }

    /// Removes the token of a change that was not made. Then a late commit of it fails. Where this
    /// fails, the product is not cached until its next change, or until `warm_cache` removes it.
    pub(crate) async fn withdraw(&self, id: &ProductId, token: &str) {
        let update = self
            .client
            .update_item()
            .table_name(&self.table)
            .key("id", text(id.as_str()))
            .update_expression("DELETE #pending :tokens")
            .condition_expression("contains(#pending, :token)")
            .expression_attribute_names("#pending", "pending")
            .expression_attribute_values(":tokens", AttributeValue::Ss(vec![token.to_owned()]))
            .expression_attribute_values(":token", text(token));
        // The client waits for its error response meanwhile.
        let error = match tokio::time::timeout(WITHDRAW_TIMEOUT, update.send()).await {
            Ok(Err(error)) if !is_failed_condition(&error) => {
                DisplayErrorContext(error).to_string()
            }
            Ok(_) => return,
            Err(elapsed) => elapsed.to_string(),
        };
        tracing::warn!(%id, error, "an announced change was not withdrawn");
    }
}
