//! What signed calls share: the credentials, and the time of AWS.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, SystemTime};

use aws_credential_types::Credentials;
use aws_smithy_types::DateTime;
use aws_smithy_types::date_time::Format;
use tokio::sync::Mutex;

use crate::net::HttpResponse;

/// To load credentials may take a call of STS, a program, or a person with a key, so they are kept
/// until shortly before they expire.
const RENEWED_BEFORE: Duration = Duration::from_secs(60);

/// AWS rejects signatures whose time differs by more than five minutes. A minute less allows for
/// the time that the request takes.
const SKEW_MAX_S: i64 = 4 * 60;

#[derive(Debug, Clone, Default)]
pub(super) struct Signing {
    pub(super) credentials: Arc<Mutex<Option<Credentials>>>,
    /// How many seconds the clock of this machine is behind that of AWS.
    behind_s: Arc<AtomicI64>,
}

pub(super) fn is_valid(credentials: &Credentials) -> bool {
    credentials.expiry().is_none_or(|end| end > SystemTime::now() + RENEWED_BEFORE)
}

impl Signing {
    /// The time for a signature.
    pub(super) fn now(&self) -> SystemTime {
        let behind = self.behind_s.load(Ordering::Relaxed);
        let offset = Duration::from_secs(behind.unsigned_abs());
        let now = SystemTime::now();
        if behind < 0 { now - offset } else { now + offset }
    }

    /// Takes the time from a response that rejects a request, if the clock of this machine differs
    /// from it by more than AWS accepts. Returns whether it did, so that another signature may be
    /// accepted.
    pub(super) fn set_clock(&self, response: &HttpResponse) -> bool {
        let Ok(date) = DateTime::from_str(response.header("date"), Format::HttpDate) else {
            return false;
        };
        let skew = date.secs() - DateTime::from(self.now()).secs();
        let is_set = matches!(response.status, 400 | 401 | 403) && skew.abs() > SKEW_MAX_S;
        if is_set {
            self.behind_s.fetch_add(skew, Ordering::Relaxed);
        }
        is_set
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::cloud::Functions;
    use crate::cloud::test_server::server;

    #[tokio::test]
    async fn call_that_is_rejected_with_another_time_is_sent_again_with_that_time() {
        let early = "403 Forbidden\r\nx-amzn-errortype: InvalidSignatureException\r\n\
                     date: Fri, 01 Jan 2100 00:00:00 GMT";
        let late = early.replace("01 Jan 2100", "01 Jan 2010");
        let (aws, requests) = server(vec![
            (early, json!({"message": "Signature not yet current"})),
            ("200 OK", json!({"CodeSha256": "a"})),
            (&late, json!({"message": "Signature expired"})),
            (&late, json!({"message": "The security token is invalid"})),
        ]);
        assert_eq!(aws.code_sha256("f").await.unwrap().as_deref(), Some("a"));
        // Once: the second rejection has another reason.
        assert!(aws.code_sha256("f").await.is_err());
        let requests = requests.join().unwrap();
        let dates: Vec<_> = requests.iter().map(|request| request.header("x-amz-date")).collect();
        let (first, others) = dates.split_first().unwrap();
        assert!(("2010".."2100").contains(first), "{dates:?}");
        assert!(others[0].starts_with("21000101T0000") && others[1].starts_with("21000101T0000"));
        assert!(others[2].starts_with("20100101T0000"), "{dates:?}");
    }
}
