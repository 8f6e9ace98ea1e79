//! The resources that an action is limited to, as patterns of ARNs, and its conditions.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::{PASS_ROLE, PermissionsRequest, handlers};
use crate::deploy::resolve;

/// A type whose ARN has its name.
struct Named {
    service: &'static str,
    resource_type: &'static str,
    /// The property with the name. Without it, CloudFormation generates one.
    property: &'static str,
    /// What precedes the name in the ARN.
    before: &'static str,
    has_region: bool,
    has_account: bool,
    /// Whether a generated name is in lower case.
    is_lower: bool,
}

const fn named(
    service: &'static str,
    resource_type: &'static str,
    property: &'static str,
    before: &'static str,
) -> Named {
    let (has_region, has_account, is_lower) = (true, true, false);
    Named { service, resource_type, property, before, has_region, has_account, is_lower }
}

const NAMED: [Named; 11] = [
    Named {
        has_region: false,
        ..named("cloudwatch", "AWS::CloudWatch::Dashboard", "DashboardName", "dashboard/")
    },
    named("cloudwatch", "AWS::CloudWatch::Alarm", "AlarmName", "alarm:"),
    named("dynamodb", "AWS::DynamoDB::Table", "TableName", "table/"),
    named("events", "AWS::Events::Rule", "Name", "rule/"),
    Named { has_region: false, ..named("iam", "AWS::IAM::Role", "RoleName", "role") },
    named("lambda", "AWS::Lambda::Function", "FunctionName", "function:"),
    named("logs", "AWS::Logs::LogGroup", "LogGroupName", "log-group:"),
    Named {
        has_region: false,
        has_account: false,
        is_lower: true,
        ..named("s3", "AWS::S3::Bucket", "BucketName", "")
    },
    named("secretsmanager", "AWS::SecretsManager::Secret", "Name", "secret:"),
    named("sns", "AWS::SNS::Topic", "TopicName", ""),
    named("sqs", "AWS::SQS::Queue", "QueueName", ""),
];

/// Actions that AWS does not limit to resources, by its service authorization reference. All
/// `Describe` actions of EC2 belong to them, too.
const ON_ALL: [&str; 17] = [
    "cloudformation:DescribeStackDriftDetectionStatus",
    "cognito-idp:CreateUserPool",
    "dynamodb:ListBackups",
    "elasticache:DescribeEngineDefaultParameters",
    "lambda:CreateEventSourceMapping",
    "lambda:GetAccountSettings",
    "logs:CreateLogDelivery",
    "logs:DeleteIndexPolicy",
    "logs:DeleteResourcePolicy",
    "logs:DescribeIndexPolicies",
    "logs:DescribeLogGroups",
    "logs:DescribeResourcePolicies",
    "logs:PutIndexPolicy",
    "logs:PutResourcePolicy",
    "secretsmanager:GetRandomPassword",
    "vpc-lattice:CreateServiceNetworkVpcEndpointAssociation",
    "vpce:AllowMultiRegion",
];

/// Actions that can give a role more permissions than its boundary allows.
const BOUNDED: [&str; 4] = [
    "iam:AttachRolePolicy",
    "iam:CreateRole",
    "iam:PutRolePermissionsBoundary",
    "iam:PutRolePolicy",
];

/// Actions on the users of a pool. A template with a pool tags it with the project's name and the
/// stack's, as CloudFormation does with the tags of the stack.
const USERS: [&str; 5] = [
    "cognito-idp:AdminCreateUser",
    "cognito-idp:AdminDeleteUser",
    "cognito-idp:AdminSetUserPassword",
    "cognito-idp:AdminUserGlobalSignOut",
    "cognito-idp:ListUsers",
];

/// CloudFormation shortens the stack's name where a generated name would be too long.
const GENERATED_MAX: usize = 20;

/// The resources and the condition of a statement.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Target {
    pub(super) resources: Vec<String>,
    /// In JSON; empty without one.
    pub(super) condition: String,
}

/// The names of a stack and of the bootstrap stack.
pub(super) struct Scope<'a> {
    request: &'a PermissionsRequest<'a>,
    /// The ARN patterns of each service in [`NAMED`].
    arns: BTreeMap<&'static str, BTreeSet<String>>,
    /// The services that assume the roles of the stacks.
    passed_to: BTreeSet<String>,
    /// The services whose own roles CloudFormation may have to make.
    linked: BTreeSet<String>,
    boundary: Option<String>,
    /// The services of the templates' resources, as in an action.
    services: BTreeSet<String>,
}

impl<'a> Scope<'a> {
    pub(super) fn new(request: &'a PermissionsRequest<'a>) -> Self {
        let mut scope = Scope {
            request,
            arns: BTreeMap::new(),
            passed_to: BTreeSet::new(),
            linked: BTreeSet::new(),
            boundary: None,
            services: BTreeSet::new(),
        };
        let bootstrap = request.project.bootstrap_stack();
        for (template, stack) in
            [(request.template, request.stack.as_str()), (request.bootstrap, &bootstrap)]
        {
            scope.add(template, stack);
        }
        scope
    }

    fn add(&mut self, template: &Value, stack: &str) {
        let values = self.request.values();
        for resource in resolve::resources(template, &values).values() {
            let resource_type = resource["Type"].as_str().unwrap_or_default();
            let properties = &resource["Properties"];
            let service = resource_type.split("::").nth(1).unwrap_or_default().to_lowercase();
            if resource_type == "AWS::IAM::Role" {
                let trusted = &properties["AssumeRolePolicyDocument"];
                services_in(trusted, &mut self.passed_to);
                let boundary = properties["PermissionsBoundary"].as_str();
                self.boundary = self.boundary.take().or(boundary.map(str::to_owned));
            }
            if handlers::actions(&json!({"Resources": {"R": resource}}), &handlers::DEPLOY)
                .contains("iam:CreateServiceLinkedRole")
            {
                self.linked.insert(format!("{service}.amazonaws.com"));
            }
            self.services.insert(service);
            let Some(named) = NAMED.iter().find(|named| named.resource_type == resource_type)
            else {
                continue;
            };
            let path = match resource_type {
                "AWS::IAM::Role" => default(template, &properties["Path"]).unwrap_or("/".into()),
                _ => String::new(),
            };
            let name = match &properties[named.property] {
                Value::Null => generated(stack, named.is_lower),
                name => pattern(name, &self.request.stack.prefix()),
            };
            // Some actions name a log group by its ARN and `:*`, the objects of a bucket, the
            // indexes of a table.
            let has_parts = ["logs", "s3", "dynamodb"].contains(&named.service);
            let more = if has_parts && !name.ends_with('*') { "*" } else { "" };
            let resource = format!("{}{path}{name}{more}", named.before);
            let arn =
                self.request.arn(named.service, named.has_region, named.has_account, &resource);
            self.arns.entry(named.service).or_default().insert(arn);
        }
    }

    /// Where the action applies; `None` where the stacks have nothing that it applies to.
    pub(super) fn target(&self, action: &str) -> Option<Target> {
        let service = action.split(':').next().unwrap_or_default();
        let is_of_types = NAMED.iter().any(|named| named.service == service)
            || ["apigateway", "ec2", "cognito-idp"].contains(&service);
        // The service of a type, and of its actions.
        let of_type = if service == "cognito-idp" { "cognito" } else { service };
        if is_of_types && service != "iam" && !self.services.contains(of_type) {
            return None;
        }
        let resources = match service {
            _ if ON_ALL.contains(&action) => vec!["*".to_owned()],
            "cloudformation" => self.stacks(),
            "iam" if action == PASS_ROLE && self.request.service_role.is_some() => {
                self.request.service_role.iter().map(|role| (*role).to_owned()).collect()
            }
            "iam" if action == "iam:CreateServiceLinkedRole" => self.linked_roles(),
            "iam" if self.boundary.is_some() && action == "iam:DeleteRolePermissionsBoundary" => {
                return None;
            }
            "apigateway" => vec![self.request.arn(service, true, false, "/*")],
            "ec2" => vec!["*".to_owned()],
            // Cognito generates the id of a pool.
            "cognito-idp" => vec![self.request.arn(service, true, true, "userpool/*")],
            "elasticache" | "kms" => vec![self.request.arn(service, true, true, "*")],
            "lambda" if action.contains("EventSourceMapping") => {
                vec![self.request.arn(service, true, true, "event-source-mapping:*")]
            }
            // CloudFormation reads all alarms of an account.
            "cloudwatch" if action == "cloudwatch:DescribeAlarms" => {
                vec![self.request.arn(service, true, true, "alarm:*")]
            }
            _ => match self.arns.get(service) {
                Some(arns) => arns.iter().cloned().collect(),
                None if is_of_types => return None,
                None => vec!["*".to_owned()],
            },
        };
        let condition = self.condition(action, &resources);
        Some(Target { resources, condition })
    }

    fn stacks(&self) -> Vec<String> {
        let bootstrap = self.request.project.bootstrap_stack();
        let names = [self.request.stack.as_str(), &bootstrap];
        let arn = |resource: &str| self.request.arn("cloudformation", true, true, resource);
        let stacks = names.iter().map(|name| arn(&format!("stack/{name}/*")));
        // Change sets have the names of tokens, which begin with the project's name.
        stacks.chain([arn(&format!("changeSet/{}-*/*", self.request.project.name))]).collect()
    }

    fn linked_roles(&self) -> Vec<String> {
        let role = |service| format!("role/aws-service-role/{service}/*");
        self.linked.iter().map(|s| self.request.arn("iam", false, true, &role(s))).collect()
    }

    fn condition(&self, action: &str, resources: &[String]) -> String {
        let condition = match action {
            PASS_ROLE if self.request.service_role.is_some() => {
                json!({"StringEquals": {"iam:PassedToService": "cloudformation.amazonaws.com"}})
            }
            PASS_ROLE if !self.passed_to.is_empty() => {
                json!({"StringEquals": {"iam:PassedToService": one_or_all(&self.passed_to)}})
            }
            "iam:CreateServiceLinkedRole" => {
                json!({"StringEquals": {"iam:AWSServiceName": one_or_all(&self.linked)}})
            }
            _ if BOUNDED.contains(&action) => match &self.boundary {
                Some(boundary) => json!({"StringEquals": {"iam:PermissionsBoundary": boundary}}),
                None => return String::new(),
            },
            // The id of a pool is not known beforehand, and who operates one stack must not change
            // the users of another.
            _ if USERS.contains(&action) => {
                let key = format!("aws:ResourceTag/{}", self.request.project.name);
                json!({"StringEquals": {key: self.request.stack.as_str()}})
            }
            // The region is in no ARN.
            _ if resources == ["*"] => match self.request.region {
                Some(region) => json!({"StringEquals": {"aws:RequestedRegion": region}}),
                None => return String::new(),
            },
            _ => return String::new(),
        };
        condition.to_string()
    }
}

fn one_or_all(all: &BTreeSet<String>) -> Value {
    match all.len() {
        1 => all.first().map_or(Value::Null, |one| json!(one)),
        _ => json!(all),
    }
}

/// The beginning of a name that CloudFormation generates.
fn generated(stack: &str, is_lower: bool) -> String {
    let stack = if is_lower { stack.to_lowercase() } else { stack.to_owned() };
    match stack.get(..GENERATED_MAX) {
        Some(short) if short.len() < stack.len() => format!("{short}*"),
        _ => format!("{stack}-*"),
    }
}

/// The pattern of a name in a template. A name that only CloudFormation knows begins with the
/// stack's prefix.
fn pattern(name: &Value, prefix: &str) -> String {
    let Some(name) = name.as_str() else { return format!("{prefix}-*") };
    match name.split_once(prefix) {
        Some((before, "")) => format!("{before}{prefix}"),
        Some((before, _)) => format!("{before}{prefix}-*"),
        None => name.to_owned(),
    }
}

/// The text of a property, or the default of the parameter that it refers to.
fn default(template: &Value, property: &Value) -> Option<String> {
    let parameter = property["Ref"].as_str().map(|name| &template["Parameters"][name]["Default"]);
    property.as_str().or(parameter.and_then(Value::as_str)).map(str::to_owned)
}

/// The service principals of a trust policy.
fn services_in(document: &Value, all: &mut BTreeSet<String>) {
    match document {
        Value::Object(map) => {
            for (key, value) in map {
                match (key.as_str(), value) {
                    ("Service", Value::String(name)) => drop(all.insert(name.clone())),
                    (_, value) => services_in(value, all),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| services_in(item, all)),
        _ => {}
    }
}
