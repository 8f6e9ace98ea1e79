//! A golden per construct of a schema: a small schema, and the code that is generated from it.

use std::collections::BTreeMap;

use expect_test::{Expect, expect};
use serde_json::{Value, json};

use crate::{emit, model};

/// Compares the code of the type `AWS::Some::Thing`, from the first line that contains `from` to
/// the line before one that contains `to` (to the end if `to` is empty).
fn check(schema: Value, from: &str, to: &str, expected: &Expect) {
    let mut schema = schema;
    schema["typeName"] = json!("AWS::Some::Thing");
    let role = json!({"typeName": "AWS::IAM::Role"});
    let schemas = BTreeMap::from([
        ("AWS::Some::Thing".to_owned(), schema),
        ("AWS::IAM::Role".to_owned(), role),
    ]);
    let files = emit::emit(&model::read(&schemas, &mut BTreeMap::new()).unwrap()).unwrap();
    let text = &files["some/thing.rs"];
    let lines = text.lines().skip_while(|line| !line.contains(from));
    let lines: Vec<&str> = lines.take_while(|line| to.is_empty() || !line.contains(to)).collect();
    expected.assert_eq(&(lines.join("\n") + "\n"));
}

#[test]
fn emit_resource() {
    let schema = json!({
        "properties": {
            "Name": {"type": "string", "minLength": 1, "maxLength": 64, "pattern": "^[a-z]+$"},
            "Size": {"type": "integer", "minimum": 1},
            "Arn": {"type": "string"},
        },
        "required": ["Name"],
        "createOnlyProperties": ["/properties/Name"],
        "readOnlyProperties": ["/properties/Arn"],
        "primaryIdentifier": ["/properties/Name"],
    });
    check(
        schema,
        "Written by",
        "",
        &expect![[r#"
            // Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
            //! `AWS::Some::Thing`.
            use cfn::schema;
            /// [`AWS::Some::Thing`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-some-thing.html)
            #[derive(Clone, Debug, PartialEq)]
            pub struct Thing {
                /// [`Name`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-some-thing.html#cfn-some-thing-name): 1 to 64 characters; a change replaces the resource.
                pub name: cfn::Value<String>,
                /// [`Size`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-some-thing.html#cfn-some-thing-size): 1 or more.
                pub size: cfn::Prop<i64>,
            }
            impl Thing {
                /// Sets the required properties.
                pub fn new(name: impl Into<cfn::Value<String>>) -> Self {
                    Self {
                        name: name.into(),
                        size: cfn::Prop::unset(),
                    }
                }
            }
            impl cfn::Literal for Thing {
                fn node(self) -> cfn::Node {
                    cfn::record([cfn::field("Name", self.name), cfn::field("Size", self.size)])
                }
            }
            impl cfn::Resource for Thing {
                const SCHEMA: &'static schema::Schema = &SCHEMA;
                type Reference = cfn::Id<cfn::some::Thing>;
            }
            impl cfn::Handle<Thing> {
                /// `Fn::GetAtt` of `Arn`.
                pub fn arn(&self) -> cfn::Value<cfn::Arn<cfn::some::Thing>> {
                    self.attribute("Arn")
                }
            }
            pub(crate) static SCHEMA: schema::Schema = schema::Schema {
                type_name: "AWS::Some::Thing",
                root: &THING,
                attributes: &["Arn"],
                create_only: &["Name"],
                conditional_create_only: &[],
                permissions: schema::Permissions {
                    create: &[],
                    read: &[],
                    update: &[],
                    delete: &[],
                    list: &[],
                    tag: &[],
                },
            };
            static THING: schema::Object = schema::Object {
                properties: &[
                    schema::required(
                        "Name",
                        schema::Shape::Text(schema::Text {
                            min_length: Some(1),
                            max_length: Some(64),
                            pattern: Some("^[a-z]+$"),
                        }),
                    ),
                    schema::optional(
                        "Size",
                        schema::Shape::Integer(schema::Range {
                            minimum: Some(1.0),
                            maximum: None,
                            allowed: &[],
                        }),
                    ),
                ],
                rules: &[],
            };
        "#]],
    );
}

#[test]
fn emit_enum() {
    let values = ["ON", "aws:kms", "2.0", "a-b", "a_b"];
    let schema = json!({"properties": {"Mode": {"type": "string", "enum": values}}});
    check(
        schema,
        "The values of",
        "static SCHEMA",
        &expect![[r#"
            /// The values of `Mode`.
            #[derive(Clone, Copy, Debug, PartialEq, Eq)]
            pub enum ThingMode {
                /// `ON`
                On,
                /// `aws:kms`
                AwsKms,
                /// `2.0`
                V20,
                /// `a-b`
                AB,
                /// `a_b`
                AB_,
            }
            impl cfn::Literal for ThingMode {
                fn node(self) -> cfn::Node {
                    cfn::Node::text(
                        match self {
                            Self::On => "ON",
                            Self::AwsKms => "aws:kms",
                            Self::V20 => "2.0",
                            Self::AB => "a-b",
                            Self::AB_ => "a_b",
                        },
                    )
                }
            }
        "#]],
    );
}

#[test]
fn emit_keywords_and_unusual_spellings() {
    let schema = json!({"properties": {
        "Type": {"type": "boolean"},
        "Self": {"type": "boolean"},
        "KMSMasterKeyId": {"type": "string"},
        "IpV6": {"type": "string"},
    }});
    check(
        schema,
        "pub struct Thing",
        "impl Thing",
        &expect![[r#"
            pub struct Thing {
                /// [`IpV6`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-some-thing.html#cfn-some-thing-ipv6)
                pub ip_v6: cfn::Prop<String>,
                /// [`KMSMasterKeyId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-some-thing.html#cfn-some-thing-kmsmasterkeyid)
                pub kms_master_key_id: cfn::Prop<String>,
                /// [`Self`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-some-thing.html#cfn-some-thing-self)
                pub self_: cfn::Prop<bool>,
                /// [`Type`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-some-thing.html#cfn-some-thing-type)
                pub r#type: cfn::Prop<bool>,
            }
        "#]],
    );
}

#[test]
fn emit_kinds_of_strings() {
    let schema = json!({"properties": {
        "ByFormat": {"type": "string", "format": "AWS::IAM::Role.Arn"},
        "ByPattern": {"type": "string", "pattern": r"^arn:aws:iam::\d{12}:role/x$"},
        "ByRelation": {
            "type": "string",
            "relationshipRef": {"typeName": "AWS::Some::Thing", "propertyPath": "/properties/Id"},
        },
        "TopicArn": {"type": "string"},
        "ThingId": {"type": "string"},
        "OtherId": {"type": "string"},
    }});
    check(
        schema,
        "pub struct Thing",
        "impl Thing",
        &expect![[r#"
            pub struct Thing {
                /// [`ByFormat`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-some-thing.html#cfn-some-thing-byformat)
                pub by_format: cfn::Prop<cfn::Arn<cfn::iam::Role>>,
                /// [`ByPattern`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-some-thing.html#cfn-some-thing-bypattern)
                pub by_pattern: cfn::Prop<cfn::Arn<cfn::iam::Role>>,
                /// [`ByRelation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-some-thing.html#cfn-some-thing-byrelation)
                pub by_relation: cfn::Prop<cfn::Id<cfn::some::Thing>>,
                /// [`OtherId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-some-thing.html#cfn-some-thing-otherid)
                pub other_id: cfn::Prop<String>,
                /// [`ThingId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-some-thing.html#cfn-some-thing-thingid)
                pub thing_id: cfn::Prop<cfn::Id<cfn::some::Thing>>,
                /// [`TopicArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-some-thing.html#cfn-some-thing-topicarn)
                pub topic_arn: cfn::Prop<cfn::Arn>,
            }
        "#]],
    );
}

#[test]
fn emit_lists_maps_and_json() {
    let schema = json!({
        "definitions": {
            "Tag": {"type": "object", "properties": {"Key": {"type": "string"}}},
            "Tags": {"type": "array", "items": {"$ref": "#/definitions/Tag"}},
        },
        "properties": {
            "Names": {
                "type": "array", "items": {"type": "string"}, "minItems": 1, "uniqueItems": true,
            },
            "Tags": {"$ref": "#/definitions/Tags"},
            "Labels": {"type": "object", "patternProperties": {"^[a-z]+$": {"type": "string"}}},
            "Policy": {"type": ["object", "string"]},
        },
    });
    check(
        schema.clone(),
        "pub struct Thing",
        "impl Thing",
        &expect![[r#"
            pub struct Thing {
                /// [`Labels`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-some-thing.html#cfn-some-thing-labels)
                pub labels: cfn::Prop<cfn::Map<String>>,
                /// [`Names`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-some-thing.html#cfn-some-thing-names): 1 or more items.
                pub names: cfn::Prop<cfn::List<String>>,
                /// [`Policy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-some-thing.html#cfn-some-thing-policy)
                pub policy: cfn::Prop<cfn::Json>,
                /// [`Tags`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-some-thing.html#cfn-some-thing-tags)
                pub tags: cfn::Prop<cfn::List<Tag>>,
            }
        "#]],
    );
    check(
        schema,
        "static THING",
        "",
        &expect![[r#"
            static THING: schema::Object = schema::Object {
                properties: &[
                    schema::optional("Labels", schema::Shape::Map(Some("^[a-z]+$"), &schema::TEXT)),
                    schema::optional(
                        "Names",
                        schema::Shape::List(schema::Items {
                            of: &schema::TEXT,
                            min_items: Some(1),
                            max_items: None,
                            unique: true,
                        }),
                    ),
                    schema::optional("Policy", schema::Shape::Json),
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
        "#]],
    );
}

#[test]
fn emit_one_of_has_exactly_one_rule() {
    let schema = json!({
        "definitions": {"Target": {"oneOf": [
            {"type": "object", "properties": {"Queue": {"type": "string"}}, "required": ["Queue"]},
            {"type": "object", "properties": {"Topic": {"type": "string"}}, "required": ["Topic"]},
        ]}},
        "properties": {"Target": {"$ref": "#/definitions/Target"}},
    });
    check(
        schema,
        "static TARGET",
        "static THING",
        &expect![[r#"
            static TARGET: schema::Object = schema::Object {
                properties: &[
                    schema::optional("Queue", schema::TEXT),
                    schema::optional("Topic", schema::TEXT),
                ],
                rules: &[schema::Rule::ExactlyOne(&["Queue", "Topic"])],
            };
        "#]],
    );
}

#[test]
fn emit_rules_between_properties() {
    let schema = json!({
        "properties": {"A": {"type": "string"}, "B": {"type": "string"}},
        "anyOf": [{"required": ["A"]}, {"required": ["B"]}],
        "dependentRequired": {"A": ["B"]},
        "dependentExcluded": {"B": ["A"]},
    });
    check(
        schema,
        "    rules:",
        "",
        &expect![[r#"
            rules: &[
                schema::Rule::AtLeastOne(&["A", "B"]),
                schema::Rule::Needs("A", &["B"]),
                schema::Rule::Excludes("B", &["A"]),
            ],
        };
    "#]],
    );
}

#[test]
fn emit_recursive_structure() {
    let schema = json!({
        "definitions": {"Filter": {
            "type": "object",
            "properties": {"And": {"type": "array", "items": {"$ref": "#/definitions/Filter"}}},
        }},
        "properties": {"Filter": {"$ref": "#/definitions/Filter"}},
    });
    check(
        schema,
        "pub struct Filter",
        "impl Filter",
        &expect![[r#"
            pub struct Filter {
                /// [`And`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-some-thing-filter.html#cfn-some-thing-filter-and)
                pub and: cfn::Prop<cfn::List<Filter>>,
            }
        "#]],
    );
}

#[test]
fn emit_leaves_out_pattern_with_lookahead() {
    let schema = json!({"properties": {"Name": {"type": "string", "pattern": "^(?!aws:).+$"}}});
    check(
        schema,
        "static THING",
        "",
        &expect![[r#"
            static THING: schema::Object = schema::Object {
                properties: &[schema::optional("Name", schema::TEXT)],
                rules: &[],
            };
        "#]],
    );
}

#[test]
fn emit_attributes_with_equal_names() {
    let schema = json!({
        "definitions": {
            "Authority": {"type": "object", "properties": {"Data": {"type": "string"}}},
        },
        "properties": {
            "AuthorityData": {"type": "string"},
            "Authority": {"$ref": "#/definitions/Authority"},
            "Reference": {"type": "string"},
        },
        "readOnlyProperties": [
            "/properties/Authority/Data", "/properties/AuthorityData", "/properties/Reference",
        ],
    });
    check(
        schema,
        "impl cfn::Handle",
        "pub struct",
        &expect![[r#"
            impl cfn::Handle<Thing> {
                /// `Fn::GetAtt` of `AuthorityData`.
                pub fn authority_data(&self) -> cfn::Value<String> {
                    self.attribute("AuthorityData")
                }
                /// `Fn::GetAtt` of `Reference`.
                pub fn reference_attribute(&self) -> cfn::Value<String> {
                    self.attribute("Reference")
                }
                /// `Fn::GetAtt` of `Authority.Data`.
                pub fn authority_data_attribute(&self) -> cfn::Value<String> {
                    self.attribute("Authority.Data")
                }
            }
            /// [`Authority`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-some-thing-authority.html) of `AWS::Some::Thing`.
            #[derive(Clone, Debug, Default, PartialEq)]
        "#]],
    );
}

#[test]
fn emit_leaves_out_structures_of_attributes() {
    let schema = json!({
        "definitions": {"Event": {"type": "object", "properties": {"Kind": {"enum": ["A"]}}}},
        "properties": {"Events": {"type": "array", "items": {"$ref": "#/definitions/Event"}}},
        "readOnlyProperties": ["/properties/Events"],
    });
    check(
        schema,
        "static SCHEMA",
        "",
        &expect![[r#"
            pub(crate) static SCHEMA: schema::Schema = schema::Schema {
                type_name: "AWS::Some::Thing",
                root: &THING,
                attributes: &[],
                create_only: &[],
                conditional_create_only: &[],
                permissions: schema::Permissions {
                    create: &[],
                    read: &[],
                    update: &[],
                    delete: &[],
                    list: &[],
                    tag: &[],
                },
            };
            static THING: schema::Object = schema::Object {
                properties: &[],
                rules: &[],
            };
        "#]],
    );
}
