//! What AWS says about a type of resource: its shape, its limits, what may be changed, who may do it. The tables are
//! generated; this is their form, and how to ask them.

/// One type of resource.
#[derive(Debug, PartialEq)]
pub struct Schema {
    /// `AWS::S3::Bucket`
    pub type_name: &'static str,
    /// Its properties.
    pub root: &'static Object,
    /// What `Fn::GetAtt` may ask for. Paths here and below: `Code.S3Key`, `Rules.*.Id`.
    pub attributes: &'static [&'static str],
    /// What nobody may set.
    pub read_only: &'static [&'static str],
    /// Changing one of these makes a new resource and deletes the old one.
    pub create_only: &'static [&'static str],
    /// Changing one of these does so at times.
    pub conditional_create_only: &'static [&'static str],
    /// What AWS takes and never shows again.
    pub write_only: &'static [&'static str],
    /// What tells one from another.
    pub primary_identifier: &'static [&'static str],
    /// The IAM actions that CloudFormation calls with the rights of whoever deploys.
    pub permissions: Permissions,
}

/// IAM actions by what is done.
#[derive(Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Permissions {
    pub create: &'static [&'static str],
    pub read: &'static [&'static str],
    pub update: &'static [&'static str],
    pub delete: &'static [&'static str],
}

/// What a change of a property does to its resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// It stays.
    InPlace,
    /// It stays or is replaced; AWS decides by the values.
    MayReplace,
    /// A new one is made, the old one deleted.
    Replaces,
}

/// A structure.
#[derive(Debug, PartialEq)]
pub struct Object {
    /// Its properties, sorted by name.
    pub properties: &'static [Property],
    /// What they ask of each other.
    pub rules: &'static [Rule],
}

/// A property of a structure.
#[derive(Debug, PartialEq)]
pub struct Property {
    /// Its name in the template.
    pub name: &'static str,
    /// Whether it must be there.
    pub required: bool,
    /// What it may be.
    pub shape: Shape,
}

/// What properties of one structure ask of each other.
#[derive(Debug, PartialEq, Eq)]
pub enum Rule {
    /// One of these, and no second.
    ExactlyOne(&'static [&'static str]),
    /// One of these, or more.
    AtLeastOne(&'static [&'static str]),
    /// The first asks for all of the others.
    Needs(&'static str, &'static [&'static str]),
    /// The first forbids the others.
    Excludes(&'static str, &'static [&'static str]),
}

/// What a value may be.
#[derive(Debug, PartialEq)]
pub enum Shape {
    /// `true` or `false`.
    Boolean,
    /// A whole number.
    Integer(Range),
    /// Any number.
    Number(Range),
    /// A text.
    Text(Text),
    /// One text of a closed set.
    OneOf(&'static [&'static str]),
    /// Anything.
    Json,
    /// A list.
    List(Items),
    /// A map; the keys have a pattern.
    Map(Option<&'static str>, &'static Shape),
    /// A structure.
    Object(&'static Object),
}

/// The limits of a number.
#[derive(Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Range {
    pub minimum: Option<f64>,
    pub maximum: Option<f64>,
    /// Empty: any.
    pub allowed: &'static [i64],
}

impl Range {
    /// No limits.
    pub const ANY: Self = Self { minimum: None, maximum: None, allowed: &[] };
}

/// The limits of a text.
#[derive(Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Text {
    pub min_length: Option<u64>,
    pub max_length: Option<u64>,
    pub pattern: Option<&'static str>,
}

impl Text {
    /// No limits.
    pub const ANY: Self = Self { min_length: None, max_length: None, pattern: None };
}

/// The limits of a list.
#[derive(Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Items {
    pub of: &'static Shape,
    pub min_items: Option<u64>,
    pub max_items: Option<u64>,
    /// No two may be the same.
    pub unique: bool,
}

/// The schema of a type, if `cargo codegen` knows it.
pub fn of(type_name: &str) -> Option<&'static Schema> {
    super::generated::SCHEMAS.iter().copied().find(|schema| schema.type_name == type_name)
}

impl Schema {
    /// What changing the property at `path` does, by what AWS says without being asked. `path` is that of a change
    /// set or a diff: `Code.S3Key`, `KeySchema[0].AttributeName`.
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

/// Whether one of the listed properties is the one at `path`, contains it or is in it.
fn covers(listed: &[&str], path: &str) -> bool {
    let asked: Vec<&str> =
        path.split(['.', '[']).map(|part| if part.ends_with(']') { "*" } else { part }).collect();
    listed
        .iter()
        .any(|property| property.split('.').zip(&asked).all(|(known, asked)| known == *asked))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_of_key_or_name_replaces_the_table() {
        let table = of("AWS::DynamoDB::Table").unwrap();
        assert_eq!(table.change("TableName"), Change::Replaces);
        assert_eq!(table.change("KeySchema[0].AttributeName"), Change::MayReplace);
        assert_eq!(table.change("BillingMode"), Change::InPlace);
        assert!(table.permissions.create.contains(&"dynamodb:CreateTable"));
        assert_eq!(of("AWS::No::Such"), None);
    }

    /// The patterns of a shape, and of what is in it. No type here contains itself.
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
    fn every_pattern_is_one_that_is_checked() {
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
    fn attributes_are_what_is_read_only() {
        let group = of("AWS::ElastiCache::ReplicationGroup").unwrap();
        assert!(group.has_attribute("PrimaryEndPoint.Address"));
        assert!(!group.has_attribute("Primary"));
    }
}
