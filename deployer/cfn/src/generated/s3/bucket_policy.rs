// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::S3::BucketPolicy`.
use cfn::schema;
/// [`AWS::S3::BucketPolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucketpolicy.html)
#[derive(Clone, Debug, PartialEq)]
pub struct BucketPolicy {
    /// [`Bucket`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucketpolicy.html#cfn-s3-bucketpolicy-bucket): a change replaces the resource.
    pub bucket: cfn::Value<String>,
    /// [`PolicyDocument`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucketpolicy.html#cfn-s3-bucketpolicy-policydocument)
    pub policy_document: cfn::Value<cfn::Json>,
}
impl BucketPolicy {
    /// Sets the required properties.
    pub fn new(
        bucket: impl Into<cfn::Value<String>>,
        policy_document: impl Into<cfn::Value<cfn::Json>>,
    ) -> Self {
        Self {
            bucket: bucket.into(),
            policy_document: policy_document.into(),
        }
    }
}
impl cfn::Literal for BucketPolicy {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("Bucket", self.bucket),
            cfn::field("PolicyDocument", self.policy_document),
        ])
    }
}
impl cfn::Resource for BucketPolicy {
    const SCHEMA: &'static schema::Schema = &SCHEMA;
    type Reference = cfn::Id<cfn::s3::BucketPolicy>;
}
pub(crate) static SCHEMA: schema::Schema = schema::Schema {
    type_name: "AWS::S3::BucketPolicy",
    root: &BUCKET_POLICY,
    attributes: &[],
    create_only: &["Bucket"],
    conditional_create_only: &[],
    permissions: schema::Permissions {
        create: &["s3:GetBucketPolicy", "s3:PutBucketPolicy"],
        read: &["s3:GetBucketPolicy"],
        update: &["s3:GetBucketPolicy", "s3:PutBucketPolicy"],
        delete: &["s3:DeleteBucketPolicy", "s3:GetBucketPolicy"],
        list: &["s3:GetBucketPolicy", "s3:ListAllMyBuckets"],
        tag: &[],
    },
};
static BUCKET_POLICY: schema::Object = schema::Object {
    properties: &[
        schema::required("Bucket", schema::TEXT),
        schema::required("PolicyDocument", schema::Shape::Json),
    ],
    rules: &[],
};
