//! A golden per construct of a schema: a small schema, and the text that is made of it.

use std::collections::BTreeMap;

use expect_test::{Expect, expect};
use serde_json::{Value, json};

use crate::{emit, model};

/// Compares what is made of `AWS::Some::Thing` with these properties, from the line that has `from` to the one before
/// `to` (all of it where that is empty).
fn check(schema: Value, from: &str, to: &str, expected: &Expect) {
    let mut schema = schema;
    schema["typeName"] = json!("AWS::Some::Thing");
    schema["permissions"] = json!({"create": ["some:Create"]});
    let role = json!({"typeName": "AWS::IAM::Role", "primaryIdentifier": ["/properties/RoleName"], "permissions": {}});
    let schemas = BTreeMap::from([
        ("AWS::Some::Thing".to_owned(), schema),
        ("AWS::IAM::Role".to_owned(), role),
    ]);
    let files = emit::emit(&model::read(&schemas).unwrap()).unwrap();
    let text = &files["some/thing.rs"];
    let lines = text.lines().skip_while(|line| !line.contains(from));
    let lines: Vec<&str> = lines.take_while(|line| to.is_empty() || !line.contains(to)).collect();
    expected.assert_eq(&(lines.join("\n") + "\n"));
}

#[test]
fn a_resource_as_a_whole() {
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
        /// `AWS::Some::Thing`: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-some-thing.html>
        #[derive(Clone, Debug, PartialEq)]
        pub struct Thing {
            /// `Name`; 1 to 64 characters; a change replaces the resource.
            pub name: cfn::Value<String>,
            /// `Size`; 1 or more.
            pub size: Option<cfn::Value<i64>>,
        }
        impl Thing {
            /// With what it must have.
            pub fn new(name: impl Into<cfn::Value<String>>) -> Self {
                Self {
                    name: name.into(),
                    size: None,
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
            pub fn get_arn(&self) -> cfn::Value<cfn::Arn<cfn::some::Thing>> {
                self.attribute("Arn")
            }
        }
        pub(crate) static SCHEMA: schema::Schema = schema::Schema {
            type_name: "AWS::Some::Thing",
            root: &THING,
            attributes: &["Arn"],
            read_only: &["Arn"],
            create_only: &["Name"],
            conditional_create_only: &[],
            write_only: &[],
            primary_identifier: &["Name"],
            permissions: schema::Permissions {
                create: &["some:Create"],
                delete: &[],
                read: &[],
                update: &[],
            },
        };
        static THING: schema::Object = schema::Object {
            properties: &[
                schema::Property {
                    name: "Name",
                    required: true,
                    shape: schema::Shape::Text(schema::Text {
                        min_length: Some(1),
                        max_length: Some(64),
                        pattern: Some("^[a-z]+$"),
                    }),
                },
                schema::Property {
                    name: "Size",
                    required: false,
                    shape: schema::Shape::Integer(schema::Range {
                        minimum: Some(1.0),
                        maximum: None,
                        allowed: &[],
                    }),
                },
            ],
            rules: &[],
        };
    "#]],
    );
}

#[test]
fn a_closed_set_of_values() {
    let schema = json!({"properties": {"Mode": {"type": "string", "enum": ["ON", "aws:kms", "2.0", "a-b", "a_b"]}}});
    check(
        schema,
        "One of a closed set",
        "static SCHEMA",
        &expect![[r#"
        /// One of a closed set.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Mode {
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
        impl cfn::Literal for Mode {
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
fn words_of_rust_and_odd_spellings() {
    let schema = json!({"properties": {
        "Type": {"type": "boolean"}, "Self": {"type": "boolean"}, "KMSMasterKeyId": {"type": "string"}, "IpV6": {"type": "string"},
    }});
    check(
        schema,
        "pub struct Thing",
        "impl Thing",
        &expect![[r#"
        pub struct Thing {
            /// `IpV6`.
            pub ip_v6: Option<cfn::Value<String>>,
            /// `KMSMasterKeyId`.
            pub kms_master_key_id: Option<cfn::Value<String>>,
            /// `Self`.
            pub self_: Option<cfn::Value<bool>>,
            /// `Type`.
            pub r#type: Option<cfn::Value<bool>>,
        }
    "#]],
    );
}

#[test]
fn kinds_of_text() {
    let schema = json!({"properties": {
        "ByFormat": {"type": "string", "format": "AWS::IAM::Role.Arn"},
        "ByPattern": {"type": "string", "pattern": r"^arn:aws:iam::\d{12}:role/x$"},
        "ByRelation": {"type": "string", "relationshipRef": {"typeName": "AWS::Some::Thing", "propertyPath": "/properties/Id"}},
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
            /// `ByFormat`.
            pub by_format: Option<cfn::Value<cfn::Arn<cfn::iam::Role>>>,
            /// `ByPattern`.
            pub by_pattern: Option<cfn::Value<cfn::Arn<cfn::iam::Role>>>,
            /// `ByRelation`.
            pub by_relation: Option<cfn::Value<cfn::Id<cfn::some::Thing>>>,
            /// `OtherId`.
            pub other_id: Option<cfn::Value<String>>,
            /// `ThingId`.
            pub thing_id: Option<cfn::Value<cfn::Id<cfn::some::Thing>>>,
            /// `TopicArn`.
            pub topic_arn: Option<cfn::Value<cfn::Arn>>,
        }
    "#]],
    );
}

#[test]
fn lists_maps_and_anything() {
    let schema = json!({
        "definitions": {"Tag": {"type": "object", "properties": {"Key": {"type": "string"}}}, "Tags": {"type": "array", "items": {"$ref": "#/definitions/Tag"}}},
        "properties": {
            "Names": {"type": "array", "items": {"type": "string"}, "minItems": 1, "uniqueItems": true},
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
            /// `Labels`.
            pub labels: Option<cfn::Value<cfn::Map<String>>>,
            /// `Names`; 1 or more items.
            pub names: Option<cfn::Value<cfn::List<String>>>,
            /// `Policy`.
            pub policy: Option<cfn::Value<cfn::Json>>,
            /// `Tags`.
            pub tags: Option<cfn::Value<cfn::List<Tag>>>,
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
                schema::Property {
                    name: "Labels",
                    required: false,
                    shape: schema::Shape::Map(
                        Some("^[a-z]+$"),
                        &schema::Shape::Text(schema::Text::ANY),
                    ),
                },
                schema::Property {
                    name: "Names",
                    required: false,
                    shape: schema::Shape::List(schema::Items {
                        of: &schema::Shape::Text(schema::Text::ANY),
                        min_items: Some(1),
                        max_items: None,
                        unique: true,
                    }),
                },
                schema::Property {
                    name: "Policy",
                    required: false,
                    shape: schema::Shape::Json,
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
    "#]],
    );
}

#[test]
fn one_of_several_structures() {
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
                schema::Property {
                    name: "Queue",
                    required: false,
                    shape: schema::Shape::Text(schema::Text::ANY),
                },
                schema::Property {
                    name: "Topic",
                    required: false,
                    shape: schema::Shape::Text(schema::Text::ANY),
                },
            ],
            rules: &[schema::Rule::ExactlyOne(&["Queue", "Topic"])],
        };
    "#]],
    );
}

#[test]
fn rules_between_properties() {
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
fn a_structure_that_contains_itself() {
    let schema = json!({
        "definitions": {"Filter": {"type": "object", "properties": {"And": {"type": "array", "items": {"$ref": "#/definitions/Filter"}}}}},
        "properties": {"Filter": {"$ref": "#/definitions/Filter"}},
    });
    check(
        schema,
        "pub struct Filter",
        "impl Filter",
        &expect![[r#"
        pub struct Filter {
            /// `And`.
            pub and: Option<cfn::Value<cfn::List<Filter>>>,
        }
    "#]],
    );
}

#[test]
fn a_pattern_that_our_engine_does_not_know_is_left_out() {
    let schema = json!({"properties": {"Name": {"type": "string", "pattern": "^(?!aws:).+$"}}});
    check(
        schema,
        "static THING",
        "",
        &expect![[r#"
        static THING: schema::Object = schema::Object {
            properties: &[
                schema::Property {
                    name: "Name",
                    required: false,
                    shape: schema::Shape::Text(schema::Text::ANY),
                },
            ],
            rules: &[],
        };
    "#]],
    );
}
