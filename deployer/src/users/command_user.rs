//! A user that exists as long as a command runs: a command that calls the API of a stack with a
//! login signs in by itself.

use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use engine::cloud::{SignIns, Tokens, Users};
use uuid::Uuid;

use super::{UserPool, UsersError, new_password};

/// Access tokens are valid for [`ACCESS_TOKEN_MINUTES`](crate::stack::auth::ACCESS_TOKEN_MINUTES).
const RENEWAL: Duration = Duration::from_secs(600);
/// After a renewal that failed, the token is still valid for some minutes.
const RENEWAL_AGAIN: Duration = Duration::from_secs(30);

/// An access token that a command renews while others send it. It is empty until the first renewal.
#[derive(Clone, Default)]
pub struct Bearer(Arc<RwLock<String>>);

impl Bearer {
    pub fn renew(&self, token: String) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = token;
    }

    pub(crate) fn header(&self) -> String {
        format!("Bearer {}", self.0.read().unwrap_or_else(PoisonError::into_inner))
    }
}

impl std::fmt::Debug for Bearer {
    /// Without the token, which is a credential.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Bearer")
    }
}

/// The user of one run of a command.
pub struct CommandUser {
    pool: UserPool,
    email: String,
    /// No other program ever knows it, so a user that a killed command left can do nothing.
    password: String,
}

impl std::fmt::Debug for CommandUser {
    /// Without the password.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CommandUser").field("email", &self.email).finish_non_exhaustive()
    }
}

impl CommandUser {
    /// Adds a user with a random name and password. `command` says in a list of users where the
    /// user is from.
    pub async fn make(
        cloud: &impl Users,
        pool: UserPool,
        command: &str,
    ) -> Result<Self, UsersError> {
        let user = Self { password: new_password(), ..Self::make_new(cloud, pool, command).await? };
        let permanent = cloud.set_password(&user.pool.pool, &user.email, &user.password, false);
        match permanent.await {
            Ok(()) => Ok(user),
            Err(error) => {
                // The first error says more.
                let _ = user.remove(cloud).await;
                Err(error.into())
            }
        }
    }

    /// Adds a user with a random name, whose password is temporary.
    pub async fn make_new(
        cloud: &impl Users,
        pool: UserPool,
        command: &str,
    ) -> Result<Self, UsersError> {
        let email = format!("{command}-{}@example.com", Uuid::new_v4().simple());
        let password = pool.add(cloud, &email).await?;
        Ok(Self { pool, email, password })
    }

    pub fn email(&self) -> &str {
        &self.email
    }

    /// For a program that signs in by itself.
    pub fn password(&self) -> &str {
        &self.password
    }

    pub async fn sign_in(&self, cloud: &impl SignIns) -> Result<Tokens, UsersError> {
        let temporary = async || Err(UsersError::OtherStep("a new password".to_owned()));
        self.pool.sign_in(cloud, &self.email, &self.password, temporary).await
    }

    pub async fn remove(&self, cloud: &impl Users) -> Result<(), UsersError> {
        self.pool.remove(cloud, &self.email).await
    }

    /// Does the work, and renews the token meanwhile.
    pub async fn renewing<T>(
        &self,
        cloud: &impl SignIns,
        renew: impl Fn(Tokens),
        work: impl Future<Output = T>,
    ) -> T {
        tokio::pin!(work);
        let mut wait = RENEWAL;
        loop {
            tokio::select! {
                done = &mut work => return done,
                () = tokio::time::sleep(wait) => match self.sign_in(cloud).await {
                    Ok(tokens) => {
                        renew(tokens);
                        wait = RENEWAL;
                    }
                    // If it goes on, the API says that the token has expired.
                    Err(_) => wait = RENEWAL_AGAIN,
                },
            }
        }
    }
}
