//! Signing in: the page by its dialog, and the requests of a check with a token of their own.

use e2e::Credentials;
use serde_json::{Value, json};

use crate::page::{CheckResult, Page};

/// Whether the page is signed in.
pub(crate) const SIGNED_IN: &str = "document.documentElement.dataset.login === 'in'";

/// A call of the service where the page signs in. Resolves to the status and the answer.
const CALL: &str = "(async ({ action, body }) => {
  const { client, endpoint } = $('meta[name=login]').dataset;
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${action}`,
    },
    body: JSON.stringify({ ...(action !== 'GlobalSignOut' && { ClientId: client }), ...body }),
  });
  return [response.status, await response.json()];
})(argument)";

impl Page {
    /// Signs in with the dialog of the page.
    pub(crate) async fn sign_in(&self, credentials: &Credentials) -> CheckResult {
        self.click("#account").await?;
        self.fill_sign_in(credentials).await?;
        self.until("the user is signed in", SIGNED_IN, true).await
    }

    /// Fills in the open dialog, and sends it.
    pub(crate) async fn fill_sign_in(&self, credentials: &Credentials) -> CheckResult {
        self.fill("#email", &credentials.email).await?;
        self.fill_secret("#password", &credentials.password).await?;
        self.click("#sign-in-yes").await
    }

    /// Gets the token for the requests of the check, where the stack has users.
    pub(crate) async fn get_token(&self) -> CheckResult {
        let Some(users) = &self.users else { return Ok(()) };
        if self.token.borrow().is_none() {
            let token = self.token_of(&users.everyday).await?;
            *self.token.borrow_mut() = Some(token);
        }
        Ok(())
    }

    /// An access token of a session that the page does not have.
    async fn token_of(&self, user: &Credentials) -> CheckResult<String> {
        let parameters = json!({"USERNAME": user.email, "PASSWORD": user.password});
        let body = json!({"AuthFlow": "USER_PASSWORD_AUTH", "AuthParameters": parameters});
        let answer = self.call_sign_in("InitiateAuth", body).await?;
        let token = answer["AuthenticationResult"]["AccessToken"].as_str();
        token.map(str::to_owned).ok_or_else(|| self.failure("a token", "none"))
    }

    /// Ends all sessions of a user, as `user reset` does.
    pub(crate) async fn end_sessions(&self, user: &Credentials) -> CheckResult {
        let token = self.token_of(user).await?;
        self.call_sign_in("GlobalSignOut", json!({"AccessToken": token})).await.map(drop)
    }

    /// Whether a refresh token is valid.
    pub(crate) async fn can_renew(&self, token: &Value) -> CheckResult<bool> {
        self.acts("renew a session");
        let body =
            json!({"AuthFlow": "REFRESH_TOKEN_AUTH", "AuthParameters": {"REFRESH_TOKEN": token}});
        let call = json!({"action": "InitiateAuth", "body": body});
        Ok(self.resolve(CALL, call).await?[0] == json!(200))
    }

    async fn call_sign_in(&self, action: &str, body: Value) -> CheckResult<Value> {
        self.acts(format!("call {action}"));
        let response = self.resolve(CALL, json!({"action": action, "body": body})).await?;
        if response[0] == json!(200) {
            return Ok(response[1].clone());
        }
        Err(self.failure("status 200", response[0].to_string()))
    }
}
