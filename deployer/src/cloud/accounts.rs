//! Who is asking: the account and the role behind the credentials (STS).

use serde::Serialize;

use super::{Aws, CloudError};

/// Whose cloud it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Account {
    /// The twelve digits.
    pub id: String,
    /// The user or the assumed role.
    pub caller: String,
}

/// Who is asking.
#[allow(async_fn_in_trait)] // One thread; no future is sent elsewhere.
pub trait Accounts {
    /// The account and the caller of the credentials in use.
    async fn account(&self) -> Result<Account, CloudError>;
}

impl Accounts for Aws {
    async fn account(&self) -> Result<Account, CloudError> {
        const CALL: &str = "GetCallerIdentity";
        let answer = self.sts.get_caller_identity().send().await.map_err(|e| CloudError::new(CALL, "your credentials", e))?;
        let id = answer.account.ok_or_else(|| CloudError::incomplete(CALL, "your credentials", "account"))?;
        Ok(Account { id, caller: answer.arn.unwrap_or_default() })
    }
}
