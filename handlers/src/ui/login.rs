//! The login as the page reads it: an element of the document, and an origin of its policy.
//!
//! The script is the same in each stack, since the policy has its hash.

use anyhow::{Context, Result, ensure};
use shared::table::Auth;

use super::is_origin;
use crate::clients::Environment;
use crate::presigned_urls::host_suffix;

/// The login of a stack that has one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Login {
    auth: Auth,
    /// Where people sign in. `None` where requests are signed instead.
    users: Option<Users>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Users {
    client: String,
    /// Scheme and host of Amazon Cognito.
    origin: String,
}

impl Login {
    /// From the setting, with the region of the function.
    ///
    /// # Errors
    /// When the setting has another form, or a variable that Lambda sets is missing.
    pub fn from_env(setting: &str) -> Result<Self> {
        Self::new(setting, &Environment::from_env()?)
    }

    /// Rejects what could add markup to the document or a directive to the policy.
    fn new(setting: &str, environment: &Environment) -> Result<Self> {
        let read = || {
            let (name, client) = setting.split_once(' ').unwrap_or((setting, ""));
            let auth: Auth = name.parse().map_err(anyhow::Error::msg)?;
            ensure!(auth != Auth::Open, "an open stack has no such setting");
            if !auth.has_users() {
                ensure!(client.is_empty(), "there is no client without users");
                return Ok(Self { auth, users: None });
            }
            let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'+');
            ensure!(!client.is_empty() && client.bytes().all(allowed), "{client:?} is no client");
            let origin = origin(environment);
            ensure!(is_origin(&origin), "{origin:?} is no origin");
            Ok(Self { auth, users: Some(Users { client: client.to_owned(), origin }) })
        };
        read().with_context(|| {
            format!("the setting of the login, {setting:?}, is wrong: deploy the stack again")
        })
    }

    pub(super) fn origin(&self) -> Option<&str> {
        self.users.as_ref().map(|users| users.origin.as_str())
    }

    /// The element in which the script finds it.
    pub(super) fn markup(&self) -> String {
        let name = self.auth.name();
        match &self.users {
            None => format!("<meta name=\"login\" content=\"{name}\">\n"),
            Some(Users { client, origin }) => format!(
                "<meta name=\"login\" content=\"{name}\" data-client=\"{client}\" \
                 data-endpoint=\"{origin}/\">\n"
            ),
        }
    }
}

/// The endpoint of an emulator, which has all services, or the host of the region.
fn origin(environment: &Environment) -> String {
    match &environment.endpoint {
        Some(endpoint) => endpoint.trim_end_matches('/').to_owned(),
        None => {
            let region = &environment.region;
            format!("https://cognito-idp.{region}.{}", host_suffix(region))
        }
    }
}

#[cfg(test)]
mod tests {
    use aws_credential_types::Credentials;

    use super::super::{content_security_policy, etag, page};
    use super::*;

    fn environment(region: &str, endpoint: Option<&str>) -> Environment {
        Environment {
            region: region.to_owned(),
            endpoint: endpoint.map(str::to_owned),
            credentials: Credentials::new("AKID", "secret", None, None, "test"),
        }
    }

    fn login(setting: &str) -> Result<Login> {
        Login::new(setting, &environment("eu-west-1", None))
    }

    #[test]
    fn markup_names_the_kind_and_where_people_sign_in() {
        assert_eq!(
            login("all 4hf0example").unwrap().markup(),
            "<meta name=\"login\" content=\"all\" data-client=\"4hf0example\" \
             data-endpoint=\"https://cognito-idp.eu-west-1.amazonaws.com/\">\n"
        );
        let iam = login("iam").unwrap();
        assert_eq!(iam.markup(), "<meta name=\"login\" content=\"iam\">\n");
        assert_eq!(iam.origin(), None);
    }

    #[test]
    fn origin_is_that_of_the_partition_or_of_the_emulator() {
        let of = |region, endpoint| origin(&environment(region, endpoint));
        assert_eq!(of("us-gov-west-1", None), "https://cognito-idp.us-gov-west-1.amazonaws.com");
        assert_eq!(of("cn-north-1", None), "https://cognito-idp.cn-north-1.amazonaws.com.cn");
        assert_eq!(of("eusc-de-east-1", None), "https://cognito-idp.eusc-de-east-1.amazonaws.eu");
        assert_eq!(of("us-east-1", Some("http://127.0.0.1:4566/")), "http://127.0.0.1:4566");
    }

    #[test]
    fn page_of_each_login_has_its_own_element_etag_and_policy() {
        const STORAGE: &str = "https://images.s3.eu-west-1.amazonaws.com";
        let logins = [None, login("iam").ok(), login("writes c").ok(), login("all c").ok()];
        let mut etags = std::collections::BTreeSet::new();
        for login in &logins {
            let page = page(login.as_ref());
            let head = page.split("<style>").next().unwrap();
            assert_eq!(head.matches("name=\"login\"").count(), usize::from(login.is_some()));
            let policy = content_security_policy(STORAGE, login.as_ref());
            etags.insert(etag(&page, &policy));
            let sign_in = login.as_ref().and_then(Login::origin);
            let connect = format!("connect-src 'self' {STORAGE} {}", sign_in.unwrap_or(""));
            assert!(policy.contains(&format!("; {};", connect.trim_end())), "{policy}");
        }
        assert_eq!(etags.len(), logins.len());
        let endpoint = Some("http://127.0.0.1:1");
        let local = Login::new("all c", &environment("us-east-1", endpoint)).unwrap();
        let policy = content_security_policy("http://127.0.0.1:1", Some(&local));
        assert!(policy.contains("; connect-src 'self' http://127.0.0.1:1; "), "{policy}");
    }

    #[test]
    fn new_rejects_what_could_become_markup_or_a_directive() {
        for setting in [
            "",
            "open",
            "open 4hf0example",
            "iam 4hf0example",
            "everyone 4hf0example",
            "writes",
            "writes ",
            "writes a b",
            "writes \"><script>",
            "all a;b",
        ] {
            let error = login(setting).unwrap_err().to_string();
            assert!(error.contains("deploy the stack again"), "{setting}: {error}");
        }
        let endpoint = Some("http://127.0.0.1/\"><script>");
        Login::new("all 4hf0example", &environment("us-east-1", endpoint)).unwrap_err();
    }
}
