//! Idempotency of `POST`: the `Idempotency-Key` is stored with the response, in one transaction
//! with the product.

use anyhow::anyhow;
use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::types::{
    CancellationReason, Put, ReturnValuesOnConditionCheckFailure, TransactWriteItem,
};
use sha2::{Digest, Sha256};
use shared::ValidationError;
use shared::limits::{IDEMPOTENCY_KEY_CHARS_MAX, IDEMPOTENCY_TTL_S};

use super::record::{Item, Record, number, text};
use super::transaction::{self, Outcome};
use super::{Error, Products};
use crate::clock::since_1970;

/// The table of idempotency keys, `RecordsTable` in the template: another logical id would replace
/// the table.
#[derive(Debug, Clone)]
pub struct IdempotencyStore {
    client: Client,
    table: String,
}

/// The client's name for one request that it may send again.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct IdempotencyKey(String);

impl IdempotencyKey {
    pub(crate) fn parse(header: &str) -> Result<Self, ValidationError> {
        let visible = header.bytes().all(|byte| byte.is_ascii_graphic());
        if visible && (1..=IDEMPOTENCY_KEY_CHARS_MAX).contains(&header.len()) {
            return Ok(Self(header.to_owned()));
        }
        let message = format!(
            "Idempotency-Key must be 1 to {IDEMPOTENCY_KEY_CHARS_MAX} visible ASCII characters"
        );
        Err(ValidationError::of("Idempotency-Key", message))
    }

    /// The id of the key's item: a hash, so that it has one length and does not store the client's
    /// text.
    fn id(&self) -> String {
        format!("idempotency#{}", sha256_hex(&self.0))
    }
}

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Insertion {
    /// This request created the product.
    Created,
    /// An earlier request with this key created the product and had this response.
    Repeated { response: String },
}

impl IdempotencyStore {
    pub fn new(client: Client, table: String) -> Self {
        Self { client, table }
    }

    /// Inserts a new product, unless an earlier request with this key did.
    pub(super) async fn insert_once(
        &self,
        key: &IdempotencyKey,
        products: &Products,
        record: &Record,
        response: &str,
    ) -> Result<Insertion, Error> {
        let request = fingerprint(record);
        let key_item = self.put_key(key, &request, response)?;
        let product = Put::builder()
            .table_name(&products.table)
            .set_item(Some(record.to_item()))
            .condition_expression("attribute_not_exists(id)")
            .build()
            .map_err(anyhow::Error::from)?;
        let writes = [key_item, product].map(|put| TransactWriteItem::builder().put(put).build());
        match transaction::write(&self.client, writes.into()).await? {
            Outcome::Committed => Ok(Insertion::Created),
            Outcome::ConditionFailed(reasons) => stored_response(&reasons, &request),
        }
    }

    fn put_key(&self, key: &IdempotencyKey, request: &str, response: &str) -> Result<Put, Error> {
        let now_s = since_1970().as_secs();
        let item = Item::from([
            ("id".to_owned(), text(&key.id())),
            ("request".to_owned(), text(request)),
            ("answer".to_owned(), text(response)),
            ("expires_at".to_owned(), number(now_s + IDEMPOTENCY_TTL_S)),
        ]);
        let put = Put::builder()
            .table_name(&self.table)
            .set_item(Some(item))
            // DynamoDB removes an expired item up to days later, so an expired item may be
            // replaced.
            .condition_expression("attribute_not_exists(id) OR expires_at < :now")
            .expression_attribute_values(":now", number(now_s))
            .return_values_on_condition_check_failure(ReturnValuesOnConditionCheckFailure::AllOld)
            .build();
        Ok(put.map_err(anyhow::Error::from)?)
    }
}

/// The response that is stored with the key. The first reason is the key's; the product's id is
/// new, so its condition holds.
fn stored_response(reasons: &[CancellationReason], request: &str) -> Result<Insertion, Error> {
    let item = reasons.first().and_then(CancellationReason::item);
    let stored = |name: &str| item?.get(name)?.as_s().ok();
    match (stored("request"), stored("answer")) {
        (Some(first), Some(response)) if first == request => {
            Ok(Insertion::Repeated { response: response.clone() })
        }
        (Some(_), Some(_)) => Err(Error::IdempotencyKeyReused),
        _ => Err(Error::Internal(anyhow!(
            "the item of an idempotency key has no request or no response"
        ))),
    }
}

/// The same for two requests for the same product, however their JSON is written.
fn fingerprint(record: &Record) -> String {
    let product = &record.product;
    let content =
        (&product.name, &product.category, product.price.to_string(), &product.description);
    // Serializing texts cannot fail.
    sha256_hex(&serde_json::to_string(&content).unwrap_or_default())
}

fn sha256_hex(text: &str) -> String {
    hex::encode(Sha256::digest(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::products::record::tests::record;
    use crate::products::transaction::CONDITION_FAILED;

    #[test]
    fn idempotency_key_parse_accepts_1_to_255_visible_characters() {
        for wrong in ["", " ", "a b", "é", "a\n", &"k".repeat(256)] {
            assert!(IdempotencyKey::parse(wrong).is_err(), "{wrong:?}");
        }
        assert!(IdempotencyKey::parse(&"k".repeat(255)).is_ok());
    }

    #[test]
    fn stored_response_same_request_is_repeated_other_request_is_an_error() {
        let reasons = |pairs: &[(&str, &str)]| {
            let item =
                pairs.iter().map(|(name, value)| ((*name).to_owned(), text(value))).collect();
            [CancellationReason::builder().code(CONDITION_FAILED).set_item(Some(item)).build()]
        };
        let whole = reasons(&[("request", "r"), ("answer", "{}")]);
        assert_eq!(
            stored_response(&whole, "r").unwrap(),
            Insertion::Repeated { response: "{}".into() }
        );
        let error = |reasons: &[_], request| stored_response(reasons, request).unwrap_err();
        assert!(matches!(error(&whole, "other"), Error::IdempotencyKeyReused));
        let half = reasons(&[("request", "r")]);
        assert!(matches!(error(&half, "r"), Error::Internal(_)));
        assert!(matches!(error(&[], "r"), Error::Internal(_)));
    }

    #[test]
    fn fingerprint_ignores_the_id() {
        let (first, mut second) = (record(), record());
        second.product.id =
            shared::ProductId::parse("01890a5d-ac96-774b-bcce-b302099a8058").unwrap();
        assert_eq!(fingerprint(&first), fingerprint(&second));
        second.product.description = None;
        assert_ne!(fingerprint(&first), fingerprint(&second));
    }
}
