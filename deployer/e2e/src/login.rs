//! The login of the API under test: which requests need a token, and the token.

use std::sync::{Arc, PoisonError, RwLock};

use shared::table::{Auth, Route, routes};

/// A signed-in user of an API that needs a login.
#[derive(Clone)]
pub struct Login {
    auth: Auth,
    /// Shared, so that the caller can replace it before it expires.
    access: Arc<RwLock<String>>,
    /// The ID token of the same user, which no route may accept.
    pub(super) id_token: String,
}

impl std::fmt::Debug for Login {
    /// Without the tokens, which are credentials.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Login").field("auth", &self.auth).finish_non_exhaustive()
    }
}

impl Login {
    pub fn new(auth: Auth, access_token: String, id_token: String) -> Self {
        Self { auth, access: Arc::new(RwLock::new(access_token)), id_token }
    }

    /// Replaces the access token of all clones.
    pub fn renew(&self, access_token: String) {
        *self.access.write().unwrap_or_else(PoisonError::into_inner) = access_token;
    }

    pub(super) fn access_token(&self) -> String {
        self.access.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(super) fn closes(&self, route: &Route) -> bool {
        self.auth.closes(route.access)
    }

    /// Whether a request needs the token. A request without a route must not have one: API Gateway
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
        assert_eq!(clone.access_token(), "second");
        assert!(!format!("{clone:?}").contains("second"));
    }
}
