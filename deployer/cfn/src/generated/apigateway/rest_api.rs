// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::ApiGateway::RestApi`.
use cfn::schema;
/// `AWS::ApiGateway::RestApi`: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-restapi.html>
#[derive(Clone, Debug, PartialEq)]
pub struct RestApi {
    /// `ApiKeySourceType`.
    pub api_key_source_type: Option<cfn::Value<String>>,
    /// `BinaryMediaTypes`.
    pub binary_media_types: Option<cfn::Value<cfn::List<String>>>,
    /// `Body`.
    pub body: Option<cfn::Value<cfn::Json>>,
    /// `BodyS3Location`.
    pub body_s3_location: Option<cfn::Value<S3Location>>,
    /// `CloneFrom`.
    pub clone_from: Option<cfn::Value<String>>,
    /// `Description`.
    pub description: Option<cfn::Value<String>>,
    /// `DisableExecuteApiEndpoint`.
    pub disable_execute_api_endpoint: Option<cfn::Value<bool>>,
    /// `EndpointAccessMode`.
    pub endpoint_access_mode: Option<cfn::Value<String>>,
    /// `EndpointConfiguration`.
    pub endpoint_configuration: Option<cfn::Value<EndpointConfiguration>>,
    /// `FailOnWarnings`.
    pub fail_on_warnings: Option<cfn::Value<bool>>,
    /// `MinimumCompressionSize`.
    pub minimum_compression_size: Option<cfn::Value<i64>>,
    /// `Mode`.
    pub mode: Option<cfn::Value<String>>,
    /// `Name`.
    pub name: Option<cfn::Value<String>>,
    /// `Parameters`.
    pub parameters: Option<cfn::Value<cfn::Map<String>>>,
    /// `Policy`.
    pub policy: Option<cfn::Value<cfn::Json>>,
    /// `SecurityPolicy`.
    pub security_policy: Option<cfn::Value<String>>,
    /// `Tags`.
    pub tags: Option<cfn::Value<cfn::List<Tag>>>,
    /// `Version`.
    pub version: Option<cfn::Value<String>>,
}
impl RestApi {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            api_key_source_type: None,
            binary_media_types: None,
            body: None,
            body_s3_location: None,
            clone_from: None,
            description: None,
            disable_execute_api_endpoint: None,
            endpoint_access_mode: None,
            endpoint_configuration: None,
            fail_on_warnings: None,
            minimum_compression_size: None,
            mode: None,
            name: None,
            parameters: None,
            policy: None,
            security_policy: None,
            tags: None,
            version: None,
        }
    }
}
impl Default for RestApi {
    fn default() -> Self {
        Self::new()
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
    pub fn get_rest_api_id(&self) -> cfn::Value<cfn::Id<cfn::apigateway::RestApi>> {
        self.attribute("RestApiId")
    }
    /// `Fn::GetAtt` of `RootResourceId`.
    pub fn get_root_resource_id(&self) -> cfn::Value<String> {
        self.attribute("RootResourceId")
    }
}
/// `EndpointConfiguration` of `AWS::ApiGateway::RestApi`.
#[derive(Clone, Debug, PartialEq)]
pub struct EndpointConfiguration {
    /// `IpAddressType`.
    pub ip_address_type: Option<cfn::Value<String>>,
    /// `Types`.
    pub types: Option<cfn::Value<cfn::List<String>>>,
    /// `VpcEndpointIds`.
    pub vpc_endpoint_ids: Option<cfn::Value<cfn::List<cfn::Id<cfn::ec2::VpcEndpoint>>>>,
}
impl EndpointConfiguration {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            ip_address_type: None,
            types: None,
            vpc_endpoint_ids: None,
        }
    }
}
impl Default for EndpointConfiguration {
    fn default() -> Self {
        Self::new()
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
/// `S3Location` of `AWS::ApiGateway::RestApi`.
#[derive(Clone, Debug, PartialEq)]
pub struct S3Location {
    /// `Bucket`.
    pub bucket: Option<cfn::Value<String>>,
    /// `ETag`.
    pub e_tag: Option<cfn::Value<String>>,
    /// `Key`.
    pub key: Option<cfn::Value<String>>,
    /// `Version`.
    pub version: Option<cfn::Value<String>>,
}
impl S3Location {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            bucket: None,
            e_tag: None,
            key: None,
            version: None,
        }
    }
}
impl Default for S3Location {
    fn default() -> Self {
        Self::new()
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
/// `Tag` of `AWS::ApiGateway::RestApi`.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    /// `Key`.
    pub key: cfn::Value<String>,
    /// `Value`.
    pub value: cfn::Value<String>,
}
impl Tag {
    /// With what it must have.
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
    read_only: &["RestApiId", "RootResourceId"],
    create_only: &[],
    conditional_create_only: &[],
    write_only: &[
        "Body",
        "BodyS3Location",
        "CloneFrom",
        "FailOnWarnings",
        "Mode",
        "Parameters",
    ],
    primary_identifier: &["RestApiId"],
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
        delete: &["apigateway:DELETE"],
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
    },
};
static ENDPOINT_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "IpAddressType",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Types",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text::ANY),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
        schema::Property {
            name: "VpcEndpointIds",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text::ANY),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
    ],
    rules: &[],
};
static REST_API: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "ApiKeySourceType",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "BinaryMediaTypes",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text::ANY),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
        schema::Property {
            name: "Body",
            required: false,
            shape: schema::Shape::Json,
        },
        schema::Property {
            name: "BodyS3Location",
            required: false,
            shape: schema::Shape::Object(&S3_LOCATION),
        },
        schema::Property {
            name: "CloneFrom",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Description",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "DisableExecuteApiEndpoint",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "EndpointAccessMode",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "EndpointConfiguration",
            required: false,
            shape: schema::Shape::Object(&ENDPOINT_CONFIGURATION),
        },
        schema::Property {
            name: "FailOnWarnings",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "MinimumCompressionSize",
            required: false,
            shape: schema::Shape::Integer(schema::Range::ANY),
        },
        schema::Property {
            name: "Mode",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Name",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Parameters",
            required: false,
            shape: schema::Shape::Map(
                Some("[a-zA-Z0-9]+"),
                &schema::Shape::Text(schema::Text::ANY),
            ),
        },
        schema::Property {
            name: "Policy",
            required: false,
            shape: schema::Shape::Json,
        },
        schema::Property {
            name: "SecurityPolicy",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Tags",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&TAG),
                min_items: None,
                max_items: None,
                unique: false,
            }),
        },
        schema::Property {
            name: "Version",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
static S3_LOCATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Bucket",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "ETag",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Key",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Version",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
static TAG: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Key",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Value",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
