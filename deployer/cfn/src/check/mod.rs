//! What CloudFormation would find fault with, found before it is asked: every fault, each with its path.

mod references;
mod shape;

use std::fmt;

use super::template::{Parameter, Template};

/// The greatest number of resources in a template.
const RESOURCES_MAX: usize = 500;
/// The greatest number of parameters, and of outputs.
const PARAMETERS_MAX: usize = 200;

/// One fault.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// Where: `Resources.Bucket.LifecycleConfiguration.Rules[0].Id`.
    pub path: String,
    /// What is wrong.
    pub message: String,
}

/// All faults of a template, in its order.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct Findings(pub Vec<Finding>);

impl fmt::Display for Findings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plural = if self.0.len() == 1 { "fault" } else { "faults" };
        write!(f, "the template has {} {plural}:", self.0.len())?;
        for Finding { path, message } in &self.0 {
            write!(f, "\n  {path}: {message}")?;
        }
        Ok(())
    }
}

/// Checks a template: shapes and limits of every property, references, cycles, what is declared and never used.
///
/// # Errors
/// Everything that was found.
pub fn check(template: &Template) -> Result<(), Findings> {
    let mut found = Found::default();
    let mut shapes = shape::Checker::default();
    for (id, parameter) in &template.parameters {
        check_default(&format!("Parameters.{id}"), parameter, &mut found);
    }
    for (id, entry) in &template.resources {
        shapes.object(&format!("Resources.{id}"), &entry.properties, entry.schema.root, &mut found);
    }
    for (section, count, max) in [
        ("Parameters", template.parameters.len(), PARAMETERS_MAX),
        ("Resources", template.resources.len(), RESOURCES_MAX),
        ("Outputs", template.outputs.len(), PARAMETERS_MAX),
    ] {
        if count > max {
            found.add(section, format!("there are {count}, and CloudFormation takes {max}"));
        }
    }
    references::check(template, &mut found);
    if found.0.is_empty() { Ok(()) } else { Err(Findings(found.0)) }
}

fn check_default(path: &str, parameter: &Parameter, found: &mut Found) {
    let Some(default) = parameter.default else { return };
    if !parameter.allowed.is_empty() && !parameter.allowed.contains(&default) {
        found.add(path, format!("the default {default:?} is not among the allowed values"));
    }
    if let Some(pattern) = parameter.pattern
        && regex_lite::Regex::new(&format!("^(?:{pattern})$"))
            .is_ok_and(|regex| !regex.is_match(default))
    {
        found.add(path, format!("the default {default:?} does not match {pattern}"));
    }
    if parameter.number && default.parse::<f64>().is_err() {
        found.add(path, format!("the default {default:?} is no number"));
    }
}

/// The faults so far.
#[derive(Debug, Default)]
struct Found(Vec<Finding>);

impl Found {
    fn add(&mut self, path: impl Into<String>, message: impl Into<String>) {
        self.0.push(Finding { path: path.into(), message: message.into() });
    }
}

#[cfg(test)]
mod tests {
    use super::super::{
        Attributes, Handle, Node, Parameter, Template, Value, dynamodb, lambda, logs, s3, sqs, sub,
    };
    use super::*;
    use expect_test::{Expect, expect};

    fn faults(template: &Template, expected: &Expect) {
        expected.assert_eq(&check(template).unwrap_err().to_string());
    }

    #[test]
    fn every_fault_is_found_and_has_its_path() {
        let mut template = Template::new("");
        let rule = s3::bucket::Rule {
            id: Some("x".repeat(256).into()),
            expiration_in_days: Some(0.into()),
            ..s3::bucket::Rule::new(Value::raw(Node::text("Sometimes")))
        };
        let lifecycle = s3::bucket::LifecycleConfiguration::new([rule]);
        template.add(
            "Bucket",
            s3::Bucket { lifecycle_configuration: Some(lifecycle.into()), ..s3::Bucket::new() },
        );
        template.add("Queue", sqs::Queue { delay_seconds: Some(901.into()), ..sqs::Queue::new() });
        template.add(
            "Logs",
            logs::LogGroup { retention_in_days: Some(2.into()), ..logs::LogGroup::new() },
        );
        template.add(
            "Role",
            lambda::Function::new(lambda::function::Code::new(), "arn:aws:s3:::bucket"),
        );
        faults(
            &template,
            &expect![[r#"
                the template has 5 faults:
                  Resources.Bucket.LifecycleConfiguration.Rules[0].Id: has 256 characters, and may have 255
                  Resources.Bucket.LifecycleConfiguration.Rules[0].Status: must be one of Enabled, Disabled
                  Resources.Queue.DelaySeconds: is 901, and may be 900 at most
                  Resources.Logs.RetentionInDays: is 2, and must be one of 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653
                  Resources.Role.Role: "arn:aws:s3:::bucket" does not match ^arn:(aws[a-zA-Z-]*)?:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+$"#]],
        );
    }

    #[test]
    fn references_must_lead_somewhere_and_not_in_circles() {
        let mut template = Template::new("");
        template.parameter(
            "Unused",
            Parameter { allowed: &["a"], default: Some("b"), ..Parameter::default() },
        );
        let after = |id: &str| Attributes { depends_on: vec![id.into()], ..Attributes::default() };
        let first: Handle<sqs::Queue> =
            template.add_with("First", sqs::Queue::new(), after("Second"));
        let named = sqs::Queue {
            queue_name: Some(sub("${First.QueueName}-${Nobody}-${!kept}")),
            ..sqs::Queue::new()
        };
        template.add("Second", named);
        template.add_with("First", sqs::Queue::new(), after("Nowhere"));
        template.output("Out", "", first.attribute::<String>("Colour"));
        faults(
            &template,
            &expect![[r#"
                the template has 7 faults:
                  Parameters.Unused: the default "b" is not among the allowed values
                  Resources.First: there are two of this name
                  Resources.Second.QueueName: there is no Nobody
                  Resources.First.DependsOn: there is no Nowhere
                  Outputs.Out: AWS::SQS::Queue has no attribute Colour
                  Parameters.Unused: is never used
                  Resources.First: refers to itself: First → Second → First"#]],
        );
    }

    #[test]
    fn structures_keep_their_rules() {
        let mut template = Template::new("");
        let raw = Value::<dynamodb::table::AttributeDefinition>::raw(Node::map([(
            "AttributeNames",
            Node::Bool(true),
        )]));
        let keys = [dynamodb::table::KeySchema::new("id", dynamodb::table::KeySchemaKeyType::Hash)];
        template.add(
            "Table",
            dynamodb::Table {
                attribute_definitions: Some([raw].into()),
                ..dynamodb::Table::new(keys)
            },
        );
        faults(
            &template,
            &expect![[r#"
                the template has 3 faults:
                  Resources.Table.AttributeDefinitions[0].AttributeNames: there is no such property
                  Resources.Table.AttributeDefinitions[0]: AttributeName is required
                  Resources.Table.AttributeDefinitions[0]: AttributeType is required"#]],
        );
    }
}
