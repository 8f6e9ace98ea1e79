//! A `POST` that may be sent again: its `Idempotency-Key` is kept with the answer, in one transaction with the product.

use super::Products;
use super::record::{Item, Record, number, text};
use super::transaction::{self, Written};
use crate::clock::since_1970;
use crate::http::{HttpError, Refusal};
use anyhow::anyhow;
use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::types::{
    CancellationReason, Put, ReturnValuesOnConditionCheckFailure, TransactWriteItem,
};
use sha2::{Digest, Sha256};
use shared::ValidationError;
use shared::limits::{IDEMPOTENCY_KEY_CHARS_MAX, IDEMPOTENCY_TTL_S};

/// The table of what is no product: notes that expire.
#[derive(Debug, Clone)]
pub struct IdempotencyStore {
    client: Client,
    table: String,
}

/// What a client calls one wish of its own.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct IdempotencyKey(String);

impl IdempotencyKey {
    /// Reads the header.
    pub(super) fn parse(header: &str) -> Result<Self, ValidationError> {
        let visible = header.bytes().all(|byte| byte.is_ascii_graphic());
        if visible && (1..=IDEMPOTENCY_KEY_CHARS_MAX).contains(&header.len()) {
            return Ok(Self(header.to_owned()));
        }
        let message = format!(
            "Idempotency-Key must be 1 to {IDEMPOTENCY_KEY_CHARS_MAX} visible ASCII characters"
        );
        Err(ValidationError::of("Idempotency-Key", message))
    }

    /// Its item's id: of one length, and not the client's own words.
    fn id(&self) -> String {
        format!("idempotency#{}", hex(&self.0))
    }
}

/// What became of a wish.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Once {
    /// The product was put in now.
    Now,
    /// It was put in before, and this was the answer.
    Before(String),
}

impl IdempotencyStore {
    /// The table of this name.
    pub fn new(client: Client, table: String) -> Self {
        Self { client, table }
    }

    /// Puts a new product in, unless that was done before under this key.
    pub(super) async fn insert_once(
        &self,
        key: &IdempotencyKey,
        products: &Products,
        record: &Record,
        answer: &str,
    ) -> Result<Once, HttpError> {
        let request = fingerprint(record);
        let note = self.note(key, &request, answer)?;
        let product = Put::builder()
            .table_name(&products.table)
            .set_item(Some(record.to_item()))
            .condition_expression("attribute_not_exists(id)")
            .build()
            .map_err(anyhow::Error::from)?;
        let writes = [note, product].map(|put| TransactWriteItem::builder().put(put).build());
        match transaction::write(&self.client, writes.into()).await? {
            Written::All => Ok(Once::Now),
            Written::Refused(reasons) => before(&reasons, &request),
        }
    }

    fn note(&self, key: &IdempotencyKey, request: &str, answer: &str) -> Result<Put, HttpError> {
        let now_s = since_1970().as_secs();
        let item = Item::from([
            ("id".to_owned(), text(&key.id())),
            ("request".to_owned(), text(request)),
            ("answer".to_owned(), text(answer)),
            ("expires_at".to_owned(), number(now_s + IDEMPOTENCY_TTL_S)),
        ]);
        let put = Put::builder()
            .table_name(&self.table)
            .set_item(Some(item))
            // The table drops what has expired days late: until then it is as good as gone.
            .condition_expression("attribute_not_exists(id) OR expires_at < :now")
            .expression_attribute_values(":now", number(now_s))
            .return_values_on_condition_check_failure(ReturnValuesOnConditionCheckFailure::AllOld)
            .build();
        Ok(put.map_err(anyhow::Error::from)?)
    }
}

/// What the note that is there says. The first reason is the note's; the product's id is new, so its own condition holds.
fn before(reasons: &[CancellationReason], request: &str) -> Result<Once, HttpError> {
    let note = reasons.first().and_then(CancellationReason::item);
    let kept = |name: &str| note?.get(name)?.as_s().ok();
    match (kept("request"), kept("answer")) {
        (Some(before), Some(answer)) if before == request => Ok(Once::Before(answer.clone())),
        (Some(_), Some(_)) => {
            let message =
                "this Idempotency-Key was used with another body; take a new key for a new product";
            Err(HttpError::Refused(
                Refusal::Conflict,
                ValidationError::of("Idempotency-Key", message),
            ))
        }
        _ => Err(HttpError::Internal(anyhow!("the note of a key has no request or no answer"))),
    }
}

/// What was asked for, whatever the spelling of its JSON.
fn fingerprint(record: &Record) -> String {
    let product = &record.product;
    let wish = (&product.name, &product.category, product.price.to_string(), &product.description);
    // Texts only: there is nothing in it that could not be written.
    hex(&serde_json::to_string(&wish).unwrap_or_default())
}

fn hex(text: &str) -> String {
    Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::products::record::tests::record;
    use crate::products::transaction::REFUSED;

    #[test]
    fn keys_are_visible_and_bounded() {
        for wrong in ["", " ", "a b", "é", "a\n", &"k".repeat(256)] {
            assert!(IdempotencyKey::parse(wrong).is_err(), "{wrong:?}");
        }
        assert!(IdempotencyKey::parse(&"k".repeat(255)).is_ok());
    }

    #[test]
    fn a_note_that_is_there_answers() {
        let kept = |pairs: &[(&str, &str)]| {
            let item =
                pairs.iter().map(|(name, value)| ((*name).to_owned(), text(value))).collect();
            [CancellationReason::builder().code(REFUSED).set_item(Some(item)).build()]
        };
        let note = kept(&[("request", "r"), ("answer", "{}")]);
        assert_eq!(before(&note, "r").unwrap(), Once::Before("{}".into()));
        assert_eq!(before(&note, "other").unwrap_err().status(), 409);
        assert_eq!(before(&kept(&[("request", "r")]), "r").unwrap_err().status(), 500);
        assert_eq!(before(&[], "r").unwrap_err().status(), 500);
    }

    #[test]
    fn a_wish_is_the_same_whatever_its_id() {
        let (first, mut second) = (record(), record());
        second.product.id =
            shared::ProductId::parse("01890a5d-ac96-774b-bcce-b302099a8058").unwrap();
        assert_eq!(fingerprint(&first), fingerprint(&second));
        second.product.description = None;
        assert_ne!(fingerprint(&first), fingerprint(&second));
    }
}
