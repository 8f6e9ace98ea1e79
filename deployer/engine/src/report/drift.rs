//! The text of a drift: what was changed outside of CloudFormation, as a plan shows changes.

use std::fmt::Write;

use super::layout::{TextStyle, count, first_of, wrap};
use super::plan::value_change;
use crate::deploy::{Drift, DriftedResource};

/// At most this many types are named that CloudFormation did not compare.
const TYPES_MAX: usize = 6;

/// The text of a drift.
pub fn drift(drift: &Drift, style: TextStyle) -> String {
    let differ = count(drift.resources.len() as u64, "resources");
    let verb = if drift.resources.len() == 1 { "differs" } else { "differ" };
    let head = format!("Drift of {}: {differ} {verb} from the template", drift.stack);
    let mut out = format!("{}\n", style.bold(&head));
    if !drift.is_empty() {
        out.push('\n');
    }
    let mut groups: Vec<Vec<&DriftedResource>> = Vec::new();
    for resource in &drift.resources {
        match groups.iter_mut().find(|g| g.first().is_some_and(|first| is_equal(first, resource))) {
            Some(group) => group.push(resource),
            None => groups.push(vec![resource]),
        }
    }
    for group in groups {
        out.push_str(&resources(&group, style));
    }
    out.push('\n');
    if let Some(reason) = &drift.failure {
        let line = format!("! not everything was compared: {reason}");
        let _ = writeln!(out, "{}", style.warning(&wrap(line.split(' '), 0, style.width)));
    }
    for unread in &drift.unread {
        let line = format!("! {}: CloudFormation could not read it", unread.logical_id);
        let _ = writeln!(out, "{}", style.warning(&line));
        if !unread.reason.is_empty() {
            let _ = writeln!(out, "{}", wrap(unread.reason.split(' '), 6, style.width));
        }
    }
    out.push_str(&compared(drift, style));
    out
}

fn is_equal(a: &DriftedResource, b: &DriftedResource) -> bool {
    (a.is_deleted, &a.resource_type, &a.properties)
        == (b.is_deleted, &b.resource_type, &b.properties)
}

/// Resources with the same difference.
fn resources(group: &[&DriftedResource], style: TextStyle) -> String {
    let Some(first) = group.first() else { return String::new() };
    let heading = if first.is_deleted {
        style.error("- does not exist")
    } else {
        style.warning("~ was changed")
    };
    let mut out = match group {
        [one] => {
            format!("{heading} {} {}\n", style.bold(&one.logical_id), style.dim(&one.resource_type))
        }
        many => {
            let names = wrap(many.iter().map(|r| r.logical_id.as_str()), 6, style.width);
            format!("{heading} {} {}\n{names}\n", many.len(), style.dim(&first.resource_type))
        }
    };
    for property in &first.properties {
        out.push_str(&value_change(property, style));
    }
    out
}

/// What was compared, and what was not.
fn compared(drift: &Drift, style: TextStyle) -> String {
    let mut text = format!(
        "{} compared; of each, only the properties that the template sets, and not the code of \
         functions.",
        count(drift.compared as u64, "resources")
    );
    let others: usize = drift.not_compared.values().sum();
    if others > 0 {
        // Names that are in most templates first.
        let mut types: Vec<_> = drift.not_compared.iter().collect();
        types.sort_by_key(|(name, number)| (std::cmp::Reverse(**number), *name));
        let names: Vec<_> = types.into_iter().map(|(name, _)| name.clone()).collect();
        text.push_str(&format!(
            " CloudFormation did not compare {}: {}.",
            count(others as u64, "others"),
            first_of(&names, TYPES_MAX)
        ));
    }
    format!("{}\n", wrap(text.split(' '), 0, style.width))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use expect_test::expect;

    use super::*;
    use crate::deploy::{PropertyChange, Uncompared};

    fn resource(id: &str, is_deleted: bool, values: &[(&str, &str)]) -> DriftedResource {
        let property = |(before, after): &(&str, &str)| PropertyChange {
            path: "MemorySize".into(),
            before: (!before.is_empty()).then(|| (*before).to_owned()),
            after: (!after.is_empty()).then(|| (*after).to_owned()),
            replaces: false,
        };
        DriftedResource {
            logical_id: id.into(),
            physical_id: format!("shop-{id}"),
            resource_type: "AWS::Lambda::Function".into(),
            is_deleted,
            properties: values.iter().map(property).collect(),
        }
    }

    #[test]
    fn drift_groups_equal_differences_and_names_what_was_not_compared() {
        let found = Drift {
            stack: "Shop".into(),
            resources: vec![
                resource("Get", false, &[("256", "512")]),
                resource("Put", false, &[("256", "512")]),
                resource("Warm", true, &[]),
            ],
            compared: 40,
            not_compared: BTreeMap::from([
                ("AWS::ApiGateway::Method".to_owned(), 20),
                ("AWS::ApiGateway::Account".to_owned(), 1),
            ]),
            failure: Some("Failed to detect drift on resource [Images]".into()),
            unread: vec![Uncompared {
                logical_id: "Images".into(),
                resource_type: "AWS::S3::Bucket".into(),
                reason: "Access Denied (Service: S3, Status Code: 403)".into(),
            }],
        };
        expect![[r#"
            Drift of Shop: 3 resources differ from the template

            ~ was changed 2 AWS::Lambda::Function
                  Get Put
                  MemorySize: 256 → 512
            - does not exist Warm AWS::Lambda::Function

            ! not everything was compared: Failed to detect drift on resource [Images]
            ! Images: CloudFormation could not read it
                  Access Denied (Service: S3, Status Code: 403)
            40 resources compared; of each, only the properties that the template sets, and not the code of
            functions. CloudFormation did not compare 21 others: AWS::ApiGateway::Method,
            AWS::ApiGateway::Account.
        "#]]
        .assert_eq(&drift(&found, TextStyle::PLAIN));
        let none = Drift {
            resources: vec![],
            unread: vec![],
            failure: None,
            not_compared: BTreeMap::new(),
            ..found
        };
        expect![[r#"
            Drift of Shop: 0 resources differ from the template

            40 resources compared; of each, only the properties that the template sets, and not the code of
            functions.
        "#]]
        .assert_eq(&drift(&none, TextStyle::PLAIN));
    }
}
