// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::Cognito::UserPool`.
use cfn::schema;
/// [`AWS::Cognito::UserPool`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpool.html)
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UserPool {
    /// [`AccountRecoverySetting`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpool.html#cfn-cognito-userpool-accountrecoverysetting)
    pub account_recovery_setting: cfn::Prop<AccountRecoverySetting>,
    /// [`AdminCreateUserConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpool.html#cfn-cognito-userpool-admincreateuserconfig)
    pub admin_create_user_config: cfn::Prop<AdminCreateUserConfig>,
    /// [`AliasAttributes`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpool.html#cfn-cognito-userpool-aliasattributes)
    pub alias_attributes: cfn::Prop<cfn::List<AliasAttribute>>,
    /// [`AutoVerifiedAttributes`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpool.html#cfn-cognito-userpool-autoverifiedattributes)
    pub auto_verified_attributes: cfn::Prop<cfn::List<AutoVerifiedAttribute>>,
    /// [`DeletionProtection`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpool.html#cfn-cognito-userpool-deletionprotection)
    pub deletion_protection: cfn::Prop<DeletionProtection>,
    /// [`DeviceConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpool.html#cfn-cognito-userpool-deviceconfiguration)
    pub device_configuration: cfn::Prop<DeviceConfiguration>,
    /// [`EmailAuthenticationMessage`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpool.html#cfn-cognito-userpool-emailauthenticationmessage): 6 to 20000 characters.
    pub email_authentication_message: cfn::Prop<String>,
    /// [`EmailAuthenticationSubject`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpool.html#cfn-cognito-userpool-emailauthenticationsubject): 1 to 140 characters.
    pub email_authentication_subject: cfn::Prop<String>,
    /// [`EmailConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpool.html#cfn-cognito-userpool-emailconfiguration)
    pub email_configuration: cfn::Prop<EmailConfiguration>,
    /// [`EmailVerificationMessage`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpool.html#cfn-cognito-userpool-emailverificationmessage): 6 to 20000 characters.
    pub email_verification_message: cfn::Prop<String>,
    /// [`EmailVerificationSubject`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpool.html#cfn-cognito-userpool-emailverificationsubject): 1 to 140 characters.
    pub email_verification_subject: cfn::Prop<String>,
    /// [`EnabledMfas`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpool.html#cfn-cognito-userpool-enabledmfas)
    pub enabled_mfas: cfn::Prop<cfn::List<String>>,
    /// [`IssuerConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpool.html#cfn-cognito-userpool-issuerconfiguration)
    pub issuer_configuration: cfn::Prop<IssuerConfiguration>,
    /// [`KeyConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpool.html#cfn-cognito-userpool-keyconfiguration)
    pub key_configuration: cfn::Prop<KeyConfiguration>,
    /// [`LambdaConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpool.html#cfn-cognito-userpool-lambdaconfig)
    pub lambda_config: cfn::Prop<LambdaConfig>,
    /// [`MfaConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpool.html#cfn-cognito-userpool-mfaconfiguration)
    pub mfa_configuration: cfn::Prop<MfaConfiguration>,
    /// [`Policies`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpool.html#cfn-cognito-userpool-policies)
    pub policies: cfn::Prop<Policies>,
    /// [`Schema`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpool.html#cfn-cognito-userpool-schema): 1 to 50 items.
    pub schema: cfn::Prop<cfn::List<SchemaAttribute>>,
    /// [`SmsAuthenticationMessage`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpool.html#cfn-cognito-userpool-smsauthenticationmessage): 6 to 140 characters.
    pub sms_authentication_message: cfn::Prop<String>,
    /// [`SmsConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpool.html#cfn-cognito-userpool-smsconfiguration)
    pub sms_configuration: cfn::Prop<SmsConfiguration>,
    /// [`SmsVerificationMessage`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpool.html#cfn-cognito-userpool-smsverificationmessage): 6 to 140 characters.
    pub sms_verification_message: cfn::Prop<String>,
    /// [`UserAttributeUpdateSettings`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpool.html#cfn-cognito-userpool-userattributeupdatesettings)
    pub user_attribute_update_settings: cfn::Prop<UserAttributeUpdateSettings>,
    /// [`UserPoolAddOns`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpool.html#cfn-cognito-userpool-userpooladdons)
    pub user_pool_add_ons: cfn::Prop<UserPoolAddOns>,
    /// [`UserPoolName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpool.html#cfn-cognito-userpool-userpoolname): 1 to 128 characters.
    pub user_pool_name: cfn::Prop<String>,
    /// [`UserPoolTags`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpool.html#cfn-cognito-userpool-userpooltags)
    pub user_pool_tags: cfn::Prop<cfn::Map<String>>,
    /// [`UserPoolTier`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpool.html#cfn-cognito-userpool-userpooltier)
    pub user_pool_tier: cfn::Prop<UserPoolTier>,
    /// [`UsernameAttributes`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpool.html#cfn-cognito-userpool-usernameattributes)
    pub username_attributes: cfn::Prop<cfn::List<UsernameAttribute>>,
    /// [`UsernameConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpool.html#cfn-cognito-userpool-usernameconfiguration)
    pub username_configuration: cfn::Prop<UsernameConfiguration>,
    /// [`VerificationMessageTemplate`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpool.html#cfn-cognito-userpool-verificationmessagetemplate)
    pub verification_message_template: cfn::Prop<VerificationMessageTemplate>,
    /// [`WebAuthnFactorConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpool.html#cfn-cognito-userpool-webauthnfactorconfiguration)
    pub web_authn_factor_configuration: cfn::Prop<WebAuthnFactorConfiguration>,
    /// [`WebAuthnRelyingPartyID`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpool.html#cfn-cognito-userpool-webauthnrelyingpartyid): 1 to 63 characters.
    pub web_authn_relying_party_id: cfn::Prop<String>,
    /// [`WebAuthnUserVerification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpool.html#cfn-cognito-userpool-webauthnuserverification): 1 to 9 characters.
    pub web_authn_user_verification: cfn::Prop<String>,
}
impl UserPool {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for UserPool {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("AccountRecoverySetting", self.account_recovery_setting),
            cfn::field("AdminCreateUserConfig", self.admin_create_user_config),
            cfn::field("AliasAttributes", self.alias_attributes),
            cfn::field("AutoVerifiedAttributes", self.auto_verified_attributes),
            cfn::field("DeletionProtection", self.deletion_protection),
            cfn::field("DeviceConfiguration", self.device_configuration),
            cfn::field("EmailAuthenticationMessage", self.email_authentication_message),
            cfn::field("EmailAuthenticationSubject", self.email_authentication_subject),
            cfn::field("EmailConfiguration", self.email_configuration),
            cfn::field("EmailVerificationMessage", self.email_verification_message),
            cfn::field("EmailVerificationSubject", self.email_verification_subject),
            cfn::field("EnabledMfas", self.enabled_mfas),
            cfn::field("IssuerConfiguration", self.issuer_configuration),
            cfn::field("KeyConfiguration", self.key_configuration),
            cfn::field("LambdaConfig", self.lambda_config),
            cfn::field("MfaConfiguration", self.mfa_configuration),
            cfn::field("Policies", self.policies),
            cfn::field("Schema", self.schema),
            cfn::field("SmsAuthenticationMessage", self.sms_authentication_message),
            cfn::field("SmsConfiguration", self.sms_configuration),
            cfn::field("SmsVerificationMessage", self.sms_verification_message),
            cfn::field(
                "UserAttributeUpdateSettings",
                self.user_attribute_update_settings,
            ),
            cfn::field("UserPoolAddOns", self.user_pool_add_ons),
            cfn::field("UserPoolName", self.user_pool_name),
            cfn::field("UserPoolTags", self.user_pool_tags),
            cfn::field("UserPoolTier", self.user_pool_tier),
            cfn::field("UsernameAttributes", self.username_attributes),
            cfn::field("UsernameConfiguration", self.username_configuration),
            cfn::field(
                "VerificationMessageTemplate",
                self.verification_message_template,
            ),
            cfn::field(
                "WebAuthnFactorConfiguration",
                self.web_authn_factor_configuration,
            ),
            cfn::field("WebAuthnRelyingPartyID", self.web_authn_relying_party_id),
            cfn::field("WebAuthnUserVerification", self.web_authn_user_verification),
        ])
    }
}
impl cfn::Resource for UserPool {
    const SCHEMA: &'static schema::Schema = &SCHEMA;
    type Reference = cfn::Id<cfn::cognito::UserPool>;
}
impl cfn::Handle<UserPool> {
    /// `Fn::GetAtt` of `ProviderName`.
    pub fn provider_name(&self) -> cfn::Value<String> {
        self.attribute("ProviderName")
    }
    /// `Fn::GetAtt` of `UserPoolId`.
    pub fn user_pool_id(&self) -> cfn::Value<cfn::Id<cfn::cognito::UserPool>> {
        self.attribute("UserPoolId")
    }
    /// `Fn::GetAtt` of `ProviderURL`.
    pub fn provider_url(&self) -> cfn::Value<String> {
        self.attribute("ProviderURL")
    }
    /// `Fn::GetAtt` of `Arn`.
    pub fn arn(&self) -> cfn::Value<cfn::Arn<cfn::cognito::UserPool>> {
        self.attribute("Arn")
    }
}
/// [`AccountRecoverySetting`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-accountrecoverysetting.html) of `AWS::Cognito::UserPool`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AccountRecoverySetting {
    /// [`RecoveryMechanisms`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-accountrecoverysetting.html#cfn-cognito-userpool-accountrecoverysetting-recoverymechanisms): 1 to 2 items.
    pub recovery_mechanisms: cfn::Prop<cfn::List<RecoveryOption>>,
}
impl AccountRecoverySetting {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for AccountRecoverySetting {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("RecoveryMechanisms", self.recovery_mechanisms)])
    }
}
/// [`AdminCreateUserConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-admincreateuserconfig.html) of `AWS::Cognito::UserPool`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AdminCreateUserConfig {
    /// [`AllowAdminCreateUserOnly`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-admincreateuserconfig.html#cfn-cognito-userpool-admincreateuserconfig-allowadmincreateuseronly)
    pub allow_admin_create_user_only: cfn::Prop<bool>,
    /// [`InviteMessageTemplate`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-admincreateuserconfig.html#cfn-cognito-userpool-admincreateuserconfig-invitemessagetemplate)
    pub invite_message_template: cfn::Prop<InviteMessageTemplate>,
    /// [`UnusedAccountValidityDays`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-admincreateuserconfig.html#cfn-cognito-userpool-admincreateuserconfig-unusedaccountvaliditydays): 0 to 365.
    pub unused_account_validity_days: cfn::Prop<i64>,
}
impl AdminCreateUserConfig {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for AdminCreateUserConfig {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("AllowAdminCreateUserOnly", self.allow_admin_create_user_only),
            cfn::field("InviteMessageTemplate", self.invite_message_template),
            cfn::field("UnusedAccountValidityDays", self.unused_account_validity_days),
        ])
    }
}
/// [`AdvancedSecurityAdditionalFlows`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-advancedsecurityadditionalflows.html) of `AWS::Cognito::UserPool`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AdvancedSecurityAdditionalFlows {
    /// [`CustomAuthMode`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-advancedsecurityadditionalflows.html#cfn-cognito-userpool-advancedsecurityadditionalflows-customauthmode)
    pub custom_auth_mode: cfn::Prop<CustomAuthMode>,
}
impl AdvancedSecurityAdditionalFlows {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for AdvancedSecurityAdditionalFlows {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("CustomAuthMode", self.custom_auth_mode)])
    }
}
/// [`CustomEmailSender`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-customemailsender.html) of `AWS::Cognito::UserPool`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CustomEmailSender {
    /// [`LambdaArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-customemailsender.html#cfn-cognito-userpool-customemailsender-lambdaarn): 20 to 2048 characters.
    pub lambda_arn: cfn::Prop<cfn::Arn<cfn::lambda::Function>>,
    /// [`LambdaVersion`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-customemailsender.html#cfn-cognito-userpool-customemailsender-lambdaversion)
    pub lambda_version: cfn::Prop<LambdaVersion>,
}
impl CustomEmailSender {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for CustomEmailSender {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("LambdaArn", self.lambda_arn),
            cfn::field("LambdaVersion", self.lambda_version),
        ])
    }
}
/// [`CustomSmsSender`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-customsmssender.html) of `AWS::Cognito::UserPool`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CustomSmsSender {
    /// [`LambdaArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-customsmssender.html#cfn-cognito-userpool-customsmssender-lambdaarn): 20 to 2048 characters.
    pub lambda_arn: cfn::Prop<cfn::Arn<cfn::lambda::Function>>,
    /// [`LambdaVersion`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-customsmssender.html#cfn-cognito-userpool-customsmssender-lambdaversion)
    pub lambda_version: cfn::Prop<LambdaVersion>,
}
impl CustomSmsSender {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for CustomSmsSender {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("LambdaArn", self.lambda_arn),
            cfn::field("LambdaVersion", self.lambda_version),
        ])
    }
}
/// [`DeviceConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-deviceconfiguration.html) of `AWS::Cognito::UserPool`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeviceConfiguration {
    /// [`ChallengeRequiredOnNewDevice`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-deviceconfiguration.html#cfn-cognito-userpool-deviceconfiguration-challengerequiredonnewdevice)
    pub challenge_required_on_new_device: cfn::Prop<bool>,
    /// [`DeviceOnlyRememberedOnUserPrompt`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-deviceconfiguration.html#cfn-cognito-userpool-deviceconfiguration-deviceonlyrememberedonuserprompt)
    pub device_only_remembered_on_user_prompt: cfn::Prop<bool>,
}
impl DeviceConfiguration {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for DeviceConfiguration {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field(
                "ChallengeRequiredOnNewDevice",
                self.challenge_required_on_new_device,
            ),
            cfn::field(
                "DeviceOnlyRememberedOnUserPrompt",
                self.device_only_remembered_on_user_prompt,
            ),
        ])
    }
}
/// [`EmailConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-emailconfiguration.html) of `AWS::Cognito::UserPool`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EmailConfiguration {
    /// [`ConfigurationSet`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-emailconfiguration.html#cfn-cognito-userpool-emailconfiguration-configurationset): 1 to 64 characters.
    pub configuration_set: cfn::Prop<String>,
    /// [`EmailSendingAccount`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-emailconfiguration.html#cfn-cognito-userpool-emailconfiguration-emailsendingaccount)
    pub email_sending_account: cfn::Prop<EmailSendingAccount>,
    /// [`From`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-emailconfiguration.html#cfn-cognito-userpool-emailconfiguration-from): up to 131072 characters.
    pub from: cfn::Prop<String>,
    /// [`ReplyToEmailAddress`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-emailconfiguration.html#cfn-cognito-userpool-emailconfiguration-replytoemailaddress)
    pub reply_to_email_address: cfn::Prop<String>,
    /// [`SourceArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-emailconfiguration.html#cfn-cognito-userpool-emailconfiguration-sourcearn): 20 to 2048 characters.
    pub source_arn: cfn::Prop<cfn::Arn>,
}
impl EmailConfiguration {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for EmailConfiguration {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("ConfigurationSet", self.configuration_set),
            cfn::field("EmailSendingAccount", self.email_sending_account),
            cfn::field("From", self.from),
            cfn::field("ReplyToEmailAddress", self.reply_to_email_address),
            cfn::field("SourceArn", self.source_arn),
        ])
    }
}
/// [`EumsSmsConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-eumssmsconfiguration.html) of `AWS::Cognito::UserPool`.
#[derive(Clone, Debug, PartialEq)]
pub struct EumsSmsConfiguration {
    /// [`CallerArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-eumssmsconfiguration.html#cfn-cognito-userpool-eumssmsconfiguration-callerarn): 20 to 2048 characters.
    pub caller_arn: cfn::Value<cfn::Arn>,
    /// [`ConfigurationSetName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-eumssmsconfiguration.html#cfn-cognito-userpool-eumssmsconfiguration-configurationsetname): up to 131072 characters.
    pub configuration_set_name: cfn::Prop<String>,
    /// [`ExternalId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-eumssmsconfiguration.html#cfn-cognito-userpool-eumssmsconfiguration-externalid): up to 131072 characters.
    pub external_id: cfn::Prop<String>,
    /// [`InEntityId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-eumssmsconfiguration.html#cfn-cognito-userpool-eumssmsconfiguration-inentityid): up to 131072 characters.
    pub in_entity_id: cfn::Prop<String>,
    /// [`InTemplateId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-eumssmsconfiguration.html#cfn-cognito-userpool-eumssmsconfiguration-intemplateid): up to 131072 characters.
    pub in_template_id: cfn::Prop<String>,
    /// [`OriginationIdentity`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-eumssmsconfiguration.html#cfn-cognito-userpool-eumssmsconfiguration-originationidentity): up to 131072 characters.
    pub origination_identity: cfn::Prop<String>,
    /// [`Region`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-eumssmsconfiguration.html#cfn-cognito-userpool-eumssmsconfiguration-region): 5 to 32 characters.
    pub region: cfn::Prop<String>,
}
impl EumsSmsConfiguration {
    /// Sets the required properties.
    pub fn new(caller_arn: impl Into<cfn::Value<cfn::Arn>>) -> Self {
        Self {
            caller_arn: caller_arn.into(),
            configuration_set_name: cfn::Prop::unset(),
            external_id: cfn::Prop::unset(),
            in_entity_id: cfn::Prop::unset(),
            in_template_id: cfn::Prop::unset(),
            origination_identity: cfn::Prop::unset(),
            region: cfn::Prop::unset(),
        }
    }
}
impl cfn::Literal for EumsSmsConfiguration {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("CallerArn", self.caller_arn),
            cfn::field("ConfigurationSetName", self.configuration_set_name),
            cfn::field("ExternalId", self.external_id),
            cfn::field("InEntityId", self.in_entity_id),
            cfn::field("InTemplateId", self.in_template_id),
            cfn::field("OriginationIdentity", self.origination_identity),
            cfn::field("Region", self.region),
        ])
    }
}
/// [`InboundFederation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-inboundfederation.html) of `AWS::Cognito::UserPool`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InboundFederation {
    /// [`LambdaArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-inboundfederation.html#cfn-cognito-userpool-inboundfederation-lambdaarn): 20 to 2048 characters.
    pub lambda_arn: cfn::Prop<cfn::Arn<cfn::lambda::Function>>,
    /// [`LambdaVersion`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-inboundfederation.html#cfn-cognito-userpool-inboundfederation-lambdaversion)
    pub lambda_version: cfn::Prop<LambdaVersion>,
}
impl InboundFederation {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for InboundFederation {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("LambdaArn", self.lambda_arn),
            cfn::field("LambdaVersion", self.lambda_version),
        ])
    }
}
/// [`InviteMessageTemplate`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-invitemessagetemplate.html) of `AWS::Cognito::UserPool`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InviteMessageTemplate {
    /// [`EmailMessage`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-invitemessagetemplate.html#cfn-cognito-userpool-invitemessagetemplate-emailmessage): 6 to 20000 characters.
    pub email_message: cfn::Prop<String>,
    /// [`EmailSubject`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-invitemessagetemplate.html#cfn-cognito-userpool-invitemessagetemplate-emailsubject): 1 to 140 characters.
    pub email_subject: cfn::Prop<String>,
    /// [`SMSMessage`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-invitemessagetemplate.html#cfn-cognito-userpool-invitemessagetemplate-smsmessage): 6 to 140 characters.
    pub sms_message: cfn::Prop<String>,
}
impl InviteMessageTemplate {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for InviteMessageTemplate {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("EmailMessage", self.email_message),
            cfn::field("EmailSubject", self.email_subject),
            cfn::field("SMSMessage", self.sms_message),
        ])
    }
}
/// [`IssuerConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-issuerconfiguration.html) of `AWS::Cognito::UserPool`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IssuerConfiguration {
    /// [`Type`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-issuerconfiguration.html#cfn-cognito-userpool-issuerconfiguration-type)
    pub r#type: cfn::Prop<IssuerType>,
}
impl IssuerConfiguration {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for IssuerConfiguration {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Type", self.r#type)])
    }
}
/// [`KeyConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-keyconfiguration.html) of `AWS::Cognito::UserPool`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KeyConfiguration {
    /// [`KeyType`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-keyconfiguration.html#cfn-cognito-userpool-keyconfiguration-keytype)
    pub key_type: cfn::Prop<EncryptionKeyType>,
    /// [`KmsKeyArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-keyconfiguration.html#cfn-cognito-userpool-keyconfiguration-kmskeyarn): 20 to 2048 characters.
    pub kms_key_arn: cfn::Prop<cfn::Arn>,
}
impl KeyConfiguration {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for KeyConfiguration {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("KeyType", self.key_type),
            cfn::field("KmsKeyArn", self.kms_key_arn),
        ])
    }
}
/// [`LambdaConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-lambdaconfig.html) of `AWS::Cognito::UserPool`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LambdaConfig {
    /// [`CreateAuthChallenge`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-lambdaconfig.html#cfn-cognito-userpool-lambdaconfig-createauthchallenge): 20 to 2048 characters.
    pub create_auth_challenge: cfn::Prop<cfn::Arn>,
    /// [`CustomEmailSender`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-lambdaconfig.html#cfn-cognito-userpool-lambdaconfig-customemailsender)
    pub custom_email_sender: cfn::Prop<CustomEmailSender>,
    /// [`CustomMessage`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-lambdaconfig.html#cfn-cognito-userpool-lambdaconfig-custommessage): 20 to 2048 characters.
    pub custom_message: cfn::Prop<cfn::Arn>,
    /// [`CustomSMSSender`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-lambdaconfig.html#cfn-cognito-userpool-lambdaconfig-customsmssender)
    pub custom_sms_sender: cfn::Prop<CustomSmsSender>,
    /// [`DefineAuthChallenge`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-lambdaconfig.html#cfn-cognito-userpool-lambdaconfig-defineauthchallenge): 20 to 2048 characters.
    pub define_auth_challenge: cfn::Prop<cfn::Arn>,
    /// [`InboundFederation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-lambdaconfig.html#cfn-cognito-userpool-lambdaconfig-inboundfederation)
    pub inbound_federation: cfn::Prop<InboundFederation>,
    /// [`KMSKeyID`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-lambdaconfig.html#cfn-cognito-userpool-lambdaconfig-kmskeyid): 20 to 2048 characters.
    pub kms_key_id: cfn::Prop<cfn::Arn>,
    /// [`PostAuthentication`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-lambdaconfig.html#cfn-cognito-userpool-lambdaconfig-postauthentication): 20 to 2048 characters.
    pub post_authentication: cfn::Prop<cfn::Arn>,
    /// [`PostConfirmation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-lambdaconfig.html#cfn-cognito-userpool-lambdaconfig-postconfirmation): 20 to 2048 characters.
    pub post_confirmation: cfn::Prop<cfn::Arn>,
    /// [`PreAuthentication`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-lambdaconfig.html#cfn-cognito-userpool-lambdaconfig-preauthentication): 20 to 2048 characters.
    pub pre_authentication: cfn::Prop<cfn::Arn>,
    /// [`PreSignUp`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-lambdaconfig.html#cfn-cognito-userpool-lambdaconfig-presignup): 20 to 2048 characters.
    pub pre_sign_up: cfn::Prop<cfn::Arn>,
    /// [`PreTokenGeneration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-lambdaconfig.html#cfn-cognito-userpool-lambdaconfig-pretokengeneration): 20 to 2048 characters.
    pub pre_token_generation: cfn::Prop<cfn::Arn>,
    /// [`PreTokenGenerationConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-lambdaconfig.html#cfn-cognito-userpool-lambdaconfig-pretokengenerationconfig)
    pub pre_token_generation_config: cfn::Prop<PreTokenGenerationConfig>,
    /// [`UserMigration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-lambdaconfig.html#cfn-cognito-userpool-lambdaconfig-usermigration): 20 to 2048 characters.
    pub user_migration: cfn::Prop<cfn::Arn>,
    /// [`VerifyAuthChallengeResponse`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-lambdaconfig.html#cfn-cognito-userpool-lambdaconfig-verifyauthchallengeresponse): 20 to 2048 characters.
    pub verify_auth_challenge_response: cfn::Prop<cfn::Arn>,
}
impl LambdaConfig {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for LambdaConfig {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("CreateAuthChallenge", self.create_auth_challenge),
            cfn::field("CustomEmailSender", self.custom_email_sender),
            cfn::field("CustomMessage", self.custom_message),
            cfn::field("CustomSMSSender", self.custom_sms_sender),
            cfn::field("DefineAuthChallenge", self.define_auth_challenge),
            cfn::field("InboundFederation", self.inbound_federation),
            cfn::field("KMSKeyID", self.kms_key_id),
            cfn::field("PostAuthentication", self.post_authentication),
            cfn::field("PostConfirmation", self.post_confirmation),
            cfn::field("PreAuthentication", self.pre_authentication),
            cfn::field("PreSignUp", self.pre_sign_up),
            cfn::field("PreTokenGeneration", self.pre_token_generation),
            cfn::field("PreTokenGenerationConfig", self.pre_token_generation_config),
            cfn::field("UserMigration", self.user_migration),
            cfn::field(
                "VerifyAuthChallengeResponse",
                self.verify_auth_challenge_response,
            ),
        ])
    }
}
/// [`NumberAttributeConstraints`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-numberattributeconstraints.html) of `AWS::Cognito::UserPool`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NumberAttributeConstraints {
    /// [`MaxValue`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-numberattributeconstraints.html#cfn-cognito-userpool-numberattributeconstraints-maxvalue): up to 131072 characters.
    pub max_value: cfn::Prop<String>,
    /// [`MinValue`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-numberattributeconstraints.html#cfn-cognito-userpool-numberattributeconstraints-minvalue): up to 131072 characters.
    pub min_value: cfn::Prop<String>,
}
impl NumberAttributeConstraints {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for NumberAttributeConstraints {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("MaxValue", self.max_value),
            cfn::field("MinValue", self.min_value),
        ])
    }
}
/// [`PasswordPolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-passwordpolicy.html) of `AWS::Cognito::UserPool`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PasswordPolicy {
    /// [`MinimumLength`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-passwordpolicy.html#cfn-cognito-userpool-passwordpolicy-minimumlength): 6 to 99.
    pub minimum_length: cfn::Prop<i64>,
    /// [`PasswordHistorySize`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-passwordpolicy.html#cfn-cognito-userpool-passwordpolicy-passwordhistorysize): 0 to 24.
    pub password_history_size: cfn::Prop<i64>,
    /// [`RequireLowercase`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-passwordpolicy.html#cfn-cognito-userpool-passwordpolicy-requirelowercase)
    pub require_lowercase: cfn::Prop<bool>,
    /// [`RequireNumbers`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-passwordpolicy.html#cfn-cognito-userpool-passwordpolicy-requirenumbers)
    pub require_numbers: cfn::Prop<bool>,
    /// [`RequireSymbols`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-passwordpolicy.html#cfn-cognito-userpool-passwordpolicy-requiresymbols)
    pub require_symbols: cfn::Prop<bool>,
    /// [`RequireUppercase`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-passwordpolicy.html#cfn-cognito-userpool-passwordpolicy-requireuppercase)
    pub require_uppercase: cfn::Prop<bool>,
    /// [`TemporaryPasswordValidityDays`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-passwordpolicy.html#cfn-cognito-userpool-passwordpolicy-temporarypasswordvaliditydays): 0 to 365.
    pub temporary_password_validity_days: cfn::Prop<i64>,
}
impl PasswordPolicy {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for PasswordPolicy {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("MinimumLength", self.minimum_length),
            cfn::field("PasswordHistorySize", self.password_history_size),
            cfn::field("RequireLowercase", self.require_lowercase),
            cfn::field("RequireNumbers", self.require_numbers),
            cfn::field("RequireSymbols", self.require_symbols),
            cfn::field("RequireUppercase", self.require_uppercase),
            cfn::field(
                "TemporaryPasswordValidityDays",
                self.temporary_password_validity_days,
            ),
        ])
    }
}
/// [`Policies`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-policies.html) of `AWS::Cognito::UserPool`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Policies {
    /// [`PasswordPolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-policies.html#cfn-cognito-userpool-policies-passwordpolicy)
    pub password_policy: cfn::Prop<PasswordPolicy>,
    /// [`SignInPolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-policies.html#cfn-cognito-userpool-policies-signinpolicy)
    pub sign_in_policy: cfn::Prop<SignInPolicy>,
}
impl Policies {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for Policies {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("PasswordPolicy", self.password_policy),
            cfn::field("SignInPolicy", self.sign_in_policy),
        ])
    }
}
/// [`PreTokenGenerationConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-pretokengenerationconfig.html) of `AWS::Cognito::UserPool`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PreTokenGenerationConfig {
    /// [`LambdaArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-pretokengenerationconfig.html#cfn-cognito-userpool-pretokengenerationconfig-lambdaarn): 20 to 2048 characters.
    pub lambda_arn: cfn::Prop<cfn::Arn<cfn::lambda::Function>>,
    /// [`LambdaVersion`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-pretokengenerationconfig.html#cfn-cognito-userpool-pretokengenerationconfig-lambdaversion)
    pub lambda_version: cfn::Prop<PreTokenGenerationLambdaVersion>,
}
impl PreTokenGenerationConfig {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for PreTokenGenerationConfig {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("LambdaArn", self.lambda_arn),
            cfn::field("LambdaVersion", self.lambda_version),
        ])
    }
}
/// [`RecoveryOption`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-recoveryoption.html) of `AWS::Cognito::UserPool`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RecoveryOption {
    /// [`Name`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-recoveryoption.html#cfn-cognito-userpool-recoveryoption-name)
    pub name: cfn::Prop<Name>,
    /// [`Priority`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-recoveryoption.html#cfn-cognito-userpool-recoveryoption-priority): 1 to 2.
    pub priority: cfn::Prop<i64>,
}
impl RecoveryOption {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for RecoveryOption {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("Name", self.name),
            cfn::field("Priority", self.priority),
        ])
    }
}
/// [`SchemaAttribute`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-schemaattribute.html) of `AWS::Cognito::UserPool`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SchemaAttribute {
    /// [`AttributeDataType`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-schemaattribute.html#cfn-cognito-userpool-schemaattribute-attributedatatype)
    pub attribute_data_type: cfn::Prop<AttributeDataType>,
    /// [`DeveloperOnlyAttribute`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-schemaattribute.html#cfn-cognito-userpool-schemaattribute-developeronlyattribute)
    pub developer_only_attribute: cfn::Prop<bool>,
    /// [`Mutable`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-schemaattribute.html#cfn-cognito-userpool-schemaattribute-mutable)
    pub mutable: cfn::Prop<bool>,
    /// [`Name`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-schemaattribute.html#cfn-cognito-userpool-schemaattribute-name): 1 to 20 characters.
    pub name: cfn::Prop<String>,
    /// [`NumberAttributeConstraints`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-schemaattribute.html#cfn-cognito-userpool-schemaattribute-numberattributeconstraints)
    pub number_attribute_constraints: cfn::Prop<NumberAttributeConstraints>,
    /// [`Required`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-schemaattribute.html#cfn-cognito-userpool-schemaattribute-required)
    pub required: cfn::Prop<bool>,
    /// [`StringAttributeConstraints`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-schemaattribute.html#cfn-cognito-userpool-schemaattribute-stringattributeconstraints)
    pub string_attribute_constraints: cfn::Prop<StringAttributeConstraints>,
}
impl SchemaAttribute {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for SchemaAttribute {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("AttributeDataType", self.attribute_data_type),
            cfn::field("DeveloperOnlyAttribute", self.developer_only_attribute),
            cfn::field("Mutable", self.mutable),
            cfn::field("Name", self.name),
            cfn::field("NumberAttributeConstraints", self.number_attribute_constraints),
            cfn::field("Required", self.required),
            cfn::field("StringAttributeConstraints", self.string_attribute_constraints),
        ])
    }
}
/// [`SignInPolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-signinpolicy.html) of `AWS::Cognito::UserPool`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SignInPolicy {
    /// [`AllowedFirstAuthFactors`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-signinpolicy.html#cfn-cognito-userpool-signinpolicy-allowedfirstauthfactors): 1 to 5 items.
    pub allowed_first_auth_factors: cfn::Prop<cfn::List<AllowedFirstAuthFactor>>,
}
impl SignInPolicy {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for SignInPolicy {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("AllowedFirstAuthFactors", self.allowed_first_auth_factors),
        ])
    }
}
/// [`SmsConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-smsconfiguration.html) of `AWS::Cognito::UserPool`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SmsConfiguration {
    /// [`EumsSms`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-smsconfiguration.html#cfn-cognito-userpool-smsconfiguration-eumssms)
    pub eums_sms: cfn::Prop<EumsSmsConfiguration>,
    /// [`ExternalId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-smsconfiguration.html#cfn-cognito-userpool-smsconfiguration-externalid): up to 131072 characters.
    pub external_id: cfn::Prop<String>,
    /// [`SnsCallerArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-smsconfiguration.html#cfn-cognito-userpool-smsconfiguration-snscallerarn): up to 2048 characters.
    pub sns_caller_arn: cfn::Prop<cfn::Arn>,
    /// [`SnsRegion`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-smsconfiguration.html#cfn-cognito-userpool-smsconfiguration-snsregion): 5 to 32 characters.
    pub sns_region: cfn::Prop<String>,
}
impl SmsConfiguration {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for SmsConfiguration {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("EumsSms", self.eums_sms),
            cfn::field("ExternalId", self.external_id),
            cfn::field("SnsCallerArn", self.sns_caller_arn),
            cfn::field("SnsRegion", self.sns_region),
        ])
    }
}
/// [`StringAttributeConstraints`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-stringattributeconstraints.html) of `AWS::Cognito::UserPool`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StringAttributeConstraints {
    /// [`MaxLength`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-stringattributeconstraints.html#cfn-cognito-userpool-stringattributeconstraints-maxlength): up to 131072 characters.
    pub max_length: cfn::Prop<String>,
    /// [`MinLength`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-stringattributeconstraints.html#cfn-cognito-userpool-stringattributeconstraints-minlength): up to 131072 characters.
    pub min_length: cfn::Prop<String>,
}
impl StringAttributeConstraints {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for StringAttributeConstraints {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("MaxLength", self.max_length),
            cfn::field("MinLength", self.min_length),
        ])
    }
}
/// [`UserAttributeUpdateSettings`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-userattributeupdatesettings.html) of `AWS::Cognito::UserPool`.
#[derive(Clone, Debug, PartialEq)]
pub struct UserAttributeUpdateSettings {
    /// [`AttributesRequireVerificationBeforeUpdate`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-userattributeupdatesettings.html#cfn-cognito-userpool-userattributeupdatesettings-attributesrequireverificationbeforeupdate)
    pub attributes_require_verification_before_update: cfn::Value<
        cfn::List<AttributesRequireVerificationBeforeUpdate>,
    >,
}
impl UserAttributeUpdateSettings {
    /// Sets the required properties.
    pub fn new(
        attributes_require_verification_before_update: impl Into<
            cfn::Value<cfn::List<AttributesRequireVerificationBeforeUpdate>>,
        >,
    ) -> Self {
        Self {
            attributes_require_verification_before_update: attributes_require_verification_before_update
                .into(),
        }
    }
}
impl cfn::Literal for UserAttributeUpdateSettings {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field(
                "AttributesRequireVerificationBeforeUpdate",
                self.attributes_require_verification_before_update,
            ),
        ])
    }
}
/// [`UserPoolAddOns`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-userpooladdons.html) of `AWS::Cognito::UserPool`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UserPoolAddOns {
    /// [`AdvancedSecurityAdditionalFlows`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-userpooladdons.html#cfn-cognito-userpool-userpooladdons-advancedsecurityadditionalflows)
    pub advanced_security_additional_flows: cfn::Prop<AdvancedSecurityAdditionalFlows>,
    /// [`AdvancedSecurityMode`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-userpooladdons.html#cfn-cognito-userpool-userpooladdons-advancedsecuritymode)
    pub advanced_security_mode: cfn::Prop<AdvancedSecurityMode>,
}
impl UserPoolAddOns {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for UserPoolAddOns {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field(
                "AdvancedSecurityAdditionalFlows",
                self.advanced_security_additional_flows,
            ),
            cfn::field("AdvancedSecurityMode", self.advanced_security_mode),
        ])
    }
}
/// [`UsernameConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-usernameconfiguration.html) of `AWS::Cognito::UserPool`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UsernameConfiguration {
    /// [`CaseSensitive`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-usernameconfiguration.html#cfn-cognito-userpool-usernameconfiguration-casesensitive)
    pub case_sensitive: cfn::Prop<bool>,
}
impl UsernameConfiguration {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for UsernameConfiguration {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("CaseSensitive", self.case_sensitive)])
    }
}
/// [`VerificationMessageTemplate`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-verificationmessagetemplate.html) of `AWS::Cognito::UserPool`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VerificationMessageTemplate {
    /// [`DefaultEmailOption`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-verificationmessagetemplate.html#cfn-cognito-userpool-verificationmessagetemplate-defaultemailoption)
    pub default_email_option: cfn::Prop<DefaultEmailOption>,
    /// [`EmailMessage`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-verificationmessagetemplate.html#cfn-cognito-userpool-verificationmessagetemplate-emailmessage): 6 to 20000 characters.
    pub email_message: cfn::Prop<String>,
    /// [`EmailMessageByLink`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-verificationmessagetemplate.html#cfn-cognito-userpool-verificationmessagetemplate-emailmessagebylink): 6 to 20000 characters.
    pub email_message_by_link: cfn::Prop<String>,
    /// [`EmailSubject`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-verificationmessagetemplate.html#cfn-cognito-userpool-verificationmessagetemplate-emailsubject): 1 to 140 characters.
    pub email_subject: cfn::Prop<String>,
    /// [`EmailSubjectByLink`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-verificationmessagetemplate.html#cfn-cognito-userpool-verificationmessagetemplate-emailsubjectbylink): 1 to 140 characters.
    pub email_subject_by_link: cfn::Prop<String>,
    /// [`SmsMessage`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cognito-userpool-verificationmessagetemplate.html#cfn-cognito-userpool-verificationmessagetemplate-smsmessage): 6 to 140 characters.
    pub sms_message: cfn::Prop<String>,
}
impl VerificationMessageTemplate {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for VerificationMessageTemplate {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("DefaultEmailOption", self.default_email_option),
            cfn::field("EmailMessage", self.email_message),
            cfn::field("EmailMessageByLink", self.email_message_by_link),
            cfn::field("EmailSubject", self.email_subject),
            cfn::field("EmailSubjectByLink", self.email_subject_by_link),
            cfn::field("SmsMessage", self.sms_message),
        ])
    }
}
/// The values of `AdvancedSecurityMode`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AdvancedSecurityMode {
    /// `AUDIT`
    Audit,
    /// `ENFORCED`
    Enforced,
    /// `OFF`
    Off,
}
impl cfn::Literal for AdvancedSecurityMode {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Audit => "AUDIT",
                Self::Enforced => "ENFORCED",
                Self::Off => "OFF",
            },
        )
    }
}
/// The values of `AliasAttribute`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AliasAttribute {
    /// `email`
    Email,
    /// `phone_number`
    PhoneNumber,
    /// `preferred_username`
    PreferredUsername,
}
impl cfn::Literal for AliasAttribute {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Email => "email",
                Self::PhoneNumber => "phone_number",
                Self::PreferredUsername => "preferred_username",
            },
        )
    }
}
/// The values of `AllowedFirstAuthFactor`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AllowedFirstAuthFactor {
    /// `EMAIL_OTP`
    EmailOtp,
    /// `PASSWORD`
    Password,
    /// `SMS_OTP`
    SmsOtp,
    /// `SOFTWARE_TOKEN`
    SoftwareToken,
    /// `WEB_AUTHN`
    WebAuthn,
}
impl cfn::Literal for AllowedFirstAuthFactor {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::EmailOtp => "EMAIL_OTP",
                Self::Password => "PASSWORD",
                Self::SmsOtp => "SMS_OTP",
                Self::SoftwareToken => "SOFTWARE_TOKEN",
                Self::WebAuthn => "WEB_AUTHN",
            },
        )
    }
}
/// The values of `AttributeDataType`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AttributeDataType {
    /// `Boolean`
    Boolean,
    /// `DateTime`
    DateTime,
    /// `Number`
    Number,
    /// `String`
    String,
}
impl cfn::Literal for AttributeDataType {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Boolean => "Boolean",
                Self::DateTime => "DateTime",
                Self::Number => "Number",
                Self::String => "String",
            },
        )
    }
}
/// The values of `AttributesRequireVerificationBeforeUpdate`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AttributesRequireVerificationBeforeUpdate {
    /// `email`
    Email,
    /// `phone_number`
    PhoneNumber,
}
impl cfn::Literal for AttributesRequireVerificationBeforeUpdate {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Email => "email",
                Self::PhoneNumber => "phone_number",
            },
        )
    }
}
/// The values of `AutoVerifiedAttribute`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AutoVerifiedAttribute {
    /// `email`
    Email,
    /// `phone_number`
    PhoneNumber,
}
impl cfn::Literal for AutoVerifiedAttribute {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Email => "email",
                Self::PhoneNumber => "phone_number",
            },
        )
    }
}
/// The values of `CustomAuthMode`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CustomAuthMode {
    /// `AUDIT`
    Audit,
    /// `ENFORCED`
    Enforced,
}
impl cfn::Literal for CustomAuthMode {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Audit => "AUDIT",
                Self::Enforced => "ENFORCED",
            },
        )
    }
}
/// The values of `DefaultEmailOption`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DefaultEmailOption {
    /// `CONFIRM_WITH_CODE`
    ConfirmWithCode,
    /// `CONFIRM_WITH_LINK`
    ConfirmWithLink,
}
impl cfn::Literal for DefaultEmailOption {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::ConfirmWithCode => "CONFIRM_WITH_CODE",
                Self::ConfirmWithLink => "CONFIRM_WITH_LINK",
            },
        )
    }
}
/// The values of `DeletionProtection`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeletionProtection {
    /// `ACTIVE`
    Active,
    /// `INACTIVE`
    Inactive,
}
impl cfn::Literal for DeletionProtection {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Active => "ACTIVE",
                Self::Inactive => "INACTIVE",
            },
        )
    }
}
/// The values of `EmailSendingAccount`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmailSendingAccount {
    /// `COGNITO_DEFAULT`
    CognitoDefault,
    /// `DEVELOPER`
    Developer,
}
impl cfn::Literal for EmailSendingAccount {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::CognitoDefault => "COGNITO_DEFAULT",
                Self::Developer => "DEVELOPER",
            },
        )
    }
}
/// The values of `EncryptionKeyType`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EncryptionKeyType {
    /// `AWS_OWNED_KEY`
    AwsOwnedKey,
    /// `CUSTOMER_MANAGED_KEY`
    CustomerManagedKey,
}
impl cfn::Literal for EncryptionKeyType {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::AwsOwnedKey => "AWS_OWNED_KEY",
                Self::CustomerManagedKey => "CUSTOMER_MANAGED_KEY",
            },
        )
    }
}
/// The values of `Type`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IssuerType {
    /// `ORIGINAL`
    Original,
    /// `UPDATED`
    Updated,
}
impl cfn::Literal for IssuerType {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Original => "ORIGINAL",
                Self::Updated => "UPDATED",
            },
        )
    }
}
/// The values of `LambdaVersion`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LambdaVersion {
    /// `V1_0`
    V10,
}
impl cfn::Literal for LambdaVersion {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::V10 => "V1_0",
            },
        )
    }
}
/// The values of `MfaConfiguration`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MfaConfiguration {
    /// `OFF`
    Off,
    /// `ON`
    On,
    /// `OPTIONAL`
    Optional,
}
impl cfn::Literal for MfaConfiguration {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Off => "OFF",
                Self::On => "ON",
                Self::Optional => "OPTIONAL",
            },
        )
    }
}
/// The values of `Name`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Name {
    /// `admin_only`
    AdminOnly,
    /// `verified_email`
    VerifiedEmail,
    /// `verified_phone_number`
    VerifiedPhoneNumber,
}
impl cfn::Literal for Name {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::AdminOnly => "admin_only",
                Self::VerifiedEmail => "verified_email",
                Self::VerifiedPhoneNumber => "verified_phone_number",
            },
        )
    }
}
/// The values of `LambdaVersion`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PreTokenGenerationLambdaVersion {
    /// `V1_0`
    V10,
    /// `V2_0`
    V20,
    /// `V3_0`
    V30,
}
impl cfn::Literal for PreTokenGenerationLambdaVersion {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::V10 => "V1_0",
                Self::V20 => "V2_0",
                Self::V30 => "V3_0",
            },
        )
    }
}
/// The values of `UserPoolTier`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UserPoolTier {
    /// `LITE`
    Lite,
    /// `ESSENTIALS`
    Essentials,
    /// `PLUS`
    Plus,
}
impl cfn::Literal for UserPoolTier {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Lite => "LITE",
                Self::Essentials => "ESSENTIALS",
                Self::Plus => "PLUS",
            },
        )
    }
}
/// The values of `UsernameAttribute`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UsernameAttribute {
    /// `email`
    Email,
    /// `phone_number`
    PhoneNumber,
}
impl cfn::Literal for UsernameAttribute {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Email => "email",
                Self::PhoneNumber => "phone_number",
            },
        )
    }
}
/// The values of `WebAuthnFactorConfiguration`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WebAuthnFactorConfiguration {
    /// `SINGLE_FACTOR`
    SingleFactor,
    /// `MULTI_FACTOR_WITH_USER_VERIFICATION`
    MultiFactorWithUserVerification,
}
impl cfn::Literal for WebAuthnFactorConfiguration {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::SingleFactor => "SINGLE_FACTOR",
                Self::MultiFactorWithUserVerification => {
                    "MULTI_FACTOR_WITH_USER_VERIFICATION"
                }
            },
        )
    }
}
pub(crate) static SCHEMA: schema::Schema = schema::Schema {
    type_name: "AWS::Cognito::UserPool",
    root: &USER_POOL,
    attributes: &["ProviderName", "UserPoolId", "ProviderURL", "Arn"],
    create_only: &[],
    conditional_create_only: &[],
    permissions: schema::Permissions {
        create: &[
            "cognito-idp:CreateUserPool",
            "cognito-idp:DescribeUserPool",
            "cognito-idp:SetUserPoolMfaConfig",
            "cognito-idp:TagResource",
            "iam:CreateServiceLinkedRole",
            "iam:PassRole",
            "kms:CreateGrant",
            "kms:Decrypt",
            "kms:DescribeKey",
            "kms:Encrypt",
            "kms:GenerateDataKey",
            "kms:GenerateDataKeyWithoutPlaintext",
            "kms:ReEncryptFrom",
            "kms:ReEncryptTo",
        ],
        read: &[
            "cognito-idp:DescribeUserPool",
            "cognito-idp:GetUserPoolMfaConfig",
            "kms:Decrypt",
            "kms:DescribeKey",
        ],
        update: &[
            "cognito-idp:AddCustomAttributes",
            "cognito-idp:DescribeUserPool",
            "cognito-idp:GetUserPoolMfaConfig",
            "cognito-idp:ListTagsForResource",
            "cognito-idp:SetUserPoolMfaConfig",
            "cognito-idp:TagResource",
            "cognito-idp:UntagResource",
            "cognito-idp:UpdateUserPool",
            "iam:PassRole",
            "kms:CreateGrant",
            "kms:Decrypt",
            "kms:DescribeKey",
            "kms:Encrypt",
            "kms:GenerateDataKey",
            "kms:GenerateDataKeyWithoutPlaintext",
            "kms:ReEncryptFrom",
            "kms:ReEncryptTo",
        ],
        delete: &["cognito-idp:DeleteUserPool"],
        list: &["cognito-idp:ListUserPools"],
        tag: &[
            "cognito-idp:ListTagsForResource",
            "cognito-idp:TagResource",
            "cognito-idp:UntagResource",
        ],
    },
};
static ACCOUNT_RECOVERY_SETTING: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "RecoveryMechanisms",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&RECOVERY_OPTION),
                min_items: Some(1),
                max_items: Some(2),
                unique: false,
            }),
        ),
    ],
    rules: &[],
};
static ADMIN_CREATE_USER_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::optional("AllowAdminCreateUserOnly", schema::Shape::Boolean),
        schema::optional(
            "InviteMessageTemplate",
            schema::Shape::Object(&INVITE_MESSAGE_TEMPLATE),
        ),
        schema::optional(
            "UnusedAccountValidityDays",
            schema::Shape::Integer(schema::Range {
                minimum: Some(0.0),
                maximum: Some(365.0),
                allowed: &[],
            }),
        ),
    ],
    rules: &[],
};
static ADVANCED_SECURITY_ADDITIONAL_FLOWS: schema::Object = schema::Object {
    properties: &[
        schema::optional("CustomAuthMode", schema::Shape::OneOf(&["AUDIT", "ENFORCED"])),
    ],
    rules: &[],
};
static CUSTOM_EMAIL_SENDER: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "LambdaArn",
            schema::Shape::Text(schema::Text {
                min_length: Some(20),
                max_length: Some(2048),
                pattern: Some(
                    "^arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?$",
                ),
            }),
        ),
        schema::optional("LambdaVersion", schema::Shape::OneOf(&["V1_0"])),
    ],
    rules: &[],
};
static CUSTOM_SMS_SENDER: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "LambdaArn",
            schema::Shape::Text(schema::Text {
                min_length: Some(20),
                max_length: Some(2048),
                pattern: Some(
                    "^arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?$",
                ),
            }),
        ),
        schema::optional("LambdaVersion", schema::Shape::OneOf(&["V1_0"])),
    ],
    rules: &[],
};
static DEVICE_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::optional("ChallengeRequiredOnNewDevice", schema::Shape::Boolean),
        schema::optional("DeviceOnlyRememberedOnUserPrompt", schema::Shape::Boolean),
    ],
    rules: &[],
};
static EMAIL_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "ConfigurationSet",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(64),
                pattern: Some("^[a-zA-Z0-9_-]+$"),
            }),
        ),
        schema::optional(
            "EmailSendingAccount",
            schema::Shape::OneOf(&["COGNITO_DEFAULT", "DEVELOPER"]),
        ),
        schema::optional(
            "From",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(131072),
                pattern: None,
            }),
        ),
        schema::optional("ReplyToEmailAddress", schema::TEXT),
        schema::optional(
            "SourceArn",
            schema::Shape::Text(schema::Text {
                min_length: Some(20),
                max_length: Some(2048),
                pattern: Some(
                    "^arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?$",
                ),
            }),
        ),
    ],
    rules: &[],
};
static EUMS_SMS_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::required(
            "CallerArn",
            schema::Shape::Text(schema::Text {
                min_length: Some(20),
                max_length: Some(2048),
                pattern: Some(
                    "^arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?$",
                ),
            }),
        ),
        schema::optional(
            "ConfigurationSetName",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(131072),
                pattern: None,
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
            "InEntityId",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(131072),
                pattern: None,
            }),
        ),
        schema::optional(
            "InTemplateId",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(131072),
                pattern: None,
            }),
        ),
        schema::optional(
            "OriginationIdentity",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(131072),
                pattern: None,
            }),
        ),
        schema::optional(
            "Region",
            schema::Shape::Text(schema::Text {
                min_length: Some(5),
                max_length: Some(32),
                pattern: None,
            }),
        ),
    ],
    rules: &[],
};
static INBOUND_FEDERATION: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "LambdaArn",
            schema::Shape::Text(schema::Text {
                min_length: Some(20),
                max_length: Some(2048),
                pattern: Some(
                    "^arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?$",
                ),
            }),
        ),
        schema::optional("LambdaVersion", schema::Shape::OneOf(&["V1_0"])),
    ],
    rules: &[],
};
static INVITE_MESSAGE_TEMPLATE: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "EmailMessage",
            schema::Shape::Text(schema::Text {
                min_length: Some(6),
                max_length: Some(20000),
                pattern: None,
            }),
        ),
        schema::optional(
            "EmailSubject",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(140),
                pattern: None,
            }),
        ),
        schema::optional(
            "SMSMessage",
            schema::Shape::Text(schema::Text {
                min_length: Some(6),
                max_length: Some(140),
                pattern: Some("^(?s)"),
            }),
        ),
    ],
    rules: &[],
};
static ISSUER_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::optional("Type", schema::Shape::OneOf(&["ORIGINAL", "UPDATED"])),
    ],
    rules: &[],
};
static KEY_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "KeyType",
            schema::Shape::OneOf(&["AWS_OWNED_KEY", "CUSTOMER_MANAGED_KEY"]),
        ),
        schema::optional(
            "KmsKeyArn",
            schema::Shape::Text(schema::Text {
                min_length: Some(20),
                max_length: Some(2048),
                pattern: Some(
                    "arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?",
                ),
            }),
        ),
    ],
    rules: &[],
};
static LAMBDA_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "CreateAuthChallenge",
            schema::Shape::Text(schema::Text {
                min_length: Some(20),
                max_length: Some(2048),
                pattern: Some(
                    "^arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?$",
                ),
            }),
        ),
        schema::optional(
            "CustomEmailSender",
            schema::Shape::Object(&CUSTOM_EMAIL_SENDER),
        ),
        schema::optional(
            "CustomMessage",
            schema::Shape::Text(schema::Text {
                min_length: Some(20),
                max_length: Some(2048),
                pattern: Some(
                    "^arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?$",
                ),
            }),
        ),
        schema::optional("CustomSMSSender", schema::Shape::Object(&CUSTOM_SMS_SENDER)),
        schema::optional(
            "DefineAuthChallenge",
            schema::Shape::Text(schema::Text {
                min_length: Some(20),
                max_length: Some(2048),
                pattern: Some(
                    "^arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?$",
                ),
            }),
        ),
        schema::optional(
            "InboundFederation",
            schema::Shape::Object(&INBOUND_FEDERATION),
        ),
        schema::optional(
            "KMSKeyID",
            schema::Shape::Text(schema::Text {
                min_length: Some(20),
                max_length: Some(2048),
                pattern: Some(
                    "^arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?$",
                ),
            }),
        ),
        schema::optional(
            "PostAuthentication",
            schema::Shape::Text(schema::Text {
                min_length: Some(20),
                max_length: Some(2048),
                pattern: Some(
                    "^arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?$",
                ),
            }),
        ),
        schema::optional(
            "PostConfirmation",
            schema::Shape::Text(schema::Text {
                min_length: Some(20),
                max_length: Some(2048),
                pattern: Some(
                    "^arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?$",
                ),
            }),
        ),
        schema::optional(
            "PreAuthentication",
            schema::Shape::Text(schema::Text {
                min_length: Some(20),
                max_length: Some(2048),
                pattern: Some(
                    "^arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?$",
                ),
            }),
        ),
        schema::optional(
            "PreSignUp",
            schema::Shape::Text(schema::Text {
                min_length: Some(20),
                max_length: Some(2048),
                pattern: Some(
                    "^arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?$",
                ),
            }),
        ),
        schema::optional(
            "PreTokenGeneration",
            schema::Shape::Text(schema::Text {
                min_length: Some(20),
                max_length: Some(2048),
                pattern: Some(
                    "^arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?$",
                ),
            }),
        ),
        schema::optional(
            "PreTokenGenerationConfig",
            schema::Shape::Object(&PRE_TOKEN_GENERATION_CONFIG),
        ),
        schema::optional(
            "UserMigration",
            schema::Shape::Text(schema::Text {
                min_length: Some(20),
                max_length: Some(2048),
                pattern: Some(
                    "^arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?$",
                ),
            }),
        ),
        schema::optional(
            "VerifyAuthChallengeResponse",
            schema::Shape::Text(schema::Text {
                min_length: Some(20),
                max_length: Some(2048),
                pattern: Some(
                    "^arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?$",
                ),
            }),
        ),
    ],
    rules: &[],
};
static NUMBER_ATTRIBUTE_CONSTRAINTS: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "MaxValue",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(131072),
                pattern: None,
            }),
        ),
        schema::optional(
            "MinValue",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(131072),
                pattern: None,
            }),
        ),
    ],
    rules: &[],
};
static PASSWORD_POLICY: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "MinimumLength",
            schema::Shape::Integer(schema::Range {
                minimum: Some(6.0),
                maximum: Some(99.0),
                allowed: &[],
            }),
        ),
        schema::optional(
            "PasswordHistorySize",
            schema::Shape::Integer(schema::Range {
                minimum: Some(0.0),
                maximum: Some(24.0),
                allowed: &[],
            }),
        ),
        schema::optional("RequireLowercase", schema::Shape::Boolean),
        schema::optional("RequireNumbers", schema::Shape::Boolean),
        schema::optional("RequireSymbols", schema::Shape::Boolean),
        schema::optional("RequireUppercase", schema::Shape::Boolean),
        schema::optional(
            "TemporaryPasswordValidityDays",
            schema::Shape::Integer(schema::Range {
                minimum: Some(0.0),
                maximum: Some(365.0),
                allowed: &[],
            }),
        ),
    ],
    rules: &[],
};
static POLICIES: schema::Object = schema::Object {
    properties: &[
        schema::optional("PasswordPolicy", schema::Shape::Object(&PASSWORD_POLICY)),
        schema::optional("SignInPolicy", schema::Shape::Object(&SIGN_IN_POLICY)),
    ],
    rules: &[],
};
static PRE_TOKEN_GENERATION_CONFIG: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "LambdaArn",
            schema::Shape::Text(schema::Text {
                min_length: Some(20),
                max_length: Some(2048),
                pattern: Some(
                    "^arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?$",
                ),
            }),
        ),
        schema::optional(
            "LambdaVersion",
            schema::Shape::OneOf(&["V1_0", "V2_0", "V3_0"]),
        ),
    ],
    rules: &[],
};
static RECOVERY_OPTION: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "Name",
            schema::Shape::OneOf(
                &["admin_only", "verified_email", "verified_phone_number"],
            ),
        ),
        schema::optional(
            "Priority",
            schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: Some(2.0),
                allowed: &[],
            }),
        ),
    ],
    rules: &[],
};
static SCHEMA_ATTRIBUTE: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "AttributeDataType",
            schema::Shape::OneOf(&["Boolean", "DateTime", "Number", "String"]),
        ),
        schema::optional("DeveloperOnlyAttribute", schema::Shape::Boolean),
        schema::optional("Mutable", schema::Shape::Boolean),
        schema::optional(
            "Name",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(20),
                pattern: None,
            }),
        ),
        schema::optional(
            "NumberAttributeConstraints",
            schema::Shape::Object(&NUMBER_ATTRIBUTE_CONSTRAINTS),
        ),
        schema::optional("Required", schema::Shape::Boolean),
        schema::optional(
            "StringAttributeConstraints",
            schema::Shape::Object(&STRING_ATTRIBUTE_CONSTRAINTS),
        ),
    ],
    rules: &[],
};
static SIGN_IN_POLICY: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "AllowedFirstAuthFactors",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::OneOf(
                    &["EMAIL_OTP", "PASSWORD", "SMS_OTP", "SOFTWARE_TOKEN", "WEB_AUTHN"],
                ),
                min_items: Some(1),
                max_items: Some(5),
                unique: false,
            }),
        ),
    ],
    rules: &[],
};
static SMS_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::optional("EumsSms", schema::Shape::Object(&EUMS_SMS_CONFIGURATION)),
        schema::optional(
            "ExternalId",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(131072),
                pattern: None,
            }),
        ),
        schema::optional(
            "SnsCallerArn",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(2048),
                pattern: Some(
                    "^(arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?)?$",
                ),
            }),
        ),
        schema::optional(
            "SnsRegion",
            schema::Shape::Text(schema::Text {
                min_length: Some(5),
                max_length: Some(32),
                pattern: None,
            }),
        ),
    ],
    rules: &[],
};
static STRING_ATTRIBUTE_CONSTRAINTS: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "MaxLength",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(131072),
                pattern: None,
            }),
        ),
        schema::optional(
            "MinLength",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(131072),
                pattern: None,
            }),
        ),
    ],
    rules: &[],
};
static USER_ATTRIBUTE_UPDATE_SETTINGS: schema::Object = schema::Object {
    properties: &[
        schema::required(
            "AttributesRequireVerificationBeforeUpdate",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::OneOf(&["email", "phone_number"]),
                min_items: None,
                max_items: None,
                unique: false,
            }),
        ),
    ],
    rules: &[],
};
static USER_POOL: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "AccountRecoverySetting",
            schema::Shape::Object(&ACCOUNT_RECOVERY_SETTING),
        ),
        schema::optional(
            "AdminCreateUserConfig",
            schema::Shape::Object(&ADMIN_CREATE_USER_CONFIG),
        ),
        schema::optional(
            "AliasAttributes",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::OneOf(
                    &["email", "phone_number", "preferred_username"],
                ),
                min_items: None,
                max_items: None,
                unique: false,
            }),
        ),
        schema::optional(
            "AutoVerifiedAttributes",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::OneOf(&["email", "phone_number"]),
                min_items: None,
                max_items: None,
                unique: false,
            }),
        ),
        schema::optional(
            "DeletionProtection",
            schema::Shape::OneOf(&["ACTIVE", "INACTIVE"]),
        ),
        schema::optional(
            "DeviceConfiguration",
            schema::Shape::Object(&DEVICE_CONFIGURATION),
        ),
        schema::optional(
            "EmailAuthenticationMessage",
            schema::Shape::Text(schema::Text {
                min_length: Some(6),
                max_length: Some(20000),
                pattern: None,
            }),
        ),
        schema::optional(
            "EmailAuthenticationSubject",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(140),
                pattern: None,
            }),
        ),
        schema::optional(
            "EmailConfiguration",
            schema::Shape::Object(&EMAIL_CONFIGURATION),
        ),
        schema::optional(
            "EmailVerificationMessage",
            schema::Shape::Text(schema::Text {
                min_length: Some(6),
                max_length: Some(20000),
                pattern: None,
            }),
        ),
        schema::optional(
            "EmailVerificationSubject",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(140),
                pattern: None,
            }),
        ),
        schema::optional(
            "EnabledMfas",
            schema::Shape::List(schema::Items {
                of: &schema::TEXT,
                min_items: None,
                max_items: None,
                unique: false,
            }),
        ),
        schema::optional(
            "IssuerConfiguration",
            schema::Shape::Object(&ISSUER_CONFIGURATION),
        ),
        schema::optional("KeyConfiguration", schema::Shape::Object(&KEY_CONFIGURATION)),
        schema::optional("LambdaConfig", schema::Shape::Object(&LAMBDA_CONFIG)),
        schema::optional(
            "MfaConfiguration",
            schema::Shape::OneOf(&["OFF", "ON", "OPTIONAL"]),
        ),
        schema::optional("Policies", schema::Shape::Object(&POLICIES)),
        schema::optional(
            "Schema",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&SCHEMA_ATTRIBUTE),
                min_items: Some(1),
                max_items: Some(50),
                unique: false,
            }),
        ),
        schema::optional(
            "SmsAuthenticationMessage",
            schema::Shape::Text(schema::Text {
                min_length: Some(6),
                max_length: Some(140),
                pattern: Some("\\{####\\}"),
            }),
        ),
        schema::optional("SmsConfiguration", schema::Shape::Object(&SMS_CONFIGURATION)),
        schema::optional(
            "SmsVerificationMessage",
            schema::Shape::Text(schema::Text {
                min_length: Some(6),
                max_length: Some(140),
                pattern: Some("\\{####\\}"),
            }),
        ),
        schema::optional(
            "UserAttributeUpdateSettings",
            schema::Shape::Object(&USER_ATTRIBUTE_UPDATE_SETTINGS),
        ),
        schema::optional("UserPoolAddOns", schema::Shape::Object(&USER_POOL_ADD_ONS)),
        schema::optional(
            "UserPoolName",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(128),
                pattern: None,
            }),
        ),
        schema::optional("UserPoolTags", schema::Shape::Map(None, &schema::TEXT)),
        schema::optional(
            "UserPoolTier",
            schema::Shape::OneOf(&["LITE", "ESSENTIALS", "PLUS"]),
        ),
        schema::optional(
            "UsernameAttributes",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::OneOf(&["email", "phone_number"]),
                min_items: None,
                max_items: None,
                unique: false,
            }),
        ),
        schema::optional(
            "UsernameConfiguration",
            schema::Shape::Object(&USERNAME_CONFIGURATION),
        ),
        schema::optional(
            "VerificationMessageTemplate",
            schema::Shape::Object(&VERIFICATION_MESSAGE_TEMPLATE),
        ),
        schema::optional(
            "WebAuthnFactorConfiguration",
            schema::Shape::OneOf(
                &["SINGLE_FACTOR", "MULTI_FACTOR_WITH_USER_VERIFICATION"],
            ),
        ),
        schema::optional(
            "WebAuthnRelyingPartyID",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(63),
                pattern: None,
            }),
        ),
        schema::optional(
            "WebAuthnUserVerification",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(9),
                pattern: None,
            }),
        ),
    ],
    rules: &[],
};
static USER_POOL_ADD_ONS: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "AdvancedSecurityAdditionalFlows",
            schema::Shape::Object(&ADVANCED_SECURITY_ADDITIONAL_FLOWS),
        ),
        schema::optional(
            "AdvancedSecurityMode",
            schema::Shape::OneOf(&["AUDIT", "ENFORCED", "OFF"]),
        ),
    ],
    rules: &[],
};
static USERNAME_CONFIGURATION: schema::Object = schema::Object {
    properties: &[schema::optional("CaseSensitive", schema::Shape::Boolean)],
    rules: &[],
};
static VERIFICATION_MESSAGE_TEMPLATE: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "DefaultEmailOption",
            schema::Shape::OneOf(&["CONFIRM_WITH_CODE", "CONFIRM_WITH_LINK"]),
        ),
        schema::optional(
            "EmailMessage",
            schema::Shape::Text(schema::Text {
                min_length: Some(6),
                max_length: Some(20000),
                pattern: None,
            }),
        ),
        schema::optional(
            "EmailMessageByLink",
            schema::Shape::Text(schema::Text {
                min_length: Some(6),
                max_length: Some(20000),
                pattern: None,
            }),
        ),
        schema::optional(
            "EmailSubject",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(140),
                pattern: None,
            }),
        ),
        schema::optional(
            "EmailSubjectByLink",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(140),
                pattern: None,
            }),
        ),
        schema::optional(
            "SmsMessage",
            schema::Shape::Text(schema::Text {
                min_length: Some(6),
                max_length: Some(140),
                pattern: Some("\\{####\\}"),
            }),
        ),
    ],
    rules: &[],
};
