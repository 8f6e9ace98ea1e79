//! Single calls against mocked responses: pages, partial failures, errors known only by message.

use aws_config::{BehaviorVersion, Region, SdkConfig};
use aws_credential_types::Credentials;
use aws_credential_types::provider::SharedCredentialsProvider;
use aws_sdk_s3::operation::abort_multipart_upload::AbortMultipartUploadOutput;
use aws_sdk_s3::operation::delete_objects::DeleteObjectsOutput;
use aws_sdk_s3::operation::list_multipart_uploads::ListMultipartUploadsOutput;
use aws_sdk_s3::operation::list_object_versions::ListObjectVersionsOutput;
use aws_sdk_s3::types as s3;
use aws_smithy_mocks::{MockResponseInterceptor, Rule, RuleMode, create_mock_http_client, mock};

use super::{Aws, Buckets};

pub(super) fn aws(rules: &[&Rule]) -> Aws {
    let config = SdkConfig::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::from_static("eu-west-1"))
        .credentials_provider(SharedCredentialsProvider::new(Credentials::from_keys(
            "id", "secret", None,
        )))
        .http_client(create_mock_http_client())
        .build();
    let responses = || {
        let none = MockResponseInterceptor::new().rule_mode(RuleMode::MatchAny);
        rules.iter().fold(none, |responses, rule| responses.with_rule(rule))
    };
    let clients = Aws::new(&config);
    let s3 = clients.s3.config().to_builder().interceptor(responses()).build();
    let dynamodb = clients.dynamodb.config().to_builder().interceptor(responses()).build();
    Aws {
        dynamodb: aws_sdk_dynamodb::Client::from_conf(dynamodb),
        s3: aws_sdk_s3::Client::from_conf(s3),
        ..clients
    }
}

#[tokio::test]
async fn empty_bucket_reads_all_pages_and_returns_what_s3_did_not_delete() {
    let version = |key: String| s3::ObjectVersion::builder().key(key).version_id("v").build();
    let first = mock!(aws_sdk_s3::Client::list_object_versions)
        .match_requests(|r| r.key_marker().is_none())
        .then_output(move || {
            ListObjectVersionsOutput::builder()
                .set_versions(Some((0..1000).map(|n| version(format!("a{n}"))).collect()))
                .is_truncated(true)
                .next_key_marker("a999")
                .next_version_id_marker("v")
                .build()
        });
    let second = mock!(aws_sdk_s3::Client::list_object_versions)
        .match_requests(|r| r.key_marker() == Some("a999") && r.version_id_marker() == Some("v"))
        .then_output(move || {
            ListObjectVersionsOutput::builder()
                .versions(s3::ObjectVersion::builder().key("locked").version_id("v").build())
                .delete_markers(
                    s3::DeleteMarkerEntry::builder().key("deleted").version_id("m").build(),
                )
                .is_truncated(false)
                .build()
        });
    let thousand = mock!(aws_sdk_s3::Client::delete_objects)
        .match_requests(|r| r.delete().is_some_and(|d| d.objects().len() == 1000))
        .then_output(|| DeleteObjectsOutput::builder().build());
    let rest = mock!(aws_sdk_s3::Client::delete_objects)
        .match_requests(|r| {
            r.delete()
                .is_some_and(|d| d.objects().iter().map(|o| o.key()).eq(["locked", "deleted"]))
        })
        .then_output(|| {
            let error = s3::Error::builder()
                .key("locked")
                .code("AccessDenied")
                .message("Object is WORM protected")
                .build();
            DeleteObjectsOutput::builder().errors(error).build()
        });
    let uploads = mock!(aws_sdk_s3::Client::list_multipart_uploads).then_output(|| {
        let upload = s3::MultipartUpload::builder().key("half").upload_id("u").build();
        ListMultipartUploadsOutput::builder().uploads(upload).is_truncated(false).build()
    });
    let abort = mock!(aws_sdk_s3::Client::abort_multipart_upload)
        .match_requests(|r| (r.key(), r.upload_id()) == (Some("half"), Some("u")))
        .then_output(|| AbortMultipartUploadOutput::builder().build());

    let emptied = aws(&[&first, &second, &thousand, &rest, &uploads, &abort])
        .empty_bucket("images", "")
        .await
        .unwrap();
    assert_eq!((emptied.versions, emptied.uploads), (1001, 1));
    let left: Vec<_> =
        emptied.not_deleted.iter().map(|l| (l.key.as_str(), l.reason.as_str())).collect();
    assert_eq!(left, [("locked", "Object is WORM protected")]);
}
