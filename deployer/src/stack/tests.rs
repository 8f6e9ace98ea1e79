//! The golden templates, and one test for each rule of AWS that the local cloud does not enforce.

use std::collections::BTreeMap;
use std::path::Path;

use cfn::synth;
use serde_json::Value as Json;

use super::{Cache, Shape, template, templates};

mod addresses;
mod api;
mod auth;
mod bootstrap;
mod data;
mod functions;
mod monitoring;
mod network;
mod synthetic_rows;

const ALL: [Cache; 3] = [Cache::Off, Cache::On, Cache::NetworkOnly];
/// The templates of the golden files.
const GOLDEN: [Cache; 2] = [Cache::Off, Cache::On];

/// A template's resources by logical id.
fn resources(shape: impl Into<Shape>) -> BTreeMap<String, Json> {
    resources_of(&template(shape).unwrap())
}

fn resources_of(template: &cfn::Template) -> BTreeMap<String, Json> {
    let text = synth::json(template).unwrap();
    serde_json::from_value(serde_json::from_str::<Json>(&text).unwrap()["Resources"].take())
        .unwrap()
}

/// The default of a template's parameter.
fn parameter_default(cache: Cache, name: &str) -> String {
    let template = template(cache).unwrap();
    let mut parameters = template.parameters();
    let default = parameters.find(|(id, _)| *id == name).and_then(|(_, default)| default);
    default.unwrap().to_owned()
}

/// The resources of a type; the name has no `AWS::`.
fn of_type<'a>(resources: &'a BTreeMap<String, Json>, name: &str) -> Vec<(&'a str, &'a Json)> {
    let wanted = format!("AWS::{name}");
    let of = |(id, resource): (&'a String, &'a Json)| {
        (resource["Type"] == wanted.as_str()).then_some((id.as_str(), &resource["Properties"]))
    };
    let found: Vec<_> = resources.iter().filter_map(of).collect();
    assert!(!found.is_empty(), "the template has no {wanted}");
    found
}

/// The items of a list. A single value is a list of one.
fn list(node: &Json) -> Vec<&Json> {
    node.as_array().map_or_else(|| vec![node], |items| items.iter().collect())
}

fn statements(role: &Json) -> Vec<&Json> {
    list(&role["Policies"][0]["PolicyDocument"]["Statement"])
}

#[test]
fn templates_match_the_golden_files() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../templates");
    for (name, template) in templates().unwrap() {
        let (path, text) = (folder.join(name), synth::yaml(&template).unwrap());
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            std::fs::write(&path, &text).unwrap();
        }
        let golden = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(golden == text, "templates/{name} is stale: run `cargo xtask synth`");
    }
}

#[test]
fn synth_yaml_has_no_unquoted_boolean_of_yaml_1_1() {
    for (name, template) in templates().unwrap() {
        for line in synth::yaml(&template).unwrap().lines() {
            let word =
                line.trim_start_matches([' ', '-']).rsplit(": ").next().unwrap().to_lowercase();
            assert!(
                !["y", "n", "yes", "no", "on", "off", "~", "null"].contains(&word.as_str()),
                "{name}: {line}"
            );
        }
    }
}
