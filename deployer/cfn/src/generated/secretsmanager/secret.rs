// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::SecretsManager::Secret`.
use cfn::schema;
/// `AWS::SecretsManager::Secret`: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-secretsmanager-secret.html>
#[derive(Clone, Debug, PartialEq)]
pub struct Secret {
    /// `Description`; up to 2048 characters.
    pub description: Option<cfn::Value<String>>,
    /// `GenerateSecretString`.
    pub generate_secret_string: Option<cfn::Value<GenerateSecretString>>,
    /// `KmsKeyId`; up to 2048 characters.
    pub kms_key_id: Option<cfn::Value<String>>,
    /// `Name`; up to 512 characters; a change replaces the resource.
    pub name: Option<cfn::Value<String>>,
    /// `ReplicaRegions`.
    pub replica_regions: Option<cfn::Value<cfn::List<ReplicaRegion>>>,
    /// `SecretString`; 1 to 65536 characters.
    pub secret_string: Option<cfn::Value<String>>,
    /// `Tags`.
    pub tags: Option<cfn::Value<cfn::List<Tag>>>,
    /// `Type`; up to 256 characters.
    pub r#type: Option<cfn::Value<String>>,
}
impl Secret {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            description: None,
            generate_secret_string: None,
            kms_key_id: None,
            name: None,
            replica_regions: None,
            secret_string: None,
            tags: None,
            r#type: None,
        }
    }
}
impl Default for Secret {
    fn default() -> Self {
        Self::new()
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
    pub fn get_id(&self) -> cfn::Value<String> {
        self.attribute("Id")
    }
}
/// `GenerateSecretString` of `AWS::SecretsManager::Secret`.
#[derive(Clone, Debug, PartialEq)]
pub struct GenerateSecretString {
    /// `ExcludeCharacters`.
    pub exclude_characters: Option<cfn::Value<String>>,
    /// `ExcludeLowercase`.
    pub exclude_lowercase: Option<cfn::Value<bool>>,
    /// `ExcludeNumbers`.
    pub exclude_numbers: Option<cfn::Value<bool>>,
    /// `ExcludePunctuation`.
    pub exclude_punctuation: Option<cfn::Value<bool>>,
    /// `ExcludeUppercase`.
    pub exclude_uppercase: Option<cfn::Value<bool>>,
    /// `GenerateStringKey`.
    pub generate_string_key: Option<cfn::Value<String>>,
    /// `IncludeSpace`.
    pub include_space: Option<cfn::Value<bool>>,
    /// `PasswordLength`.
    pub password_length: Option<cfn::Value<i64>>,
    /// `RequireEachIncludedType`.
    pub require_each_included_type: Option<cfn::Value<bool>>,
    /// `SecretStringTemplate`.
    pub secret_string_template: Option<cfn::Value<String>>,
}
impl GenerateSecretString {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            exclude_characters: None,
            exclude_lowercase: None,
            exclude_numbers: None,
            exclude_punctuation: None,
            exclude_uppercase: None,
            generate_string_key: None,
            include_space: None,
            password_length: None,
            require_each_included_type: None,
            secret_string_template: None,
        }
    }
}
impl Default for GenerateSecretString {
    fn default() -> Self {
        Self::new()
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
/// `ReplicaRegion` of `AWS::SecretsManager::Secret`.
#[derive(Clone, Debug, PartialEq)]
pub struct ReplicaRegion {
    /// `KmsKeyId`.
    pub kms_key_id: Option<cfn::Value<String>>,
    /// `Region`.
    pub region: cfn::Value<String>,
}
impl ReplicaRegion {
    /// With what it must have.
    pub fn new(region: impl Into<cfn::Value<String>>) -> Self {
        Self {
            kms_key_id: None,
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
/// `Tag` of `AWS::SecretsManager::Secret`.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    /// `Key`; 1 to 128 characters.
    pub key: cfn::Value<String>,
    /// `Value`; up to 256 characters.
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
    type_name: "AWS::SecretsManager::Secret",
    root: &SECRET,
    attributes: &["Id"],
    read_only: &["Id"],
    create_only: &["Name"],
    conditional_create_only: &[],
    write_only: &["SecretString", "GenerateSecretString"],
    primary_identifier: &["Id"],
    permissions: schema::Permissions {
        create: &[
            "secretsmanager:CreateSecret",
            "secretsmanager:DescribeSecret",
            "secretsmanager:GetRandomPassword",
            "secretsmanager:ReplicateSecretToRegions",
            "secretsmanager:TagResource",
        ],
        delete: &[
            "secretsmanager:DeleteSecret",
            "secretsmanager:DescribeSecret",
            "secretsmanager:RemoveRegionsFromReplication",
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
    },
};
static GENERATE_SECRET_STRING: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "ExcludeCharacters",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "ExcludeLowercase",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "ExcludeNumbers",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "ExcludePunctuation",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "ExcludeUppercase",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "GenerateStringKey",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "IncludeSpace",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "PasswordLength",
            required: false,
            shape: schema::Shape::Integer(schema::Range::ANY),
        },
        schema::Property {
            name: "RequireEachIncludedType",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "SecretStringTemplate",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
static REPLICA_REGION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "KmsKeyId",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Region",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
static SECRET: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Description",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(2048),
                pattern: None,
            }),
        },
        schema::Property {
            name: "GenerateSecretString",
            required: false,
            shape: schema::Shape::Object(&GENERATE_SECRET_STRING),
        },
        schema::Property {
            name: "KmsKeyId",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(2048),
                pattern: None,
            }),
        },
        schema::Property {
            name: "Name",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(512),
                pattern: None,
            }),
        },
        schema::Property {
            name: "ReplicaRegions",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&REPLICA_REGION),
                min_items: None,
                max_items: None,
                unique: false,
            }),
        },
        schema::Property {
            name: "SecretString",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(65536),
                pattern: None,
            }),
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
            name: "Type",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(256),
                pattern: None,
            }),
        },
    ],
    rules: &[],
};
static TAG: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Key",
            required: true,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(128),
                pattern: None,
            }),
        },
        schema::Property {
            name: "Value",
            required: true,
            shape: schema::Shape::Text(schema::Text {
                min_length: None,
                max_length: Some(256),
                pattern: None,
            }),
        },
    ],
    rules: &[],
};
