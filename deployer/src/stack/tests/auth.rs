//! The login: which methods need what, and the user pool.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value as Json, json};
use shared::table::{Access, Auth, routes};

use super::super::auth::{PASSWORD_CHARS_MIN, PROJECT_TAG, deployed};
use super::super::{Cache, Shape, template};
use super::{list, of_type, resources};

const LOGINS: [Auth; 3] = [Auth::Writes, Auth::All, Auth::Iam];

fn with(auth: Auth) -> BTreeMap<String, Json> {
    resources(Shape { auth, ..Cache::Off.into() })
}

#[test]
fn deployed_finds_the_login_of_each_template() {
    for auth in Auth::EVERY {
        for cache in [Cache::Off, Cache::On, Cache::NetworkOnly] {
            let template =
                cfn::synth::json(&template(Shape { auth, ..cache.into() }).unwrap()).unwrap();
            assert_eq!(deployed(&serde_json::from_str(&template).unwrap()), auth, "{cache:?}");
        }
    }
    assert_eq!(deployed(&Json::Null), Auth::Open);
}

#[test]
fn methods_need_credentials_as_the_rows_say_and_preflights_need_none() {
    for auth in Auth::EVERY {
        let all = with(auth);
        // By HTTP method and logical id of the path.
        let mut seen = BTreeMap::new();
        for (id, method) in of_type(&all, "ApiGateway::Method") {
            let kind = method["AuthorizationType"].as_str().unwrap();
            let verb = method["HttpMethod"].as_str().unwrap();
            seen.insert(id.to_lowercase(), kind);
            if verb == "OPTIONS" {
                assert_eq!(kind, "NONE", "{id}");
            }
            let scopes = &method["AuthorizationScopes"];
            if kind == "COGNITO_USER_POOLS" {
                assert_eq!(scopes, &json!(["aws.cognito.signin.user.admin"]), "{id}");
                assert_eq!(method["AuthorizerId"], json!({"Ref": "ApiAuthorizer"}), "{id}");
            } else {
                assert!(scopes.is_null() && method["AuthorizerId"].is_null(), "{id}");
            }
        }
        for (_, route) in routes() {
            let words = route.path.replace(['/', '{', '}', '.'], "");
            let kind = |verb: &str| seen[&format!("api{words}{}", verb.to_lowercase())];
            let expected = match (auth, route.access) {
                (Auth::Open, _) | (_, Access::Public) => "NONE",
                (Auth::Iam, Access::Write) => "AWS_IAM",
                (Auth::Writes, Access::Write) | (Auth::All, _) => "COGNITO_USER_POOLS",
                (Auth::Writes | Auth::Iam, Access::Read) => "NONE",
            };
            assert_eq!(kind(route.method.name()), expected, "{auth}: {route:?}");
            if route.method.name() == "GET" {
                assert_eq!(kind("HEAD"), expected, "{auth}: HEAD {}", route.path);
            }
        }
    }
}

#[test]
fn api_deployment_contains_the_authorizer() {
    let all = with(Auth::Writes);
    let (_, deployment) = all.iter().find(|(id, _)| id.starts_with("ApiDeployment")).unwrap();
    assert!(list(&deployment["DependsOn"]).contains(&&json!("ApiAuthorizer")));
    let ids: BTreeSet<_> = Auth::EVERY
        .into_iter()
        .map(|auth| with(auth).into_keys().find(|id| id.starts_with("ApiDeployment")).unwrap())
        .collect();
    assert_eq!(ids.len(), Auth::EVERY.len(), "each login needs a deployment of its own");
}

#[test]
fn preflights_of_a_login_allow_the_headers_of_its_credentials() {
    for (auth, expected) in [
        (Auth::Open, vec![]),
        (Auth::Writes, vec!["Authorization"]),
        (Auth::All, vec!["Authorization"]),
        (
            Auth::Iam,
            vec!["Authorization", "X-Amz-Content-Sha256", "X-Amz-Date", "X-Amz-Security-Token"],
        ),
    ] {
        for (id, method) in of_type(&with(auth), "ApiGateway::Method") {
            if method["HttpMethod"] != "OPTIONS" {
                continue;
            }
            let response = &method["Integration"]["IntegrationResponses"][0]["ResponseParameters"];
            let name = "method.response.header.Access-Control-Allow-Headers";
            let allowed = response[name].as_str().unwrap().trim_matches('\'').split(',');
            let of_credentials = |name: &&str| *name == "Authorization" || name.starts_with("X-A");
            let mut found: Vec<_> = allowed.filter(of_credentials).collect();
            found.sort_unstable();
            assert_eq!(found, expected, "{auth}: {id}");
        }
    }
}

#[test]
fn gateway_rejections_have_cors_headers_a_message_and_a_challenge() {
    let mut lines = String::new();
    for auth in LOGINS {
        for (_, response) in of_type(&with(auth), "ApiGateway::GatewayResponse") {
            let headers = &response["ResponseParameters"];
            let header = |name: &str| headers[format!("gatewayresponse.header.{name}")].as_str();
            assert_eq!(header("Access-Control-Allow-Origin"), Some("'*'"));
            let body = response["ResponseTemplates"]["application/json"].as_str().unwrap();
            let body = body.replace("$context.error.messageString", r#""a message""#);
            assert!(serde_json::from_str::<Json>(&body).unwrap()["message"].is_string(), "{body}");
            let status = response["StatusCode"].as_str().unwrap_or("-");
            if ["401", "403"].contains(&status) {
                let kind = response["ResponseType"].as_str().unwrap();
                let challenge = header("WWW-Authenticate").unwrap_or("-");
                lines += &format!("{auth} {kind} {status} {challenge}\n");
            }
        }
    }
    expect_test::expect![[r#"
        writes ACCESS_DENIED 403 -
        writes EXPIRED_TOKEN 401 'Bearer'
        writes UNAUTHORIZED 401 'Bearer'
        all ACCESS_DENIED 403 -
        all EXPIRED_TOKEN 401 'Bearer'
        all UNAUTHORIZED 401 'Bearer'
        iam ACCESS_DENIED 403 -
        iam INVALID_SIGNATURE 403 -
        iam MISSING_AUTHENTICATION_TOKEN 403 -
    "#]]
    .assert_eq(&lines);
}

#[test]
fn user_pool_has_no_sign_up_and_passwords_as_nist_wants_them() {
    assert!(!with(Auth::Open).contains_key("UserPool"));
    assert!(!with(Auth::Iam).contains_key("UserPool"));
    let all = with(Auth::Writes);
    let pool = &all["UserPool"]["Properties"];
    assert_eq!(pool["AdminCreateUserConfig"]["AllowAdminCreateUserOnly"], true);
    assert_eq!(pool["UsernameConfiguration"]["CaseSensitive"], false);
    assert_eq!(
        pool["AccountRecoverySetting"]["RecoveryMechanisms"],
        json!([{"Name": "admin_only", "Priority": 1}])
    );
    let policy = &pool["Policies"]["PasswordPolicy"];
    // SP 800-63B-4: a password that is the only factor has at least 15 characters.
    assert!(policy["MinimumLength"].as_i64().unwrap() >= 15 && PASSWORD_CHARS_MIN <= 99);
    for kind in ["Lowercase", "Uppercase", "Numbers", "Symbols"] {
        assert_eq!(policy[format!("Require{kind}")], false, "{kind}");
    }
    assert_eq!(PROJECT_TAG, crate::app::PROJECT.name);
    assert_eq!(pool["UserPoolTags"], json!({PROJECT_TAG: {"Ref": "AWS::StackName"}}));
    // A protected pool would survive `--no-auth`, outside of the stack.
    assert!(pool["DeletionProtection"].is_null());
    assert_eq!(all["UserPool"]["DeletionPolicy"], "Delete");
}

#[test]
fn user_pool_client_issues_short_tokens_for_passwords_only() {
    let all = with(Auth::All);
    let client = &all["UserPoolClient"]["Properties"];
    assert_eq!(client["GenerateSecret"], false);
    assert_eq!(
        client["ExplicitAuthFlows"],
        json!(["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"])
    );
    assert_eq!(client["PreventUserExistenceErrors"], "ENABLED");
    assert_eq!(client["EnableTokenRevocation"], true);
    assert_eq!(
        client["TokenValidityUnits"],
        json!({"AccessToken": "minutes", "IdToken": "minutes", "RefreshToken": "hours"})
    );
    // AWS accepts at least five minutes, and a refresh token that outlives the others.
    let minutes = client["AccessTokenValidity"].as_i64().unwrap();
    assert!((5..=15).contains(&minutes));
    assert!(client["RefreshTokenValidity"].as_i64().unwrap() * 60 > minutes);
    assert!(!list(&client["WriteAttributes"]).contains(&&json!("email")));
}
