//! S3 calls on buckets: count objects, write an object, delete all versions.

use std::path::Path;

use aws_sdk_s3::primitives::ByteStream;
use aws_sdk_s3::types::{Delete, ObjectIdentifier};

use super::error::none_if_missing;
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
        let response = self.s3.head_bucket().bucket(bucket).send().await;
        Ok(none_if_missing(response.map_err(|e| head_error("HeadBucket", bucket, e)))?.is_some())
    }

    async fn object_exists(&self, bucket: &str, key: &str) -> Result<bool, CloudError> {
        let response = self.s3.head_object().bucket(bucket).key(key).send().await;
        Ok(none_if_missing(
            response.map_err(|e| head_error("HeadObject", &format!("{bucket}/{key}"), e)),
        )?
        .is_some())
    }

    async fn put_file(&self, bucket: &str, key: &str, file: &Path) -> Result<(), CloudError> {
        let path = || file.display().to_string();
        let body = ByteStream::from_path(file)
            .await
            .map_err(|e| CloudError::local("PutObject", path(), &e))?;
        let call = self.s3.put_object().bucket(bucket).key(key).body(body);
        call.send()
            .await
            .map_err(|e| CloudError::new("PutObject", format!("{bucket}/{key}"), e))?;
        Ok(())
    }

    async fn put_text(&self, bucket: &str, key: &str, text: &str) -> Result<(), CloudError> {
        let call = self
            .s3
            .put_object()
            .bucket(bucket)
            .key(key)
            .body(ByteStream::from(text.as_bytes().to_vec()));
        call.send()
            .await
            .map_err(|e| CloudError::new("PutObject", format!("{bucket}/{key}"), e))?;
        Ok(())
    }

    async fn count_objects(
        &self,
        bucket: &str,
        suffix: &str,
        limit: u64,
    ) -> Result<BucketCount, CloudError> {
        let mut pages = self.s3.list_objects_v2().bucket(bucket).into_paginator().send();
        let mut count = BucketCount::default();
        while let Some(page) = pages.next().await {
            let Some(page) =
                none_if_missing(page.map_err(|e| CloudError::new("ListObjectsV2", bucket, e)))?
            else {
                break;
            };
            let keys = page.contents.unwrap_or_default();
            count.objects += keys.len() as u64;
            count.matching += keys
                .iter()
                .filter(|o| o.key.as_deref().is_some_and(|k| k.ends_with(suffix)))
                .count() as u64;
            if count.objects >= limit {
                count.more = page.is_truncated.unwrap_or(false);
                break;
            }
        }
        Ok(count)
    }

    async fn empty_bucket(&self, bucket: &str, prefix: &str) -> Result<EmptiedBucket, CloudError> {
        let mut emptied = EmptiedBucket::default();
        self.delete_versions(bucket, prefix, &mut emptied).await?;
        self.abort_uploads(bucket, prefix, &mut emptied).await?;
        Ok(emptied)
    }

    async fn delete_bucket(&self, bucket: &str) -> Result<(), CloudError> {
        let response = self.s3.delete_bucket().bucket(bucket).send().await;
        none_if_missing(response.map_err(|e| CloudError::new("DeleteBucket", bucket, e)))?;
        Ok(())
    }
}

impl Aws {
    async fn delete_versions(
        &self,
        bucket: &str,
        prefix: &str,
        emptied: &mut EmptiedBucket,
    ) -> Result<(), CloudError> {
        let (mut key, mut version) = (None, None);
        loop {
            // A page holds at most 1,000 entries, which is also the limit of DeleteObjects.
            let call = self
                .s3
                .list_object_versions()
                .bucket(bucket)
                .prefix(prefix)
                .set_key_marker(key)
                .set_version_id_marker(version);
            let response =
                call.send().await.map_err(|e| CloudError::new("ListObjectVersions", bucket, e));
            let Some(page) = none_if_missing(response)? else { return Ok(()) };
            let versions =
                page.versions.unwrap_or_default().into_iter().map(|v| (v.key, v.version_id));
            let markers =
                page.delete_markers.unwrap_or_default().into_iter().map(|m| (m.key, m.version_id));
            let objects: Vec<_> = versions
                .chain(markers)
                .filter_map(|(key, version)| identifier(key?, version))
                .collect();
            self.delete_page(bucket, objects, emptied).await?;
            if !page.is_truncated.unwrap_or(false) {
                return Ok(());
            }
            (key, version) = (page.next_key_marker, page.next_version_id_marker);
        }
    }

    async fn delete_page(
        &self,
        bucket: &str,
        objects: Vec<ObjectIdentifier>,
        emptied: &mut EmptiedBucket,
    ) -> Result<(), CloudError> {
        const CALL: &str = "DeleteObjects";
        if objects.is_empty() {
            return Ok(());
        }
        let requested = objects.len() as u64;
        let delete = Delete::builder().set_objects(Some(objects)).quiet(true).build();
        let delete = delete.map_err(|e| CloudError::local(CALL, bucket, &e))?;
        let response = self.s3.delete_objects().bucket(bucket).delete(delete).send().await;
        // The status is 200 even when S3 does not delete an object; the body lists those.
        let errors =
            response.map_err(|e| CloudError::new(CALL, bucket, e))?.errors.unwrap_or_default();
        emptied.versions += requested.saturating_sub(errors.len() as u64);
        emptied.not_deleted.extend(errors.into_iter().map(|e| UndeletedVersion {
            key: e.key.unwrap_or_default(),
            reason: e.message.filter(|m| !m.is_empty()).or(e.code).unwrap_or_default(),
        }));
        Ok(())
    }

    async fn abort_uploads(
        &self,
        bucket: &str,
        prefix: &str,
        emptied: &mut EmptiedBucket,
    ) -> Result<(), CloudError> {
        let (mut key, mut id) = (None, None);
        loop {
            let call = self
                .s3
                .list_multipart_uploads()
                .bucket(bucket)
                .prefix(prefix)
                .set_key_marker(key)
                .set_upload_id_marker(id);
            let response =
                call.send().await.map_err(|e| CloudError::new("ListMultipartUploads", bucket, e));
            let Some(page) = none_if_missing(response)? else { return Ok(()) };
            for upload in page.uploads.unwrap_or_default() {
                let (Some(key), Some(id)) = (upload.key, upload.upload_id) else { continue };
                let response = self
                    .s3
                    .abort_multipart_upload()
                    .bucket(bucket)
                    .key(&key)
                    .upload_id(id)
                    .send()
                    .await;
                none_if_missing(response.map_err(|e| {
                    CloudError::new("AbortMultipartUpload", format!("{bucket}/{key}"), e)
                }))?;
                emptied.uploads += 1;
            }
            if !page.is_truncated.unwrap_or(false) {
                return Ok(());
            }
            (key, id) = (page.next_key_marker, page.next_upload_id_marker);
        }
    }
}

fn identifier(key: String, version: Option<String>) -> Option<ObjectIdentifier> {
    ObjectIdentifier::builder().key(key).set_version_id(version).build().ok()
}

/// A response to HEAD has no body and so no error code. The status takes its place.
fn head_error<E>(
    call: &'static str,
    subject: &str,
    error: aws_sdk_s3::error::SdkError<E>,
) -> CloudError
where
    E: aws_sdk_s3::error::ProvideErrorMetadata + std::error::Error + Send + Sync + 'static,
{
    let status = error.raw_response().map(|r| r.status().as_u16());
    let mut error = CloudError::new(call, subject, error);
    match status {
        Some(404) => error.kind = super::CloudErrorKind::NotFound,
        Some(403) => {
            error.kind = super::CloudErrorKind::Denied;
            error.message = "access denied".to_owned();
        }
        _ => {}
    }
    error
}
