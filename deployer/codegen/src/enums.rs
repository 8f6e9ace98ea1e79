//! The names of enums: short, unique in their module, and recorded, so that a later schema does not rename them.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use heck::ToUpperCamelCase;

use crate::model::{Shape, Structure, TAKEN};

/// By type, then by [`EnumUse::key`]: the name of the enum. This is the content of `enum-names.json`.
pub(crate) type EnumNames = BTreeMap<String, BTreeMap<String, String>>;

/// Words at the end of a structure's name that do not help to tell its enums from others.
const GENERIC: &[&str] = &["Config", "Configuration", "Properties", "Settings", "Specification"];

/// Properties whose names say too little for an enum.
const UNSPECIFIC: &[&str] = &["Mode", "Type"];

/// A property with a closed set of values.
#[derive(Debug)]
pub(crate) struct EnumUse {
    /// The structure, as it is called in Rust.
    pub owner: String,
    /// The property, as in the template.
    pub property: String,
    pub values: Vec<String>,
}

#[derive(Debug)]
pub(crate) struct Enumeration {
    /// The property that it belongs to, as in the template.
    pub property: String,
    /// Variant and value.
    pub variants: Vec<(String, String)>,
}

impl EnumUse {
    pub(crate) fn key(&self) -> String {
        format!("{}.{}", self.owner, self.property)
    }

    /// Uses with equal properties and equal values share one enum.
    fn group(&self) -> (String, BTreeSet<&str>) {
        (self.property.to_upper_camel_case(), self.values.iter().map(String::as_str).collect())
    }

    /// The name of the property, for an enum that may be shared.
    fn shared_name(&self) -> Option<String> {
        let name = self.property.to_upper_camel_case();
        Some(name).filter(|name| !UNSPECIFIC.contains(&name.as_str()))
    }

    /// Names with the structure in front, the best first.
    fn own_names(&self) -> [String; 2] {
        let property = self.property.to_upper_camel_case();
        let mut short = self.owner.as_str();
        for word in GENERIC {
            short = short.strip_suffix(word).filter(|stem| !stem.is_empty()).unwrap_or(short);
        }
        [format!("{short}{property}"), format!("{}{property}", self.owner)]
    }
}

impl Enumeration {
    pub(crate) fn new(used: &EnumUse) -> Self {
        let mut variants: Vec<(String, String)> = Vec::new();
        for value in &used.values {
            let mut variant = variant_name(value);
            while variants.iter().any(|(taken, _)| *taken == variant) {
                variant.push('_');
            }
            variants.push((variant, value.clone()));
        }
        Self { property: used.property.clone(), variants }
    }
}

/// Names every enum of a type. A name that was recorded stays, unless its enum no longer has the values of the others
/// that share the name; then the larger part of them keeps it. A new enum gets the name of its property if that is
/// free, and the name of its structure in front of it otherwise.
pub(crate) fn name(
    uses: &BTreeMap<String, EnumUse>,
    resource: &str,
    structures: &BTreeMap<String, Structure>,
    recorded: &BTreeMap<String, String>,
) -> BTreeMap<String, String> {
    let is_reserved =
        |name: &str| name == resource || TAKEN.contains(&name) || structures.contains_key(name);
    let mut groups: BTreeMap<(String, BTreeSet<&str>), Vec<&EnumUse>> = BTreeMap::new();
    for used in uses.values() {
        groups.entry(used.group()).or_default().push(used);
    }
    let mut groups: Vec<Vec<&EnumUse>> = groups.into_values().collect();
    // The group with the most members chooses first, then one of the resource itself, then one with more values.
    groups.sort_by_key(|group| {
        (Reverse(group.len()), group[0].owner != resource, Reverse(group[0].values.len()))
    });

    let mut names: BTreeMap<String, String> = BTreeMap::new();
    let mut taken: BTreeSet<String> = BTreeSet::new();
    for group in &groups {
        let mut own = BTreeSet::new();
        for used in group {
            let key = used.key();
            let Some(name) = recorded.get(&key) else { continue };
            if !is_reserved(name) && !taken.contains(name) {
                own.insert(name.clone());
                names.insert(key, name.clone());
            }
        }
        taken.extend(own);
    }
    for group in &groups {
        let shared = group.iter().find_map(|used| names.get(&used.key())).cloned();
        let free =
            |name: &String, taken: &BTreeSet<String>| !is_reserved(name) && !taken.contains(name);
        let shared = shared.or_else(|| group[0].shared_name().filter(|name| free(name, &taken)));
        for used in group {
            if names.contains_key(&used.key()) {
                continue;
            }
            let own = || used.own_names().into_iter().find(|name| free(name, &taken));
            let name = shared.clone().or_else(own).unwrap_or_else(|| {
                let [_, long] = used.own_names();
                let numbered = (2..).map(|n: u32| format!("{long}{n}"));
                numbered.into_iter().find(|name| free(name, &taken)).unwrap_or(long)
            });
            taken.insert(name.clone());
            names.insert(used.key(), name);
        }
    }
    names
}

/// Replaces the keys in a shape by the names.
pub(crate) fn resolve(shape: &mut Shape, names: &BTreeMap<String, String>) {
    match shape {
        Shape::Enum(key) => *key = names[key].clone(),
        Shape::List { of, .. } | Shape::Map { of, .. } => resolve(of, names),
        Shape::Boolean
        | Shape::Integer { .. }
        | Shape::Number { .. }
        | Shape::Text { .. }
        | Shape::Json
        | Shape::Structure(_) => {}
    }
}

fn variant_name(value: &str) -> String {
    let words: String =
        value.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' }).collect();
    let name = words.to_upper_camel_case();
    match name.as_str() {
        "" => "Empty".to_owned(),
        "Self" => "Self_".to_owned(),
        _ if name.starts_with(|c: char| c.is_ascii_digit()) => format!("V{name}"),
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn uses(list: &[(&str, &str, &[&str])]) -> BTreeMap<String, EnumUse> {
        list.iter()
            .map(|(owner, property, values)| {
                let values = values.iter().map(|&value| value.to_owned()).collect();
                EnumUse { owner: (*owner).to_owned(), property: (*property).to_owned(), values }
            })
            .map(|used| (used.key(), used))
            .collect()
    }

    fn names(
        list: &[(&str, &str, &[&str])],
        recorded: &BTreeMap<String, String>,
    ) -> BTreeMap<String, String> {
        let structures = BTreeMap::from([("Mode".to_owned(), Structure::default())]);
        name(&uses(list), "Bucket", &structures, recorded)
    }

    const SWITCH: &[&str] = &["On", "Off"];

    #[test]
    fn name_is_the_property_and_shared_by_equal_enums() {
        let list: &[(&str, &str, &[&str])] = &[
            ("Rule", "Status", SWITCH),
            ("Metrics", "Status", &["Off", "On"]),
            ("VersioningConfiguration", "Status", &["On", "Paused"]),
            ("Rule", "Mode", SWITCH),
            ("Bucket", "AccessControl", SWITCH),
        ];
        let names = names(list, &BTreeMap::new());
        let names: Vec<String> = names.iter().map(|(key, name)| format!("{key}: {name}")).collect();
        expect_test::expect![[r#"
            Bucket.AccessControl: AccessControl
            Metrics.Status: Status
            Rule.Mode: RuleMode
            Rule.Status: Status
            VersioningConfiguration.Status: VersioningStatus"#]]
        .assert_eq(&names.join("\n"));
    }

    #[test]
    fn name_keeps_recorded_names_when_enums_are_added() {
        let before = names(&[("Rule", "Status", SWITCH)], &BTreeMap::new());
        assert_eq!(before["Rule.Status"], "Status");
        let three: &[&str] = &["A", "B", "C"];
        let more: &[(&str, &str, &[&str])] = &[
            ("Bucket", "Status", three),
            ("Metrics", "Status", three),
            ("Rule", "Status", SWITCH),
        ];
        let after = names(more, &before);
        assert_eq!(after["Rule.Status"], "Status");
        assert_eq!(after["Bucket.Status"], "BucketStatus");
        assert_eq!(after["Metrics.Status"], "MetricsStatus");
    }

    #[test]
    fn name_of_the_enum_whose_values_changed_is_the_one_that_changes() {
        let equal: &[(&str, &str, &[&str])] =
            &[("A", "Status", SWITCH), ("B", "Status", SWITCH), ("C", "Status", SWITCH)];
        let before = names(equal, &BTreeMap::new());
        let changed: &[(&str, &str, &[&str])] =
            &[("A", "Status", &["On", "Off", "Paused"]), equal[1], equal[2]];
        let after = names(changed, &before);
        assert_eq!(after["A.Status"], "AStatus");
        assert_eq!((&*after["B.Status"], &*after["C.Status"]), ("Status", "Status"));
    }
}
