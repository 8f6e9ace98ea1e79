//! Buckets: what is in one, putting an object there once, and emptying one to its last version (S3).

use std::path::Path;

use aws_sdk_s3::primitives::ByteStream;
use aws_sdk_s3::types::{Delete, ObjectIdentifier};

use super::error::found;
use super::{Aws, CloudError};

/// What a bucket holds. Counting stops at a limit: nobody needs to know whether it is one million or two.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct BucketCount {
    /// Objects that one can see.
    pub objects: u64,
    /// Of these, the ones whose key fits what was asked for.
    pub matching: u64,
    /// There are more; counting stopped.
    pub more: bool,
}

/// What emptying a bucket did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EmptiedBucket {
    /// Versions and delete markers that are gone.
    pub versions: u64,
    /// Unfinished uploads that are gone.
    pub uploads: u64,
    /// What S3 would not delete.
    pub not_deleted: Vec<UndeletedVersion>,
}

/// A version that S3 would not delete.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UndeletedVersion {
    /// Its key.
    pub key: String,
    /// S3's words.
    pub reason: String,
}

/// The calls on buckets.
#[allow(async_fn_in_trait)] // One thread; no future is sent elsewhere.
pub trait Buckets {
    /// Whether the bucket exists and may be seen.
    async fn bucket_exists(&self, bucket: &str) -> Result<bool, CloudError>;

    /// Whether the object exists.
    async fn object_exists(&self, bucket: &str, key: &str) -> Result<bool, CloudError>;

    /// Writes a file there.
    async fn put_file(&self, bucket: &str, key: &str, file: &Path) -> Result<(), CloudError>;

    /// Writes a text there.
    async fn put_text(&self, bucket: &str, key: &str, text: &str) -> Result<(), CloudError>;

    /// Counts the objects, and those whose key ends in `suffix`, up to about `limit`.
    async fn count_objects(
        &self,
        bucket: &str,
        suffix: &str,
        limit: u64,
    ) -> Result<BucketCount, CloudError>;

    /// Deletes all versions, delete markers and unfinished uploads whose key begins with `prefix`; a bucket that does not exist
    /// is empty.
    async fn empty_bucket(&self, bucket: &str, prefix: &str) -> Result<EmptiedBucket, CloudError>;
}

impl Buckets for Aws {
    async fn bucket_exists(&self, bucket: &str) -> Result<bool, CloudError> {
        let answer = self.s3.head_bucket().bucket(bucket).send().await;
        Ok(found(answer.map_err(|e| head_error("HeadBucket", bucket, e)))?.is_some())
    }

    async fn object_exists(&self, bucket: &str, key: &str) -> Result<bool, CloudError> {
        let answer = self.s3.head_object().bucket(bucket).key(key).send().await;
        Ok(found(answer.map_err(|e| head_error("HeadObject", &format!("{bucket}/{key}"), e)))?
            .is_some())
    }

    async fn put_file(&self, bucket: &str, key: &str, file: &Path) -> Result<(), CloudError> {
        let at = || file.display().to_string();
        let body = ByteStream::from_path(file)
            .await
            .map_err(|e| CloudError::here("PutObject", at(), &e))?;
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
            let Some(page) = found(page.map_err(|e| CloudError::new("ListObjectsV2", bucket, e)))?
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
            // A page holds at most 1,000 entries, which is what one delete may take.
            let call = self
                .s3
                .list_object_versions()
                .bucket(bucket)
                .prefix(prefix)
                .set_key_marker(key)
                .set_version_id_marker(version);
            let answer =
                call.send().await.map_err(|e| CloudError::new("ListObjectVersions", bucket, e));
            let Some(page) = found(answer)? else { return Ok(()) };
            let versions =
                page.versions.unwrap_or_default().into_iter().map(|v| (v.key, v.version_id));
            let markers =
                page.delete_markers.unwrap_or_default().into_iter().map(|m| (m.key, m.version_id));
            let doomed: Vec<_> = versions
                .chain(markers)
                .filter_map(|(key, version)| identifier(key?, version))
                .collect();
            self.delete_page(bucket, doomed, emptied).await?;
            if !page.is_truncated.unwrap_or(false) {
                return Ok(());
            }
            (key, version) = (page.next_key_marker, page.next_version_id_marker);
        }
    }

    async fn delete_page(
        &self,
        bucket: &str,
        doomed: Vec<ObjectIdentifier>,
        emptied: &mut EmptiedBucket,
    ) -> Result<(), CloudError> {
        const CALL: &str = "DeleteObjects";
        if doomed.is_empty() {
            return Ok(());
        }
        let asked = doomed.len() as u64;
        let delete = Delete::builder().set_objects(Some(doomed)).quiet(true).build();
        let delete = delete.map_err(|e| CloudError::here(CALL, bucket, &e))?;
        let answer = self.s3.delete_objects().bucket(bucket).delete(delete).send().await;
        // S3 answers 200 and lists in it what it did not delete.
        let errors =
            answer.map_err(|e| CloudError::new(CALL, bucket, e))?.errors.unwrap_or_default();
        emptied.versions += asked.saturating_sub(errors.len() as u64);
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
            let answer =
                call.send().await.map_err(|e| CloudError::new("ListMultipartUploads", bucket, e));
            let Some(page) = found(answer)? else { return Ok(()) };
            for upload in page.uploads.unwrap_or_default() {
                let (Some(key), Some(id)) = (upload.key, upload.upload_id) else { continue };
                let answer = self
                    .s3
                    .abort_multipart_upload()
                    .bucket(bucket)
                    .key(&key)
                    .upload_id(id)
                    .send()
                    .await;
                found(answer.map_err(|e| {
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

/// A HEAD answer has no body, so its status must say what an error code says elsewhere.
fn head_error<E>(call: &'static str, on: &str, error: aws_sdk_s3::error::SdkError<E>) -> CloudError
where
    E: aws_sdk_s3::error::ProvideErrorMetadata + std::error::Error + Send + Sync + 'static,
{
    let status = error.raw_response().map(|r| r.status().as_u16());
    let mut error = CloudError::new(call, on, error);
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
