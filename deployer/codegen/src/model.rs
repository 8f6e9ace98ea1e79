//! A schema as structures, enums and kinds of strings. `README.md` lists what each construct
//! becomes.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, anyhow};
use heck::{ToSnakeCase, ToUpperCamelCase};
use serde_json::Value;

use crate::enums::{self, EnumNames, EnumUse, Enumeration};
use crate::permissions::{self, Permissions};
use crate::refine;

/// A type of resource.
#[derive(Debug)]
pub(crate) struct Resource {
    pub type_name: String,
    /// `s3`
    pub service: String,
    /// `bucket`
    pub module: String,
    /// `Bucket`
    pub name: String,
    /// Structures by name; the resource itself is the one called `name`.
    pub structures: BTreeMap<String, Structure>,
    pub enums: BTreeMap<String, Enumeration>,
    pub attributes: Vec<Attribute>,
    /// The result of `Ref`.
    pub reference: Text,
    pub create_only: Vec<String>,
    pub conditional_create_only: Vec<String>,
    /// The IAM actions of each operation, and of tagging.
    pub permissions: Permissions,
}

/// An attribute that `Fn::GetAtt` returns.
#[derive(Debug)]
pub(crate) struct Attribute {
    /// `Endpoint.Address`
    pub path: String,
    /// `endpoint_address`
    pub method: String,
    pub shape: Shape,
}

#[derive(Debug, Default)]
pub(crate) struct Structure {
    /// The definition that has a page in AWS's documentation. `None` for the resource itself, and
    /// for a structure that the schema describes in place.
    pub definition: Option<String>,
    pub fields: Vec<Field>,
    pub rules: Vec<Rule>,
}

#[derive(Debug)]
pub(crate) struct Field {
    /// As in the template.
    pub name: String,
    /// As in Rust.
    pub rust: String,
    pub required: bool,
    pub shape: Shape,
}

/// See `cfn::schema::Rule`.
#[derive(Debug)]
pub(crate) enum Rule {
    ExactlyOne(Vec<String>),
    AtLeastOne(Vec<String>),
    Needs(String, Vec<String>),
    Excludes(String, Vec<String>),
}

#[derive(Debug, Clone)]
pub(crate) enum Shape {
    Boolean,
    Integer {
        minimum: Option<f64>,
        maximum: Option<f64>,
        allowed: Vec<i64>,
    },
    Number {
        minimum: Option<f64>,
        maximum: Option<f64>,
    },
    Text {
        kind: Text,
        min_length: Option<u64>,
        max_length: Option<u64>,
        pattern: Option<String>,
    },
    /// The name of an enum. While a schema is read: where it is used, as [`EnumUse::key`].
    Enum(String),
    Json,
    List {
        of: Box<Shape>,
        min_items: Option<u64>,
        max_items: Option<u64>,
        unique: bool,
    },
    Map {
        keys: Option<String>,
        of: Box<Shape>,
    },
    Structure(String),
}

impl Shape {
    /// The shape of the items of a list or a map, else the shape itself.
    fn innermost(&self) -> &Self {
        match self {
            Self::List { of, .. } | Self::Map { of, .. } => of.innermost(),
            other => other,
        }
    }
}

/// What a string means, where the schema says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Text {
    Plain,
    /// The ARN of a resource, of this type where that is known.
    Arn(Option<String>),
    /// What `Ref` of this type gives.
    Id(String),
}

/// Names that generated code uses for other things.
pub(crate) const TAKEN: &[&str] =
    &["Option", "String", "Some", "None", "Into", "Self", "Vec", "Box", "Default"];

/// The methods of `cfn::Handle`. An attribute's method must have another name.
const HANDLE_METHODS: &[&str] = &["attribute", "logical_id", "reference"];

/// Types whose `Ref` is not the primary identifier of their schema. For a rule it is the name, not
/// the ARN.
const REF_IS_NO_ARN: &[&str] = &["AWS::Events::Rule"];

/// Attributes that `Fn::GetAtt` returns although the schemas do not list them as read-only.
const ALSO_ATTRIBUTES: &[(&str, &str)] =
    &[("AWS::EC2::VPC", "CidrBlock"), ("AWS::SQS::Queue", "QueueName")];

/// Reads all schemas. `names` has the names of the enums so far, and receives those that are new.
pub(crate) fn read(
    schemas: &BTreeMap<String, Value>,
    names: &mut EnumNames,
) -> Result<Vec<Resource>> {
    let types: Vec<&str> = schemas.keys().map(String::as_str).collect();
    names.retain(|type_name, _| schemas.contains_key(type_name));
    let read = |(type_name, schema): (&String, &Value)| {
        let schema = refine::refine(type_name, schema)?;
        let recorded = names.remove(type_name).unwrap_or_default();
        let (resource, recorded) = read_one(type_name, &schema, &types, &recorded)?;
        if !recorded.is_empty() {
            names.insert(type_name.clone(), recorded);
        }
        Ok(resource)
    };
    schemas.iter().map(read).collect()
}

fn read_one(
    type_name: &str,
    schema: &Value,
    types: &[&str],
    recorded: &BTreeMap<String, String>,
) -> Result<(Resource, BTreeMap<String, String>)> {
    let [_, service, last] = type_name.split("::").collect::<Vec<_>>()[..] else {
        return Err(anyhow!("{type_name} does not have the form AWS::Service::Type"));
    };
    let name = last.to_upper_camel_case();
    let read_only = paths(schema, "readOnlyProperties");
    let mut reader = Reader {
        schema,
        types,
        type_name,
        name: &name,
        structures: BTreeMap::new(),
        enums: BTreeMap::new(),
    };
    let hidden: BTreeSet<&str> = read_only.iter().map(String::as_str).collect();
    let root = reader.structure(schema, &name, &hidden);
    reader.structures.insert(name.clone(), root);
    let also = ALSO_ATTRIBUTES.iter().filter(|(of, _)| *of == type_name).map(|(_, name)| *name);
    let attributes = read_only.iter().map(String::as_str).chain(also);
    let attributes = attributes.filter_map(|path| Some((path, reader.attribute(path)?))).collect();
    let attributes = with_methods(attributes);
    let Reader { mut structures, mut enums, .. } = reader;
    // Structures and enums of attributes only are not part of the API.
    let used = reachable(&structures, &name);
    structures.retain(|name, _| used.contains(name));
    enums.retain(|key, _| used.contains(key));
    let recorded = enums::name(&enums, &name, &structures, recorded);
    let mut named = BTreeMap::new();
    for (key, used) in enums {
        named.insert(recorded[&key].clone(), Enumeration::new(&used));
    }
    for field in structures.values_mut().flat_map(|structure| &mut structure.fields) {
        enums::resolve(&mut field.shape, &recorded);
    }
    let reference = match paths(schema, "primaryIdentifier").as_slice() {
        [one] if one.ends_with("Arn") && !REF_IS_NO_ARN.contains(&type_name) => {
            Text::Arn(Some(type_name.to_owned()))
        }
        _ => Text::Id(type_name.to_owned()),
    };
    let resource = Resource {
        type_name: type_name.to_owned(),
        service: service.to_lowercase(),
        module: last.to_snake_case(),
        name,
        structures,
        enums: named,
        attributes,
        reference,
        create_only: paths(schema, "createOnlyProperties"),
        conditional_create_only: paths(schema, "conditionalCreateOnlyProperties"),
        permissions: permissions::of(schema),
    };
    Ok((resource, recorded))
}

/// The structures that the resource contains, and the keys of their enums.
fn reachable(structures: &BTreeMap<String, Structure>, root: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::from([root.to_owned()]);
    let mut open = vec![root.to_owned()];
    while let Some(name) = open.pop() {
        for field in structures.get(&name).into_iter().flat_map(|structure| &structure.fields) {
            if let Shape::Structure(name) | Shape::Enum(name) = field.shape.innermost()
                && found.insert(name.clone())
            {
                open.push(name.clone());
            }
        }
    }
    found
}

/// Gives each attribute a method. Where two would have the same name, the one with the shorter path
/// keeps it.
fn with_methods(mut attributes: Vec<(&str, Shape)>) -> Vec<Attribute> {
    attributes.sort_by_key(|(path, _)| path.matches('.').count());
    let mut taken: BTreeSet<String> = HANDLE_METHODS.iter().map(|&name| name.to_owned()).collect();
    let attribute = |(path, shape): (&str, Shape)| {
        let mut method = rust_name(&path.replace('.', "_"));
        while !taken.insert(method.clone()) {
            method.push_str("_attribute");
        }
        Attribute { path: path.to_owned(), method, shape }
    };
    attributes.into_iter().map(attribute).collect()
}

/// `/properties/Code/S3Key` → `Code.S3Key`
fn paths(schema: &Value, key: &str) -> Vec<String> {
    let path = |p: String| {
        p.trim_start_matches("/properties/").replace("/items/", "/*/").replace('/', ".")
    };
    texts(&schema[key]).into_iter().map(path).collect()
}

fn texts(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// Collects the structures and enums of one schema.
struct Reader<'a> {
    schema: &'a Value,
    types: &'a [&'a str],
    type_name: &'a str,
    name: &'a str,
    structures: BTreeMap<String, Structure>,
    /// By [`EnumUse::key`].
    enums: BTreeMap<String, EnumUse>,
}

impl Reader<'_> {
    /// `hidden` are the read-only properties.
    fn structure(&mut self, node: &Value, name: &str, hidden: &BTreeSet<&str>) -> Structure {
        let required = texts(&node["required"]);
        let mut fields = Vec::new();
        for (property, node) in node["properties"].as_object().into_iter().flatten() {
            if hidden.contains(property.as_str()) {
                continue;
            }
            let shape = self.shape(node, name, property);
            let required = required.contains(property);
            fields.push(Field {
                name: property.clone(),
                rust: rust_name(property),
                required,
                shape,
            });
        }
        fields.sort_by(|a, b| a.name.cmp(&b.name));
        Structure { definition: None, fields, rules: rules(node) }
    }

    /// The structure of a definition, or of a schema in place. Each name is read once.
    fn named(&mut self, node: &Value, wanted: &str) -> Shape {
        let mut name = wanted.to_upper_camel_case();
        if name == self.name || TAKEN.contains(&name.as_str()) {
            name.push_str("Property");
        }
        if !self.structures.contains_key(&name) {
            // The name is inserted first, so that a structure that contains itself ends the
            // recursion.
            self.structures.insert(name.clone(), Structure::default());
            let mut structure = self.structure(node, &name, &BTreeSet::new());
            structure.definition = self.definition_called(wanted);
            self.structures.insert(name.clone(), structure);
        }
        Shape::Structure(name)
    }

    fn shape(&mut self, node: &Value, owner: &str, property: &str) -> Shape {
        if let Some(definition) =
            node["$ref"].as_str().and_then(|path| path.strip_prefix("#/definitions/"))
        {
            let target = &self.schema["definitions"][definition];
            if has_properties(target) {
                return self.named(target, definition);
            }
            // A definition of a list or a string is copied to where it is used, and the keywords
            // there are added.
            let mut merged = target.as_object().cloned().unwrap_or_default();
            let here = node.as_object().into_iter().flatten().filter(|(key, _)| *key != "$ref");
            merged.extend(here.map(|(key, value)| (key.clone(), value.clone())));
            // All references to the definition share its structure or enum, so this has the
            // definition's name.
            let shared = merged.contains_key("enum") || merged.contains_key("items");
            let (owner, property) =
                if shared { (self.name, definition) } else { (owner, property) };
            return self.shape(&merged.into(), owner, property);
        }
        if has_properties(node) {
            return self.named(node, &inner_name(owner, property, self.name));
        }
        if let Some(alternatives) = node["oneOf"].as_array().or_else(|| node["anyOf"].as_array()) {
            if let Some(reference) = alternatives.iter().find(|a| a.get("$ref").is_some()) {
                return self.shape(reference, owner, property);
            }
            if alternatives.iter().any(has_properties) {
                return self.named(&union(alternatives), &inner_name(owner, property, self.name));
            }
        }
        if let Some(values) = node.get("enum").or_else(|| node.get("enumCaseInsensitive")) {
            let values = texts(values);
            if !values.is_empty() {
                return self.enumeration(values, owner, property);
            }
        }
        self.plain(node, owner, property)
    }

    fn plain(&mut self, node: &Value, owner: &str, property: &str) -> Shape {
        let kinds: Vec<&str> = match &node["type"] {
            Value::String(one) => vec![one],
            Value::Array(many) => many.iter().filter_map(Value::as_str).collect(),
            _ => Vec::new(),
        };
        let (minimum, maximum) = (node["minimum"].as_f64(), node["maximum"].as_f64());
        match kinds.as_slice() {
            ["boolean"] | ["boolean", "string"] => Shape::Boolean,
            ["integer"] => {
                let allowed = node["enum"]
                    .as_array()
                    .into_iter()
                    .flatten()
                    .filter_map(Value::as_i64)
                    .collect();
                Shape::Integer { minimum, maximum, allowed }
            }
            ["number"] => Shape::Number { minimum, maximum },
            ["array"] => Shape::List {
                of: Box::new(self.shape(&items(node), owner, &singular(property))),
                min_items: node["minItems"].as_u64(),
                max_items: node["maxItems"].as_u64(),
                unique: node["uniqueItems"].as_bool().unwrap_or(false),
            },
            kinds if kinds.contains(&"object") && kinds.len() <= 2 => {
                self.map(node, owner, property)
            }
            kinds if kinds.contains(&"string") => Shape::Text {
                kind: self.kind(node, property),
                min_length: node["minLength"].as_u64().filter(|min| *min > 0),
                max_length: node["maxLength"].as_u64(),
                pattern: node["pattern"]
                    .as_str()
                    .filter(|p| regex_lite::Regex::new(p).is_ok())
                    .map(str::to_owned),
            },
            _ => Shape::Json,
        }
    }

    fn map(&mut self, node: &Value, owner: &str, property: &str) -> Shape {
        if let Some((pattern, of)) =
            node["patternProperties"].as_object().and_then(|map| map.iter().next())
        {
            let keys =
                Some(pattern.clone()).filter(|pattern| regex_lite::Regex::new(pattern).is_ok());
            return Shape::Map { keys, of: Box::new(self.shape(of, owner, &singular(property))) };
        }
        match &node["additionalProperties"] {
            of @ Value::Object(_) => {
                Shape::Map { keys: None, of: Box::new(self.shape(of, owner, &singular(property))) }
            }
            _ => Shape::Json,
        }
    }

    fn enumeration(&mut self, values: Vec<String>, owner: &str, property: &str) -> Shape {
        let used = EnumUse { owner: owner.to_owned(), property: property.to_owned(), values };
        let key = used.key();
        self.enums.insert(key.clone(), used);
        Shape::Enum(key)
    }

    /// The definition with this name, as a structure or as a list of structures.
    fn definition_called(&self, name: &str) -> Option<String> {
        let definitions = self.schema["definitions"].as_object()?;
        definitions.keys().find(|d| *d == name || singular(d) == name).cloned()
    }

    /// What a string means: by its format, its relation to another type, its pattern, or its name.
    fn kind(&self, node: &Value, property: &str) -> Text {
        let meaning = |type_name: &str, attribute: &str| -> Option<Text> {
            let known = self.types.contains(&type_name);
            match attribute {
                "Arn" => Some(Text::Arn(known.then(|| type_name.to_owned()))),
                "Id" => known.then(|| Text::Id(type_name.to_owned())),
                other
                    if known
                        && type_name.ends_with(other.trim_end_matches("Id"))
                        && other.ends_with("Id") =>
                {
                    Some(Text::Id(type_name.to_owned()))
                }
                _ => None,
            }
        };
        if let Some((type_name, attribute)) =
            node["format"].as_str().and_then(|format| format.split_once('.'))
        {
            return meaning(type_name, attribute).unwrap_or(Text::Plain);
        }
        let relation = &node["relationshipRef"];
        if let (Some(type_name), Some(path)) =
            (relation["typeName"].as_str(), relation["propertyPath"].as_str())
        {
            return meaning(type_name, path.trim_start_matches("/properties/"))
                .unwrap_or(Text::Plain);
        }
        if property == "Arn"
            && self.schema["properties"].get("Arn").is_some_and(|own| std::ptr::eq(own, node))
        {
            return Text::Arn(Some(self.type_name.to_owned()));
        }
        let pattern = node["pattern"].as_str().unwrap_or_default();
        if pattern.starts_with("^arn:") || pattern.starts_with("arn:") {
            let role = "AWS::IAM::Role";
            let is_role = pattern.contains(":iam::")
                && pattern.contains(":role")
                && self.types.contains(&role);
            return Text::Arn(is_role.then(|| role.to_owned()));
        }
        if property.ends_with("Arn") || property.ends_with("ARN") {
            return Text::Arn(None);
        }
        match property.strip_suffix("Id").filter(|stem| !stem.is_empty()) {
            Some(stem) => {
                self.type_called(stem).map_or(Text::Plain, |name| Text::Id(name.to_owned()))
            }
            None => Text::Plain,
        }
    }

    /// The type that `VpcId` or `RestApiId` means: a type of the same service, or of EC2.
    fn type_called(&self, stem: &str) -> Option<&str> {
        let service = self.type_name.split("::").nth(1)?;
        let of = |service: &str| {
            self.types
                .iter()
                .copied()
                .find(|name| name.eq_ignore_ascii_case(&format!("AWS::{service}::{stem}")))
        };
        of(service).or_else(|| of("EC2"))
    }

    /// The shape of an attribute. `None` if it is a structure, or inside of a list.
    fn attribute(&mut self, path: &str) -> Option<Shape> {
        let mut node = self.schema;
        let mut last = "";
        for part in path.split('.') {
            let target = node["$ref"].as_str().and_then(|r| r.strip_prefix("#/definitions/"));
            node = target.map_or(node, |definition| &self.schema["definitions"][definition]);
            node = node["properties"].get(part)?;
            last = part;
        }
        let target = node["$ref"].as_str().and_then(|r| r.strip_prefix("#/definitions/"));
        let node = target.map_or(node, |definition| &self.schema["definitions"][definition]);
        match self.plain(node, self.name, last) {
            Shape::List { of, .. } if matches!(*of, Shape::Text { .. }) => {
                Some(Shape::List { of, min_items: None, max_items: None, unique: false })
            }
            shape @ (Shape::Text { .. }
            | Shape::Integer { .. }
            | Shape::Number { .. }
            | Shape::Boolean) => Some(shape),
            _ => None,
        }
    }
}

fn has_properties(node: &Value) -> bool {
    node["type"] != "array"
        && node["properties"].as_object().is_some_and(|properties| !properties.is_empty())
}

/// The items of a list. A schema may put limits of the items' properties beside the list (as for a
/// table's keys).
fn items(list: &Value) -> Value {
    let mut items = list["items"].clone();
    for (name, limits) in list["properties"].as_object().into_iter().flatten() {
        let property = items
            .get_mut("properties")
            .and_then(|properties| properties.get_mut(name)?.as_object_mut());
        if let (Some(property), Some(limits)) = (property, limits.as_object()) {
            property.extend(limits.clone());
        }
    }
    items
}

/// Alternative structures as one structure, with the rule that exactly one property is set.
fn union(alternatives: &[Value]) -> Value {
    let mut properties = serde_json::Map::new();
    for alternative in alternatives {
        properties.extend(alternative["properties"].as_object().cloned().unwrap_or_default());
    }
    let names: Vec<&String> = properties.keys().collect();
    serde_json::json!({"requiredXor": names, "properties": properties})
}

fn rules(node: &Value) -> Vec<Rule> {
    let mut rules = Vec::new();
    let one_each = |alternatives: &Value| -> Option<Vec<String>> {
        alternatives
            .as_array()?
            .iter()
            .map(|alternative| match texts(&alternative["required"]).as_slice() {
                [one] if alternative.as_object().is_some_and(|keys| keys.len() == 1) => {
                    Some(one.clone())
                }
                _ => None,
            })
            .collect()
    };
    let named = |list: &Value| Some(texts(list)).filter(|list| !list.is_empty());
    rules.extend(
        named(&node["requiredXor"]).or_else(|| one_each(&node["oneOf"])).map(Rule::ExactlyOne),
    );
    rules.extend(
        named(&node["requiredOr"]).or_else(|| one_each(&node["anyOf"])).map(Rule::AtLeastOne),
    );
    for key in ["dependencies", "dependentRequired"] {
        for (name, others) in node[key].as_object().into_iter().flatten() {
            rules.push(Rule::Needs(name.clone(), texts(others)));
        }
    }
    for (name, others) in node["dependentExcluded"].as_object().into_iter().flatten() {
        rules.push(Rule::Excludes(name.clone(), texts(others)));
    }
    rules
}

/// The name of a structure that the schema describes in place.
fn inner_name(owner: &str, property: &str, resource: &str) -> String {
    if owner == resource { property.to_owned() } else { format!("{owner}{property}") }
}

/// `Rules` → `Rule`
fn singular(property: &str) -> String {
    match property.strip_suffix("ies") {
        Some(stem) => format!("{stem}y"),
        None => property.strip_suffix('s').unwrap_or(property).to_owned(),
    }
}

pub(crate) fn rust_name(property: &str) -> String {
    let name = property.to_snake_case();
    match name.as_str() {
        "self" | "super" | "crate" => format!("{name}_"),
        "" => "_".to_owned(),
        _ => name,
    }
}
