// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::ApiGateway::ApiKey`.
use cfn::schema;
/// [`AWS::ApiGateway::ApiKey`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-apikey.html)
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ApiKey {
    /// [`CustomerId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-apikey.html#cfn-apigateway-apikey-customerid)
    pub customer_id: cfn::Prop<String>,
    /// [`Description`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-apikey.html#cfn-apigateway-apikey-description)
    pub description: cfn::Prop<String>,
    /// [`Enabled`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-apikey.html#cfn-apigateway-apikey-enabled)
    pub enabled: cfn::Prop<bool>,
    /// [`GenerateDistinctId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-apikey.html#cfn-apigateway-apikey-generatedistinctid): a change replaces the resource.
    pub generate_distinct_id: cfn::Prop<bool>,
    /// [`Name`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-apikey.html#cfn-apigateway-apikey-name): a change replaces the resource.
    pub name: cfn::Prop<String>,
    /// [`StageKeys`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-apikey.html#cfn-apigateway-apikey-stagekeys)
    pub stage_keys: cfn::Prop<cfn::List<StageKey>>,
    /// [`Tags`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-apikey.html#cfn-apigateway-apikey-tags)
    pub tags: cfn::Prop<cfn::List<Tag>>,
    /// [`Value`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-apikey.html#cfn-apigateway-apikey-value): a change replaces the resource.
    pub value: cfn::Prop<String>,
}
impl ApiKey {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for ApiKey {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("CustomerId", self.customer_id),
            cfn::field("Description", self.description),
            cfn::field("Enabled", self.enabled),
            cfn::field("GenerateDistinctId", self.generate_distinct_id),
            cfn::field("Name", self.name),
            cfn::field("StageKeys", self.stage_keys),
            cfn::field("Tags", self.tags),
            cfn::field("Value", self.value),
        ])
    }
}
impl cfn::Resource for ApiKey {
    const SCHEMA: &'static schema::Schema = &SCHEMA;
    type Reference = cfn::Id<cfn::apigateway::ApiKey>;
}
impl cfn::Handle<ApiKey> {
    /// `Fn::GetAtt` of `APIKeyId`.
    pub fn api_key_id(&self) -> cfn::Value<cfn::Id<cfn::apigateway::ApiKey>> {
        self.attribute("APIKeyId")
    }
}
/// [`StageKey`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-apikey-stagekey.html) of `AWS::ApiGateway::ApiKey`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StageKey {
    /// [`RestApiId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-apikey-stagekey.html#cfn-apigateway-apikey-stagekey-restapiid)
    pub rest_api_id: cfn::Prop<cfn::Id<cfn::apigateway::RestApi>>,
    /// [`StageName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-apikey-stagekey.html#cfn-apigateway-apikey-stagekey-stagename)
    pub stage_name: cfn::Prop<String>,
}
impl StageKey {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for StageKey {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("RestApiId", self.rest_api_id),
            cfn::field("StageName", self.stage_name),
        ])
    }
}
/// [`Tag`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-apikey-tag.html) of `AWS::ApiGateway::ApiKey`.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    /// [`Key`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-apikey-tag.html#cfn-apigateway-apikey-tag-key): 1 to 128 characters.
    pub key: cfn::Value<String>,
    /// [`Value`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-apikey-tag.html#cfn-apigateway-apikey-tag-value): up to 256 characters.
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
    type_name: "AWS::ApiGateway::ApiKey",
    root: &API_KEY,
    attributes: &["APIKeyId"],
    create_only: &["GenerateDistinctId", "Name", "Value"],
    conditional_create_only: &[],
    permissions: schema::Permissions {
        create: &["apigateway:GET", "apigateway:POST", "apigateway:PUT"],
        read: &["apigateway:GET"],
        update: &[
            "apigateway:DELETE",
            "apigateway:GET",
            "apigateway:PATCH",
            "apigateway:PUT",
        ],
        delete: &["apigateway:DELETE", "apigateway:GET"],
        list: &["apigateway:GET"],
        tag: &["apigateway:DELETE", "apigateway:GET", "apigateway:PUT"],
    },
};
static API_KEY: schema::Object = schema::Object {
    properties: &[
        schema::optional("CustomerId", schema::TEXT),
        schema::optional("Description", schema::TEXT),
        schema::optional("Enabled", schema::Shape::Boolean),
        schema::optional("GenerateDistinctId", schema::Shape::Boolean),
        schema::optional("Name", schema::TEXT),
        schema::optional(
            "StageKeys",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&STAGE_KEY),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
        schema::optional(
            "Tags",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&TAG),
                min_items: None,
                max_items: None,
                unique: false,
            }),
        ),
        schema::optional("Value", schema::TEXT),
    ],
    rules: &[],
};
static STAGE_KEY: schema::Object = schema::Object {
    properties: &[
        schema::optional("RestApiId", schema::TEXT),
        schema::optional("StageName", schema::TEXT),
    ],
    rules: &[],
};
static TAG: schema::Object = schema::Object {
    properties: &[
        schema::required(
            "Key",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(128),
                pattern: None,
            }),
        ),
        schema::required(
            "Value",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(256),
                pattern: None,
            }),
        ),
    ],
    rules: &[],
};
