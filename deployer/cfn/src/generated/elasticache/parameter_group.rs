// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::ElastiCache::ParameterGroup`.
use cfn::schema;
/// `AWS::ElastiCache::ParameterGroup`: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-parametergroup.html>
#[derive(Clone, Debug, PartialEq)]
pub struct ParameterGroup {
    /// `CacheParameterGroupFamily`; a change replaces the resource.
    pub cache_parameter_group_family: cfn::Value<String>,
    /// `Description`.
    pub description: cfn::Value<String>,
    /// `Properties`.
    pub properties: Option<cfn::Value<cfn::Map<String>>>,
    /// `Tags`.
    pub tags: Option<cfn::Value<cfn::List<Tag>>>,
}
impl ParameterGroup {
    /// With what it must have.
    pub fn new(
        cache_parameter_group_family: impl Into<cfn::Value<String>>,
        description: impl Into<cfn::Value<String>>,
    ) -> Self {
        Self {
            cache_parameter_group_family: cache_parameter_group_family.into(),
            description: description.into(),
            properties: None,
            tags: None,
        }
    }
}
impl cfn::Literal for ParameterGroup {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("CacheParameterGroupFamily", self.cache_parameter_group_family),
            cfn::field("Description", self.description),
            cfn::field("Properties", self.properties),
            cfn::field("Tags", self.tags),
        ])
    }
}
impl cfn::Resource for ParameterGroup {
    const SCHEMA: &'static schema::Schema = &SCHEMA;
    type Reference = cfn::Id<cfn::elasticache::ParameterGroup>;
}
impl cfn::Handle<ParameterGroup> {
    /// `Fn::GetAtt` of `CacheParameterGroupName`.
    pub fn get_cache_parameter_group_name(&self) -> cfn::Value<String> {
        self.attribute("CacheParameterGroupName")
    }
}
/// `Tag` of `AWS::ElastiCache::ParameterGroup`.
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
    type_name: "AWS::ElastiCache::ParameterGroup",
    root: &PARAMETER_GROUP,
    attributes: &["CacheParameterGroupName"],
    read_only: &["CacheParameterGroupName"],
    create_only: &["CacheParameterGroupFamily"],
    conditional_create_only: &[],
    write_only: &[],
    primary_identifier: &["CacheParameterGroupName"],
    permissions: schema::Permissions {
        create: &[
            "elasticache:AddTagsToResource",
            "elasticache:CreateCacheParameterGroup",
            "elasticache:DescribeCacheParameterGroups",
            "elasticache:ModifyCacheParameterGroup",
            "iam:CreateServiceLinkedRole",
            "iam:PutRolePolicy",
        ],
        delete: &[
            "elasticache:DeleteCacheParameterGroup",
            "elasticache:DescribeCacheParameterGroups",
        ],
        read: &[
            "elasticache:DescribeCacheParameterGroups",
            "elasticache:DescribeCacheParameters",
            "elasticache:ListTagsForResource",
        ],
        update: &[
            "elasticache:AddTagsToResource",
            "elasticache:DescribeCacheParameterGroups",
            "elasticache:DescribeCacheParameters",
            "elasticache:DescribeEngineDefaultParameters",
            "elasticache:ModifyCacheParameterGroup",
            "elasticache:RemoveTagsFromResource",
        ],
    },
};
static PARAMETER_GROUP: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "CacheParameterGroupFamily",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Description",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Properties",
            required: false,
            shape: schema::Shape::Map(
                Some("[a-zA-Z0-9]+"),
                &schema::Shape::Text(schema::Text::ANY),
            ),
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
