// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::SecretsManager::Secret`.
use cfn::schema;
/// [`AWS::SecretsManager::Secret`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-secretsmanager-secret.html)
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Secret {
    /// [`Description`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-secretsmanager-secret.html#cfn-secretsmanager-secret-description): up to 2048 characters.
    pub description: cfn::Prop<String>,
    /// [`GenerateSecretString`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-secretsmanager-secret.html#cfn-secretsmanager-secret-generatesecretstring)
    pub generate_secret_string: cfn::Prop<GenerateSecretString>,
    /// [`KmsKeyId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-secretsmanager-secret.html#cfn-secretsmanager-secret-kmskeyid): up to 2048 characters.
    pub kms_key_id: cfn::Prop<String>,
    /// [`Name`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-secretsmanager-secret.html#cfn-secretsmanager-secret-name): up to 512 characters; a change replaces the resource.
    pub name: cfn::Prop<String>,
    /// [`ReplicaRegions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-secretsmanager-secret.html#cfn-secretsmanager-secret-replicaregions)
    pub replica_regions: cfn::Prop<cfn::List<ReplicaRegion>>,
    /// [`SecretString`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-secretsmanager-secret.html#cfn-secretsmanager-secret-secretstring): 1 to 65536 characters.
    pub secret_string: cfn::Prop<String>,
    /// [`Tags`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-secretsmanager-secret.html#cfn-secretsmanager-secret-tags)
    pub tags: cfn::Prop<cfn::List<Tag>>,
    /// [`Type`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-secretsmanager-secret.html#cfn-secretsmanager-secret-type): up to 256 characters.
    pub r#type: cfn::Prop<String>,
}
impl Secret {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for Secret {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("Description", self.description),
            cfn::field("GenerateSecretString", self.generate_secret_string),
            cfn::field("KmsKeyId", self.kms_key_id),
            cfn::field("Name", self.name),
            cfn::field("ReplicaRegions", self.replica_regions),
            cfn::field("SecretString", self.secret_string),
            cfn::field("Tags", self.tags),
            cfn::field("Type", self.r#type),
        ])
    }
}
impl cfn::Resource for Secret {
    const SCHEMA: &'static schema::Schema = &SCHEMA;
    type Reference = cfn::Id<cfn::secretsmanager::Secret>;
}
impl cfn::Handle<Secret> {
    /// `Fn::GetAtt` of `Id`.
    pub fn id(&self) -> cfn::Value<String> {
        self.attribute("Id")
    }
}
/// [`GenerateSecretString`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-secretsmanager-secret-generatesecretstring.html) of `AWS::SecretsManager::Secret`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GenerateSecretString {
    /// [`ExcludeCharacters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-secretsmanager-secret-generatesecretstring.html#cfn-secretsmanager-secret-generatesecretstring-excludecharacters)
    pub exclude_characters: cfn::Prop<String>,
    /// [`ExcludeLowercase`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-secretsmanager-secret-generatesecretstring.html#cfn-secretsmanager-secret-generatesecretstring-excludelowercase)
    pub exclude_lowercase: cfn::Prop<bool>,
    /// [`ExcludeNumbers`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-secretsmanager-secret-generatesecretstring.html#cfn-secretsmanager-secret-generatesecretstring-excludenumbers)
    pub exclude_numbers: cfn::Prop<bool>,
    /// [`ExcludePunctuation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-secretsmanager-secret-generatesecretstring.html#cfn-secretsmanager-secret-generatesecretstring-excludepunctuation)
    pub exclude_punctuation: cfn::Prop<bool>,
    /// [`ExcludeUppercase`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-secretsmanager-secret-generatesecretstring.html#cfn-secretsmanager-secret-generatesecretstring-excludeuppercase)
    pub exclude_uppercase: cfn::Prop<bool>,
    /// [`GenerateStringKey`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-secretsmanager-secret-generatesecretstring.html#cfn-secretsmanager-secret-generatesecretstring-generatestringkey)
    pub generate_string_key: cfn::Prop<String>,
    /// [`IncludeSpace`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-secretsmanager-secret-generatesecretstring.html#cfn-secretsmanager-secret-generatesecretstring-includespace)
    pub include_space: cfn::Prop<bool>,
    /// [`PasswordLength`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-secretsmanager-secret-generatesecretstring.html#cfn-secretsmanager-secret-generatesecretstring-passwordlength)
    pub password_length: cfn::Prop<i64>,
    /// [`RequireEachIncludedType`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-secretsmanager-secret-generatesecretstring.html#cfn-secretsmanager-secret-generatesecretstring-requireeachincludedtype)
    pub require_each_included_type: cfn::Prop<bool>,
    /// [`SecretStringTemplate`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-secretsmanager-secret-generatesecretstring.html#cfn-secretsmanager-secret-generatesecretstring-secretstringtemplate)
    pub secret_string_template: cfn::Prop<String>,
}
impl GenerateSecretString {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }
}
impl cfn::Literal for GenerateSecretString {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("ExcludeCharacters", self.exclude_characters),
            cfn::field("ExcludeLowercase", self.exclude_lowercase),
            cfn::field("ExcludeNumbers", self.exclude_numbers),
            cfn::field("ExcludePunctuation", self.exclude_punctuation),
            cfn::field("ExcludeUppercase", self.exclude_uppercase),
            cfn::field("GenerateStringKey", self.generate_string_key),
            cfn::field("IncludeSpace", self.include_space),
            cfn::field("PasswordLength", self.password_length),
            cfn::field("RequireEachIncludedType", self.require_each_included_type),
            cfn::field("SecretStringTemplate", self.secret_string_template),
        ])
    }
}
/// [`ReplicaRegion`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-secretsmanager-secret-replicaregion.html) of `AWS::SecretsManager::Secret`.
#[derive(Clone, Debug, PartialEq)]
pub struct ReplicaRegion {
    /// [`KmsKeyId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-secretsmanager-secret-replicaregion.html#cfn-secretsmanager-secret-replicaregion-kmskeyid)
    pub kms_key_id: cfn::Prop<String>,
    /// [`Region`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-secretsmanager-secret-replicaregion.html#cfn-secretsmanager-secret-replicaregion-region)
    pub region: cfn::Value<String>,
}
impl ReplicaRegion {
    /// Sets the required properties.
    pub fn new(region: impl Into<cfn::Value<String>>) -> Self {
        Self {
            kms_key_id: cfn::Prop::unset(),
            region: region.into(),
        }
    }
}
impl cfn::Literal for ReplicaRegion {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("KmsKeyId", self.kms_key_id),
            cfn::field("Region", self.region),
        ])
    }
}
/// [`Tag`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-secretsmanager-secret-tag.html) of `AWS::SecretsManager::Secret`.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    /// [`Key`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-secretsmanager-secret-tag.html#cfn-secretsmanager-secret-tag-key): 1 to 128 characters.
    pub key: cfn::Value<String>,
    /// [`Value`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-secretsmanager-secret-tag.html#cfn-secretsmanager-secret-tag-value): up to 256 characters.
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
    type_name: "AWS::SecretsManager::Secret",
    root: &SECRET,
    attributes: &["Id"],
    create_only: &["Name"],
    conditional_create_only: &[],
    permissions: schema::Permissions {
        create: &[
            "secretsmanager:CreateSecret",
            "secretsmanager:DescribeSecret",
            "secretsmanager:GetRandomPassword",
            "secretsmanager:ReplicateSecretToRegions",
            "secretsmanager:TagResource",
        ],
        read: &["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"],
        update: &[
            "secretsmanager:GetRandomPassword",
            "secretsmanager:GetSecretValue",
            "secretsmanager:RemoveRegionsFromReplication",
            "secretsmanager:ReplicateSecretToRegions",
            "secretsmanager:TagResource",
            "secretsmanager:UntagResource",
            "secretsmanager:UpdateSecret",
        ],
        delete: &[
            "secretsmanager:DeleteSecret",
            "secretsmanager:DescribeSecret",
            "secretsmanager:RemoveRegionsFromReplication",
        ],
        list: &["secretsmanager:ListSecrets"],
        tag: &["secretsmanager:TagResource", "secretsmanager:UntagResource"],
    },
};
static GENERATE_SECRET_STRING: schema::Object = schema::Object {
    properties: &[
        schema::optional("ExcludeCharacters", schema::TEXT),
        schema::optional("ExcludeLowercase", schema::Shape::Boolean),
        schema::optional("ExcludeNumbers", schema::Shape::Boolean),
        schema::optional("ExcludePunctuation", schema::Shape::Boolean),
        schema::optional("ExcludeUppercase", schema::Shape::Boolean),
        schema::optional("GenerateStringKey", schema::TEXT),
        schema::optional("IncludeSpace", schema::Shape::Boolean),
        schema::optional("PasswordLength", schema::Shape::Integer(schema::Range::ANY)),
        schema::optional("RequireEachIncludedType", schema::Shape::Boolean),
        schema::optional("SecretStringTemplate", schema::TEXT),
    ],
    rules: &[],
};
static REPLICA_REGION: schema::Object = schema::Object {
    properties: &[
        schema::optional("KmsKeyId", schema::TEXT),
        schema::required("Region", schema::TEXT),
    ],
    rules: &[],
};
static SECRET: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "Description",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(2048),
                pattern: None,
            }),
        ),
        schema::optional(
            "GenerateSecretString",
            schema::Shape::Object(&GENERATE_SECRET_STRING),
        ),
        schema::optional(
            "KmsKeyId",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(2048),
                pattern: None,
            }),
        ),
        schema::optional(
            "Name",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(512),
                pattern: None,
            }),
        ),
        schema::optional(
            "ReplicaRegions",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&REPLICA_REGION),
                min_items: None,
                max_items: None,
                unique: false,
            }),
        ),
        schema::optional(
            "SecretString",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(65536),
                pattern: None,
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
        schema::optional(
            "Type",
            schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(256),
                pattern: None,
            }),
        ),
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
