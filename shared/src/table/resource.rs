//! Resources that functions use, and what a function may do with one.

use super::text::{same, starts_with};

/// A resource of the stack: a row of [`RESOURCES`](super::RESOURCES).
#[derive(Debug)]
pub struct Resource {
    /// The logical id in the template. CloudFormation replaces a resource whose id changes: its
    /// data would be lost.
    pub id: &'static str,
    /// The environment variable of the functions that use the resource. [`Kind`] says what it has.
    pub variable: &'static str,
    pub kind: Kind,
}

#[derive(Debug)]
pub enum Kind {
    /// A DynamoDB table: on-demand, encrypted, with point-in-time recovery. Variable: its name.
    Table(Table),
    /// An S3 bucket. Variable: its name. The stack builds one bucket, the images bucket.
    Bucket,
    /// An SQS queue. Variable: its URL.
    Queue,
    /// An SNS topic. Variable: its ARN.
    Topic,
    /// A parameter of SSM with this name, which must exist before the deploy. Variable: the value
    /// that the parameter has at the time of the deploy.
    Parameter(&'static str),
    /// A secret of Secrets Manager with a generated value. Variable: its ARN.
    Secret,
    /// The Valkey cache. Variable: its URL, which is absent in a stack without a cache. A function
    /// that uses the cache is in the private network, where it reaches only tables, buckets and
    /// the cache.
    Cache,
    /// The login of the stack. Variable: the name of [`Auth`](super::Auth) and, after a space, the id
    /// of the client where people sign in. It is absent in an open stack.
    Login,
}

/// Keys and indexes of a DynamoDB table.
#[derive(Debug)]
pub struct Table {
    /// The partition key, and perhaps a sort key.
    pub key: &'static [Key],
    pub indexes: &'static [Index],
    /// The attribute with the time, in seconds since 1970, after which DynamoDB deletes an item.
    pub ttl: Option<&'static str>,
}

/// A global secondary index with all attributes.
#[derive(Debug)]
pub struct Index {
    pub name: &'static str,
    /// The partition key, and perhaps a sort key.
    pub key: &'static [Key],
}

/// A key attribute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    Text(&'static str),
    Number(&'static str),
}

impl Key {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text(name) | Self::Number(name) => name,
        }
    }
}

/// What one function does with one resource. The setting and the IAM statement derive from it.
#[derive(Debug, Clone, Copy)]
pub struct Use {
    pub resource: &'static Resource,
    /// What the actions are allowed on.
    pub part: Part,
    /// IAM actions. The list is empty for a function that only needs the setting.
    pub actions: &'static [&'static str],
}

/// The part of a resource that an IAM statement names.
#[derive(Debug, Clone, Copy)]
pub enum Part {
    /// The resource itself.
    Whole,
    /// The index of a table with this name.
    Index(&'static str),
    /// The item of a table with this partition key.
    Item(&'static str),
    /// The objects of a bucket whose keys have this prefix.
    Objects(&'static str),
}

// The messages of these panics are compile errors: rows are constants.
#[allow(clippy::panic)]
impl Resource {
    /// The setting alone.
    pub const fn setting(&'static self) -> Use {
        Use { resource: self, part: Part::Whole, actions: &[] }
    }

    /// The setting, and actions on the resource itself.
    pub const fn allow(&'static self, actions: &'static [&'static str]) -> Use {
        self.check(actions);
        Use { resource: self, part: Part::Whole, actions }
    }

    /// The setting, and actions on an index of the table.
    pub const fn allow_on_index(
        &'static self,
        index: &'static str,
        actions: &'static [&'static str],
    ) -> Use {
        self.check(actions);
        let Kind::Table(table) = &self.kind else { panic!("only a table has indexes") };
        let mut i = 0;
        while i < table.indexes.len() {
            if same(table.indexes[i].name, index) {
                return Use { resource: self, part: Part::Index(index), actions };
            }
            i += 1;
        }
        panic!("the table's row has no index of this name")
    }

    /// The setting, and actions on the item of the table with this partition key.
    pub const fn allow_on_item(
        &'static self,
        key: &'static str,
        actions: &'static [&'static str],
    ) -> Use {
        self.check(actions);
        match self.kind {
            Kind::Table(_) => Use { resource: self, part: Part::Item(key), actions },
            _ => panic!("only a table has items"),
        }
    }

    /// The setting, and actions on the objects of the bucket below a prefix that ends in a slash.
    pub const fn allow_on_objects(
        &'static self,
        prefix: &'static str,
        actions: &'static [&'static str],
    ) -> Use {
        self.check(actions);
        match self.kind {
            Kind::Bucket => Use { resource: self, part: Part::Objects(prefix), actions },
            _ => panic!("only a bucket has objects"),
        }
    }

    /// Rejects actions of another service than the resource's.
    const fn check(&self, actions: &[&str]) {
        let service = match self.kind {
            Kind::Table(_) => "dynamodb:",
            Kind::Bucket => "s3:",
            Kind::Queue => "sqs:",
            Kind::Topic => "sns:",
            Kind::Secret => "secretsmanager:",
            Kind::Parameter(_) | Kind::Cache | Kind::Login => {
                panic!("a parameter, the cache and the login have no IAM actions: use `setting()`")
            }
        };
        let mut i = 0;
        while i < actions.len() {
            if !starts_with(actions[i], service) {
                panic!("an IAM action is of another service than the resource")
            }
            i += 1;
        }
    }
}
