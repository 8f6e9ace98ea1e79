//! The rules of a change set that imports resources, and of one that changes only what happens to
//! them at a deletion.

use serde_json::Value;

use super::names::{Existing, TAKEN_NAME};
use super::{Request, Rule};
use crate::cloud::StackResource;
use crate::deploy::known_resources;

const IMPORT: &str = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/\
                      import-resources-manually.html";

/// An import: the change set, the deployed template, what exists, and what belongs to stacks.
struct Import<'a> {
    request: &'a Request<'a>,
    deployed: &'a Value,
    existing: &'a Existing<'a>,
    owned: &'a [&'a StackResource],
}

impl Import<'_> {
    fn is_imported(&self, id: &str) -> bool {
        self.request.new.imports.iter().any(|r| r.logical_id == id)
    }
}

type ImportRule = Rule<fn(&Import<'_>) -> Option<String>>;

const RULES: &[ImportRule] = &[
    Rule {
        name: "each imported resource has a DeletionPolicy",
        source: "https://github.com/ACloudGuru-Resources/Course_Introduction_to_Ansible/issues/3",
        check: |import| {
            let resources = import.request.template["Resources"].as_object()?;
            let without = resources.iter().filter(|(id, resource)| {
                import.is_imported(id) && resource.get("DeletionPolicy").is_none()
            });
            let without: Vec<_> = without.map(|(id, _)| id.as_str()).collect();
            (!without.is_empty()).then(|| {
                format!(
                    "The following resources to import [{}] must have DeletionPolicy attribute \
                     specified in the template.",
                    without.join(", ")
                )
            })
        },
    },
    Rule {
        name: "an import changes no other resource",
        source: "https://github.com/code-dot-org/code-dot-org/pull/36513",
        check: |import| {
            let resources = import.request.template["Resources"].as_object()?;
            let deployed = &import.deployed["Resources"];
            let changed = resources.iter().find(|(id, resource)| {
                !import.is_imported(id) && deployed.get(id.as_str()) != Some(resource)
            });
            changed.map(|(id, _)| {
                format!(
                    "You have modified resources [{id}] in your template that are not being \
                     imported. Update, create or delete operations cannot be executed during \
                     import operations."
                )
            })
        },
    },
    Rule {
        name: "an import changes no outputs",
        source: IMPORT,
        check: |import| {
            let (new, old) = (&import.request.template["Outputs"], &import.deployed["Outputs"]);
            (new != old).then(|| {
                "As part of the import operation, you cannot modify or add [Outputs]".to_owned()
            })
        },
    },
    Rule {
        name: "an import gives the stack no tags",
        source: "https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/1008",
        check: |import| {
            let adds = import.deployed.is_null() && !import.request.new.tags.is_empty();
            adds.then(|| {
                "As part of the import operation, you cannot modify or add [Tags]".to_owned()
            })
        },
    },
    Rule {
        name: "an imported resource exists",
        source: IMPORT,
        check: |import| {
            import.request.new.imports.iter().find_map(|resource| {
                let named = serde_json::json!({
                    "Type": resource.resource_type,
                    "Properties": {resource.property.clone(): resource.physical_id},
                });
                let exists = (TAKEN_NAME.check)(&named, import.existing).is_some();
                (!exists).then(|| {
                    format!(
                        "Resource of type '{}' with identifier '{}' was not found.",
                        resource.resource_type, resource.physical_id
                    )
                })
            })
        },
    },
    Rule {
        name: "an imported resource belongs to no stack",
        source: IMPORT,
        check: |import| {
            import.request.new.imports.iter().find_map(|resource| {
                let owned = import.owned.iter().any(|r| {
                    r.resource_type == resource.resource_type
                        && r.physical_id == resource.physical_id
                });
                owned.then(|| {
                    format!("Resource {} already belongs to a stack", resource.physical_id)
                })
            })
        },
    },
    Rule {
        name: "the identifier of an imported resource is that of the template",
        source: IMPORT,
        check: |import| {
            let request = import.request;
            let resources = known_resources(request.template, &request.new.parameters);
            request.new.imports.iter().find_map(|resource| {
                let named = &resources.get(&resource.logical_id)?["Properties"][&resource.property];
                (!named.is_null() && *named != resource.physical_id).then(|| {
                    format!(
                        "The identifier {} of {} differs from that in the template",
                        resource.physical_id, resource.logical_id
                    )
                })
            })
        },
    },
];

/// Whether CloudFormation sees no change between two templates.
pub(in super::super) const POLICY_ALONE: Rule<fn(&Value, &Value) -> bool> = Rule {
    name: "a changed DeletionPolicy alone is no change",
    source: "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/\
             aws-attribute-deletionpolicy.html",
    check: |old, new| without_policies(old) == without_policies(new),
};

fn without_policies(template: &Value) -> Value {
    let mut template = template.clone();
    let resources = template.get_mut("Resources").and_then(Value::as_object_mut);
    for resource in resources.into_iter().flat_map(|all| all.values_mut()) {
        if let Some(resource) = resource.as_object_mut() {
            resource.remove("DeletionPolicy");
            resource.remove("UpdateReplacePolicy");
        }
    }
    template
}

/// The first rule that rejects an import: AWS's text.
pub(in super::super) fn reject_import(
    request: &Request<'_>,
    deployed: &Value,
    existing: &Existing<'_>,
    owned: &[&StackResource],
) -> Option<String> {
    if request.new.imports.is_empty() {
        return None;
    }
    let import = Import { request, deployed, existing, owned };
    RULES.iter().find_map(|rule| (rule.check)(&import))
}

/// The name and the source of every rule.
pub(super) fn all() -> impl Iterator<Item = (&'static str, &'static str)> {
    let policy = [(POLICY_ALONE.name, POLICY_ALONE.source)];
    RULES.iter().map(|rule| (rule.name, rule.source)).chain(policy)
}
