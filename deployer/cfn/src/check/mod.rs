//! Checks a template before a deploy, and reports every error with its path.

mod references;
mod shape;

use std::fmt;

use super::template::{Parameter, Template};

/// CloudFormation's limit per template.
const RESOURCES_MAX: usize = 500;
/// CloudFormation's limit of parameters, and of outputs.
const PARAMETERS_MAX: usize = 200;

/// One error of a template.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The path in the template: `Resources.Bucket.LifecycleConfiguration.Rules[0].Id`.
    pub path: String,
    /// The error, in lower case, without a full stop.
    pub message: String,
}

/// All errors of a template, in the order of the template.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct Findings(pub Vec<Finding>);

impl fmt::Display for Findings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plural = if self.0.len() == 1 { "error" } else { "errors" };
        write!(f, "the template has {} {plural}:", self.0.len())?;
        for Finding { path, message } in &self.0 {
            write!(f, "\n  {path}: {message}")?;
        }
        Ok(())
    }
}

/// Checks a template: the type and the limits of each property, references, circular dependencies,
/// unused parameters and conditions, and the limits of CloudFormation.
///
/// # Errors
/// All errors of the template, not only the first.
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
            found.add(section, format!("there are {count}; the maximum is {max}"));
        }
    }
    references::check(template, &mut found);
    if found.0.is_empty() { Ok(()) } else { Err(Findings(found.0)) }
}

fn check_default(path: &str, parameter: &Parameter, found: &mut Found) {
    let Some(default) = parameter.default.as_deref() else { return };
    if !parameter.allowed.is_empty() && !parameter.allowed.contains(&default) {
        found.add(path, format!("the default {default:?} is not an allowed value"));
    }
    if let Some(pattern) = parameter.pattern
        && regex_lite::Regex::new(&format!("^(?:{pattern})$"))
            .is_ok_and(|regex| !regex.is_match(default))
    {
        found.add(path, format!("the default {default:?} does not match {pattern}"));
    }
    if parameter.number && default.parse::<f64>().is_err() {
        found.add(path, format!("the default {default:?} is not a number"));
    }
    if let Some((least, greatest)) = parameter.range
        && default.parse().is_ok_and(|number: i64| !(least..=greatest).contains(&number))
    {
        found.add(path, format!("the default {default:?} is not from {least} to {greatest}"));
    }
}

/// The errors so far.
#[derive(Debug, Default)]
struct Found(Vec<Finding>);

impl Found {
    fn add(&mut self, path: impl Into<String>, message: impl Into<String>) {
        self.0.push(Finding { path: path.into(), message: message.into() });
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::super::{
        Attributes, Handle, Node, Parameter, Template, Value, dynamodb, equals, lambda, logs, s3,
        sqs, sub,
    };
    use super::*;

    fn assert_errors(template: &Template, expected: &Expect) {
        expected.assert_eq(&check(template).unwrap_err().to_string());
    }

    #[test]
    fn check_reports_every_error_with_its_path() {
        let mut template = Template::new("");
        let rule = s3::bucket::Rule {
            id: "x".repeat(256).into(),
            expiration_in_days: 0.into(),
            ..s3::bucket::Rule::new(Value::raw(Node::text("Sometimes")))
        };
        let lifecycle = s3::bucket::LifecycleConfiguration::new([rule]);
        let bucket = s3::Bucket { lifecycle_configuration: lifecycle.into(), ..s3::Bucket::new() };
        template.add("Bucket", bucket);
        template.add("Queue", sqs::Queue { delay_seconds: 901.into(), ..sqs::Queue::new() });
        let logs = logs::LogGroup { retention_in_days: 2.into(), ..logs::LogGroup::new() };
        template.add("Logs", logs);
        let code = lambda::function::Code::new();
        template.add("Role", lambda::Function::new(code, "arn:aws:s3:::bucket"));
        assert_errors(
            &template,
            &expect![[r#"
            the template has 5 errors:
              Resources.Bucket.LifecycleConfiguration.Rules[0].Id: has 256 characters; the maximum is 255
              Resources.Bucket.LifecycleConfiguration.Rules[0].Status: must be one of Disabled, Enabled
              Resources.Queue.DelaySeconds: is 901; the maximum is 900
              Resources.Logs.RetentionInDays: is 2; must be one of 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653
              Resources.Role.Role: "arn:aws:s3:::bucket" does not match ^arn:(aws[a-zA-Z-]*)?:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+$"#]],
        );
    }

    #[test]
    fn check_finds_missing_references_and_cycles() {
        let mut template = Template::new("");
        template.parameter(
            "Unused",
            Parameter { allowed: &["a"], default: Some("b".into()), ..Parameter::default() },
        );
        let wide = Parameter {
            default: Some("3".into()),
            number: true,
            range: Some((1, 2)),
            ..Parameter::default()
        };
        template.parameter("Wide", wide);
        let after = |id: &str| Attributes { depends_on: vec![id.into()], ..Attributes::default() };
        let first: Handle<sqs::Queue> =
            template.add_with("First", sqs::Queue::new(), after("Second"));
        let name: Value<String> = sub("${First.QueueName}-${Missing}-${!literal}");
        template.add("Second", sqs::Queue { queue_name: name.into(), ..sqs::Queue::new() });
        template.add_with("First", sqs::Queue::new(), after("Nowhere"));
        template.output("Out", "", first.attribute::<String>("Color"));
        assert_errors(
            &template,
            &expect![[r#"
                the template has 9 errors:
                  Parameters.Unused: the default "b" is not an allowed value
                  Parameters.Wide: the default "3" is not from 1 to 2
                  Resources.First: the name is used twice
                  Resources.Second.QueueName: there is no resource or parameter Missing
                  Resources.First.DependsOn: there is no resource or parameter Nowhere
                  Outputs.Out: AWS::SQS::Queue has no attribute Color
                  Parameters.Unused: is not used
                  Parameters.Wide: is not used
                  Resources.First: circular dependency: First → Second → First"#]],
        );
    }

    #[test]
    fn check_finds_conditions_and_outputs_of_the_same_name() {
        let mut template = Template::new("");
        for _ in 0..2 {
            let condition = template.condition("Twice", equals("a", "b"));
            let value = condition.if_else::<String>("a", "b");
            template.output("Out", "", value);
        }
        assert_errors(
            &template,
            &expect![[r#"
            the template has 2 errors:
              Conditions.Twice: the name is used twice
              Outputs.Out: the name is used twice"#]],
        );
    }

    #[test]
    fn check_finds_unknown_and_missing_properties() {
        let mut template = Template::new("");
        let raw = Value::<dynamodb::table::AttributeDefinition>::raw(Node::map([(
            "AttributeNames",
            Node::Bool(true),
        )]));
        let keys = [dynamodb::table::KeySchema::new("id", dynamodb::table::KeyType::Hash)];
        let table =
            dynamodb::Table { attribute_definitions: [raw].into(), ..dynamodb::Table::new(keys) };
        template.add("Table", table);
        assert_errors(
            &template,
            &expect![[r#"
            the template has 3 errors:
              Resources.Table.AttributeDefinitions[0].AttributeNames: there is no such property
              Resources.Table.AttributeDefinitions[0]: AttributeName is required
              Resources.Table.AttributeDefinitions[0]: AttributeType is required"#]],
        );
    }
}
