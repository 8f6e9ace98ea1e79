//! The images bucket.

use std::collections::HashMap;

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hyper::Method;
use hyper::body::Bytes;
use sha2::{Digest, Sha256};
use shared::image::ContentType;

use crate::clients::Environment;
use crate::s3_client::{S3Client, S3Request, S3Response};

/// The beginning of the headers that hold an object's metadata.
const METADATA: &str = "x-amz-meta-";

#[derive(Debug, Clone)]
pub struct ImagesBucket {
    client: S3Client,
}

impl ImagesBucket {
    /// The bucket of this name, with the function's region and credentials.
    ///
    /// # Errors
    /// When a variable that Lambda sets is missing.
    pub fn from_env(name: &str) -> Result<Self> {
        Ok(Self { client: S3Client::new(name, Environment::from_env()?)? })
    }

    /// The content of one version; `None` if it does not exist.
    pub(crate) async fn get(&self, key: &str, version_id: &str) -> Result<Option<Bytes>> {
        Ok(self.read(Method::GET, key, &[("versionId", version_id)]).await?.map(|found| found.body))
    }

    /// Whether the object exists in a current version.
    pub(crate) async fn exists(&self, key: &str) -> Result<bool> {
        Ok(self.read(Method::HEAD, key, &[]).await?.is_some())
    }

    /// The metadata of one version; `None` if it does not exist.
    pub(crate) async fn metadata(
        &self,
        key: &str,
        version_id: &str,
    ) -> Result<Option<HashMap<String, String>>> {
        let Some(found) = self.read(Method::HEAD, key, &[("versionId", version_id)]).await? else {
            return Ok(None);
        };
        let metadata = found.headers.iter().filter_map(|(name, value)| {
            let name = name.as_str().strip_prefix(METADATA)?;
            Some((name.to_owned(), value.to_str().ok()?.to_owned()))
        });
        Ok(Some(metadata.collect()))
    }

    /// The response to a GET or HEAD; `None` if the object or the version does not exist. A 403
    /// does not say so: the functions that ask may list the bucket, so S3 answers 404 to them.
    async fn read(
        &self,
        method: Method,
        key: &str,
        query: &[(&str, &str)],
    ) -> Result<Option<S3Response>> {
        let request = S3Request { query, ..S3Request::new(method, key) };
        let response = self.client.send(&request).await?;
        if response.status == 404 && response.error_code() != "NoSuchBucket" {
            return Ok(None);
        }
        response.successful(&request).map(Some)
    }

    /// Stores a JPEG and returns its version.
    pub(crate) async fn put_jpeg(
        &self,
        key: &str,
        jpeg: Vec<u8>,
        metadata: &HashMap<String, String>,
    ) -> Result<String> {
        let metadata = metadata.iter().map(|(name, value)| (format!("{METADATA}{name}"), value));
        let metadata: Vec<_> = metadata.collect();
        let mut headers = vec![
            // Clients download one version, and a version never changes.
            ("cache-control", "private, max-age=31536000, immutable"),
            ("content-type", ContentType::Jpeg.name()),
        ];
        headers.extend(metadata.iter().map(|(name, value)| (name.as_str(), value.as_str())));
        let request =
            S3Request { headers: &headers, body: jpeg.into(), ..S3Request::new(Method::PUT, key) };
        let response = self.client.send(&request).await?.successful(&request)?;
        let version = Some(response.header("x-amz-version-id")).filter(|id| !id.is_empty());
        version.map(str::to_owned).context("the images bucket is not versioned")
    }

    /// Deletes one version of an object permanently.
    pub(crate) async fn remove_version(&self, key: &str, version_id: &str) -> Result<()> {
        let query = &[("versionId", version_id)];
        let request = S3Request { query, ..S3Request::new(Method::DELETE, key) };
        self.client.send(&request).await?.successful(&request).map(|_| ())
    }

    /// Hides objects. The bucket's lifecycle deletes their versions later, so that a table that is
    /// restored has its images.
    pub(crate) async fn hide(&self, keys: Vec<String>) -> Result<()> {
        if keys.is_empty() {
            return Ok(());
        }
        // The keys have letters, digits, `/`, `.`, `_` and `-`.
        let object = |key: &String| format!("<Object><Key>{key}</Key></Object>");
        let objects: String = keys.iter().map(object).collect();
        let body = format!("<Delete xmlns=\"{NAMESPACE}\">{objects}<Quiet>true</Quiet></Delete>");
        // S3 requires a checksum beside the signature.
        let checksum = STANDARD.encode(Sha256::digest(&body));
        let request = S3Request {
            query: &[("delete", "")],
            headers: &[("content-type", "application/xml"), ("x-amz-checksum-sha256", &checksum)],
            body: body.into(),
            ..S3Request::new(Method::POST, "")
        };
        let response = self.client.send(&request).await?.successful(&request)?;
        // The status is 200 even if no object was hidden; the body lists those that were not.
        let key = response.element("Key");
        if !response.error_code().is_empty() {
            let (code, message) = (response.error_code(), response.element("Message"));
            bail!("objects were not hidden; the first is {key}: {code} {message}");
        }
        Ok(())
    }
}

const NAMESPACE: &str = "http://s3.amazonaws.com/doc/2006-03-01/";

#[cfg(test)]
pub(crate) mod tests {
    use std::io::{BufRead, BufReader, Read, Write};
    use std::net::{Ipv4Addr, TcpListener};
    use std::thread::{self, JoinHandle};

    use aws_credential_types::Credentials;

    use super::*;

    /// A request that the bucket got.
    pub(crate) struct Received {
        /// The method and the URL.
        pub(crate) line: String,
        headers: Vec<String>,
        body: Vec<u8>,
    }

    impl Received {
        /// The method and the path, without the parameters.
        pub(crate) fn target(&self) -> &str {
            self.line.split('?').next().unwrap()
        }

        fn has(&self, header: &str) -> bool {
            self.headers.iter().any(|line| line == header)
        }
    }

    /// A bucket that gives these answers: each a status, to which headers may be added, and a body.
    pub(crate) fn bucket(
        answers: &[(&'static str, &'static str)],
    ) -> (ImagesBucket, JoinHandle<Vec<Received>>) {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let endpoint = format!("http://{}", listener.local_addr().unwrap());
        let answers = answers.to_vec();
        let received = thread::spawn(move || {
            let receive = |(status, body): (&str, &str)| {
                let (mut stream, _) = listener.accept().unwrap();
                let mut reader = BufReader::new(stream.try_clone().unwrap());
                let mut lines = Vec::new();
                while lines.last().is_none_or(|line: &String| !line.is_empty()) {
                    let mut line = String::new();
                    reader.read_line(&mut line).unwrap();
                    lines.push(line.trim_end().to_owned());
                }
                let length = lines.iter().find_map(|line| line.strip_prefix("content-length: "));
                let mut sent = vec![0; length.map_or(0, |length| length.parse().unwrap())];
                reader.read_exact(&mut sent).unwrap();
                let length = body.len();
                let head = format!("HTTP/1.1 {status}\r\ncontent-length: {length}");
                write!(stream, "{head}\r\nconnection: close\r\n\r\n{body}").unwrap();
                Received { line: lines.remove(0), headers: lines, body: sent }
            };
            answers.into_iter().map(receive).collect()
        });
        let environment = Environment {
            region: "eu-west-1".to_owned(),
            endpoint: Some(endpoint),
            credentials: Credentials::from_keys("key", "secret", None),
        };
        let client = S3Client::new("images", environment).unwrap();
        (ImagesBucket { client }, received)
    }

    /// What the three reads say of an object: whether it exists. `None` is an error.
    async fn reads(status: &'static str, body: &'static str) -> [Option<bool>; 3] {
        // S3 sends no body in a response to HEAD.
        let (bucket, _) = bucket(&[(status, ""), (status, ""), (status, body)]);
        [
            bucket.exists("key").await.ok(),
            bucket.metadata("key", "v").await.ok().map(|found| found.is_some()),
            bucket.get("key", "v").await.ok().map(|found| found.is_some()),
        ]
    }

    #[tokio::test]
    async fn reads_of_a_missing_object_say_so() {
        let missing = "404 Not Found";
        assert_eq!(reads(missing, "<Error><Code>NoSuchKey</Code></Error>").await, [Some(false); 3]);
        let version = "<Error><Code>NoSuchVersion</Code><Message>m</Message></Error>";
        assert_eq!(reads(missing, version).await, [Some(false); 3]);
    }

    #[tokio::test]
    async fn reads_that_are_denied_are_errors() {
        // Otherwise, an event would count as handled, with neither a retry nor an alarm.
        for body in [
            "<Error><Code>AccessDenied</Code></Error>",
            "<Error><Code>ExpiredToken</Code></Error>",
            "<Error><Code>InvalidAccessKeyId</Code></Error>",
        ] {
            assert_eq!(reads("403 Forbidden", body).await, [None; 3], "{body}");
        }
        let bucket = "<Error><Code>NoSuchBucket</Code></Error>";
        assert_eq!(reads("404 Not Found", bucket).await[2], None);
    }

    #[tokio::test]
    async fn put_jpeg_sends_the_metadata_which_is_read_again() {
        let (bucket, received) = bucket(&[
            ("200 OK\r\nx-amz-version-id: v1", ""),
            ("200 OK\r\nx-amz-meta-small-width: 320\r\nETag: \"e\"", ""),
            ("200 OK", ""),
        ]);
        let metadata = HashMap::from([("small-width".to_owned(), "320".to_owned())]);
        let version = bucket.put_jpeg("a/large.jpg", vec![0xff, 0xd8], &metadata).await.unwrap();
        assert_eq!(version, "v1");
        assert_eq!(bucket.metadata("a/large.jpg", "v1").await.unwrap(), Some(metadata.clone()));
        let unversioned = bucket.put_jpeg("k", Vec::new(), &metadata).await.unwrap_err();
        assert_eq!(unversioned.to_string(), "the images bucket is not versioned");
        let received = received.join().unwrap();
        let put = &received[0];
        assert_eq!((put.target(), &*put.body), ("PUT /images/a/large.jpg", &[0xff, 0xd8][..]));
        for header in [
            "cache-control: private, max-age=31536000, immutable",
            "content-type: image/jpeg",
            "x-amz-meta-small-width: 320",
        ] {
            assert!(put.has(header), "{header}");
        }
        // S3 rejects such a header that is not signed.
        assert!(put.line.contains("x-amz-meta-small-width&X-Amz-"), "{}", put.line);
        assert!(received[1].line.contains("versionId=v1&X-Amz-"), "{}", received[1].line);
    }

    #[tokio::test]
    async fn hide_keeps_the_versions() {
        let (bucket, received) = bucket(&[("200 OK", "<DeleteResult/>")]);
        bucket.hide(Vec::new()).await.unwrap();
        bucket.hide(vec!["a".to_owned(), "b".to_owned()]).await.unwrap();
        let received = received.join().unwrap();
        let [delete] = &received[..] else { panic!("{} requests", received.len()) };
        assert!(delete.line.starts_with("POST /images/?delete=&X-Amz-"), "{}", delete.line);
        let body = "<Object><Key>a</Key></Object><Object><Key>b</Key></Object>\
                    <Quiet>true</Quiet></Delete>";
        assert!(String::from_utf8_lossy(&delete.body).ends_with(body));
        let checksum = STANDARD.encode(Sha256::digest(&delete.body));
        assert!(delete.has(&format!("x-amz-checksum-sha256: {checksum}")));
    }

    #[tokio::test]
    async fn hide_fails_where_one_object_is_not_hidden() {
        let (bucket, _) = bucket(&[(
            "200 OK",
            "<DeleteResult><Error><Key>a</Key><Code>InternalError</Code><Message>We \
             encountered an internal error.</Message></Error></DeleteResult>",
        )]);
        let error = bucket.hide(vec!["a".to_owned()]).await.unwrap_err();
        let expected = "objects were not hidden; the first is a: InternalError We encountered an \
                        internal error.";
        assert_eq!(error.to_string(), expected);
    }

    #[tokio::test]
    async fn call_is_repeated_where_s3_is_unavailable_and_its_error_has_no_signature() {
        let slow_down = ("503 Slow Down", "<Error><Code>SlowDown</Code></Error>");
        let timeout = ("400 Bad Request", "<Error><Code>RequestTimeout</Code></Error>");
        let (bucket, received) =
            bucket(&[slow_down, timeout, ("200 OK", "jpeg"), slow_down, slow_down, slow_down]);
        assert_eq!(bucket.get("key", "v").await.unwrap().as_deref(), Some(&b"jpeg"[..]));
        let error = bucket.get("key", "v").await.unwrap_err();
        assert_eq!(error.to_string(), "GET key: S3 answered 503 Service Unavailable SlowDown ");
        assert_eq!(received.join().unwrap().len(), 6);
        // The server has ended.
        let error = bucket.get("key", "v").await.unwrap_err().to_string();
        assert!(error.starts_with("GET key: no answer of S3: "), "{error}");
        assert!(!error.contains("X-Amz-"), "{error}");
    }
}
