//! Page tokens: opaque, bound to their query by a checksum, good for as long as the data model is.

use crate::http::HttpError;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use shared::{Name, ProductId, ValidationError};

/// Where a page begins: behind this.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Position {
    /// The table's product with this id.
    Table(String),
    /// The index's product with this name and id.
    Index(String, String),
    /// This many of the popular ones.
    Popular(usize),
}

const CHECKSUM_BYTES: usize = 12;

impl Position {
    /// The token of this position in the list that `query` names.
    pub(super) fn to_token(&self, query: &str) -> Result<String, HttpError> {
        let position = serde_json::to_vec(self).map_err(anyhow::Error::from)?;
        let mut bytes = checksum(query, &position).to_vec();
        bytes.extend(position);
        Ok(BASE64_URL_SAFE_NO_PAD.encode(bytes))
    }

    /// Reads a token; one that was changed, or made for another query, is refused.
    pub(super) fn from_token(token: &str, query: &str) -> Result<Self, HttpError> {
        let read = || {
            let bytes = BASE64_URL_SAFE_NO_PAD.decode(token).ok()?;
            let (sum, position) = bytes.split_at_checked(CHECKSUM_BYTES)?;
            let position = (sum == checksum(query, position))
                .then(|| serde_json::from_slice::<Self>(position).ok());
            position.flatten().filter(Self::can_be)
        };
        let message = "next_token is not one of this query's: send it as it came, with the same category, q and sort";
        read().ok_or_else(|| ValidationError::of("next_token", message).into())
    }

    /// Whether a product can stand there. The checksum is no secret: with a forged key, an empty one for example, the
    /// table would be asked for what it refuses, and the client told that the fault is ours.
    fn can_be(&self) -> bool {
        let sound = |id: &str| ProductId::parse(id).is_some();
        match self {
            Self::Table(id) => sound(id),
            Self::Index(name, id) => {
                sound(id) && Name::parse(name).is_ok_and(|read| read.as_str() == name)
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
    fn a_forged_position_that_no_product_has_is_refused() {
        for position in [
            Position::Table(String::new()),
            Position::Table("x".repeat(3000)),
            Position::Index(String::new(), ID.into()),
            Position::Index("n".repeat(201), ID.into()),
            Position::Index("n".into(), "id".into()),
        ] {
            let forged = position.to_token("q").unwrap();
            assert_eq!(
                Position::from_token(&forged, "q").unwrap_err().status(),
                400,
                "{position:?}"
            );
        }
    }

    #[test]
    fn a_token_is_good_for_its_query_only() {
        let position = Position::Index("Möwe".into(), ID.into());
        let token = position.to_token("category=a").unwrap();
        assert_eq!(Position::from_token(&token, "category=a").unwrap(), position);
        assert_eq!(Position::from_token(&token, "category=b").unwrap_err().status(), 400);
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
