//! The login of the API under test: which requests need credentials, and these.

use std::sync::{Arc, PoisonError, RwLock};

use shared::table::{Auth, Route, routes};

/// What the checks send to an API that not everyone may call.
#[derive(Clone)]
pub struct Login {
    auth: Auth,
    pub(super) credentials: Credentials,
}

#[derive(Clone)]
pub(super) enum Credentials {
    Tokens(UserTokens),
    Signatures(Arc<Sign>),
}

/// The tokens of a signed-in user.
#[derive(Clone)]
pub(super) struct UserTokens {
    /// Shared, so that the caller can replace it before it expires.
    access: Arc<RwLock<String>>,
    /// The ID token of the same user, which no route may accept.
    pub(super) id: String,
}

/// The headers that sign a request, from its method, its URL and its body.
pub type Sign = dyn Fn(&str, &str, &[u8]) -> Result<Headers, String> + Send + Sync;

pub type Headers = Vec<(String, String)>;

impl std::fmt::Debug for Login {
    /// Without the credentials.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Login").field("auth", &self.auth).finish_non_exhaustive()
    }
}

impl UserTokens {
    pub(super) fn access(&self) -> String {
        self.access.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Login {
    /// The login of a user, with an access token and an ID token.
    pub fn new(auth: Auth, access_token: String, id_token: String) -> Self {
        let access = Arc::new(RwLock::new(access_token));
        Self { auth, credentials: Credentials::Tokens(UserTokens { access, id: id_token }) }
    }

    /// The login of an API whose changes need signed requests.
    pub fn of_signatures(sign: Arc<Sign>) -> Self {
        Self { auth: Auth::Iam, credentials: Credentials::Signatures(sign) }
    }

    /// Replaces the access token of all clones.
    pub fn renew(&self, access_token: String) {
        if let Credentials::Tokens(tokens) = &self.credentials {
            *tokens.access.write().unwrap_or_else(PoisonError::into_inner) = access_token;
        }
    }

    /// The headers with which a request is let through, if it needs any.
    pub(super) fn headers(&self, method: &str, url: &str, body: &[u8]) -> Result<Headers, String> {
        match &self.credentials {
            Credentials::Tokens(tokens) => {
                Ok(vec![("Authorization".to_owned(), format!("Bearer {}", tokens.access()))])
            }
            Credentials::Signatures(sign) => sign(method, url, body),
        }
    }

    /// Whether the credentials are a signature of each request.
    pub(super) fn signs(&self) -> bool {
        matches!(self.credentials, Credentials::Signatures(_))
    }

    pub(super) fn closes(&self, route: &Route) -> bool {
        self.auth.closes(route.access)
    }

    /// Whether a request needs credentials. A request without a route must have none: API Gateway
    /// then takes the header for a broken signature of AWS.
    ///
    /// `path` is relative to the base URL.
    pub(super) fn is_needed(&self, method: &str, path: &str) -> bool {
        let path = path.split(['?', '#']).next().unwrap_or_default();
        // HEAD is added wherever GET is.
        let method = if method == "HEAD" { "GET" } else { method };
        let mut all = routes().map(|(_, route)| route);
        all.any(|route| {
            route.method.name() == method && is_of(route.path, path) && self.closes(route)
        })
    }
}

/// Whether the gateway takes a path for that of a route. It ignores a slash at the end, and the
/// local cloud takes nothing for a parameter, too.
fn is_of(route: &str, path: &str) -> bool {
    let path = path.strip_suffix('/').filter(|path| !path.is_empty()).unwrap_or(path);
    let (route, path): (Vec<_>, Vec<_>) = (route.split('/').collect(), path.split('/').collect());
    let fits = |(wanted, part): (&&str, &&str)| wanted == part || wanted.starts_with('{');
    route.len() == path.len() && route.iter().zip(&path).all(fits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_needed_follows_the_table() {
        let login = |auth| Login::new(auth, "a".to_owned(), "i".to_owned());
        for (method, path, writes, all) in [
            ("POST", "/products", true, true),
            ("PUT", "/products/1", true, true),
            ("DELETE", "/products/1?x=/", true, true),
            ("POST", "/products/1/images?type=main", true, true),
            ("GET", "/products", false, true),
            ("HEAD", "/products/1", false, true),
            ("GET", "/ui", false, false),
            ("GET", "/openapi.json", false, false),
            ("OPTIONS", "/products", false, false),
            ("PATCH", "/products", false, false),
            ("DELETE", "/products", false, false),
            ("DELETE", "/products/", false, false),
            ("GET", "/products/", false, true),
            ("GET", "/products/1/", false, true),
            ("GET", "/products//images", false, true),
            ("GET", "/", false, false),
        ] {
            assert_eq!(login(Auth::Writes).is_needed(method, path), writes, "{method} {path}");
            assert_eq!(login(Auth::All).is_needed(method, path), all, "{method} {path}");
        }
    }

    #[test]
    fn renew_changes_the_token_of_all_clones() {
        let login = Login::new(Auth::Writes, "first".to_owned(), "id".to_owned());
        let clone = login.clone();
        login.renew("second".to_owned());
        let headers = clone.headers("POST", "", b"").unwrap();
        assert_eq!(headers, [("Authorization".to_owned(), "Bearer second".to_owned())]);
        assert!(!format!("{clone:?}").contains("second"));
    }
}
