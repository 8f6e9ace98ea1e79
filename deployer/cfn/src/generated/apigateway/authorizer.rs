// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::ApiGateway::Authorizer`.
use cfn::schema;
/// [`AWS::ApiGateway::Authorizer`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-authorizer.html)
#[derive(Clone, Debug, PartialEq)]
pub struct Authorizer {
    /// [`AuthType`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-authorizer.html#cfn-apigateway-authorizer-authtype)
    pub auth_type: cfn::Prop<String>,
    /// [`AuthorizerCredentials`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-authorizer.html#cfn-apigateway-authorizer-authorizercredentials)
    pub authorizer_credentials: cfn::Prop<String>,
    /// [`AuthorizerResultTtlInSeconds`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-authorizer.html#cfn-apigateway-authorizer-authorizerresultttlinseconds)
    pub authorizer_result_ttl_in_seconds: cfn::Prop<i64>,
    /// [`AuthorizerUri`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-authorizer.html#cfn-apigateway-authorizer-authorizeruri)
    pub authorizer_uri: cfn::Prop<String>,
    /// [`IdentitySource`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-authorizer.html#cfn-apigateway-authorizer-identitysource)
    pub identity_source: cfn::Prop<String>,
    /// [`IdentityValidationExpression`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-authorizer.html#cfn-apigateway-authorizer-identityvalidationexpression)
    pub identity_validation_expression: cfn::Prop<String>,
    /// [`Name`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-authorizer.html#cfn-apigateway-authorizer-name)
    pub name: cfn::Value<String>,
    /// [`ProviderARNs`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-authorizer.html#cfn-apigateway-authorizer-providerarns)
    pub provider_ar_ns: cfn::Prop<cfn::List<cfn::Arn>>,
    /// [`RestApiId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-authorizer.html#cfn-apigateway-authorizer-restapiid): a change replaces the resource.
    pub rest_api_id: cfn::Value<cfn::Id<cfn::apigateway::RestApi>>,
    /// [`Type`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-authorizer.html#cfn-apigateway-authorizer-type)
    pub r#type: cfn::Value<String>,
}
impl Authorizer {
    /// Sets the required properties.
    pub fn new(
        name: impl Into<cfn::Value<String>>,
        rest_api_id: impl Into<cfn::Value<cfn::Id<cfn::apigateway::RestApi>>>,
        r#type: impl Into<cfn::Value<String>>,
    ) -> Self {
        Self {
            auth_type: cfn::Prop::unset(),
            authorizer_credentials: cfn::Prop::unset(),
            authorizer_result_ttl_in_seconds: cfn::Prop::unset(),
            authorizer_uri: cfn::Prop::unset(),
            identity_source: cfn::Prop::unset(),
            identity_validation_expression: cfn::Prop::unset(),
            name: name.into(),
            provider_ar_ns: cfn::Prop::unset(),
            rest_api_id: rest_api_id.into(),
            r#type: r#type.into(),
        }
    }
}
impl cfn::Literal for Authorizer {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("AuthType", self.auth_type),
            cfn::field("AuthorizerCredentials", self.authorizer_credentials),
            cfn::field(
                "AuthorizerResultTtlInSeconds",
                self.authorizer_result_ttl_in_seconds,
            ),
            cfn::field("AuthorizerUri", self.authorizer_uri),
            cfn::field("IdentitySource", self.identity_source),
            cfn::field(
                "IdentityValidationExpression",
                self.identity_validation_expression,
            ),
            cfn::field("Name", self.name),
            cfn::field("ProviderARNs", self.provider_ar_ns),
            cfn::field("RestApiId", self.rest_api_id),
            cfn::field("Type", self.r#type),
        ])
    }
}
impl cfn::Resource for Authorizer {
    const SCHEMA: &'static schema::Schema = &SCHEMA;
    type Reference = cfn::Id<cfn::apigateway::Authorizer>;
}
impl cfn::Handle<Authorizer> {
    /// `Fn::GetAtt` of `AuthorizerId`.
    pub fn authorizer_id(&self) -> cfn::Value<cfn::Id<cfn::apigateway::Authorizer>> {
        self.attribute("AuthorizerId")
    }
}
pub(crate) static SCHEMA: schema::Schema = schema::Schema {
    type_name: "AWS::ApiGateway::Authorizer",
    root: &AUTHORIZER,
    attributes: &["AuthorizerId"],
    create_only: &["RestApiId"],
    conditional_create_only: &[],
    permissions: schema::Permissions {
        create: &["apigateway:POST", "iam:PassRole"],
        read: &["apigateway:GET"],
        update: &["apigateway:GET", "apigateway:PATCH", "iam:PassRole"],
        delete: &["apigateway:DELETE"],
        list: &["apigateway:GET"],
        tag: &[],
    },
};
static AUTHORIZER: schema::Object = schema::Object {
    properties: &[
        schema::optional("AuthType", schema::TEXT),
        schema::optional("AuthorizerCredentials", schema::TEXT),
        schema::optional(
            "AuthorizerResultTtlInSeconds",
            schema::Shape::Integer(schema::Range::ANY),
        ),
        schema::optional("AuthorizerUri", schema::TEXT),
        schema::optional("IdentitySource", schema::TEXT),
        schema::optional("IdentityValidationExpression", schema::TEXT),
        schema::required("Name", schema::TEXT),
        schema::optional(
            "ProviderARNs",
            schema::Shape::List(schema::Items {
                of: &schema::TEXT,
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
        schema::required("RestApiId", schema::TEXT),
        schema::required("Type", schema::TEXT),
    ],
    rules: &[],
};
