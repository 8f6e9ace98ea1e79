// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::ElastiCache::SubnetGroup`.
use cfn::schema;
/// [`AWS::ElastiCache::SubnetGroup`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-subnetgroup.html)
#[derive(Clone, Debug, PartialEq)]
pub struct SubnetGroup {
    /// [`CacheSubnetGroupName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-subnetgroup.html#cfn-elasticache-subnetgroup-cachesubnetgroupname): a change replaces the resource.
    pub cache_subnet_group_name: cfn::Prop<String>,
    /// [`Description`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-subnetgroup.html#cfn-elasticache-subnetgroup-description)
    pub description: cfn::Value<String>,
    /// [`SubnetIds`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-subnetgroup.html#cfn-elasticache-subnetgroup-subnetids)
    pub subnet_ids: cfn::Value<cfn::List<cfn::Id<cfn::ec2::Subnet>>>,
    /// [`Tags`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-subnetgroup.html#cfn-elasticache-subnetgroup-tags)
    pub tags: cfn::Prop<cfn::List<Tag>>,
}
impl SubnetGroup {
    /// Sets the required properties.
    pub fn new(
        description: impl Into<cfn::Value<String>>,
        subnet_ids: impl Into<cfn::Value<cfn::List<cfn::Id<cfn::ec2::Subnet>>>>,
    ) -> Self {
        Self {
            cache_subnet_group_name: cfn::Prop::unset(),
            description: description.into(),
            subnet_ids: subnet_ids.into(),
            tags: cfn::Prop::unset(),
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
/// [`Tag`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticache-subnetgroup-tag.html) of `AWS::ElastiCache::SubnetGroup`.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    /// [`Key`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticache-subnetgroup-tag.html#cfn-elasticache-subnetgroup-tag-key)
    pub key: cfn::Value<String>,
    /// [`Value`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticache-subnetgroup-tag.html#cfn-elasticache-subnetgroup-tag-value)
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
    type_name: "AWS::ElastiCache::SubnetGroup",
    root: &SUBNET_GROUP,
    attributes: &[],
    create_only: &["CacheSubnetGroupName"],
    conditional_create_only: &[],
    permissions: schema::Permissions {
        create: &[
            "elasticache:AddTagsToResource",
            "elasticache:CreateCacheSubnetGroup",
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
        delete: &[
            "elasticache:DeleteCacheSubnetGroup",
            "elasticache:DescribeCacheSubnetGroups",
            "elasticache:ListTagsForResource",
        ],
        list: &["elasticache:DescribeCacheSubnetGroups"],
        tag: &[
            "elasticache:AddTagsToResource",
            "elasticache:ListTagsForResource",
            "elasticache:RemoveTagsFromResource",
        ],
    },
};
static SUBNET_GROUP: schema::Object = schema::Object {
    properties: &[
        schema::optional("CacheSubnetGroupName", schema::TEXT),
        schema::required("Description", schema::TEXT),
        schema::required(
            "SubnetIds",
            schema::Shape::List(schema::Items {
                of: &schema::TEXT,
                min_items: None,
                max_items: None,
                unique: false,
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
