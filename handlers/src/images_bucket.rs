//! The images bucket.

use std::collections::HashMap;

use anyhow::{Context, Result, bail};
use aws_sdk_s3::Client;
use aws_sdk_s3::error::{DisplayErrorContext, ProvideErrorMetadata, SdkError};
use aws_sdk_s3::primitives::ByteStream;
use aws_sdk_s3::types::{Delete, ObjectIdentifier};
use shared::image::ContentType;

#[derive(Debug, Clone)]
pub struct ImagesBucket {
    client: Client,
    name: String,
}

impl ImagesBucket {
    pub fn new(client: Client, name: String) -> Self {
        Self { client, name }
    }

    /// The content of one version; `None` if it does not exist.
    pub(crate) async fn get(&self, key: &str, version_id: &str) -> Result<Option<Vec<u8>>> {
        let get = self
            .client
            .get_object()
            .bucket(&self.name)
            .key(key)
            .version_id(version_id)
            .send()
            .await;
        match get {
            Err(error) if is_missing(&error) => Ok(None),
            Err(error) => Err(sdk_error(error)),
            Ok(object) => Ok(Some(
                object.body.collect().await.context("the object was not read to its end")?.to_vec(),
            )),
        }
    }

    /// Whether the object exists in a current version.
    pub(crate) async fn exists(&self, key: &str) -> Result<bool> {
        match self.client.head_object().bucket(&self.name).key(key).send().await {
            Ok(_) => Ok(true),
            Err(error) if is_missing(&error) => Ok(false),
            Err(error) => Err(sdk_error(error)),
        }
    }

    /// The metadata of one version; `None` if it does not exist.
    pub(crate) async fn metadata(
        &self,
        key: &str,
        version_id: &str,
    ) -> Result<Option<HashMap<String, String>>> {
        match self
            .client
            .head_object()
            .bucket(&self.name)
            .key(key)
            .version_id(version_id)
            .send()
            .await
        {
            Ok(object) => Ok(Some(object.metadata.unwrap_or_default())),
            Err(error) if is_missing(&error) => Ok(None),
            Err(error) => Err(sdk_error(error)),
        }
    }

    /// Stores a JPEG and returns its version.
    pub(crate) async fn put_jpeg(
        &self,
        key: &str,
        jpeg: Vec<u8>,
        metadata: HashMap<String, String>,
    ) -> Result<String> {
        let put = self
            .client
            .put_object()
            .bucket(&self.name)
            .key(key)
            .content_type(ContentType::Jpeg.name())
            // Clients download one version, and a version never changes.
            .cache_control("private, max-age=31536000, immutable")
            .set_metadata(Some(metadata))
            .body(ByteStream::from(jpeg));
        put.send()
            .await
            .map_err(sdk_error)?
            .version_id
            .context("the images bucket is not versioned")
    }

    /// Deletes one version of an object permanently.
    pub(crate) async fn remove_version(&self, key: &str, version_id: &str) -> Result<()> {
        let delete = self.client.delete_object().bucket(&self.name).key(key).version_id(version_id);
        delete.send().await.map_err(sdk_error).map(|_| ())
    }

    /// Hides objects. The bucket's lifecycle deletes their versions later, so that a table that is
    /// restored has its images.
    pub(crate) async fn hide(&self, keys: Vec<String>) -> Result<()> {
        if keys.is_empty() {
            return Ok(());
        }
        let identifier = |key: String| ObjectIdentifier::builder().key(key).build();
        let objects = keys.into_iter().map(identifier).collect::<Result<_, _>>()?;
        let delete = Delete::builder().set_objects(Some(objects)).quiet(true).build()?;
        let request = self.client.delete_objects().bucket(&self.name).delete(delete);
        let response = request.send().await.map_err(sdk_error)?;
        // The status is 200 even if no object was hidden.
        if let [first, ..] = response.errors() {
            bail!(
                "{} objects were not hidden; the first is {}: {}",
                response.errors().len(),
                first.key().unwrap_or("?"),
                first.message().unwrap_or("?")
            );
        }
        Ok(())
    }
}

/// Whether the object or the version does not exist. A 403 does not say so: the functions that ask
/// may list the bucket, so S3 answers 404 to them.
fn is_missing<E: ProvideErrorMetadata>(error: &SdkError<E>) -> bool {
    let status = error.raw_response().map(|response| response.status().as_u16());
    status == Some(404) && error.code() != Some("NoSuchBucket")
}

fn sdk_error<E: ProvideErrorMetadata + std::error::Error + Send + Sync + 'static>(
    error: SdkError<E>,
) -> anyhow::Error {
    anyhow::anyhow!(DisplayErrorContext(error).to_string())
}

#[cfg(test)]
pub(crate) mod tests {
    use aws_sdk_s3::Config;
    use aws_sdk_s3::config::{BehaviorVersion, Credentials, Region};
    use aws_sdk_s3::operation::delete_objects::DeleteObjectsOutput;
    use aws_smithy_mocks::{
        MockResponseInterceptor, Rule, RuleMode, create_mock_http_client, mock,
    };

    use super::*;

    pub(crate) fn bucket(rules: &[&Rule]) -> ImagesBucket {
        let responses = MockResponseInterceptor::new().rule_mode(RuleMode::MatchAny);
        let responses = rules.iter().fold(responses, |responses, rule| responses.with_rule(rule));
        let config = Config::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::from_static("eu-west-1"))
            .credentials_provider(Credentials::from_keys("key", "secret", None))
            .http_client(create_mock_http_client())
            .interceptor(responses)
            .build();
        ImagesBucket::new(Client::from_conf(config), "images".to_owned())
    }

    /// What the three reads say of an object: whether it exists. `None` is an error.
    async fn reads(status: u16, code: &str) -> [Option<bool>; 3] {
        let body = format!("<Error><Code>{code}</Code><Message>text</Message></Error>");
        // S3 sends no body in a response to HEAD.
        let head = mock!(Client::head_object).sequence().http_status(status, None);
        let get = mock!(Client::get_object).sequence().http_status(status, Some(body));
        let (head, get) = (head.repeatedly().build(), get.repeatedly().build());
        let bucket = bucket(&[&head, &get]);
        [
            bucket.exists("key").await.ok(),
            bucket.metadata("key", "v").await.ok().map(|found| found.is_some()),
            bucket.get("key", "v").await.ok().map(|found| found.is_some()),
        ]
    }

    #[tokio::test]
    async fn reads_of_a_missing_object_say_so() {
        assert_eq!(reads(404, "NoSuchKey").await, [Some(false); 3]);
        assert_eq!(reads(404, "NoSuchVersion").await, [Some(false); 3]);
    }

    #[tokio::test]
    async fn hide_keeps_the_versions() {
        let delete = mock!(Client::delete_objects)
            .match_requests(|request| {
                let objects = request.delete().map(Delete::objects).unwrap_or_default();
                objects.len() == 2 && objects.iter().all(|object| object.version_id().is_none())
            })
            .then_output(|| DeleteObjectsOutput::builder().build());
        bucket(&[&delete]).hide(vec!["a".to_owned(), "b".to_owned()]).await.unwrap();
        assert_eq!(delete.num_calls(), 1);
    }

    #[tokio::test]
    async fn reads_that_are_denied_are_errors() {
        // Otherwise, an event would count as handled, with neither a retry nor an alarm.
        for code in ["AccessDenied", "ExpiredToken", "InvalidAccessKeyId"] {
            assert_eq!(reads(403, code).await, [None; 3], "{code}");
        }
        assert_eq!(reads(404, "NoSuchBucket").await[2], None);
    }
}
