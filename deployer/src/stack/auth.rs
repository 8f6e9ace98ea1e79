//! The login: the user pool, its client, and what the gateway answers to requests without one.

use std::collections::BTreeMap;

use cfn::cognito::user_pool::{
    AccountRecoverySetting, AdminCreateUserConfig, Name, PasswordPolicy, Policies, RecoveryOption,
    UserPoolTier, UsernameAttribute, UsernameConfiguration,
};
use cfn::cognito::user_pool_client::{
    AccessToken, ExplicitAuthFlow, IdToken, PreventUserExistenceErrors, RefreshToken,
    TokenValidityUnits,
};
use cfn::cognito::{UserPool, UserPoolClient};
use cfn::construct::api::{Authorization, GatewayResponseSpec};
use cfn::{Handle, Template, Value, concat, stack_name};
use serde_json::Value as Json;
pub use shared::limits::PASSWORD_CHARS_MIN;
use shared::table::{Auth, Route};

use super::data::delete_with_stack;
use super::parameters::Parameters;

/// What the API needs, by [`Auth::name`]. An open stack does not have it.
pub(crate) const LOGIN_OUTPUT: &str = "Login";
/// The outputs that the commands for users and tokens need.
pub const POOL_OUTPUT: &str = "UserPoolId";
pub const CLIENT_OUTPUT: &str = "UserPoolClientId";

/// The tag of the pool. The role that operates the stack is limited to pools with this tag.
pub(super) const PROJECT_TAG: &str = "full-api-stack";

/// A temporary password is copied once, from the terminal of who adds the user.
const TEMPORARY_PASSWORD_DAYS: i64 = 1;
/// The longest that a person may take to invent a password. Cognito's default is 3.
const SIGN_IN_MINUTES: i64 = 15;

/// The gateway checks a token without asking the user pool, so a token stays valid until it
/// expires, whatever happens to its user.
pub const ACCESS_TOKEN_MINUTES: i64 = 15;
/// A working day. A refresh token can be revoked at any time.
pub const REFRESH_TOKEN_HOURS: i64 = 12;

/// What a route needs in a stack with this login.
pub(super) fn authorization(auth: Auth, route: &Route) -> Authorization {
    match auth {
        _ if !auth.closes(route.access) => Authorization::Open,
        Auth::Iam => Authorization::Signature,
        Auth::Open | Auth::Writes | Auth::All => Authorization::AccessToken,
    }
}

/// What the login adds to the stack.
pub(super) struct Users {
    pub(super) pool: Option<Handle<UserPool>>,
    /// What the page gets in its environment, in the form of `Kind::Login`.
    pub(super) setting: Option<Value<String>>,
}

/// Adds the user pool and its client, where people sign in.
pub(super) fn add(template: &mut Template, parameters: &Parameters, auth: Auth) -> Users {
    let name: Option<Value<String>> = (auth != Auth::Open).then(|| auth.name().into());
    if let Some(name) = &name {
        template.output(LOGIN_OUTPUT, "Which requests need credentials", name.clone());
    }
    if !auth.has_users() {
        return Users { pool: None, setting: name };
    }
    let policy = PasswordPolicy {
        minimum_length: PASSWORD_CHARS_MIN.into(),
        require_lowercase: false.into(),
        require_uppercase: false.into(),
        require_numbers: false.into(),
        require_symbols: false.into(),
        temporary_password_validity_days: TEMPORARY_PASSWORD_DAYS.into(),
        ..PasswordPolicy::new()
    };
    // No e-mail leads into an account: only who may administer the pool resets a password.
    let recovery = RecoveryOption { name: Name::AdminOnly.into(), priority: 1.into() };
    let recovery = AccountRecoverySetting { recovery_mechanisms: [recovery].into() };
    let pool = UserPool {
        user_pool_name: parameters.name("users").into(),
        username_attributes: [UsernameAttribute::Email].into(),
        username_configuration: UsernameConfiguration { case_sensitive: false.into() }.into(),
        admin_create_user_config: AdminCreateUserConfig {
            allow_admin_create_user_only: true.into(),
            ..AdminCreateUserConfig::new()
        }
        .into(),
        account_recovery_setting: recovery.into(),
        policies: Policies { password_policy: policy.into(), ..Policies::new() }.into(),
        user_pool_tags: [(PROJECT_TAG, stack_name())].into_iter().collect(),
        // The cheapest tier has all that this stack uses.
        user_pool_tier: UserPoolTier::Lite.into(),
        ..UserPool::new()
    };
    // Without deletion protection: CloudFormation removes a pool at the end of an update, and a
    // protected one would stay in the account without a word. The plan and the protection of the
    // stack guard it.
    let pool = template.add_with("UserPool", pool, delete_with_stack());
    let client = UserPoolClient {
        explicit_auth_flows: [
            // The password goes to Cognito only, over TLS, and never to a function.
            ExplicitAuthFlow::AllowUserPasswordAuth,
            ExplicitAuthFlow::AllowRefreshTokenAuth,
        ]
        .into(),
        auth_session_validity: SIGN_IN_MINUTES.into(),
        // A page cannot keep a secret.
        generate_secret: false.into(),
        prevent_user_existence_errors: PreventUserExistenceErrors::Enabled.into(),
        enable_token_revocation: true.into(),
        access_token_validity: ACCESS_TOKEN_MINUTES.into(),
        id_token_validity: ACCESS_TOKEN_MINUTES.into(),
        refresh_token_validity: REFRESH_TOKEN_HOURS.into(),
        token_validity_units: TokenValidityUnits {
            access_token: AccessToken::Minutes.into(),
            id_token: IdToken::Minutes.into(),
            refresh_token: RefreshToken::Hours.into(),
        }
        .into(),
        read_attributes: ["email"].into(),
        // An empty list would mean all attributes: with a stolen token, a thief could change the
        // address.
        write_attributes: ["name"].into(),
        ..UserPoolClient::new(&pool)
    };
    let client = template.add("UserPoolClient", client);
    template.output(POOL_OUTPUT, "The user pool", pool.reference());
    template.output(CLIENT_OUTPUT, "The client of the user pool", client.reference());
    let setting = concat([format!("{auth} ").into(), client.reference().into()]);
    Users { pool: Some(pool), setting: Some(setting) }
}

/// The responses of the gateway to requests that it does not let through.
pub(super) fn gateway_responses(auth: Auth) -> Vec<GatewayResponseSpec> {
    let rejection = |response_type, status, message| GatewayResponseSpec {
        response_type,
        status: Some(status),
        message,
        retry_after_s: None,
        challenge: None,
    };
    let denied = rejection(
        "ACCESS_DENIED",
        403,
        r#""these credentials do not allow this request; ask who runs this API""#,
    );
    let of_tokens = [
        GatewayResponseSpec {
            challenge: Some("Bearer"),
            ..rejection(
                "UNAUTHORIZED",
                401,
                r#""this request needs a login: send the header Authorization: Bearer TOKEN, with an access token of this API's user pool""#,
            )
        },
        GatewayResponseSpec {
            challenge: Some("Bearer"),
            ..rejection(
                "EXPIRED_TOKEN",
                401,
                r#""the access token has expired: sign in again, or refresh it""#,
            )
        },
        denied.clone(),
    ];
    let of_signatures = [
        rejection(
            "INVALID_SIGNATURE",
            403,
            r#""the signature is not valid: check the key, the region, the service execute-api, and the clock""#,
        ),
        denied,
        // API Gateway gives the same response to a request without a signature and to one without
        // a route.
        rejection(
            "MISSING_AUTHENTICATION_TOKEN",
            403,
            r#""there is no such route, or it needs a request that is signed with AWS credentials; GET /openapi.json lists the routes""#,
        ),
    ];
    match auth {
        Auth::Open => Vec::new(),
        Auth::Writes | Auth::All => of_tokens.into(),
        Auth::Iam => of_signatures.into(),
    }
}

/// The login of a deployed stack, by its outputs: to read these, a command needs no permission for
/// the template.
pub fn of_outputs(outputs: &BTreeMap<String, String>) -> Auth {
    let name = outputs.get(LOGIN_OUTPUT);
    let found = Auth::EVERY.into_iter().find(|auth| name.is_some_and(|name| auth.name() == name));
    found.unwrap_or_default()
}

/// The login of a deployed stack, by its template in JSON.
pub fn deployed(template: &Json) -> Auth {
    let resources = template["Resources"].as_object().into_iter().flat_map(|all| all.values());
    let methods = resources
        .filter(|resource| resource["Type"] == "AWS::ApiGateway::Method")
        .map(|resource| &resource["Properties"]);
    let mut auth = Auth::Open;
    for method in methods {
        let needs = |authorization: &str| method["AuthorizationType"] == authorization;
        if needs("AWS_IAM") {
            return Auth::Iam;
        }
        if needs("COGNITO_USER_POOLS") {
            if method["HttpMethod"] == "GET" {
                return Auth::All;
            }
            auth = Auth::Writes;
        }
    }
    auth
}
