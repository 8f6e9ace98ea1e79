//! Where the stack's roles are, and what bounds them. Some accounts only allow roles of a certain
//! path, or with a permissions boundary.

use cfn::{Parameter, Prop, Template, equals, no_value, not};

/// The same settings for all roles of a template.
pub(super) struct RoleSettings {
    pub path: Prop<String>,
    /// The ARN of a policy.
    pub permissions_boundary: Prop<String>,
}

pub(super) fn declare(template: &mut Template) -> RoleSettings {
    let path = template.parameter(
        "RolePath",
        Parameter {
            description: "The path of the roles, such as /shop/".into(),
            default: Some("/".into()),
            pattern: Some("/([!-~]{1,510}/)?"),
            ..Parameter::default()
        },
    );
    let boundary = template.parameter(
        "PermissionsBoundary",
        Parameter {
            description: "The ARN of the policy that bounds the roles; empty: none".into(),
            default: Some("".into()),
            pattern: Some("(arn:.+)?"),
            ..Parameter::default()
        },
    );
    // A path that is set to its default would replace the roles of a stack that had none.
    let has_path = template.condition("HasRolePath", not(equals(&path, "/")));
    let has_boundary = template.condition("HasPermissionsBoundary", not(equals(&boundary, "")));
    RoleSettings {
        path: has_path.if_else(path.text::<String>(), no_value::<String>()).into(),
        permissions_boundary: has_boundary
            .if_else(boundary.text::<String>(), no_value::<String>())
            .into(),
    }
}
