//! Page tokens: opaque texts with a checksum that binds them to their query. They do not expire.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use shared::{Name, ProductId, ValidationError};

use super::Error;

/// The last position before a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Position {
    /// In the table: the product's id.
    Table(String),
    /// In the category index: the product's name and id.
    Index(String, String),
    /// In the ranking: the number of products before the page.
    Popular(usize),
}

const CHECKSUM_BYTES: usize = 12;

impl Position {
    /// The token of this position in the list of `query`.
    pub(super) fn to_token(&self, query: &str) -> Result<String, Error> {
        let position = serde_json::to_vec(self).map_err(anyhow::Error::from)?;
        let mut bytes = checksum(query, &position).to_vec();
        bytes.extend(position);
        Ok(BASE64_URL_SAFE_NO_PAD.encode(bytes))
    }

    /// Reads a token. A token that was changed or made for another query is an error.
    pub(super) fn from_token(token: &str, query: &str) -> Result<Self, ValidationError> {
        let read = || {
            let bytes = BASE64_URL_SAFE_NO_PAD.decode(token).ok()?;
            let (sum, position) = bytes.split_at_checked(CHECKSUM_BYTES)?;
            let position = (sum == checksum(query, position))
                .then(|| serde_json::from_slice::<Self>(position).ok());
            position.flatten().filter(Self::is_possible)
        };
        read().ok_or_else(|| {
            let message = "next_token does not belong to this query; send the token unchanged, \
                           with the same category, q and sort";
            ValidationError::of("next_token", message)
        })
    }

    /// Whether a product can have this position. The checksum is not secret, so a client can make a
    /// token with, for example, an empty key. DynamoDB would reject that key, and the response
    /// would be a 500.
    fn is_possible(&self) -> bool {
        let is_id = |id: &str| ProductId::parse(id).is_some();
        match self {
            Self::Table(id) => is_id(id),
            Self::Index(name, id) => {
                is_id(id) && Name::parse(name).is_ok_and(|read| read.as_str() == name)
            }
            Self::Popular(_) => true,
        }
    }
}

fn checksum(query: &str, position: &[u8]) -> [u8; CHECKSUM_BYTES] {
    let mut hash = Sha256::new();
    hash.update((query.len() as u64).to_be_bytes());
    hash.update(query);
    hash.update(position);
    let whole: [u8; 32] = hash.finalize().into();
    std::array::from_fn(|i| whole[i])
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "01890a5d-ac96-774b-bcce-b302099a8057";

    #[test]
    fn from_token_impossible_position_is_an_error() {
        for position in [
            Position::Table(String::new()),
            Position::Table("x".repeat(3000)),
            Position::Index(String::new(), ID.into()),
            Position::Index("n".repeat(201), ID.into()),
            Position::Index("n".into(), "id".into()),
        ] {
            let forged = position.to_token("q").unwrap();
            let error = Position::from_token(&forged, "q").unwrap_err();
            assert_eq!(error.field.as_deref(), Some("next_token"), "{position:?}");
        }
    }

    #[test]
    fn from_token_changed_or_of_another_query_is_an_error() {
        let position = Position::Index("Möwe".into(), ID.into());
        let token = position.to_token("category=a").unwrap();
        assert_eq!(Position::from_token(&token, "category=a").unwrap(), position);
        let error = Position::from_token(&token, "category=b").unwrap_err();
        assert_eq!(error.field.as_deref(), Some("next_token"));
        for at in 0..token.len() {
            let mut changed = token.clone().into_bytes();
            changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
            let changed = String::from_utf8(changed).unwrap();
            assert!(Position::from_token(&changed, "category=a").is_err(), "{at}");
        }
        assert!(Position::from_token("", "category=a").is_err());
        assert!(Position::from_token("%", "category=a").is_err());
    }
}
