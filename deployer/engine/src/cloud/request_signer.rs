//! Signs requests to an API whose methods need AWS credentials.

use aws_credential_types::Credentials;
use aws_sigv4::http_request::{SignableBody, SignableRequest};

use super::signed::SignedCall;
use super::signing::Signing;
use super::{Aws, CloudError};
use crate::net::{SignError, signature};
use crate::target::signing_region;

/// The service that signatures of requests to an API of API Gateway name.
const SERVICE: &str = "execute-api";

/// Signs requests to an API of API Gateway, as who runs the command.
#[derive(Debug, Clone)]
pub struct RequestSigner {
    region: String,
    credentials: Credentials,
    signing: Signing,
}

impl Aws {
    /// A signer with the credentials as they are now. Its signatures are valid until these expire.
    ///
    /// # Errors
    /// When the credentials cannot be loaded.
    pub async fn request_signer(&self) -> Result<RequestSigner, CloudError> {
        let call = SignedCall { call: "Invoke", subject: "the API", service: SERVICE };
        let credentials = self.credentials(call).await?;
        let (region, signing) = (signing_region(&self.config, SERVICE), self.signing.clone());
        Ok(RequestSigner { region, credentials, signing })
    }
}

impl RequestSigner {
    /// The headers that sign a request. Its other headers are not signed.
    ///
    /// # Errors
    /// When the URL cannot be parsed.
    pub fn headers(
        &self,
        method: &str,
        url: &str,
        body: &[u8],
    ) -> Result<Vec<(String, String)>, SignError> {
        let request =
            SignableRequest::new(method, url, std::iter::empty(), SignableBody::Bytes(body))?;
        signature(request, SERVICE, &self.region, self.credentials.clone(), self.signing.now())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_sign_the_host_and_have_no_secret() {
        let keys = Credentials::from_keys("AKID", "key of the test", Some("session".to_owned()));
        let (region, signing) = ("eu-west-1".to_owned(), Signing::default());
        let signer = RequestSigner { region, credentials: keys, signing };
        let url = "https://api.execute-api.eu-west-1.amazonaws.com/dev/products?limit=1";
        let headers = signer.headers("POST", url, b"{}").unwrap();
        let header = |name: &str| {
            let found = headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
            found.map_or("", |(_, value)| value)
        };
        let authorization = header("authorization");
        assert!(authorization.starts_with("AWS4-HMAC-SHA256 Credential=AKID/"), "{authorization}");
        assert!(authorization.contains("/eu-west-1/execute-api/aws4_request"), "{authorization}");
        assert!(authorization.contains("host;x-amz-date;x-amz-security-token"), "{authorization}");
        assert_eq!(header("x-amz-security-token"), "session");
        assert!(!format!("{headers:?}{signer:?}").contains("key of the test"));
        let other = |method, url, body| {
            let headers = signer.headers(method, url, body).unwrap();
            headers.iter().all(|(_, value)| value != authorization)
        };
        assert!(other("PUT", url, b"{}") && other("POST", url, b"[]"));
        assert!(signer.headers("GET", "no URL", b"").is_err());
    }
}
