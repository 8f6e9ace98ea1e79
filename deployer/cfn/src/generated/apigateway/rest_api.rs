// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::ApiGateway::RestApi`.
use cfn::schema;
/// [`AWS::ApiGateway::RestApi`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-restapi.html)
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RestApi {
    /// [`ApiKeySourceType`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-restapi.html#cfn-apigateway-restapi-apikeysourcetype)
    pub api_key_source_type: cfn::Prop<String>,
    /// [`BinaryMediaTypes`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-restapi.html#cfn-apigateway-restapi-binarymediatypes)
    pub binary_media_types: cfn::Prop<cfn::List<String>>,
    /// [`Body`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-restapi.html#cfn-apigateway-restapi-body)
    pub body: cfn::Prop<cfn::Json>,
    /// [`BodyS3Location`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-restapi.html#cfn-apigateway-restapi-bodys3location)
    pub body_s3_location: cfn::Prop<S3Location>,
    /// [`CloneFrom`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-restapi.html#cfn-apigateway-restapi-clonefrom)
    pub clone_from: cfn::Prop<String>,
    /// [`Description`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-restapi.html#cfn-apigateway-restapi-description)
    pub description: cfn::Prop<String>,
    /// [`DisableExecuteApiEndpoint`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-restapi.html#cfn-apigateway-restapi-disableexecuteapiendpoint)
    pub disable_execute_api_endpoint: cfn::Prop<bool>,
    /// [`EndpointAccessMode`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-restapi.html#cfn-apigateway-restapi-endpointaccessmode)
    pub endpoint_access_mode: cfn::Prop<String>,
    /// [`EndpointConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-restapi.html#cfn-apigateway-restapi-endpointconfiguration)
    pub endpoint_configuration: cfn::Prop<EndpointConfiguration>,
    /// [`FailOnWarnings`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-restapi.html#cfn-apigateway-restapi-failonwarnings)
    pub fail_on_warnings: cfn::Prop<bool>,
    /// [`MinimumCompressionSize`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-restapi.html#cfn-apigateway-restapi-minimumcompressionsize)
    pub minimum_compression_size: cfn::Prop<i64>,
    /// [`Mode`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-restapi.html#cfn-apigateway-restapi-mode)
    pub mode: cfn::Prop<String>,
    /// [`Name`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-restapi.html#cfn-apigateway-restapi-name)
    pub name: cfn::Prop<String>,
    /// [`Parameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-restapi.html#cfn-apigateway-restapi-parameters)
    pub parameters: cfn::Prop<cfn::Map<String>>,
    /// [`Policy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-restapi.html#cfn-apigateway-restapi-policy)
    pub policy: cfn::Prop<cfn::Json>,
    /// [`SecurityPolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-restapi.html#cfn-apigateway-restapi-securitypolicy)
    pub security_policy: cfn::Prop<String>,
    /// [`Tags`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-restapi.html#cfn-apigateway-restapi-tags)
    pub tags: cfn::Prop<cfn::List<Tag>>,
    /// [`Version`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-restapi.html#cfn-apigateway-restapi-version)
    pub version: cfn::Prop<String>,
}
impl RestApi {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for RestApi {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("ApiKeySourceType", self.api_key_source_type),
            cfn::field("BinaryMediaTypes", self.binary_media_types),
            cfn::field("Body", self.body),
            cfn::field("BodyS3Location", self.body_s3_location),
            cfn::field("CloneFrom", self.clone_from),
            cfn::field("Description", self.description),
            cfn::field("DisableExecuteApiEndpoint", self.disable_execute_api_endpoint),
            cfn::field("EndpointAccessMode", self.endpoint_access_mode),
            cfn::field("EndpointConfiguration", self.endpoint_configuration),
            cfn::field("FailOnWarnings", self.fail_on_warnings),
            cfn::field("MinimumCompressionSize", self.minimum_compression_size),
            cfn::field("Mode", self.mode),
            cfn::field("Name", self.name),
            cfn::field("Parameters", self.parameters),
            cfn::field("Policy", self.policy),
            cfn::field("SecurityPolicy", self.security_policy),
            cfn::field("Tags", self.tags),
            cfn::field("Version", self.version),
        ])
    }
}
impl cfn::Resource for RestApi {
    const SCHEMA: &'static schema::Schema = &SCHEMA;
    type Reference = cfn::Id<cfn::apigateway::RestApi>;
}
impl cfn::Handle<RestApi> {
    /// `Fn::GetAtt` of `RestApiId`.
    pub fn rest_api_id(&self) -> cfn::Value<cfn::Id<cfn::apigateway::RestApi>> {
        self.attribute("RestApiId")
    }
    /// `Fn::GetAtt` of `RootResourceId`.
    pub fn root_resource_id(&self) -> cfn::Value<String> {
        self.attribute("RootResourceId")
    }
}
/// [`EndpointConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-restapi-endpointconfiguration.html) of `AWS::ApiGateway::RestApi`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EndpointConfiguration {
    /// [`IpAddressType`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-restapi-endpointconfiguration.html#cfn-apigateway-restapi-endpointconfiguration-ipaddresstype)
    pub ip_address_type: cfn::Prop<String>,
    /// [`Types`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-restapi-endpointconfiguration.html#cfn-apigateway-restapi-endpointconfiguration-types)
    pub types: cfn::Prop<cfn::List<String>>,
    /// [`VpcEndpointIds`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-restapi-endpointconfiguration.html#cfn-apigateway-restapi-endpointconfiguration-vpcendpointids)
    pub vpc_endpoint_ids: cfn::Prop<cfn::List<cfn::Id<cfn::ec2::VpcEndpoint>>>,
}
impl EndpointConfiguration {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for EndpointConfiguration {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("IpAddressType", self.ip_address_type),
            cfn::field("Types", self.types),
            cfn::field("VpcEndpointIds", self.vpc_endpoint_ids),
        ])
    }
}
/// [`S3Location`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-restapi-s3location.html) of `AWS::ApiGateway::RestApi`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct S3Location {
    /// [`Bucket`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-restapi-s3location.html#cfn-apigateway-restapi-s3location-bucket)
    pub bucket: cfn::Prop<String>,
    /// [`ETag`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-restapi-s3location.html#cfn-apigateway-restapi-s3location-etag)
    pub e_tag: cfn::Prop<String>,
    /// [`Key`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-restapi-s3location.html#cfn-apigateway-restapi-s3location-key)
    pub key: cfn::Prop<String>,
    /// [`Version`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-restapi-s3location.html#cfn-apigateway-restapi-s3location-version)
    pub version: cfn::Prop<String>,
}
impl S3Location {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for S3Location {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("Bucket", self.bucket),
            cfn::field("ETag", self.e_tag),
            cfn::field("Key", self.key),
            cfn::field("Version", self.version),
        ])
    }
}
/// [`Tag`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-restapi-tag.html) of `AWS::ApiGateway::RestApi`.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    /// [`Key`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-restapi-tag.html#cfn-apigateway-restapi-tag-key)
    pub key: cfn::Value<String>,
    /// [`Value`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-restapi-tag.html#cfn-apigateway-restapi-tag-value)
    pub value: cfn::Value<String>,
}
impl Tag {
    /// Sets the required properties.
    pub fn new(
        key: impl Into<cfn::Value<String>>,
        value: impl Into<cfn::Value<String>>,
    ) -> Self {
        Self {
            key: key.into(),
            value: value.into(),
        }
    }
}
impl cfn::Literal for Tag {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Key", self.key), cfn::field("Value", self.value)])
    }
}
pub(crate) static SCHEMA: schema::Schema = schema::Schema {
    type_name: "AWS::ApiGateway::RestApi",
    root: &REST_API,
    attributes: &["RestApiId", "RootResourceId"],
    create_only: &[],
    conditional_create_only: &[],
    permissions: schema::Permissions {
        create: &[
            "apigateway:GET",
            "apigateway:PATCH",
            "apigateway:POST",
            "apigateway:PUT",
            "apigateway:UpdateRestApiPolicy",
            "iam:PassRole",
            "s3:GetObject",
        ],
        read: &["apigateway:GET"],
        update: &[
            "apigateway:DELETE",
            "apigateway:GET",
            "apigateway:PATCH",
            "apigateway:PUT",
            "apigateway:UpdateRestApiPolicy",
            "iam:PassRole",
            "s3:GetObject",
        ],
        delete: &["apigateway:DELETE"],
        list: &["apigateway:GET"],
        tag: &["apigateway:DELETE", "apigateway:GET", "apigateway:PUT"],
    },
};
static ENDPOINT_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::optional("IpAddressType", schema::TEXT),
        schema::optional(
            "Types",
            schema::Shape::List(schema::Items {
                of: &schema::TEXT,
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
        schema::optional(
            "VpcEndpointIds",
            schema::Shape::List(schema::Items {
                of: &schema::TEXT,
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
    ],
    rules: &[],
};
static REST_API: schema::Object = schema::Object {
    properties: &[
        schema::optional("ApiKeySourceType", schema::TEXT),
        schema::optional(
            "BinaryMediaTypes",
            schema::Shape::List(schema::Items {
                of: &schema::TEXT,
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
        schema::optional("Body", schema::Shape::Json),
        schema::optional("BodyS3Location", schema::Shape::Object(&S3_LOCATION)),
        schema::optional("CloneFrom", schema::TEXT),
        schema::optional("Description", schema::TEXT),
        schema::optional("DisableExecuteApiEndpoint", schema::Shape::Boolean),
        schema::optional("EndpointAccessMode", schema::TEXT),
        schema::optional(
            "EndpointConfiguration",
            schema::Shape::Object(&ENDPOINT_CONFIGURATION),
        ),
        schema::optional("FailOnWarnings", schema::Shape::Boolean),
        schema::optional(
            "MinimumCompressionSize",
            schema::Shape::Integer(schema::Range::ANY),
        ),
        schema::optional("Mode", schema::TEXT),
        schema::optional("Name", schema::TEXT),
        schema::optional(
            "Parameters",
            schema::Shape::Map(Some("[a-zA-Z0-9]+"), &schema::TEXT),
        ),
        schema::optional("Policy", schema::Shape::Json),
        schema::optional("SecurityPolicy", schema::TEXT),
        schema::optional(
            "Tags",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&TAG),
                min_items: None,
                max_items: None,
                unique: false,
            }),
        ),
        schema::optional("Version", schema::TEXT),
    ],
    rules: &[],
};
static S3_LOCATION: schema::Object = schema::Object {
    properties: &[
        schema::optional("Bucket", schema::TEXT),
        schema::optional("ETag", schema::TEXT),
        schema::optional("Key", schema::TEXT),
        schema::optional("Version", schema::TEXT),
    ],
    rules: &[],
};
static TAG: schema::Object = schema::Object {
    properties: &[
        schema::required("Key", schema::TEXT),
        schema::required("Value", schema::TEXT),
    ],
    rules: &[],
};
