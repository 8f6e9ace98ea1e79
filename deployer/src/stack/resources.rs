//! The resources of the table: each row becomes a CloudFormation resource, a setting and rights.

use shared::table::{Kind, Part, Resource, Rows, Use};

use cfn::secretsmanager::{Secret, secret::GenerateSecretString};
use cfn::sns::Topic;
use cfn::sqs::Queue;
use cfn::{Arn, PolicyCondition, Statement, Template, Value};

use super::cache::CacheOrNetwork;
use super::data::{self, delete_with_stack};
use super::parameters::Parameters;

/// Length of the value that CloudFormation generates for a secret.
const SECRET_CHARS: i64 = 32;

/// The tables, queues, topics and secrets of the rows, and the setting of the login.
pub(super) struct Resources {
    added: Vec<Added>,
    login: Option<Value<String>>,
}

struct Added {
    id: &'static str,
    /// What functions get in their environment.
    value: Value<String>,
    arn: Value<Arn>,
    is_table: bool,
}

/// Adds the resources. The bucket and the cache need other parts of the stack: `data.rs` and
/// `cache.rs` add them.
pub(super) fn add(
    template: &mut Template,
    rows: Rows,
    parameters: &Parameters,
    login: Option<Value<String>>,
) -> Resources {
    let added = rows.resources.iter().filter_map(|row| add_one(template, row, parameters));
    Resources { added: added.collect(), login }
}

fn add_one(
    template: &mut Template,
    row: &'static Resource,
    parameters: &Parameters,
) -> Option<Added> {
    let (value, arn) = match &row.kind {
        Kind::Table(keys) => {
            let table =
                template.add_with(row.id, data::table(keys, parameters), delete_with_stack());
            (table.reference().into(), table.arn().into())
        }
        Kind::Queue => {
            let queue = Queue { sqs_managed_sse_enabled: true.into(), ..Queue::new() };
            let queue = template.add(row.id, queue);
            (queue.reference().into(), queue.arn().into())
        }
        Kind::Topic => {
            let topic = template.add(row.id, Topic::new());
            (topic.reference().as_text(), topic.reference().into())
        }
        Kind::Secret => {
            let value = GenerateSecretString {
                password_length: SECRET_CHARS.into(),
                exclude_punctuation: true.into(),
                ..GenerateSecretString::new()
            };
            let secret = Secret { generate_secret_string: value.into(), ..Secret::new() };
            let secret = template.add_with(row.id, secret, delete_with_stack());
            // `Ref` gives the ARN.
            (secret.reference().into(), secret.reference().cast())
        }
        Kind::Bucket | Kind::Parameter(_) | Kind::Cache | Kind::Login => return None,
    };
    Some(Added { id: row.id, value, arn, is_table: matches!(row.kind, Kind::Table(_)) })
}

impl Resources {
    /// The value of the row's environment variable. `None` is the cache, or the login, in a stack
    /// without one.
    pub(super) fn value(
        &self,
        row: &Resource,
        parameters: &Parameters,
        cache: Option<&CacheOrNetwork>,
    ) -> Option<Value<String>> {
        match row.kind {
            Kind::Bucket => Some(parameters.images_bucket_name.clone()),
            Kind::Cache => cache.and_then(CacheOrNetwork::url),
            Kind::Login => self.login.clone(),
            Kind::Parameter(name) => Some(format!("{{{{resolve:ssm:{name}}}}}").into()),
            Kind::Table(_) | Kind::Queue | Kind::Topic | Kind::Secret => {
                self.find(row).map(|added| added.value.clone())
            }
        }
    }

    /// The IAM statement of a use. `None` where the function needs only the setting.
    pub(super) fn statement(&self, of: &Use, parameters: &Parameters) -> Option<Statement> {
        if of.actions.is_empty() {
            return None;
        }
        let whole = match of.resource.kind {
            Kind::Bucket => data::bucket_arn(parameters).into(),
            _ => self.find(of.resource)?.arn.clone(),
        };
        let arn = match of.part {
            Part::Whole | Part::Item(_) => whole,
            Part::Index(name) => whole.with_suffix(&format!("/index/{name}")),
            Part::Objects(prefix) => whole.with_suffix(&format!("/{prefix}*")),
        };
        let statement = Statement::allow(of.actions.iter().copied()).on([arn]);
        Some(match of.part {
            Part::Item(key) => {
                statement.when(PolicyCondition::all_equal("dynamodb:LeadingKeys", key))
            }
            _ => statement,
        })
    }

    /// The ARNs of the tables.
    pub(super) fn tables(&self) -> impl Iterator<Item = &Value<Arn>> {
        self.added.iter().filter(|added| added.is_table).map(|added| &added.arn)
    }

    fn find(&self, row: &Resource) -> Option<&Added> {
        self.added.iter().find(|added| added.id == row.id)
    }
}
