// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::Cognito::UserPoolClient`.
use cfn::schema;
/// [`AWS::Cognito::UserPoolClient`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpoolclient.html)
#[derive(Clone, Debug, PartialEq)]
pub struct UserPoolClient {
    /// [`AccessTokenValidity`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpoolclient.html#cfn-cognito-userpoolclient-accesstokenvalidity): 1 to 86400.
    pub access_token_validity: cfn::Prop<i64>,
    /// [`AllowedOAuthFlows`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpoolclient.html#cfn-cognito-userpoolclient-allowedoauthflows): 0 to 3 items.
    pub allowed_o_auth_flows: cfn::Prop<cfn::List<AllowedOAuthFlow>>,
    /// [`AllowedOAuthFlowsUserPoolClient`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpoolclient.html#cfn-cognito-userpoolclient-allowedoauthflowsuserpoolclient)
    pub allowed_o_auth_flows_user_pool_client: cfn::Prop<bool>,
    /// [`AllowedOAuthScopes`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpoolclient.html#cfn-cognito-userpoolclient-allowedoauthscopes): 0 to 50 items.
    pub allowed_o_auth_scopes: cfn::Prop<cfn::List<String>>,
    /// [`AnalyticsConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpoolclient.html#cfn-cognito-userpoolclient-analyticsconfiguration)
    pub analytics_configuration: cfn::Prop<AnalyticsConfiguration>,
    /// [`AuthSessionValidity`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpoolclient.html#cfn-cognito-userpoolclient-authsessionvalidity): 3 to 15.
    pub auth_session_validity: cfn::Prop<i64>,
    /// [`CallbackURLs`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpoolclient.html#cfn-cognito-userpoolclient-callbackurls): 0 to 100 items.
    pub callback_ur_ls: cfn::Prop<cfn::List<String>>,
    /// [`ClientName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpoolclient.html#cfn-cognito-userpoolclient-clientname): 1 to 128 characters.
    pub client_name: cfn::Prop<String>,
    /// [`DefaultRedirectURI`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpoolclient.html#cfn-cognito-userpoolclient-defaultredirecturi): 1 to 1024 characters.
    pub default_redirect_uri: cfn::Prop<String>,
    /// [`EnablePropagateAdditionalUserContextData`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpoolclient.html#cfn-cognito-userpoolclient-enablepropagateadditionalusercontextdata)
    pub enable_propagate_additional_user_context_data: cfn::Prop<bool>,
    /// [`EnableTokenRevocation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpoolclient.html#cfn-cognito-userpoolclient-enabletokenrevocation)
    pub enable_token_revocation: cfn::Prop<bool>,
    /// [`ExplicitAuthFlows`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpoolclient.html#cfn-cognito-userpoolclient-explicitauthflows)
    pub explicit_auth_flows: cfn::Prop<cfn::List<ExplicitAuthFlow>>,
    /// [`GenerateSecret`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpoolclient.html#cfn-cognito-userpoolclient-generatesecret): a change replaces the resource.
    pub generate_secret: cfn::Prop<bool>,
    /// [`IdTokenValidity`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpoolclient.html#cfn-cognito-userpoolclient-idtokenvalidity): 1 to 86400.
    pub id_token_validity: cfn::Prop<i64>,
    /// [`LogoutURLs`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpoolclient.html#cfn-cognito-userpoolclient-logouturls): 0 to 100 items.
    pub logout_ur_ls: cfn::Prop<cfn::List<String>>,
    /// [`PreventUserExistenceErrors`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpoolclient.html#cfn-cognito-userpoolclient-preventuserexistenceerrors)
    pub prevent_user_existence_errors: cfn::Prop<PreventUserExistenceErrors>,
    /// [`ReadAttributes`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpoolclient.html#cfn-cognito-userpoolclient-readattributes)
    pub read_attributes: cfn::Prop<cfn::List<String>>,
    /// [`RefreshTokenRotation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpoolclient.html#cfn-cognito-userpoolclient-refreshtokenrotation)
    pub refresh_token_rotation: cfn::Prop<RefreshTokenRotation>,
    /// [`RefreshTokenValidity`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpoolclient.html#cfn-cognito-userpoolclient-refreshtokenvalidity): 1 to 315360000.
    pub refresh_token_validity: cfn::Prop<i64>,
    /// [`SupportedIdentityProviders`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpoolclient.html#cfn-cognito-userpoolclient-supportedidentityproviders)
    pub supported_identity_providers: cfn::Prop<cfn::List<String>>,
    /// [`TokenValidityUnits`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpoolclient.html#cfn-cognito-userpoolclient-tokenvalidityunits)
    pub token_validity_units: cfn::Prop<TokenValidityUnits>,
    /// [`UserPoolId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpoolclient.html#cfn-cognito-userpoolclient-userpoolid): 1 to 55 characters; a change replaces the resource.
    pub user_pool_id: cfn::Value<cfn::Id<cfn::cognito::UserPool>>,
    /// [`WriteAttributes`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpoolclient.html#cfn-cognito-userpoolclient-writeattributes)
    pub write_attributes: cfn::Prop<cfn::List<String>>,
}
impl UserPoolClient {
    /// Sets the required properties.
    pub fn new(
        user_pool_id: impl Into<cfn::Value<cfn::Id<cfn::cognito::UserPool>>>,
    ) -> Self {
        Self {
            access_token_validity: cfn::Prop::unset(),
            allowed_o_auth_flows: cfn::Prop::unset(),
            allowed_o_auth_flows_user_pool_client: cfn::Prop::unset(),
            allowed_o_auth_scopes: cfn::Prop::unset(),
            analytics_configuration: cfn::Prop::unset(),
            auth_session_validity: cfn::Prop::unset(),
            callback_ur_ls: cfn::Prop::unset(),
            client_name: cfn::Prop::unset(),
            default_redirect_uri: cfn::Prop::unset(),
            enable_propagate_additional_user_context_data: cfn::Prop::unset(),
            enable_token_revocation: cfn::Prop::unset(),
            explicit_auth_flows: cfn::Prop::unset(),
            generate_secret: cfn::Prop::unset(),
            id_token_validity: cfn::Prop::unset(),
            logout_ur_ls: cfn::Prop::unset(),
            prevent_user_existence_errors: cfn::Prop::unset(),
            read_attributes: cfn::Prop::unset(),
            refresh_token_rotation: cfn::Prop::unset(),
            refresh_token_validity: cfn::Prop::unset(),
            supported_identity_providers: cfn::Prop::unset(),
            token_validity_units: cfn::Prop::unset(),
            user_pool_id: user_pool_id.into(),
            write_attributes: cfn::Prop::unset(),
        }
    }
}
impl cfn::Literal for UserPoolClient {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("AccessTokenValidity", self.access_token_validity),
            cfn::field("AllowedOAuthFlows", self.allowed_o_auth_flows),
            cfn::field(
                "AllowedOAuthFlowsUserPoolClient",
                self.allowed_o_auth_flows_user_pool_client,
            ),
            cfn::field("AllowedOAuthScopes", self.allowed_o_auth_scopes),
            cfn::field("AnalyticsConfiguration", self.analytics_configuration),
            cfn::field("AuthSessionValidity", self.auth_session_validity),
            cfn::field("CallbackURLs", self.callback_ur_ls),
            cfn::field("ClientName", self.client_name),
            cfn::field("DefaultRedirectURI", self.default_redirect_uri),
            cfn::field(
                "EnablePropagateAdditionalUserContextData",
                self.enable_propagate_additional_user_context_data,
            ),
            cfn::field("EnableTokenRevocation", self.enable_token_revocation),
            cfn::field("ExplicitAuthFlows", self.explicit_auth_flows),
            cfn::field("GenerateSecret", self.generate_secret),
            cfn::field("IdTokenValidity", self.id_token_validity),
            cfn::field("LogoutURLs", self.logout_ur_ls),
            cfn::field("PreventUserExistenceErrors", self.prevent_user_existence_errors),
            cfn::field("ReadAttributes", self.read_attributes),
            cfn::field("RefreshTokenRotation", self.refresh_token_rotation),
            cfn::field("RefreshTokenValidity", self.refresh_token_validity),
            cfn::field("SupportedIdentityProviders", self.supported_identity_providers),
            cfn::field("TokenValidityUnits", self.token_validity_units),
            cfn::field("UserPoolId", self.user_pool_id),
            cfn::field("WriteAttributes", self.write_attributes),
        ])
    }
}
impl cfn::Resource for UserPoolClient {
    const SCHEMA: &'static schema::Schema = &SCHEMA;
    type Reference = cfn::Id<cfn::cognito::UserPoolClient>;
}
impl cfn::Handle<UserPoolClient> {
    /// `Fn::GetAtt` of `ClientSecret`.
    pub fn client_secret(&self) -> cfn::Value<String> {
        self.attribute("ClientSecret")
    }
    /// `Fn::GetAtt` of `Name`.
    pub fn name(&self) -> cfn::Value<String> {
        self.attribute("Name")
    }
    /// `Fn::GetAtt` of `ClientId`.
    pub fn client_id(&self) -> cfn::Value<String> {
        self.attribute("ClientId")
    }
}
/// [`AnalyticsConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpoolclient-analyticsconfiguration.html) of `AWS::Cognito::UserPoolClient`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AnalyticsConfiguration {
    /// [`ApplicationArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpoolclient-analyticsconfiguration.html#cfn-cognito-userpoolclient-analyticsconfiguration-applicationarn): 20 to 2048 characters.
    pub application_arn: cfn::Prop<cfn::Arn>,
    /// [`ApplicationId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpoolclient-analyticsconfiguration.html#cfn-cognito-userpoolclient-analyticsconfiguration-applicationid)
    pub application_id: cfn::Prop<String>,
    /// [`ExternalId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpoolclient-analyticsconfiguration.html#cfn-cognito-userpoolclient-analyticsconfiguration-externalid): up to 131072 characters.
    pub external_id: cfn::Prop<String>,
    /// [`RoleArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpoolclient-analyticsconfiguration.html#cfn-cognito-userpoolclient-analyticsconfiguration-rolearn): 20 to 2048 characters.
    pub role_arn: cfn::Prop<cfn::Arn<cfn::iam::Role>>,
    /// [`UserDataShared`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpoolclient-analyticsconfiguration.html#cfn-cognito-userpoolclient-analyticsconfiguration-userdatashared)
    pub user_data_shared: cfn::Prop<bool>,
}
impl AnalyticsConfiguration {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for AnalyticsConfiguration {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("ApplicationArn", self.application_arn),
            cfn::field("ApplicationId", self.application_id),
            cfn::field("ExternalId", self.external_id),
            cfn::field("RoleArn", self.role_arn),
            cfn::field("UserDataShared", self.user_data_shared),
        ])
    }
}
/// [`RefreshTokenRotation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpoolclient-refreshtokenrotation.html) of `AWS::Cognito::UserPoolClient`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RefreshTokenRotation {
    /// [`Feature`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpoolclient-refreshtokenrotation.html#cfn-cognito-userpoolclient-refreshtokenrotation-feature)
    pub feature: cfn::Prop<Feature>,
    /// [`RetryGracePeriodSeconds`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpoolclient-refreshtokenrotation.html#cfn-cognito-userpoolclient-refreshtokenrotation-retrygraceperiodseconds): 0 to 60.
    pub retry_grace_period_seconds: cfn::Prop<i64>,
}
impl RefreshTokenRotation {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for RefreshTokenRotation {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("Feature", self.feature),
            cfn::field("RetryGracePeriodSeconds", self.retry_grace_period_seconds),
        ])
    }
}
/// [`TokenValidityUnits`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpoolclient-tokenvalidityunits.html) of `AWS::Cognito::UserPoolClient`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TokenValidityUnits {
    /// [`AccessToken`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpoolclient-tokenvalidityunits.html#cfn-cognito-userpoolclient-tokenvalidityunits-accesstoken)
    pub access_token: cfn::Prop<AccessToken>,
    /// [`IdToken`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpoolclient-tokenvalidityunits.html#cfn-cognito-userpoolclient-tokenvalidityunits-idtoken)
    pub id_token: cfn::Prop<IdToken>,
    /// [`RefreshToken`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpoolclient-tokenvalidityunits.html#cfn-cognito-userpoolclient-tokenvalidityunits-refreshtoken)
    pub refresh_token: cfn::Prop<RefreshToken>,
}
impl TokenValidityUnits {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for TokenValidityUnits {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("AccessToken", self.access_token),
            cfn::field("IdToken", self.id_token),
            cfn::field("RefreshToken", self.refresh_token),
        ])
    }
}
/// The values of `AccessToken`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccessToken {
    /// `days`
    Days,
    /// `hours`
    Hours,
    /// `minutes`
    Minutes,
    /// `seconds`
    Seconds,
}
impl cfn::Literal for AccessToken {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Days => "days",
                Self::Hours => "hours",
                Self::Minutes => "minutes",
                Self::Seconds => "seconds",
            },
        )
    }
}
/// The values of `AllowedOAuthFlow`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AllowedOAuthFlow {
    /// `client_credentials`
    ClientCredentials,
    /// `code`
    Code,
    /// `implicit`
    Implicit,
}
impl cfn::Literal for AllowedOAuthFlow {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::ClientCredentials => "client_credentials",
                Self::Code => "code",
                Self::Implicit => "implicit",
            },
        )
    }
}
/// The values of `ExplicitAuthFlow`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExplicitAuthFlow {
    /// `ADMIN_NO_SRP_AUTH`
    AdminNoSrpAuth,
    /// `ALLOW_ADMIN_USER_PASSWORD_AUTH`
    AllowAdminUserPasswordAuth,
    /// `ALLOW_CUSTOM_AUTH`
    AllowCustomAuth,
    /// `ALLOW_REFRESH_TOKEN_AUTH`
    AllowRefreshTokenAuth,
    /// `ALLOW_USER_AUTH`
    AllowUserAuth,
    /// `ALLOW_USER_PASSWORD_AUTH`
    AllowUserPasswordAuth,
    /// `ALLOW_USER_SRP_AUTH`
    AllowUserSrpAuth,
    /// `CUSTOM_AUTH_FLOW_ONLY`
    CustomAuthFlowOnly,
    /// `USER_PASSWORD_AUTH`
    UserPasswordAuth,
}
impl cfn::Literal for ExplicitAuthFlow {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::AdminNoSrpAuth => "ADMIN_NO_SRP_AUTH",
                Self::AllowAdminUserPasswordAuth => "ALLOW_ADMIN_USER_PASSWORD_AUTH",
                Self::AllowCustomAuth => "ALLOW_CUSTOM_AUTH",
                Self::AllowRefreshTokenAuth => "ALLOW_REFRESH_TOKEN_AUTH",
                Self::AllowUserAuth => "ALLOW_USER_AUTH",
                Self::AllowUserPasswordAuth => "ALLOW_USER_PASSWORD_AUTH",
                Self::AllowUserSrpAuth => "ALLOW_USER_SRP_AUTH",
                Self::CustomAuthFlowOnly => "CUSTOM_AUTH_FLOW_ONLY",
                Self::UserPasswordAuth => "USER_PASSWORD_AUTH",
            },
        )
    }
}
/// The values of `Feature`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feature {
    /// `ENABLED`
    Enabled,
    /// `DISABLED`
    Disabled,
}
impl cfn::Literal for Feature {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Enabled => "ENABLED",
                Self::Disabled => "DISABLED",
            },
        )
    }
}
/// The values of `IdToken`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdToken {
    /// `days`
    Days,
    /// `hours`
    Hours,
    /// `minutes`
    Minutes,
    /// `seconds`
    Seconds,
}
impl cfn::Literal for IdToken {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Days => "days",
                Self::Hours => "hours",
                Self::Minutes => "minutes",
                Self::Seconds => "seconds",
            },
        )
    }
}
/// The values of `PreventUserExistenceErrors`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PreventUserExistenceErrors {
    /// `ENABLED`
    Enabled,
    /// `LEGACY`
    Legacy,
}
impl cfn::Literal for PreventUserExistenceErrors {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Enabled => "ENABLED",
                Self::Legacy => "LEGACY",
            },
        )
    }
}
/// The values of `RefreshToken`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefreshToken {
    /// `days`
    Days,
    /// `hours`
    Hours,
    /// `minutes`
    Minutes,
    /// `seconds`
    Seconds,
}
impl cfn::Literal for RefreshToken {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Days => "days",
                Self::Hours => "hours",
                Self::Minutes => "minutes",
                Self::Seconds => "seconds",
            },
        )
    }
}
pub(crate) static SCHEMA: schema::Schema = schema::Schema {
    type_name: "AWS::Cognito::UserPoolClient",
    root: &USER_POOL_CLIENT,
    attributes: &["ClientSecret", "Name", "ClientId"],
    create_only: &["GenerateSecret", "UserPoolId"],
    conditional_create_only: &[],
    permissions: schema::Permissions {
        create: &[
            "cognito-idp:CreateUserPoolClient",
            "iam:CreateServiceLinkedRole",
            "iam:PassRole",
            "iam:PutRolePolicy",
        ],
        read: &[
            "cognito-idp:DescribeUserPoolClient",
            "cognito-idp:ListUserPoolClientSecrets",
        ],
        update: &[
            "cognito-idp:UpdateUserPoolClient",
            "iam:PassRole",
            "iam:PutRolePolicy",
        ],
        delete: &[
            "cognito-idp:DeleteUserPoolClient",
            "iam:DeleteRolePolicy",
            "iam:PutRolePolicy",
        ],
        list: &["cognito-idp:ListUserPoolClients"],
        tag: &[],
    },
};
static ANALYTICS_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "ApplicationArn",
            schema::Shape::Text(schema::Text {
                min_length: Some(20),
                max_length: Some(2048),
                pattern: Some(
                    "^arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?$",
                ),
            }),
        ),
        schema::optional(
            "ApplicationId",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: None,
                pattern: Some("^[0-9a-fA-F]+$"),
            }),
        ),
        schema::optional(
            "ExternalId",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(131072),
                pattern: None,
            }),
        ),
        schema::optional(
            "RoleArn",
            schema::Shape::Text(schema::Text {
                min_length: Some(20),
                max_length: Some(2048),
                pattern: Some(
                    "^arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?$",
                ),
            }),
        ),
        schema::optional("UserDataShared", schema::Shape::Boolean),
    ],
    rules: &[],
};
static REFRESH_TOKEN_ROTATION: schema::Object = schema::Object {
    properties: &[
        schema::optional("Feature", schema::Shape::OneOf(&["ENABLED", "DISABLED"])),
        schema::optional(
            "RetryGracePeriodSeconds",
            schema::Shape::Integer(schema::Range {
                minimum: Some(0.0),
                maximum: Some(60.0),
                allowed: &[],
            }),
        ),
    ],
    rules: &[],
};
static TOKEN_VALIDITY_UNITS: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "AccessToken",
            schema::Shape::OneOf(&["days", "hours", "minutes", "seconds"]),
        ),
        schema::optional(
            "IdToken",
            schema::Shape::OneOf(&["days", "hours", "minutes", "seconds"]),
        ),
        schema::optional(
            "RefreshToken",
            schema::Shape::OneOf(&["days", "hours", "minutes", "seconds"]),
        ),
    ],
    rules: &[],
};
static USER_POOL_CLIENT: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "AccessTokenValidity",
            schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: Some(86400.0),
                allowed: &[],
            }),
        ),
        schema::optional(
            "AllowedOAuthFlows",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::OneOf(&["client_credentials", "code", "implicit"]),
                min_items: Some(0),
                max_items: Some(3),
                unique: false,
            }),
        ),
        schema::optional("AllowedOAuthFlowsUserPoolClient", schema::Shape::Boolean),
        schema::optional(
            "AllowedOAuthScopes",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text {
                    min_length: Some(1),
                    max_length: Some(256),
                    pattern: Some("^[\\x21\\x23-\\x5B\\x5D-\\x7E]+$"),
                }),
                min_items: Some(0),
                max_items: Some(50),
                unique: false,
            }),
        ),
        schema::optional(
            "AnalyticsConfiguration",
            schema::Shape::Object(&ANALYTICS_CONFIGURATION),
        ),
        schema::optional(
            "AuthSessionValidity",
            schema::Shape::Integer(schema::Range {
                minimum: Some(3.0),
                maximum: Some(15.0),
                allowed: &[],
            }),
        ),
        schema::optional(
            "CallbackURLs",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text {
                    min_length: Some(1),
                    max_length: Some(1024),
                    pattern: None,
                }),
                min_items: Some(0),
                max_items: Some(100),
                unique: false,
            }),
        ),
        schema::optional(
            "ClientName",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(128),
                pattern: Some("^[\\w\\s+=,.@-]+$"),
            }),
        ),
        schema::optional(
            "DefaultRedirectURI",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(1024),
                pattern: None,
            }),
        ),
        schema::optional(
            "EnablePropagateAdditionalUserContextData",
            schema::Shape::Boolean,
        ),
        schema::optional("EnableTokenRevocation", schema::Shape::Boolean),
        schema::optional(
            "ExplicitAuthFlows",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::OneOf(
                    &[
                        "ADMIN_NO_SRP_AUTH",
                        "ALLOW_ADMIN_USER_PASSWORD_AUTH",
                        "ALLOW_CUSTOM_AUTH",
                        "ALLOW_REFRESH_TOKEN_AUTH",
                        "ALLOW_USER_AUTH",
                        "ALLOW_USER_PASSWORD_AUTH",
                        "ALLOW_USER_SRP_AUTH",
                        "CUSTOM_AUTH_FLOW_ONLY",
                        "USER_PASSWORD_AUTH",
                    ],
                ),
                min_items: None,
                max_items: None,
                unique: false,
            }),
        ),
        schema::optional("GenerateSecret", schema::Shape::Boolean),
        schema::optional(
            "IdTokenValidity",
            schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: Some(86400.0),
                allowed: &[],
            }),
        ),
        schema::optional(
            "LogoutURLs",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text {
                    min_length: Some(1),
                    max_length: Some(1024),
                    pattern: None,
                }),
                min_items: Some(0),
                max_items: Some(100),
                unique: false,
            }),
        ),
        schema::optional(
            "PreventUserExistenceErrors",
            schema::Shape::OneOf(&["ENABLED", "LEGACY"]),
        ),
        schema::optional(
            "ReadAttributes",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text {
                    min_length: Some(1),
                    max_length: Some(2048),
                    pattern: None,
                }),
                min_items: None,
                max_items: None,
                unique: false,
            }),
        ),
        schema::optional(
            "RefreshTokenRotation",
            schema::Shape::Object(&REFRESH_TOKEN_ROTATION),
        ),
        schema::optional(
            "RefreshTokenValidity",
            schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: Some(315360000.0),
                allowed: &[],
            }),
        ),
        schema::optional(
            "SupportedIdentityProviders",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text {
                    min_length: Some(1),
                    max_length: Some(32),
                    pattern: None,
                }),
                min_items: None,
                max_items: None,
                unique: false,
            }),
        ),
        schema::optional(
            "TokenValidityUnits",
            schema::Shape::Object(&TOKEN_VALIDITY_UNITS),
        ),
        schema::required(
            "UserPoolId",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(55),
                pattern: Some("^[\\w-]+_[0-9a-zA-Z]+$"),
            }),
        ),
        schema::optional(
            "WriteAttributes",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text {
                    min_length: Some(1),
                    max_length: Some(2048),
                    pattern: None,
                }),
                min_items: None,
                max_items: None,
                unique: false,
            }),
        ),
    ],
    rules: &[],
};
