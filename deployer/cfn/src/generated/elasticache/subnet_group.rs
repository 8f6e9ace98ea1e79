// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::ElastiCache::SubnetGroup`.
use cfn::schema;
/// `AWS::ElastiCache::SubnetGroup`: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-subnetgroup.html>
#[derive(Clone, Debug, PartialEq)]
pub struct SubnetGroup {
    /// `CacheSubnetGroupName`; a change replaces the resource.
    pub cache_subnet_group_name: Option<cfn::Value<String>>,
    /// `Description`.
    pub description: cfn::Value<String>,
    /// `SubnetIds`.
    pub subnet_ids: cfn::Value<cfn::List<cfn::Id<cfn::ec2::Subnet>>>,
    /// `Tags`.
    pub tags: Option<cfn::Value<cfn::List<Tag>>>,
}
impl SubnetGroup {
    /// With what it must have.
    pub fn new(
        description: impl Into<cfn::Value<String>>,
        subnet_ids: impl Into<cfn::Value<cfn::List<cfn::Id<cfn::ec2::Subnet>>>>,
    ) -> Self {
        Self {
            cache_subnet_group_name: None,
            description: description.into(),
            subnet_ids: subnet_ids.into(),
            tags: None,
        }
    }
}
impl cfn::Literal for SubnetGroup {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("CacheSubnetGroupName", self.cache_subnet_group_name),
            cfn::field("Description", self.description),
            cfn::field("SubnetIds", self.subnet_ids),
            cfn::field("Tags", self.tags),
        ])
    }
}
impl cfn::Resource for SubnetGroup {
    const SCHEMA: &'static schema::Schema = &SCHEMA;
    type Reference = cfn::Id<cfn::elasticache::SubnetGroup>;
}
/// `Tag` of `AWS::ElastiCache::SubnetGroup`.
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
    type_name: "AWS::ElastiCache::SubnetGroup",
    root: &SUBNET_GROUP,
    attributes: &[],
    read_only: &[],
    create_only: &["CacheSubnetGroupName"],
    conditional_create_only: &[],
    write_only: &[],
    primary_identifier: &["CacheSubnetGroupName"],
    permissions: schema::Permissions {
        create: &[
            "elasticache:AddTagsToResource",
            "elasticache:CreateCacheSubnetGroup",
            "elasticache:DescribeCacheSubnetGroups",
            "elasticache:ListTagsForResource",
        ],
        delete: &[
            "elasticache:DeleteCacheSubnetGroup",
            "elasticache:DescribeCacheSubnetGroups",
            "elasticache:ListTagsForResource",
        ],
        read: &[
            "elasticache:DescribeCacheSubnetGroups",
            "elasticache:ListTagsForResource",
        ],
        update: &[
            "elasticache:AddTagsToResource",
            "elasticache:DescribeCacheSubnetGroups",
            "elasticache:ModifyCacheSubnetGroup",
            "elasticache:RemoveTagsFromResource",
        ],
    },
};
static SUBNET_GROUP: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "CacheSubnetGroupName",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Description",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "SubnetIds",
            required: true,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text::ANY),
                min_items: None,
                max_items: None,
                unique: false,
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
