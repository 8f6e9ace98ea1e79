//! The login of a stack for the tests of its page: users whom the caller has added.

use serde::{Deserialize, Serialize};

/// What the tests of the page need to sign in. The caller writes it to their stdin as JSON: an
/// argument would be visible to other users of the machine.
#[derive(Clone, Serialize, Deserialize)]
pub struct PageLogin {
    /// The name of `Auth`.
    pub auth: String,
    /// `None` where requests are signed instead.
    pub users: Option<PageUsers>,
}

/// The users, each for another purpose.
#[derive(Clone, Serialize, Deserialize)]
pub struct PageUsers {
    /// Signs in for each check.
    pub everyday: Credentials,
    /// Has a temporary password.
    pub new: Credentials,
    /// All sessions of this user are ended in the middle of a check.
    pub interrupted: Credentials,
}

#[derive(Clone, Serialize, Deserialize)]
pub struct Credentials {
    pub email: String,
    pub password: String,
}

impl std::fmt::Debug for PageLogin {
    /// Without the passwords.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PageLogin").field("auth", &self.auth).finish_non_exhaustive()
    }
}
