//! S3 calls on buckets: count objects, write an object, delete all versions.

use std::path::Path;

use roxmltree::Node;

use super::aws::ATTEMPT_MAX;
use super::error::none_if_missing;
use super::s3::{Place, checksum, read_xml, xml_escaped};
use super::signed::TIMEOUT;
use super::xml::{children, text};
use super::{Aws, CloudError};

/// The number of objects in a bucket. Counting stops near a limit, since listing a large bucket
/// takes minutes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct BucketCount {
    /// Current objects; older versions are not counted.
    pub objects: u64,
    /// The objects of these whose key has the requested suffix.
    pub matching: u64,
    /// Whether counting stopped before the last object.
    pub more: bool,
}

/// The result of [`Buckets::empty_bucket`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EmptiedBucket {
    /// Deleted versions and delete markers.
    pub versions: u64,
    /// Aborted multipart uploads.
    pub uploads: u64,
    /// The versions that S3 did not delete.
    pub not_deleted: Vec<UndeletedVersion>,
}

/// An object version that S3 did not delete.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UndeletedVersion {
    /// The object's key.
    pub key: String,
    /// S3's message.
    pub reason: String,
}

/// Calls on S3 buckets. `bucket` is the bucket's name.
#[allow(async_fn_in_trait)] // All futures run on one thread, so no `Send` bound is needed.
pub trait Buckets {
    /// Whether the bucket exists. Without permission to see it, this is an error.
    async fn bucket_exists(&self, bucket: &str) -> Result<bool, CloudError>;

    /// Whether the object exists.
    async fn object_exists(&self, bucket: &str, key: &str) -> Result<bool, CloudError>;

    /// Uploads a file.
    async fn put_file(&self, bucket: &str, key: &str, file: &Path) -> Result<(), CloudError>;

    /// Uploads a text.
    async fn put_text(&self, bucket: &str, key: &str, text: &str) -> Result<(), CloudError>;

    /// Counts the objects, and those whose key ends in `suffix`, up to about `limit`.
    async fn count_objects(
        &self,
        bucket: &str,
        suffix: &str,
        limit: u64,
    ) -> Result<BucketCount, CloudError>;

    /// Deletes all versions and delete markers and aborts all multipart uploads whose key begins
    /// with `prefix`. A bucket that does not exist counts as empty.
    async fn empty_bucket(&self, bucket: &str, prefix: &str) -> Result<EmptiedBucket, CloudError>;

    /// Deletes an empty bucket. A bucket that does not exist is no error.
    async fn delete_bucket(&self, bucket: &str) -> Result<(), CloudError>;
}

impl Buckets for Aws {
    async fn bucket_exists(&self, bucket: &str) -> Result<bool, CloudError> {
        self.exists("HeadBucket", Place::Bucket(bucket)).await
    }

    async fn object_exists(&self, bucket: &str, key: &str) -> Result<bool, CloudError> {
        self.exists("HeadObject", Place::Object(bucket, key)).await
    }

    async fn put_file(&self, bucket: &str, key: &str, file: &Path) -> Result<(), CloudError> {
        let body = tokio::fs::read(file)
            .await
            .map_err(|error| CloudError::local("PutObject", file.display().to_string(), &error))?;
        self.put_object_with(bucket, key, &[], body).await.map(|_| ())
    }

    async fn put_text(&self, bucket: &str, key: &str, text: &str) -> Result<(), CloudError> {
        self.put_object_with(bucket, key, &[], text.into()).await.map(|_| ())
    }

    async fn count_objects(
        &self,
        bucket: &str,
        suffix: &str,
        limit: u64,
    ) -> Result<BucketCount, CloudError> {
        let place = Place::Bucket(bucket);
        let mut count = BucketCount::default();
        let mut token = None;
        loop {
            let query = [("continuation-token", token.as_deref()), ("list-type", Some("2"))];
            let page = |page: Node<'_, '_>| {
                let keys: Vec<_> = children(page, "Contents").map(|c| text(c, &["Key"])).collect();
                (keys, next(page, "NextContinuationToken"))
            };
            let page =
                self.s3_xml("ListObjectsV2", place, &query, "ListBucketResult", page).await?;
            let Some((keys, next)) = page else { return Ok(count) };
            count.objects += keys.len() as u64;
            count.matching += keys.iter().filter(|key| key.ends_with(suffix)).count() as u64;
            count.more = next.is_some();
            if next.is_none() || count.objects >= limit {
                return Ok(count);
            }
            token = next;
        }
    }

    async fn empty_bucket(&self, bucket: &str, prefix: &str) -> Result<EmptiedBucket, CloudError> {
        let mut emptied = EmptiedBucket::default();
        self.delete_versions(bucket, prefix, &mut emptied).await?;
        self.abort_uploads(bucket, prefix, &mut emptied).await?;
        Ok(emptied)
    }

    async fn delete_bucket(&self, bucket: &str) -> Result<(), CloudError> {
        let place = Place::Bucket(bucket);
        let request = self.s3_request("DELETE", place, &[], TIMEOUT);
        none_if_missing(self.s3("DeleteBucket", place, request).await)?;
        Ok(())
    }
}

impl Aws {
    async fn exists(&self, call: &'static str, place: Place<'_>) -> Result<bool, CloudError> {
        let request = self.s3_request("HEAD", place, &[], TIMEOUT);
        Ok(none_if_missing(self.s3(call, place, request).await)?.is_some())
    }

    async fn delete_versions(
        &self,
        bucket: &str,
        prefix: &str,
        emptied: &mut EmptiedBucket,
    ) -> Result<(), CloudError> {
        let place = Place::Bucket(bucket);
        let (mut key, mut version) = (None, None);
        loop {
            // A page holds at most 1,000 entries, which is also the limit of DeleteObjects.
            let query = [
                ("key-marker", key.as_deref()),
                ("prefix", Some(prefix)),
                ("version-id-marker", version.as_deref()),
                ("versions", Some("")),
            ];
            let page = |page: Node<'_, '_>| {
                let versions = children(page, "Version").chain(children(page, "DeleteMarker"));
                let object = |v| {
                    format!("<Object>{}{}</Object>", element(v, "Key"), element(v, "VersionId"))
                };
                let objects: Vec<_> = versions.map(object).collect();
                (objects, next(page, "NextKeyMarker"), next(page, "NextVersionIdMarker"))
            };
            let page = self.s3_xml("ListObjectVersions", place, &query, "ListVersionsResult", page);
            let Some((objects, next_key, next_version)) = page.await? else { return Ok(()) };
            self.delete_page(bucket, &objects, emptied).await?;
            if next_key.is_none() {
                return Ok(());
            }
            (key, version) = (next_key, next_version);
        }
    }

    /// Deletes versions that are elements `Object`.
    async fn delete_page(
        &self,
        bucket: &str,
        objects: &[String],
        emptied: &mut EmptiedBucket,
    ) -> Result<(), CloudError> {
        const CALL: &str = "DeleteObjects";
        if objects.is_empty() {
            return Ok(());
        }
        let place = Place::Bucket(bucket);
        let body = format!(
            "<Delete xmlns=\"{NAMESPACE}\">{}<Quiet>true</Quiet></Delete>",
            objects.concat()
        );
        let request = self
            .s3_request("POST", place, &[("delete", Some(""))], ATTEMPT_MAX)
            .header("content-type", "application/xml")
            .header("x-amz-checksum-sha256", &checksum(body.as_bytes()))
            .body(body.into_bytes());
        let answer = self.s3(CALL, place, request).await?;
        // The status is 200 even when S3 does not delete an object; the body lists those.
        let not_deleted = read_xml(CALL, place, &answer, "DeleteResult", |result| {
            let reason = |error| {
                [text(error, &["Message"]), text(error, &["Code"])]
                    .into_iter()
                    .find(|text| !text.is_empty())
            };
            children(result, "Error")
                .map(|error| UndeletedVersion {
                    key: text(error, &["Key"]),
                    reason: reason(error).unwrap_or_default(),
                })
                .collect::<Vec<_>>()
        })?;
        emptied.versions += (objects.len() as u64).saturating_sub(not_deleted.len() as u64);
        emptied.not_deleted.extend(not_deleted);
        Ok(())
    }

    async fn abort_uploads(
        &self,
        bucket: &str,
        prefix: &str,
        emptied: &mut EmptiedBucket,
    ) -> Result<(), CloudError> {
        const UPLOADS: &str = "ListMultipartUploadsResult";
        let place = Place::Bucket(bucket);
        let (mut key, mut id) = (None, None);
        loop {
            let query = [
                ("key-marker", key.as_deref()),
                ("prefix", Some(prefix)),
                ("upload-id-marker", id.as_deref()),
                ("uploads", Some("")),
            ];
            let page = |page: Node<'_, '_>| {
                let upload = |u| (text(u, &["Key"]), text(u, &["UploadId"]));
                let uploads: Vec<_> = children(page, "Upload").map(upload).collect();
                (uploads, next(page, "NextKeyMarker"), next(page, "NextUploadIdMarker"))
            };
            let page = self.s3_xml("ListMultipartUploads", place, &query, UPLOADS, page);
            let Some((uploads, next_key, next_id)) = page.await? else { return Ok(()) };
            for (key, id) in uploads {
                let upload = Place::Object(bucket, &key);
                let query = [("uploadId", Some(&*id))];
                let request = self.s3_request("DELETE", upload, &query, TIMEOUT);
                none_if_missing(self.s3("AbortMultipartUpload", upload, request).await)?;
                emptied.uploads += 1;
            }
            if next_key.is_none() {
                return Ok(());
            }
            (key, id) = (next_key, next_id);
        }
    }
}

const NAMESPACE: &str = "http://s3.amazonaws.com/doc/2006-03-01/";

/// A child with its text, as it was read.
fn element(node: Node<'_, '_>, name: &str) -> String {
    format!("<{name}>{}</{name}>", xml_escaped(&text(node, &[name])))
}

/// What a page says of the next one; `None` for the last page.
fn next(page: Node<'_, '_>, name: &str) -> Option<String> {
    let is_truncated = text(page, &["IsTruncated"]) == "true";
    Some(text(page, &[name])).filter(|mark| is_truncated && !mark.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cloud::test_server::text_server;

    #[tokio::test]
    async fn empty_bucket_reads_all_pages_and_returns_what_s3_did_not_delete() {
        let entry = |kind, key, version| {
            format!("<{kind}><Key>{key}</Key><VersionId>{version}</VersionId></{kind}>")
        };
        let listed = |content: &str| {
            format!("<ListVersionsResult xmlns=\"{NAMESPACE}\">{content}</ListVersionsResult>")
        };
        let next = "<IsTruncated>true</IsTruncated><NextKeyMarker>a&amp;1</NextKeyMarker>\
                    <NextVersionIdMarker>v1</NextVersionIdMarker>";
        let first = entry("Version", "a&amp;1", "v1") + &entry("DeleteMarker", "b", "m") + next;
        let second = entry("Version", "locked", "null") + "<IsTruncated>false</IsTruncated>";
        let error = "<DeleteResult><Error><Key>locked</Key><Code>AccessDenied</Code>\
                     <Message>Object is WORM protected</Message></Error></DeleteResult>";
        let upload = "<ListMultipartUploadsResult><Upload><Key>half</Key><UploadId>u+/</UploadId></Upload>\
                      <IsTruncated>false</IsTruncated></ListMultipartUploadsResult>";
        let answers = [&listed(&first), "<DeleteResult/>", &listed(&second), error, upload, ""];
        let (aws, requests) = text_server(answers.map(|a| ("200 OK", a.to_owned())).to_vec());
        let emptied = aws.empty_bucket("images", "in/").await.unwrap();
        assert_eq!((emptied.versions, emptied.uploads), (2, 1));
        let reason = "Object is WORM protected".to_owned();
        assert_eq!(emptied.not_deleted, [UndeletedVersion { key: "locked".to_owned(), reason }]);
        let requests = requests.join().unwrap();
        let lines: Vec<_> = requests.iter().map(|request| request.line.as_str()).collect();
        let expected = [
            "GET /images/?prefix=in%2F&versions= HTTP/1.1",
            "POST /images/?delete= HTTP/1.1",
            "GET /images/?key-marker=a%261&prefix=in%2F&version-id-marker=v1&versions= HTTP/1.1",
            "POST /images/?delete= HTTP/1.1",
            "GET /images/?prefix=in%2F&uploads= HTTP/1.1",
            "DELETE /images/half?uploadId=u%2B%2F HTTP/1.1",
        ];
        assert_eq!(lines, expected);
        let body = format!(
            "<Delete xmlns=\"{NAMESPACE}\"><Object><Key>a&amp;1</Key><VersionId>v1</VersionId>\
             </Object><Object><Key>b</Key><VersionId>m</VersionId></Object><Quiet>true</Quiet></Delete>"
        );
        assert_eq!(String::from_utf8_lossy(&requests[1].bytes), body);
        assert_eq!(requests[1].header("x-amz-checksum-sha256"), checksum(body.as_bytes()));
    }

    #[tokio::test]
    async fn empty_bucket_that_does_not_exist_is_empty_and_another_answer_is_an_error() {
        let missing = "<Error><Code>NoSuchBucket</Code><Message>text</Message></Error>".to_owned();
        let missing = || ("404 Not Found", missing.clone());
        let page = "<html><body>Sign in to the network</body></html>".to_owned();
        let failed = "<Error><Code>InternalError</Code></Error>".to_owned();
        let listed = "<ListVersionsResult><Version><Key>k</Key></Version></ListVersionsResult>";
        let (aws, _) = text_server(vec![
            missing(),
            missing(),
            ("200 OK", "<html>".to_owned()),
            ("200 OK", page),
            ("200 OK", listed.to_owned()),
            ("200 OK", failed),
        ]);
        assert_eq!(aws.empty_bucket("b", "").await.unwrap(), EmptiedBucket::default());
        for call in ["ListObjectVersions", "ListObjectVersions", "DeleteObjects"] {
            let error = aws.empty_bucket("b", "").await.unwrap_err().to_string();
            assert!(error.starts_with(&format!("{call} (b): ")), "{error}");
        }
    }

    #[tokio::test]
    async fn count_objects_stops_after_the_page_that_reaches_the_limit() {
        let page = |keys: [&str; 2], next: &str| {
            let keys = keys.map(|key| format!("<Contents><Key>{key}</Key></Contents>")).concat();
            ("200 OK", format!("<ListBucketResult>{keys}{next}</ListBucketResult>"))
        };
        let more = "<IsTruncated>true</IsTruncated>\
                    <NextContinuationToken>t/1</NextContinuationToken>";
        let (aws, requests) = text_server(vec![
            page(["a/large", "a/small"], more),
            page(["b/large", "c"], more),
            page(["a/large", "b"], "<IsTruncated>false</IsTruncated>"),
        ]);
        let count = aws.count_objects("b", "/large", 3).await.unwrap();
        assert_eq!(count, BucketCount { objects: 4, matching: 2, more: true });
        let count = aws.count_objects("b", "/large", 3).await.unwrap();
        assert_eq!(count, BucketCount { objects: 2, matching: 1, more: false });
        let lines: Vec<_> = requests.join().unwrap().into_iter().map(|r| r.line).collect();
        assert_eq!(lines[0], "GET /b/?list-type=2 HTTP/1.1");
        assert_eq!(lines[1], "GET /b/?continuation-token=t%2F1&list-type=2 HTTP/1.1");
    }

    #[tokio::test(start_paused = true)]
    async fn exists_is_read_from_the_status() {
        let (aws, requests) = text_server(vec![
            ("200 OK", String::new()),
            ("404 Not Found", String::new()),
            ("403 Forbidden", String::new()),
            ("503 Slow Down", String::new()),
            ("200 OK", String::new()),
        ]);
        assert!(aws.bucket_exists("b").await.unwrap());
        assert!(!aws.object_exists("b", "k").await.unwrap());
        let denied = aws.object_exists("b", "k").await.unwrap_err();
        assert_eq!(denied.kind, crate::cloud::CloudErrorKind::Denied);
        assert_eq!(denied.to_string(), "HeadObject (b/k): access denied");
        assert!(aws.object_exists("b", "k").await.unwrap());
        let lines: Vec<_> = requests.join().unwrap().into_iter().map(|r| r.line).collect();
        assert_eq!([&*lines[0], &*lines[1]], ["HEAD /b/ HTTP/1.1", "HEAD /b/k HTTP/1.1"]);
    }

    #[tokio::test]
    async fn put_file_sends_its_bytes_and_names_a_file_that_cannot_be_read() {
        let (aws, requests) =
            text_server(vec![("200 OK", String::new()), ("200 OK", String::new())]);
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("f.zip");
        std::fs::write(&file, [0, 159, 146, 150]).unwrap();
        aws.put_file("b", "f.zip", &file).await.unwrap();
        aws.put_text("b", "t.json", "{}").await.unwrap();
        let error = aws.put_file("b", "f.zip", folder.path()).await.unwrap_err().to_string();
        assert!(error.contains(&folder.path().display().to_string()), "{error}");
        let requests = requests.join().unwrap();
        assert_eq!(requests[0].line, "PUT /b/f.zip HTTP/1.1");
        assert_eq!(
            (&*requests[0].bytes, &*requests[1].bytes),
            (&[0, 159, 146, 150][..], &b"{}"[..])
        );
    }
}
