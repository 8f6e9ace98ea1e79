//! The users of a deployed stack with a login, and access tokens.

mod command_user;

use std::collections::BTreeMap;

use engine::cloud::{CloudError, CloudErrorKind, PoolUser, SignIn, SignIns, Tokens, Users};
use uuid::Uuid;

pub use command_user::{Bearer, CommandUser};

use crate::stack::auth::{CLIENT_OUTPUT, PASSWORD_CHARS_MIN, POOL_OUTPUT};

/// The user pool of a deployed stack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserPool {
    pub pool: String,
    pub client: String,
}

/// Why a command on users failed.
#[derive(Debug, thiserror::Error)]
pub enum UsersError {
    #[error("{0} has no users: its API needs no login")]
    NoPool(String),
    #[error("there is no user {0}")]
    Unknown(String),
    #[error("there is a user {0} already")]
    Exists(String),
    #[error("{0:?} is no e-mail address")]
    NoAddress(String),
    #[error("the user pool did not accept the address or the password: {0}")]
    Rejected(String),
    #[error("the new password has {chars} characters; a password has at least {min}")]
    Short { chars: usize, min: i64 },
    #[error(
        "the e-mail address or the password is wrong, or the temporary password has expired ({0})"
    )]
    WrongPassword(String),
    #[error("the sign-in took too long, or was used already: run the command again")]
    SignInEnded,
    #[error("the sign-in needs another step, {0}, which this command does not have")]
    OtherStep(String),
    #[error("{0}")]
    Input(String),
    #[error(transparent)]
    Cloud(#[from] CloudError),
}

impl UsersError {
    /// What to do about it, with the command.
    pub fn hint(&self) -> Option<&'static str> {
        match self {
            Self::NoPool(_) => Some("`cargo xtask deploy --auth` adds the login"),
            Self::Unknown(_) => Some("`cargo xtask user list` lists the users"),
            Self::Exists(_) => {
                Some("`cargo xtask user reset EMAIL` gives the user a new temporary password")
            }
            Self::WrongPassword(_) => {
                Some("`cargo xtask user reset EMAIL` makes a new temporary password, for a day")
            }
            Self::Cloud(error) if error.kind == CloudErrorKind::Unreachable => Some(
                "the call may have succeeded although its answer was lost: look with `cargo xtask \
                 user list` before you repeat it",
            ),
            _ => None,
        }
    }

    fn of(error: CloudError, email: &str) -> Self {
        match error.code.as_str() {
            "UserNotFoundException" => Self::Unknown(email.to_owned()),
            "UsernameExistsException" => Self::Exists(email.to_owned()),
            "NotAuthorizedException" => Self::WrongPassword(error.message),
            "InvalidParameterException" | "InvalidPasswordException" => {
                Self::Rejected(error.message)
            }
            _ => Self::Cloud(error),
        }
    }
}

impl UserPool {
    /// The user pool that the outputs of a stack name.
    pub fn of(stack: &str, outputs: &BTreeMap<String, String>) -> Result<Self, UsersError> {
        let output = |name: &str| outputs.get(name).cloned();
        let both = output(POOL_OUTPUT).zip(output(CLIENT_OUTPUT));
        let (pool, client) = both.ok_or_else(|| UsersError::NoPool(stack.to_owned()))?;
        Ok(Self { pool, client })
    }

    /// Adds a user. Returns the temporary password.
    pub async fn add(&self, cloud: &impl Users, email: &str) -> Result<String, UsersError> {
        let email = &address(email)?;
        let password = new_password();
        let added = cloud.add_user(&self.pool, email, &password).await;
        added.map_err(|error| UsersError::of(error, email))?;
        Ok(password)
    }

    /// All users, ordered by address.
    pub async fn list(&self, cloud: &impl Users) -> Result<Vec<PoolUser>, UsersError> {
        let mut users = cloud.users(&self.pool).await?;
        users.sort_by(|a, b| a.email.cmp(&b.email));
        Ok(users)
    }

    /// Gives the user a temporary password, which is returned, and ends the user's sessions.
    pub async fn reset(&self, cloud: &impl Users, email: &str) -> Result<String, UsersError> {
        let email = &address(email)?;
        let password = new_password();
        let reset = async {
            cloud.set_password(&self.pool, email, &password, true).await?;
            cloud.end_sessions(&self.pool, email).await
        };
        reset.await.map_err(|error| UsersError::of(error, email))?;
        Ok(password)
    }

    /// Ends the user's sessions, and deletes the user. Tokens that were issued before stay valid
    /// until they expire.
    pub async fn remove(&self, cloud: &impl Users, email: &str) -> Result<(), UsersError> {
        let email = &address(email)?;
        let removed = async {
            cloud.end_sessions(&self.pool, email).await?;
            cloud.delete_user(&self.pool, email).await
        };
        removed.await.map_err(|error| UsersError::of(error, email))
    }

    /// Signs in. `new_password` is asked where the password was temporary.
    pub async fn sign_in(
        &self,
        cloud: &impl SignIns,
        email: &str,
        password: &str,
        new_password: impl AsyncFnOnce() -> Result<String, UsersError>,
    ) -> Result<Tokens, UsersError> {
        let email = &address(email)?;
        let of = |error| UsersError::of(error, email);
        let mut step = cloud.sign_in(&self.client, email, password).await.map_err(of)?;
        if let SignIn::NeedsNewPassword { session } = &step {
            let new = new_password().await?;
            check_password(&new)?;
            let replacing = cloud.replace_password(&self.client, email, &new, session);
            step = replacing.await.map_err(|error| match error.code.as_str() {
                "NotAuthorizedException" => UsersError::SignInEnded,
                _ => of(error),
            })?;
        }
        match step {
            SignIn::Done(tokens) => Ok(tokens),
            SignIn::NeedsNewPassword { .. } => {
                Err(UsersError::OtherStep("a new password again".to_owned()))
            }
            SignIn::NeedsOther(step) => Err(UsersError::OtherStep(step)),
        }
    }
}

/// The address in lower case: the user pool ignores the case, and that of an emulator does not.
/// Rejects what is surely no address, before a call.
fn address(text: &str) -> Result<String, UsersError> {
    let parts = text.split_once('@').filter(|(name, host)| !name.is_empty() && host.contains('.'));
    let is_plain = text.chars().all(|c| !c.is_whitespace() && !c.is_control());
    match parts {
        Some((_, host)) if is_plain && !host.contains('@') => Ok(text.to_lowercase()),
        _ => Err(UsersError::NoAddress(text.to_owned())),
    }
}

/// The length that the user pool demands, said before the session of the sign-in is used up.
fn check_password(password: &str) -> Result<(), UsersError> {
    let chars = password.chars().count();
    let min = PASSWORD_CHARS_MIN;
    if i64::try_from(chars).is_ok_and(|chars| chars < min) {
        return Err(UsersError::Short { chars, min });
    }
    Ok(())
}

/// A random password of 122 bits, in groups that a person can copy.
pub fn new_password() -> String {
    Uuid::new_v4().to_string()
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;

    /// A user pool with one user, which records the calls.
    #[derive(Default)]
    struct Pool {
        calls: RefCell<Vec<String>>,
        /// The error code of the calls whose record begins with a text.
        fails: Option<(&'static str, &'static str)>,
        is_temporary: bool,
    }

    impl Pool {
        fn call(&self, text: String) -> Result<(), CloudError> {
            let code = self.fails.filter(|(begin, _)| text.starts_with(begin));
            self.calls.borrow_mut().push(text);
            match code {
                None => Ok(()),
                Some((_, code)) => Err(CloudError {
                    call: "Call",
                    subject: "pool".to_owned(),
                    kind: CloudErrorKind::Other,
                    code: code.to_owned(),
                    message: "no".to_owned(),
                }),
            }
        }

        fn tokens() -> SignIn {
            SignIn::Done(Tokens { access: "a".into(), id: "i".into(), expires_in_s: 900 })
        }
    }

    impl Users for Pool {
        async fn users(&self, _: &str) -> Result<Vec<PoolUser>, CloudError> {
            let user = |email: &str| PoolUser {
                email: email.to_owned(),
                status: "CONFIRMED".to_owned(),
                is_enabled: true,
            };
            Ok(vec![user("b@example.com"), user("a@example.com")])
        }

        async fn add_user(&self, _: &str, email: &str, _: &str) -> Result<(), CloudError> {
            self.call(format!("add {email}"))
        }

        async fn set_password(
            &self,
            _: &str,
            email: &str,
            _: &str,
            is_temporary: bool,
        ) -> Result<(), CloudError> {
            self.call(format!("password of {email}, temporary: {is_temporary}"))
        }

        async fn end_sessions(&self, _: &str, email: &str) -> Result<(), CloudError> {
            self.call(format!("end sessions of {email}"))
        }

        async fn delete_user(&self, _: &str, email: &str) -> Result<(), CloudError> {
            self.call(format!("delete {email}"))
        }
    }

    impl SignIns for Pool {
        async fn sign_in(&self, _: &str, email: &str, _: &str) -> Result<SignIn, CloudError> {
            self.call(format!("sign in {email}"))?;
            match self.is_temporary {
                true => Ok(SignIn::NeedsNewPassword { session: "s".to_owned() }),
                false => Ok(Self::tokens()),
            }
        }

        async fn replace_password(
            &self,
            _: &str,
            email: &str,
            password: &str,
            session: &str,
        ) -> Result<SignIn, CloudError> {
            self.call(format!("replace password of {email} by {password} in {session}"))?;
            Ok(Self::tokens())
        }
    }

    const EMAIL: &str = "ann@example.com";

    fn pool() -> UserPool {
        UserPool { pool: "p".to_owned(), client: "c".to_owned() }
    }

    #[test]
    fn user_pool_of_an_open_stack_says_how_to_add_one() {
        let error = UserPool::of("Shop", &BTreeMap::new()).unwrap_err();
        assert_eq!(error.to_string(), "Shop has no users: its API needs no login");
        assert!(error.hint().unwrap().contains("deploy --auth"));
    }

    #[tokio::test]
    async fn add_returns_a_password_that_the_policy_accepts() {
        let cloud = Pool::default();
        let first = pool().add(&cloud, EMAIL).await.unwrap();
        let second = pool().add(&cloud, "Ann@Example.COM").await.unwrap();
        assert_ne!(first, second);
        check_password(&first).unwrap();
        assert_eq!(cloud.calls.take(), ["add ann@example.com"; 2]);
    }

    #[tokio::test]
    async fn add_of_what_is_no_address_makes_no_call() {
        let cloud = Pool::default();
        for text in ["", "ann", "ann@", "@example.com", "ann@host", "a b@example.com", "a@b@c.d"] {
            let error = pool().add(&cloud, text).await.unwrap_err();
            assert!(matches!(error, UsersError::NoAddress(_)), "{text}: {error}");
        }
        assert_eq!(cloud.calls.take(), Vec::<String>::new());
    }

    #[tokio::test]
    async fn reset_makes_the_password_temporary_and_ends_the_sessions() {
        let cloud = Pool::default();
        pool().reset(&cloud, EMAIL).await.unwrap();
        assert_eq!(
            cloud.calls.take(),
            ["password of ann@example.com, temporary: true", "end sessions of ann@example.com"]
        );
    }

    #[tokio::test]
    async fn remove_ends_the_sessions_before_it_deletes() {
        let cloud = Pool::default();
        pool().remove(&cloud, EMAIL).await.unwrap();
        assert_eq!(
            cloud.calls.take(),
            ["end sessions of ann@example.com", "delete ann@example.com"]
        );
        let cloud = Pool { fails: Some(("", "UserNotFoundException")), ..Pool::default() };
        let error = pool().remove(&cloud, EMAIL).await.unwrap_err();
        assert!(matches!(error, UsersError::Unknown(_)), "{error}");
    }

    #[tokio::test]
    async fn sign_in_asks_for_a_new_password_only_after_a_temporary_one() {
        let cloud = Pool::default();
        let never = async || Err(UsersError::NoPool(String::new()));
        let tokens = pool().sign_in(&cloud, EMAIL, "old", never).await.unwrap();
        assert_eq!(tokens.access, "a");
        let cloud = Pool { is_temporary: true, ..Pool::default() };
        let new = async || Ok("correct horse battery".to_owned());
        pool().sign_in(&cloud, EMAIL, "old", new).await.unwrap();
        let replaced = "replace password of ann@example.com by correct horse battery in s";
        assert_eq!(cloud.calls.take(), ["sign in ann@example.com", replaced]);
    }

    #[tokio::test]
    async fn sign_in_with_a_short_new_password_makes_no_call_with_it() {
        let cloud = Pool { is_temporary: true, ..Pool::default() };
        let error = pool()
            .sign_in(&cloud, EMAIL, "old", async || Ok("short".to_owned()))
            .await
            .unwrap_err();
        assert_eq!(
            error.to_string(),
            "the new password has 5 characters; a password has at least 15"
        );
        assert_eq!(cloud.calls.take(), ["sign in ann@example.com"]);
    }

    #[tokio::test]
    async fn sign_in_does_not_say_which_of_address_and_password_is_wrong() {
        let cloud = Pool { fails: Some(("", "NotAuthorizedException")), ..Pool::default() };
        let never = async || Err(UsersError::NoPool(String::new()));
        let error = pool().sign_in(&cloud, EMAIL, "wrong", never).await.unwrap_err();
        assert!(matches!(error, UsersError::WrongPassword(_)), "{error}");
        let fails = Some(("replace", "NotAuthorizedException"));
        let cloud = Pool { fails, is_temporary: true, ..Pool::default() };
        let new = async || Ok("correct horse battery".to_owned());
        let error = pool().sign_in(&cloud, EMAIL, "old", new).await.unwrap_err();
        assert!(matches!(error, UsersError::SignInEnded), "{error}");
    }

    #[tokio::test]
    async fn list_orders_the_users_by_address() {
        let users = pool().list(&Pool::default()).await.unwrap();
        let emails: Vec<_> = users.into_iter().map(|user| user.email).collect();
        assert_eq!(emails, ["a@example.com", "b@example.com"]);
    }

    #[tokio::test]
    async fn command_user_has_a_permanent_password_and_is_removed() {
        let cloud = Pool::default();
        let user = CommandUser::make(&cloud, pool(), "seed").await.unwrap();
        user.sign_in(&cloud).await.unwrap();
        user.remove(&cloud).await.unwrap();
        let calls = cloud.calls.take();
        let begins =
            ["add seed-", "password of seed-", "sign in seed-", "end sessions", "delete seed-"];
        assert_eq!(calls.len(), begins.len(), "{calls:?}");
        for (call, begin) in calls.iter().zip(begins) {
            assert!(call.starts_with(begin), "{calls:?}");
        }
        assert!(calls[1].ends_with("temporary: false"), "{calls:?}");
    }

    #[tokio::test]
    async fn command_user_that_gets_no_password_is_removed() {
        let cloud = Pool { fails: Some(("password", "InternalErrorException")), ..Pool::default() };
        CommandUser::make(&cloud, pool(), "seed").await.unwrap_err();
        assert!(cloud.calls.take().last().unwrap().starts_with("delete seed-"));
    }

    #[tokio::test(start_paused = true)]
    async fn command_user_renews_the_token_before_it_expires() {
        let cloud = Pool::default();
        let user = CommandUser::make(&cloud, pool(), "seed").await.unwrap();
        let (bearer, renewals) = (Bearer::default(), RefCell::new(0));
        bearer.renew("first".to_owned());
        let renew = |tokens: Tokens| {
            *renewals.borrow_mut() += 1;
            bearer.renew(tokens.access);
        };
        let minutes = u64::try_from(crate::stack::auth::ACCESS_TOKEN_MINUTES).unwrap();
        let work = async {
            tokio::time::sleep(std::time::Duration::from_secs(60 * minutes)).await;
            bearer.header()
        };
        assert_eq!(user.renewing(&cloud, renew, work).await, "Bearer a");
        assert_eq!(renewals.take(), 1);
    }
}
