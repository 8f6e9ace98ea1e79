//! Schemas of resource types at run time: properties, limits, and which changes replace a resource.
//! `cargo codegen` generates one [`Schema`] per type; [`of`] finds it.

/// The schema of a resource type.
///
/// Property paths here have the form `Code.S3Key`, and `Rules.*.Id` inside of a list.
#[derive(Debug, PartialEq)]
pub struct Schema {
    /// `AWS::S3::Bucket`
    pub type_name: &'static str,
    /// The properties of the resource.
    pub root: &'static Object,
    /// The attributes of `Fn::GetAtt`.
    pub attributes: &'static [&'static str],
    /// Properties whose change replaces the resource.
    pub create_only: &'static [&'static str],
    /// Properties whose change may replace the resource, depending on the values.
    pub conditional_create_only: &'static [&'static str],
    /// The IAM actions that CloudFormation uses on the caller's behalf.
    pub permissions: Permissions,
}

/// The IAM actions of each operation on a resource: `sqs:CreateQueue`. They cover all properties,
/// also those that a template does not set. Empty where AWS lists none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Permissions {
    /// For the creation.
    pub create: &'static [&'static str],
    /// For reading the resource, as drift detection and imports do.
    pub read: &'static [&'static str],
    /// For a change in place.
    pub update: &'static [&'static str],
    /// For the deletion.
    pub delete: &'static [&'static str],
    /// For listing the resources of the account.
    pub list: &'static [&'static str],
    /// For the tags of the stack, which CloudFormation sets on the resource.
    pub tag: &'static [&'static str],
}

/// The effect of a property's change on its resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// CloudFormation changes the resource.
    InPlace,
    /// CloudFormation changes or replaces the resource, depending on the values.
    MayReplace,
    /// CloudFormation creates a new resource and deletes the old one.
    Replaces,
}

/// A structure.
#[derive(Debug, PartialEq)]
pub struct Object {
    /// The properties, sorted by name.
    pub properties: &'static [Property],
    /// The rules between the properties.
    pub rules: &'static [Rule],
}

/// A property of a structure.
#[derive(Debug, PartialEq)]
pub struct Property {
    /// The name in the template.
    pub name: &'static str,
    /// Whether the template must set the property.
    pub required: bool,
    /// The shape of its value.
    pub shape: Shape,
}

/// A property that a template must set. Generated code calls this.
pub const fn required(name: &'static str, shape: Shape) -> Property {
    Property { name, required: true, shape }
}

/// A property that a template may set. Generated code calls this.
pub const fn optional(name: &'static str, shape: Shape) -> Property {
    Property { name, required: false, shape }
}

/// A string without limits.
pub const TEXT: Shape = Shape::Text(Text { min_length: None, max_length: None, pattern: None });

/// A rule between properties of one structure.
#[derive(Debug, PartialEq, Eq)]
pub enum Rule {
    /// Exactly one of these must be set.
    ExactlyOne(&'static [&'static str]),
    /// One or more of these must be set.
    AtLeastOne(&'static [&'static str]),
    /// If the first is set, all others must be set.
    Needs(&'static str, &'static [&'static str]),
    /// If the first is set, none of the others may be set.
    Excludes(&'static str, &'static [&'static str]),
}

/// The shape of a value.
#[derive(Debug, PartialEq)]
pub enum Shape {
    /// `true` or `false`.
    Boolean,
    /// A whole number.
    Integer(Range),
    /// Any number.
    Number(Range),
    /// A string.
    Text(Text),
    /// One string of a closed set.
    OneOf(&'static [&'static str]),
    /// Any JSON.
    Json,
    /// A list.
    List(Items),
    /// A map: the pattern of its keys, and the shape of its values.
    Map(Option<&'static str>, &'static Shape),
    /// A structure.
    Object(&'static Object),
}

/// The limits of a number.
#[derive(Debug, PartialEq)]
pub struct Range {
    /// The least value, included.
    pub minimum: Option<f64>,
    /// The greatest value, included.
    pub maximum: Option<f64>,
    /// The allowed values. Empty if all are allowed.
    pub allowed: &'static [i64],
}

impl Range {
    /// No limits.
    pub const ANY: Self = Self { minimum: None, maximum: None, allowed: &[] };
}

/// The limits of a string.
#[derive(Debug, PartialEq, Eq)]
pub struct Text {
    /// The least number of characters.
    pub min_length: Option<u64>,
    /// The greatest number of characters.
    pub max_length: Option<u64>,
    /// A regular expression that finds a match in the string.
    pub pattern: Option<&'static str>,
}

/// The limits of a list.
#[derive(Debug, PartialEq)]
pub struct Items {
    /// The shape of each item.
    pub of: &'static Shape,
    /// The least number of items.
    pub min_items: Option<u64>,
    /// The greatest number of items.
    pub max_items: Option<u64>,
    /// Whether all items must differ.
    pub unique: bool,
}

/// The schema of a type such as `AWS::S3::Bucket`. `None` if this crate has no such type.
pub fn of(type_name: &str) -> Option<&'static Schema> {
    super::generated::SCHEMAS.iter().copied().find(|schema| schema.type_name == type_name)
}

/// The schemas of all types of this crate.
pub fn all() -> impl Iterator<Item = &'static Schema> {
    super::generated::SCHEMAS.iter().copied()
}

impl Schema {
    /// The effect of a change of the property at `path`, a path as in a change set or a diff:
    /// `Code.S3Key`, `KeySchema[0].AttributeName`. [`Change::InPlace`] if the schema does not say
    /// otherwise.
    pub fn change(&self, path: &str) -> Change {
        if covers(self.create_only, path) {
            Change::Replaces
        } else if covers(self.conditional_create_only, path) {
            Change::MayReplace
        } else {
            Change::InPlace
        }
    }

    /// Whether `Fn::GetAtt` has this attribute.
    pub fn has_attribute(&self, name: &str) -> bool {
        self.attributes.contains(&name)
    }
}

/// Whether one of the listed properties is the property at `path`, contains it or is inside of it.
fn covers(listed: &[&str], path: &str) -> bool {
    let parts: Vec<&str> =
        path.split(['.', '[']).map(|part| if part.ends_with(']') { "*" } else { part }).collect();
    listed
        .iter()
        .any(|property| property.split('.').zip(&parts).all(|(listed, part)| listed == *part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn change_of_a_table_name_replaces_the_table() {
        let table = of("AWS::DynamoDB::Table").unwrap();
        assert_eq!(table.change("TableName"), Change::Replaces);
        assert_eq!(table.change("KeySchema[0].AttributeName"), Change::MayReplace);
        assert_eq!(table.change("BillingMode"), Change::InPlace);
        assert_eq!(of("AWS::No::Such"), None);
    }

    /// The patterns of a shape, and of the shapes in it. No type here contains itself.
    fn patterns(shape: &'static Shape, found: &mut Vec<&'static str>) {
        match shape {
            Shape::Text(text) => found.extend(text.pattern),
            Shape::List(items) => patterns(items.of, found),
            Shape::Map(keys, of) => {
                found.extend(*keys);
                patterns(of, found);
            }
            Shape::Object(object) => {
                object.properties.iter().for_each(|property| patterns(&property.shape, found))
            }
            Shape::Boolean
            | Shape::Integer(_)
            | Shape::Number(_)
            | Shape::OneOf(_)
            | Shape::Json => {}
        }
    }

    #[test]
    fn patterns_of_all_schemas_compile() {
        let mut found = Vec::new();
        for schema in super::super::generated::SCHEMAS {
            schema
                .root
                .properties
                .iter()
                .for_each(|property| patterns(&property.shape, &mut found));
        }
        assert!(found.len() > 50);
        for pattern in found {
            assert!(regex_lite::Regex::new(pattern).is_ok(), "{pattern}");
        }
    }

    #[test]
    fn permissions_of_all_schemas_are_actions() {
        for schema in super::super::generated::SCHEMAS {
            let Permissions { create, read, update, delete, list, tag } = schema.permissions;
            assert!(!create.is_empty() && !delete.is_empty(), "{}", schema.type_name);
            for action in [create, read, update, delete, list, tag].concat() {
                let (service, name) = action.split_once(':').unwrap();
                let is_lower = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
                assert!(service.chars().all(is_lower) && !name.is_empty(), "{action}");
            }
        }
        let queue = of("AWS::SQS::Queue").unwrap().permissions;
        assert!(queue.create.contains(&"sqs:CreateQueue"));
        assert!(queue.delete.contains(&"sqs:DeleteQueue"));
    }

    #[test]
    fn has_attribute_is_true_for_read_only_properties() {
        let group = of("AWS::ElastiCache::ReplicationGroup").unwrap();
        assert!(group.has_attribute("PrimaryEndPoint.Address"));
        assert!(!group.has_attribute("Primary"));
    }
}
