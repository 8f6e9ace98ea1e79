// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::ElastiCache::ParameterGroup`.
use cfn::schema;
/// [`AWS::ElastiCache::ParameterGroup`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-parametergroup.html)
#[derive(Clone, Debug, PartialEq)]
pub struct ParameterGroup {
    /// [`CacheParameterGroupFamily`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-parametergroup.html#cfn-elasticache-parametergroup-cacheparametergroupfamily): a change replaces the resource.
    pub cache_parameter_group_family: cfn::Value<String>,
    /// [`Description`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-parametergroup.html#cfn-elasticache-parametergroup-description)
    pub description: cfn::Value<String>,
    /// [`Properties`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-parametergroup.html#cfn-elasticache-parametergroup-properties)
    pub properties: cfn::Prop<cfn::Map<String>>,
    /// [`Tags`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-parametergroup.html#cfn-elasticache-parametergroup-tags)
    pub tags: cfn::Prop<cfn::List<Tag>>,
}
impl ParameterGroup {
    /// Sets the required properties.
    pub fn new(
        cache_parameter_group_family: impl Into<cfn::Value<String>>,
        description: impl Into<cfn::Value<String>>,
    ) -> Self {
        Self {
            cache_parameter_group_family: cache_parameter_group_family.into(),
            description: description.into(),
            properties: cfn::Prop::unset(),
            tags: cfn::Prop::unset(),
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
    pub fn cache_parameter_group_name(&self) -> cfn::Value<String> {
        self.attribute("CacheParameterGroupName")
    }
}
/// [`Tag`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticache-parametergroup-tag.html) of `AWS::ElastiCache::ParameterGroup`.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    /// [`Key`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticache-parametergroup-tag.html#cfn-elasticache-parametergroup-tag-key)
    pub key: cfn::Value<String>,
    /// [`Value`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticache-parametergroup-tag.html#cfn-elasticache-parametergroup-tag-value)
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
    type_name: "AWS::ElastiCache::ParameterGroup",
    root: &PARAMETER_GROUP,
    attributes: &["CacheParameterGroupName"],
    create_only: &["CacheParameterGroupFamily"],
    conditional_create_only: &[],
    permissions: schema::Permissions {
        create: &[
            "elasticache:AddTagsToResource",
            "elasticache:CreateCacheParameterGroup",
            "elasticache:DescribeCacheParameterGroups",
            "elasticache:ModifyCacheParameterGroup",
            "iam:CreateServiceLinkedRole",
            "iam:PutRolePolicy",
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
        delete: &[
            "elasticache:DeleteCacheParameterGroup",
            "elasticache:DescribeCacheParameterGroups",
        ],
        list: &["elasticache:DescribeCacheParameterGroups"],
        tag: &[
            "elasticache:AddTagsToResource",
            "elasticache:ListTagsForResource",
            "elasticache:RemoveTagsFromResource",
        ],
    },
};
static PARAMETER_GROUP: schema::Object = schema::Object {
    properties: &[
        schema::required("CacheParameterGroupFamily", schema::TEXT),
        schema::required("Description", schema::TEXT),
        schema::optional(
            "Properties",
            schema::Shape::Map(Some("[a-zA-Z0-9]+"), &schema::TEXT),
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
