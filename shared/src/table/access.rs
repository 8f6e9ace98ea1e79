//! Who may call a route: what the route does, and which requests of a stack need a login.

use std::fmt;
use std::str::FromStr;

/// What a route does, as far as a login is concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// The page and the description of the API. These are never closed: a person needs the page to
    /// sign in, and neither has data.
    Public,
    /// Shows data.
    Read,
    /// Changes data, or permits a change later, such as an upload URL.
    Write,
}

/// Which routes of a stack need a login, and of what kind. A preflight request never does: a
/// browser sends it without credentials.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Auth {
    /// No route does.
    #[default]
    Open,
    /// The routes that write, with an access token of the user pool.
    Writes,
    /// The routes that read, too.
    All,
    /// The routes that write, with a signature of AWS credentials.
    Iam,
}

impl Auth {
    pub const EVERY: [Self; 4] = [Self::Open, Self::Writes, Self::All, Self::Iam];

    /// Whether requests to a route need credentials.
    pub const fn closes(self, access: Access) -> bool {
        match (self, access) {
            (Self::Open, _) | (_, Access::Public) => false,
            (_, Access::Write) => true,
            (Self::All, Access::Read) => true,
            (Self::Writes | Self::Iam, Access::Read) => false,
        }
    }

    /// Whether people sign in: the stack has a user pool.
    pub const fn has_users(self) -> bool {
        matches!(self, Self::Writes | Self::All)
    }

    /// The value of the setting `auth`, and of `--auth`, except for [`Auth::Open`].
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Writes => "writes",
            Self::All => "all",
            Self::Iam => "iam",
        }
    }
}

impl fmt::Display for Auth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Auth {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let names = Self::EVERY.map(Self::name).join(", ");
        let mut all = Self::EVERY.into_iter();
        all.find(|auth| auth.name() == text).ok_or_else(|| format!("{text:?} is none of {names}"))
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Method, routes};
    use super::*;

    #[test]
    fn auth_closes_every_route_that_is_no_get_and_never_the_page() {
        for auth in [Auth::Writes, Auth::All, Auth::Iam] {
            for (_, route) in routes() {
                let closed = auth.closes(route.access);
                if route.method != Method::Get {
                    assert!(closed, "{auth}: {} {}", route.method.name(), route.path);
                }
                if ["/", "/ui", "/openapi.json"].contains(&route.path) {
                    assert!(!closed, "{auth}: {}", route.path);
                } else if route.method == Method::Get {
                    assert_eq!(closed, auth == Auth::All, "{auth}: {}", route.path);
                }
            }
        }
        assert!(routes().all(|(_, route)| !Auth::Open.closes(route.access)));
    }

    #[test]
    fn auth_parse_is_the_reverse_of_its_name() {
        for auth in Auth::EVERY {
            assert_eq!(auth.name().parse(), Ok(auth));
        }
        assert_eq!(
            "yes".parse::<Auth>(),
            Err(r#""yes" is none of open, writes, all, iam"#.to_owned())
        );
    }
}
