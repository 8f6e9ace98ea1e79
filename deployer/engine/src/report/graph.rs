//! A template as a Mermaid flowchart: what starts each function, and what each function reads and
//! writes. Derived from the template alone.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use serde_json::Value;

const FUNCTION: &str = "AWS::Lambda::Function";

/// The resource types that functions use or are started by: the type, its name for people, and
/// the property with the resource's name.
const USED: [(&str, &str, &str); 8] = [
    ("AWS::DynamoDB::Table", "DynamoDB", "TableName"),
    ("AWS::S3::Bucket", "S3", "BucketName"),
    ("AWS::SQS::Queue", "SQS", "QueueName"),
    ("AWS::SNS::Topic", "SNS", "TopicName"),
    ("AWS::SSM::Parameter", "SSM", "Name"),
    ("AWS::SecretsManager::Secret", "Secrets Manager", "Name"),
    ("AWS::ElastiCache::ReplicationGroup", "ElastiCache", "ReplicationGroupId"),
    (FUNCTION, "Lambda", "FunctionName"),
];

/// What a function does with a resource, or a resource with a function.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Edge {
    Starts,
    Reads,
    Writes,
    ReadsAndWrites,
    Uses,
}

/// What starts a function, and what it uses; by logical ids.
type Edges = BTreeMap<String, Edge>;

/// The flowchart. Functions with the same neighbors are one node.
pub fn graph(template: &Value) -> String {
    let none = serde_json::Map::new();
    let resources = template["Resources"].as_object().unwrap_or(&none);
    let names = Names::new(resources);
    let mut functions: BTreeMap<&str, Edges> = BTreeMap::new();
    for (id, resource) in resources.iter().filter(|(_, r)| r["Type"] == FUNCTION) {
        functions.insert(id, names.uses(id, resource, resources));
    }
    for (id, resource) in resources {
        let starter = match resource["Type"].as_str() {
            Some("AWS::ApiGateway::Method") => "API Gateway",
            Some("AWS::Events::Rule" | "AWS::Lambda::EventSourceMapping" | "AWS::S3::Bucket")
            | Some("AWS::SNS::Subscription") => id,
            _ => continue,
        };
        for started in names.of_type(&resource["Properties"], FUNCTION) {
            if let Some(edges) = functions.get_mut(started.as_str()) {
                // A bucket that starts a function is used by it, too.
                edges.insert(format!("{starter}>"), Edge::Starts);
            }
        }
    }
    let mut groups: BTreeMap<Edges, Vec<&str>> = BTreeMap::new();
    for (id, edges) in functions {
        groups.entry(edges).or_default().push(id);
    }
    let mut groups: Vec<_> = groups.into_iter().collect();
    groups.sort_by(|a, b| a.1.cmp(&b.1));
    text(&groups, resources)
}

fn text(groups: &[(Edges, Vec<&str>)], resources: &serde_json::Map<String, Value>) -> String {
    let mut out = String::from("flowchart LR\n");
    let mut nodes: BTreeSet<&str> = BTreeSet::new();
    for (edges, _) in groups {
        nodes.extend(edges.keys().map(|id| id.trim_end_matches('>')));
    }
    for id in nodes {
        let kind = resources.get(id).and_then(|r| r["Type"].as_str()).unwrap_or_default();
        let noun = USED.iter().find(|(name, ..)| *name == kind).map(|(_, noun, _)| noun);
        let node = node(id);
        let _ = match (noun, kind) {
            (Some(noun), _) => writeln!(out, "    {node}[(\"{noun}<br>{id}\")]"),
            (None, "AWS::Events::Rule") => {
                let when = &resources[id]["Properties"]["ScheduleExpression"];
                writeln!(out, "    {node}([\"{}\"])", when.as_str().unwrap_or(id))
            }
            (None, _) => writeln!(out, "    {node}([\"{id}\"])"),
        };
    }
    for (index, (edges, ids)) in groups.iter().enumerate() {
        let names: Vec<_> =
            ids.iter().map(|id| id.strip_suffix("Function").unwrap_or(id)).collect();
        let _ = writeln!(out, "    f{index}[\"{}\"]", names.join("<br>"));
        for (id, edge) in edges {
            let other = node(id.trim_end_matches('>'));
            let _ = match edge {
                Edge::Starts if other == "APIGateway" => {
                    writeln!(out, "    {other} --> f{index}")
                }
                Edge::Starts => writeln!(out, "    {other} -- starts --> f{index}"),
                Edge::Reads => writeln!(out, "    f{index} -- reads --> {other}"),
                Edge::Writes => writeln!(out, "    f{index} -- writes --> {other}"),
                Edge::ReadsAndWrites => {
                    writeln!(out, "    f{index} -- reads, writes --> {other}")
                }
                Edge::Uses => writeln!(out, "    f{index} --> {other}"),
            };
        }
    }
    out
}

/// An id without the characters that have a meaning in Mermaid.
fn node(id: &str) -> String {
    id.chars().filter(char::is_ascii_alphanumeric).collect()
}

/// The resources that can be neighbors, with their names in AWS as the template writes them.
struct Names {
    /// The logical id, the type, and the name: `${NamePrefix}-get-product`; empty if generated.
    all: Vec<(String, String, String)>,
}

impl Names {
    fn new(resources: &serde_json::Map<String, Value>) -> Self {
        let named = resources.iter().filter_map(|(id, resource)| {
            let kind = resource["Type"].as_str()?;
            let (_, _, property) = USED.iter().find(|(name, ..)| *name == kind)?;
            let name = match &resource["Properties"][*property] {
                Value::String(name) => name.clone(),
                name => match (name["Ref"].as_str(), name["Fn::Sub"].as_str()) {
                    (Some(parameter), _) => format!("${{{parameter}}}"),
                    (_, Some(pattern)) => pattern.to_owned(),
                    _ => String::new(),
                },
            };
            Some((id.clone(), kind.to_owned(), name))
        });
        Names { all: named.collect() }
    }

    /// The resources that a value names.
    fn named_in(&self, value: &Value) -> BTreeSet<(String, String)> {
        let mut found = BTreeSet::new();
        match value {
            Value::Array(items) => found.extend(items.iter().flat_map(|v| self.named_in(v))),
            Value::Object(map) => {
                let target = map
                    .get("Ref")
                    .and_then(Value::as_str)
                    .or_else(|| map.get("Fn::GetAtt").and_then(|path| path[0].as_str()));
                if let Some(pattern) = map.get("Fn::Sub").and_then(Value::as_str) {
                    found.extend(self.in_pattern(pattern));
                }
                // A parameter that is the resource's name.
                let parameter = target.map(|target| format!("${{{target}}}"));
                let by_id = self.all.iter().filter(|(id, _, name)| {
                    Some(id.as_str()) == target || Some(name) == parameter.as_ref()
                });
                found.extend(by_id.map(|(id, kind, _)| (id.clone(), kind.clone())));
                found.extend(map.values().flat_map(|v| self.named_in(v)));
            }
            _ => {}
        }
        found
    }

    /// A name ends where the text does, or with a character that no name has.
    fn in_pattern(&self, pattern: &str) -> Vec<(String, String)> {
        let is_in = |name: &str| {
            !name.is_empty()
                && pattern.match_indices(name).any(|(at, _)| {
                    let next = pattern[at + name.len()..].chars().next();
                    next.is_none_or(|c| !c.is_ascii_alphanumeric() && !"-_.".contains(c))
                })
        };
        let by_id = |id: &str| {
            pattern.contains(&format!("${{{id}}}")) || pattern.contains(&format!("${{{id}."))
        };
        self.all
            .iter()
            .filter(|(id, _, name)| is_in(name) || by_id(id))
            .map(|(id, kind, _)| (id.clone(), kind.clone()))
            .collect()
    }

    fn of_type(&self, value: &Value, wanted: &str) -> BTreeSet<String> {
        self.named_in(value)
            .into_iter()
            .filter(|(_, kind)| kind == wanted)
            .map(|(id, _)| id)
            .collect()
    }

    /// What the function's role allows, and what its environment names beyond that. A queue that
    /// only gets failed events is no neighbor.
    fn uses(
        &self,
        function: &str,
        resource: &Value,
        resources: &serde_json::Map<String, Value>,
    ) -> Edges {
        let mut edges = Edges::new();
        let properties = &resource["Properties"];
        for (id, kind) in self.named_in(&properties["Environment"]) {
            if kind != FUNCTION {
                edges.insert(id, Edge::Uses);
            }
        }
        let role = properties["Role"]["Fn::GetAtt"][0].as_str().unwrap_or_default();
        let none = Vec::new();
        let policies = resources.get(role).and_then(|r| r["Properties"]["Policies"].as_array());
        for policy in policies.unwrap_or(&none) {
            let statements = policy["PolicyDocument"]["Statement"].as_array().unwrap_or(&none);
            for statement in statements.iter().filter(|s| s["Effect"] == "Allow") {
                let access = access(&statement["Action"]);
                for (id, _) in self.named_in(&statement["Resource"]) {
                    // Without a variable, the function does not know the resource.
                    if let Some(edge) = edges.get_mut(&id).filter(|_| id != function) {
                        *edge = join(*edge, access);
                    }
                }
            }
        }
        edges
    }
}

fn access(actions: &Value) -> Edge {
    let one = [actions.clone()];
    let all = actions.as_array().map_or(&one[..], Vec::as_slice);
    let is_read = |action: &Value| {
        let name = action.as_str().and_then(|a| a.split(':').nth(1)).unwrap_or_default();
        ["Get", "List", "Query", "Scan", "BatchGet", "Describe", "Receive"]
            .iter()
            .any(|verb| name.starts_with(verb))
    };
    all.iter().map(|a| if is_read(a) { Edge::Reads } else { Edge::Writes }).fold(Edge::Uses, join)
}

fn join(a: Edge, b: Edge) -> Edge {
    match (a, b) {
        (Edge::Uses, other) | (other, Edge::Uses) => other,
        (a, b) if a == b => a,
        _ => Edge::ReadsAndWrites,
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;
    use serde_json::json;

    use super::*;

    #[test]
    fn graph_has_triggers_reads_and_writes_and_groups_equal_functions() {
        let function = |name: &str| {
            json!({"Type": FUNCTION, "Properties": {
                "FunctionName": {"Fn::Sub": format!("${{Prefix}}-{name}")},
                "Role": {"Fn::GetAtt": ["Role", "Arn"]},
                "Environment": {"Variables": {
                    "TABLE": {"Ref": "Jobs"}, "BUCKET": {"Ref": "BucketName"},
                    "IMAGES": {"Fn::Sub": "${BucketName}"}, "CACHE": {"Fn::GetAtt": ["Cache", "Address"]},
                }},
            }})
        };
        let template = json!({"Resources": {
            "GetFunction": function("get"),
            "GetAllFunction": function("get-all"),
            "PutFunction": function("put"),
            "Role": {"Type": "AWS::IAM::Role", "Properties": {"Policies": [{"PolicyDocument": {
                "Statement": [
                    {"Effect": "Allow", "Action": "dynamodb:GetItem",
                     "Resource": [{"Fn::GetAtt": ["Jobs", "Arn"]}]},
                    {"Effect": "Allow", "Action": ["s3:PutObject", "s3:GetObject"],
                     "Resource": {"Fn::Sub": "arn:aws:s3:::${BucketName}/a/*"}},
                    {"Effect": "Allow", "Action": "sqs:SendMessage",
                     "Resource": {"Fn::GetAtt": ["Failed", "Arn"]}},
                ]
            }}]}},
            "Jobs": {"Type": "AWS::DynamoDB::Table"},
            "Failed": {"Type": "AWS::SQS::Queue"},
            "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup"},
            "Bucket": {"Type": "AWS::S3::Bucket", "Properties": {
                "BucketName": {"Ref": "BucketName"},
                "NotificationConfiguration": {"LambdaConfigurations": [
                    {"Function": {"Fn::Sub": "arn:aws:lambda:::function:${Prefix}-put"}},
                ]},
            }},
            "Get": {"Type": "AWS::ApiGateway::Method", "Properties": {"Integration": {
                "Uri": {"Fn::Sub": "arn:${AWS::Region}:lambda:path/${GetFunction.Arn}/invocations"},
            }}},
            "GetAll": {"Type": "AWS::ApiGateway::Method", "Properties": {"Integration": {
                "Uri": {"Fn::Sub": "arn:aws:lambda:::function:${Prefix}-get-all/invocations"},
            }}},
            "Hourly": {"Type": "AWS::Events::Rule", "Properties": {
                "ScheduleExpression": "rate(1 hour)",
                "Targets": [{"Arn": {"Fn::GetAtt": ["PutFunction", "Arn"]}}],
            }},
        }});
        expect![[r#"
            flowchart LR
                APIGateway(["API Gateway"])
                Bucket[("S3<br>Bucket")]
                Cache[("ElastiCache<br>Cache")]
                Hourly(["rate(1 hour)"])
                Jobs[("DynamoDB<br>Jobs")]
                f0["GetAll<br>Get"]
                APIGateway --> f0
                f0 -- reads, writes --> Bucket
                f0 --> Cache
                f0 -- reads --> Jobs
                f1["Put"]
                f1 -- reads, writes --> Bucket
                Bucket -- starts --> f1
                f1 --> Cache
                Hourly -- starts --> f1
                f1 -- reads --> Jobs
        "#]]
        .assert_eq(&graph(&template));
    }
}
