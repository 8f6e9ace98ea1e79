//! Calls of Amazon Cognito on a user pool: its users, and a sign-in with a password.

use serde_json::{Value, json};

use super::error::none_if_missing;
use super::signed::SignedCall;
use super::{Aws, CloudError};

/// A user of a pool. The address is the name with which the user signs in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PoolUser {
    /// The address.
    pub email: String,
    /// AWS's word: `CONFIRMED`, `FORCE_CHANGE_PASSWORD`.
    pub status: String,
    /// Whether the user may sign in.
    pub is_enabled: bool,
}

/// The tokens of a session. `Debug` does not show them, since each is a credential.
#[derive(Clone, PartialEq, Eq)]
pub struct Tokens {
    /// What the API accepts.
    pub access: String,
    /// Who signed in; not meant for an API.
    pub id: String,
    /// How long the access token is valid.
    pub expires_in_s: u64,
}

impl std::fmt::Debug for Tokens {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Tokens").field("expires_in_s", &self.expires_in_s).finish_non_exhaustive()
    }
}

/// What follows from a right password. `Debug` does not show the session.
#[derive(Clone, PartialEq, Eq)]
pub enum SignIn {
    /// The user is signed in.
    Done(Tokens),
    /// The password was temporary: a new one is needed, with this session.
    NeedsNewPassword {
        /// Names the sign-in, for a few minutes.
        session: String,
    },
    /// Another step, such as a code of a second factor, by AWS's name.
    NeedsOther(String),
}

impl std::fmt::Debug for SignIn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Done(tokens) => f.debug_tuple("Done").field(tokens).finish(),
            Self::NeedsNewPassword { .. } => f.write_str("NeedsNewPassword"),
            Self::NeedsOther(step) => f.debug_tuple("NeedsOther").field(step).finish(),
        }
    }
}

/// The number of users, for the question before they are deleted.
#[allow(async_fn_in_trait)] // All futures run on one thread, so no `Send` bound is needed.
pub trait UserPools {
    /// Counts at most `limit` users, and says whether there are more; `None` when the pool does not
    /// exist.
    async fn count_users(&self, pool: &str, limit: u64) -> Result<Option<(u64, bool)>, CloudError>;
}

/// Calls on the users of a pool, for who administers it.
#[allow(async_fn_in_trait)] // All futures run on one thread, so no `Send` bound is needed.
pub trait Users {
    /// All users, in the order of the pool.
    async fn users(&self, pool: &str) -> Result<Vec<PoolUser>, CloudError>;

    /// Adds a user with a temporary password. No e-mail is sent.
    async fn add_user(&self, pool: &str, email: &str, password: &str) -> Result<(), CloudError>;

    /// Gives the user a password: a temporary one must be replaced at the next sign-in.
    async fn set_password(
        &self,
        pool: &str,
        email: &str,
        password: &str,
        is_temporary: bool,
    ) -> Result<(), CloudError>;

    /// Revokes all refresh tokens of the user.
    async fn end_sessions(&self, pool: &str, email: &str) -> Result<(), CloudError>;

    /// Deletes the user.
    async fn delete_user(&self, pool: &str, email: &str) -> Result<(), CloudError>;
}

/// Calls of a person who signs in. They need no AWS credentials.
#[allow(async_fn_in_trait)] // All futures run on one thread, so no `Send` bound is needed.
pub trait SignIns {
    /// Signs in with a password.
    async fn sign_in(
        &self,
        client: &str,
        email: &str,
        password: &str,
    ) -> Result<SignIn, CloudError>;

    /// Replaces a temporary password, and signs in.
    async fn replace_password(
        &self,
        client: &str,
        email: &str,
        password: &str,
        session: &str,
    ) -> Result<SignIn, CloudError>;
}

/// The prefix of the calls' targets.
const TARGET: &str = "AWSCognitoIdentityProviderService";
/// The most users that a page of a list may have.
const PAGE_USERS: u64 = 60;

/// A call that needs a permission.
fn signed_call<'a>(call: &'static str, subject: &'a str) -> SignedCall<'a> {
    SignedCall { call, subject, service: "cognito-idp" }
}

/// A call of a person who signs in, which needs none.
fn anonymous_call<'a>(call: &'static str, subject: &'a str) -> SignedCall<'a> {
    signed_call(call, subject)
}

impl Aws {
    /// One page of users, and the token of the next page.
    async fn user_page(
        &self,
        pool: &str,
        token: Option<&str>,
    ) -> Result<(Vec<PoolUser>, Option<String>), CloudError> {
        let mut request = json!({"UserPoolId": pool, "Limit": PAGE_USERS});
        if let Some(token) = token {
            request["PaginationToken"] = token.into();
        }
        let answer = self.signed_json(signed_call("ListUsers", pool), TARGET, &request).await?;
        let users = answer["Users"].as_array().into_iter().flatten().map(user).collect();
        let next = answer["PaginationToken"].as_str().map(str::to_owned);
        Ok((users, next))
    }
}

impl UserPools for Aws {
    async fn count_users(&self, pool: &str, limit: u64) -> Result<Option<(u64, bool)>, CloudError> {
        let (mut count, mut token) = (0, None);
        loop {
            let page = none_if_missing(self.user_page(pool, token.as_deref()).await)?;
            let Some((users, next)) = page else { return Ok(None) };
            count += users.len() as u64;
            if next.is_none() || count >= limit {
                return Ok(Some((count, next.is_some())));
            }
            token = next;
        }
    }
}

impl Users for Aws {
    async fn users(&self, pool: &str) -> Result<Vec<PoolUser>, CloudError> {
        let (mut all, mut token) = (Vec::new(), None);
        loop {
            let (users, next) = self.user_page(pool, token.as_deref()).await?;
            all.extend(users);
            if next.is_none() {
                return Ok(all);
            }
            token = next;
        }
    }

    async fn add_user(&self, pool: &str, email: &str, password: &str) -> Result<(), CloudError> {
        let request = json!({
            "UserPoolId": pool,
            "Username": email,
            "TemporaryPassword": password,
            "MessageAction": "SUPPRESS",
            "UserAttributes": [
                {"Name": "email", "Value": email},
                // Who adds the user knows the address.
                {"Name": "email_verified", "Value": "true"},
            ],
        });
        // Repeated after a lost answer, it would find its own user.
        self.signed_json_once(signed_call("AdminCreateUser", email), TARGET, &request)
            .await
            .map(drop)
    }

    async fn set_password(
        &self,
        pool: &str,
        email: &str,
        password: &str,
        is_temporary: bool,
    ) -> Result<(), CloudError> {
        let request = json!({
            "UserPoolId": pool,
            "Username": email,
            "Password": password,
            "Permanent": !is_temporary,
        });
        self.signed_json(signed_call("AdminSetUserPassword", email), TARGET, &request)
            .await
            .map(drop)
    }

    async fn end_sessions(&self, pool: &str, email: &str) -> Result<(), CloudError> {
        let request = json!({"UserPoolId": pool, "Username": email});
        self.signed_json(signed_call("AdminUserGlobalSignOut", email), TARGET, &request)
            .await
            .map(drop)
    }

    async fn delete_user(&self, pool: &str, email: &str) -> Result<(), CloudError> {
        let request = json!({"UserPoolId": pool, "Username": email});
        // Repeated after a lost answer, it would not find the user.
        self.signed_json_once(signed_call("AdminDeleteUser", email), TARGET, &request)
            .await
            .map(drop)
    }
}

impl SignIns for Aws {
    async fn sign_in(
        &self,
        client: &str,
        email: &str,
        password: &str,
    ) -> Result<SignIn, CloudError> {
        let request = json!({
            "AuthFlow": "USER_PASSWORD_AUTH",
            "ClientId": client,
            "AuthParameters": {"USERNAME": email, "PASSWORD": password},
        });
        // Cognito locks an account for a while after several wrong passwords.
        let call = anonymous_call("InitiateAuth", email);
        outcome(call, &self.unsigned_json_once(call, TARGET, &request).await?)
    }

    async fn replace_password(
        &self,
        client: &str,
        email: &str,
        password: &str,
        session: &str,
    ) -> Result<SignIn, CloudError> {
        let request = json!({
            "ChallengeName": NEW_PASSWORD,
            "ClientId": client,
            "Session": session,
            "ChallengeResponses": {"USERNAME": email, "NEW_PASSWORD": password},
        });
        let call = anonymous_call("RespondToAuthChallenge", email);
        outcome(call, &self.unsigned_json_once(call, TARGET, &request).await?)
    }
}

const NEW_PASSWORD: &str = "NEW_PASSWORD_REQUIRED";

fn user(user: &Value) -> PoolUser {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let attributes = user["Attributes"].as_array().into_iter().flatten();
    let mut emails = attributes.filter(|one| one["Name"] == "email").map(|one| text(&one["Value"]));
    PoolUser {
        // A user without an address was made by another program.
        email: emails.next().unwrap_or_else(|| text(&user["Username"])),
        status: text(&user["UserStatus"]),
        is_enabled: user["Enabled"].as_bool().unwrap_or(true),
    }
}

fn outcome(call: SignedCall<'_>, answer: &Value) -> Result<SignIn, CloudError> {
    let missing = |part| CloudError::incomplete(call.call, call.subject, part);
    let text = |value: &Value| value.as_str().map(str::to_owned);
    match answer["ChallengeName"].as_str() {
        Some(NEW_PASSWORD) => {
            let session = text(&answer["Session"]).ok_or_else(|| missing("session"))?;
            Ok(SignIn::NeedsNewPassword { session })
        }
        Some(other) => Ok(SignIn::NeedsOther(other.to_owned())),
        None => {
            let result = &answer["AuthenticationResult"];
            let tokens = text(&result["AccessToken"]).zip(text(&result["IdToken"]));
            let (access, id) = tokens.ok_or_else(|| missing("tokens"))?;
            let expires_in_s = result["ExpiresIn"].as_u64().unwrap_or(0);
            Ok(SignIn::Done(Tokens { access, id, expires_in_s }))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cloud::test_server::server;

    const EMAIL: &str = "ann@example.com";

    fn error(code: &str) -> (&'static str, Value) {
        ("400 Bad Request", json!({"__type": code, "message": "m"}))
    }

    /// AWS may have added the user before its error: a second call would find it. A throttled call
    /// has added none.
    #[tokio::test(start_paused = true)]
    async fn add_user_is_repeated_only_where_it_is_throttled() {
        let failure = ("500 Internal Server Error", error("InternalErrorException").1);
        let (aws, requests) = server(vec![error("TooManyRequestsException"), failure]);
        let added = aws.add_user("pool", EMAIL, "temporary").await;
        assert_eq!(added.unwrap_err().code, "InternalErrorException");
        let requests = requests.join().unwrap();
        assert_eq!(requests.len(), 2);
        assert_eq!(requests[0].target(), "AWSCognitoIdentityProviderService.AdminCreateUser");
        assert_eq!(requests[0].body["MessageAction"], "SUPPRESS");
        assert!(requests[0].is_signed());
    }

    #[tokio::test]
    async fn sign_in_is_neither_signed_nor_repeated() {
        let (aws, requests) = server(vec![error("NotAuthorizedException")]);
        let denied = aws.sign_in("client", EMAIL, "wrong").await.unwrap_err();
        assert_eq!(denied.code, "NotAuthorizedException");
        let requests = requests.join().unwrap();
        assert!(requests.len() == 1 && !requests[0].is_signed(), "{requests:?}");
        assert_eq!(requests[0].body["AuthFlow"], "USER_PASSWORD_AUTH");
    }

    #[tokio::test(start_paused = true)]
    async fn users_reads_all_pages_also_after_a_throttled_call() {
        let page = |email: &str, token: Option<&str>| {
            let user = json!({"Username": "id", "UserStatus": "CONFIRMED", "Enabled": true,
                "Attributes": [{"Name": "email", "Value": email}]});
            ("200 OK", json!({"Users": [user], "PaginationToken": token}))
        };
        let (aws, requests) = server(vec![
            page("a@example.com", Some("next")),
            error("TooManyRequestsException"),
            page("b@example.com", None),
        ]);
        let users = aws.users("pool").await.unwrap();
        let emails: Vec<_> = users.iter().map(|user| user.email.as_str()).collect();
        assert_eq!(emails, ["a@example.com", "b@example.com"]);
        assert_eq!(requests.join().unwrap()[2].body["PaginationToken"], "next");
    }

    #[tokio::test]
    async fn count_users_of_a_missing_pool_is_none() {
        let (aws, _) = server(vec![error("ResourceNotFoundException")]);
        assert_eq!(aws.count_users("pool", 10).await.unwrap(), None);
    }

    // The shapes of AWS's API reference.
    #[test]
    fn user_is_known_by_the_address_and_not_by_the_generated_name() {
        let listed = json!({
            "Username": "0f1c5b0a-3091-70c5-a1b2-3c4d5e6f7081",
            "Attributes": [
                {"Name": "email", "Value": "ann@example.com"},
                {"Name": "email_verified", "Value": "true"},
                {"Name": "sub", "Value": "0f1c5b0a-3091-70c5-a1b2-3c4d5e6f7081"},
            ],
            "Enabled": false,
            "UserStatus": "FORCE_CHANGE_PASSWORD",
        });
        let expected = PoolUser {
            email: "ann@example.com".into(),
            status: "FORCE_CHANGE_PASSWORD".into(),
            is_enabled: false,
        };
        assert_eq!(user(&listed), expected);
    }

    #[test]
    fn outcome_distinguishes_tokens_a_new_password_and_other_challenges() {
        let call = anonymous_call("InitiateAuth", "ann@example.com");
        let done = json!({"ChallengeParameters": {}, "AuthenticationResult": {
            "AccessToken": "a", "IdToken": "i", "RefreshToken": "r", "ExpiresIn": 900,
            "TokenType": "Bearer"}});
        let tokens = Tokens { access: "a".into(), id: "i".into(), expires_in_s: 900 };
        assert_eq!(outcome(call, &done).unwrap(), SignIn::Done(tokens.clone()));
        let shown = format!("{tokens:?}");
        assert!(!shown.contains("\"a\"") && !shown.contains("\"i\""), "{shown}");
        let new_password = json!({"ChallengeName": "NEW_PASSWORD_REQUIRED", "Session": "s"});
        assert_eq!(
            outcome(call, &new_password).unwrap(),
            SignIn::NeedsNewPassword { session: "s".into() }
        );
        let code = json!({"ChallengeName": "SOFTWARE_TOKEN_MFA", "Session": "s"});
        assert_eq!(
            outcome(call, &code).unwrap(),
            SignIn::NeedsOther("SOFTWARE_TOKEN_MFA".to_owned())
        );
        assert!(outcome(call, &json!({})).unwrap_err().message.contains("tokens"));
    }
}
