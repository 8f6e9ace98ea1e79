//! A REST API: resources from paths, proxy methods, CORS answers, the gateway's own answers, a stage.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use crate::apigateway::method::{
    Integration, IntegrationPassthroughBehavior, IntegrationResponse, IntegrationType,
    MethodResponse,
};
use crate::apigateway::rest_api::EndpointConfiguration;
use crate::apigateway::stage::{AccessLogSetting, MethodSetting};
use crate::apigateway::{Deployment, GatewayResponse, Method, Resource, RestApi, Stage};
use crate::{Attributes, Handle, Id, Node, Template, Value, account_id, concat, partition, region};

use super::function::{self, Built, Caller};

/// Answers of this many bytes and more are compressed for clients that take it.
const COMPRESSION_BYTES_MIN: i64 = 1024;
/// How long a browser keeps what it was told about a route.
const PREFLIGHT_AGE_S: u32 = 3600;

/// One method of one path.
pub struct Endpoint<'a> {
    /// `GET`
    pub method: &'static str,
    /// `/products/{id}`
    pub path: &'static str,
    /// The request headers it takes that a page must ask for.
    pub headers: &'static [&'static str],
    /// What answers.
    pub function: &'a Built,
}

/// An answer that the gateway gives itself.
pub struct Refusal {
    /// Which: `DEFAULT_4XX`.
    pub kind: &'static str,
    /// Its status, if it is not to be the gateway's own.
    pub status: Option<u16>,
    /// Its message as JSON, `$context` variables allowed.
    pub message: &'static str,
    /// After how many seconds another try is worth while.
    pub retry_after_s: Option<u32>,
}

/// What the API is to be.
pub struct Spec<'a> {
    /// Its name in AWS.
    pub name: Value<String>,
    /// A sentence.
    pub description: &'static str,
    /// The stage's name, which URLs begin with.
    pub stage: &'static str,
    /// Every route but `OPTIONS`, which each path gets by itself.
    pub endpoints: &'a [Endpoint<'a>],
    /// The gateway's own answers.
    pub refusals: &'a [Refusal],
    /// The headers of an answer that a page may read.
    pub exposed_headers: &'static str,
    /// Requests a second, sustained.
    pub throttle_rate: Value<f64>,
    /// Requests at once.
    pub throttle_burst: Value<i64>,
    /// Where each request leaves a line.
    pub access_log: AccessLogSetting,
}

/// Adds the API, and gives its id.
pub fn add(template: &mut Template, spec: Spec<'_>) -> Handle<RestApi> {
    let api = template.add(
        "Api",
        RestApi {
            name: Some(spec.name),
            description: Some(spec.description.into()),
            endpoint_configuration: Some(
                EndpointConfiguration {
                    types: Some(["REGIONAL"].into()),
                    ..EndpointConfiguration::new()
                }
                .into(),
            ),
            minimum_compression_size: Some(COMPRESSION_BYTES_MIN.into()),
            ..RestApi::new()
        },
    );
    let mut parts = Parts {
        template,
        api: api.clone(),
        resources: BTreeMap::new(),
        ids: vec!["Api".to_owned()],
    };
    for endpoint in spec.endpoints {
        parts.method(endpoint, spec.stage);
    }
    for (path, endpoints) in by_path(spec.endpoints) {
        parts.preflight(path, &endpoints);
    }
    for refusal in spec.refusals {
        parts.refusal(refusal, spec.exposed_headers);
    }
    let ids = parts.ids;
    let deployment = deploy(template, &api, &ids);
    let throttle = MethodSetting {
        http_method: Some("*".into()),
        resource_path: Some("/*".into()),
        throttling_rate_limit: Some(spec.throttle_rate),
        throttling_burst_limit: Some(spec.throttle_burst),
        ..MethodSetting::new()
    };
    template.add(
        "ApiStage",
        Stage {
            stage_name: Some(spec.stage.into()),
            deployment_id: Some(deployment.reference()),
            method_settings: Some([throttle].into()),
            access_log_setting: Some(spec.access_log.into()),
            ..Stage::new(api.reference())
        },
    );
    api
}

/// A deployment is a snapshot of the API, taken when it is made and never again. So its name holds a hash of
/// all that it is a snapshot of: what changes there makes a new one.
fn deploy(template: &mut Template, api: &Handle<RestApi>, ids: &[String]) -> Handle<Deployment> {
    let parts: Vec<(String, Node)> =
        ids.iter().filter_map(|id| Some((id.clone(), template.properties(id)?.clone()))).collect();
    // A tree of texts and numbers has no reason to fail; if it did, the name would be the same each time, and the
    // golden test of a changed API would say so.
    let text = serde_json::to_string(&Node::Map(parts)).unwrap_or_default();
    let hash: String =
        Sha256::digest(text.as_bytes()).iter().take(5).map(|byte| format!("{byte:02x}")).collect();
    template.add_with(
        format!("ApiDeployment{hash}"),
        Deployment::new(api.reference()),
        Attributes {
            depends_on: ids.iter().filter(|id| *id != "Api").cloned().collect(),
            ..Attributes::default()
        },
    )
}

/// Endpoints by path, in the order in which the paths first come.
fn by_path<'a, 'b>(endpoints: &'b [Endpoint<'a>]) -> Vec<(&'static str, Vec<&'b Endpoint<'a>>)> {
    let mut paths: Vec<(&'static str, Vec<&Endpoint<'_>>)> = Vec::new();
    for endpoint in endpoints {
        match paths.iter_mut().find(|(path, _)| *path == endpoint.path) {
            Some((_, list)) => list.push(endpoint),
            None => paths.push((endpoint.path, vec![endpoint])),
        }
    }
    paths
}

/// The API while it is put together.
struct Parts<'t> {
    template: &'t mut Template,
    api: Handle<RestApi>,
    resources: BTreeMap<String, Handle<Resource>>,
    /// The logical ids of all that a deployment is a snapshot of.
    ids: Vec<String>,
}

impl Parts<'_> {
    /// The resource of a path, made together with those above it.
    fn resource(&mut self, path: &str) -> Value<Id<Resource>> {
        let Some((above, part)) = path.rsplit_once('/').filter(|(_, part)| !part.is_empty()) else {
            return self.api.get_root_resource_id().cast();
        };
        if let Some(known) = self.resources.get(path) {
            return known.reference();
        }
        let parent = self.resource(above);
        let id = format!("Api{}", pascal(path));
        let resource =
            self.template.add(id.clone(), Resource::new(parent, part, self.api.reference()));
        self.ids.push(id);
        let reference = resource.reference();
        self.resources.insert(path.to_owned(), resource);
        reference
    }

    fn method(&mut self, endpoint: &Endpoint<'_>, stage: &str) {
        let Endpoint { method, path, function, .. } = endpoint;
        let resource = self.resource(path);
        let call = concat([
            "arn:".into(),
            partition(),
            ":apigateway:".into(),
            region(),
            ":lambda:path/2015-03-31/functions/".into(),
            function.arn.as_text(),
            "/invocations".into(),
        ]);
        let integration = Integration {
            integration_http_method: Some("POST".into()),
            uri: Some(call),
            ..Integration::new(IntegrationType::AwsProxy)
        };
        let id = format!("Api{}{}", pascal(path), pascal(&method.to_lowercase()));
        self.template.add(
            id.clone(),
            Method {
                authorization_type: Some("NONE".into()),
                integration: Some(integration.into()),
                ..Method::new(*method, resource, self.api.reference())
            },
        );
        self.ids.push(id);
        let on_behalf_of = concat([
            "arn:".into(),
            partition(),
            ":execute-api:".into(),
            region(),
            ":".into(),
            account_id(),
            ":".into(),
            self.api.reference().into(),
            format!("/{stage}/{method}{}", any_parameter(path)).into(),
        ]);
        let id = format!("{}Calls{}{}", function.id, pascal(path), pascal(&method.to_lowercase()));
        function::allow_calls(self.template, id, &function.function, Caller::Api(on_behalf_of));
    }

    /// `OPTIONS` of a path, answered by the gateway itself: no invocation to pay for, none to wait for.
    fn preflight(&mut self, path: &str, endpoints: &[&Endpoint<'_>]) {
        let resource = self.resource(path);
        let methods: Vec<&str> =
            endpoints.iter().map(|endpoint| endpoint.method).chain(["OPTIONS"]).collect();
        let mut headers = vec!["Content-Type"];
        for header in endpoints.iter().flat_map(|endpoint| endpoint.headers) {
            if !headers.contains(header) {
                headers.push(header);
            }
        }
        let answer = [
            ("Access-Control-Allow-Origin", "*".to_owned()),
            ("Access-Control-Allow-Methods", methods.join(",")),
            ("Access-Control-Allow-Headers", headers.join(",")),
            ("Access-Control-Max-Age", PREFLIGHT_AGE_S.to_string()),
        ];
        let parameter = |name: &str| format!("method.response.header.{name}");
        let integration = Integration {
            request_templates: Some([("application/json", r#"{"statusCode":204}"#)].into()),
            // What has another type is refused with 415: passed through, it would not be understood and become a 500.
            passthrough_behavior: Some(IntegrationPassthroughBehavior::Never.into()),
            integration_responses: Some(
                [IntegrationResponse {
                    response_parameters: Some(
                        answer
                            .iter()
                            .map(|(name, value)| (parameter(name), format!("'{value}'")))
                            .collect(),
                    ),
                    ..IntegrationResponse::new("204")
                }]
                .into(),
            ),
            ..Integration::new(IntegrationType::Mock)
        };
        let response = MethodResponse {
            response_parameters: Some(
                answer.iter().map(|(name, _)| (parameter(name), true)).collect(),
            ),
            ..MethodResponse::new("204")
        };
        let id = format!("Api{}Options", pascal(path));
        self.template.add(
            id.clone(),
            Method {
                authorization_type: Some("NONE".into()),
                integration: Some(integration.into()),
                method_responses: Some([response].into()),
                ..Method::new("OPTIONS", resource, self.api.reference())
            },
        );
        self.ids.push(id);
    }

    fn refusal(&mut self, refusal: &Refusal, exposed_headers: &str) {
        let mut headers = vec![
            ("Access-Control-Allow-Origin", "*".to_owned()),
            ("Access-Control-Expose-Headers", exposed_headers.to_owned()),
        ];
        headers.extend(refusal.retry_after_s.map(|seconds| ("Retry-After", seconds.to_string())));
        // As the functions' own refusals have it; the request's id is in a header.
        let body = format!(r#"{{"message":{}}}"#, refusal.message);
        let id = format!("Api{}", pascal(&refusal.kind.to_lowercase()));
        self.template.add(
            id.clone(),
            GatewayResponse {
                status_code: refusal.status.map(|status| status.to_string().into()),
                response_parameters: Some(
                    headers
                        .into_iter()
                        .map(|(name, value)| {
                            (format!("gatewayresponse.header.{name}"), format!("'{value}'"))
                        })
                        .collect(),
                ),
                response_templates: Some([("application/json", body)].into()),
                ..GatewayResponse::new(refusal.kind, self.api.reference())
            },
        );
        self.ids.push(id);
    }
}

/// `/products/{id}` → `/products/*`
fn any_parameter(path: &str) -> String {
    path.split('/')
        .map(|part| if part.starts_with('{') { "*" } else { part })
        .collect::<Vec<_>>()
        .join("/")
}

/// `/products/{id}/images` → `ProductsIdImages`
fn pascal(path: &str) -> String {
    path.split(|c: char| !c.is_ascii_alphanumeric())
        .filter_map(|word| Some(word.chars().next()?.to_ascii_uppercase().to_string() + &word[1..]))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lambda::{Function, function::Code};

    /// The logical id of the deployment of an API with one route, and one answer of the gateway's own.
    fn deployment(method: &'static str, message: &'static str, rate: f64) -> String {
        let mut template = Template::new("");
        let function = template
            .add("Function", Function::new(Code::new(), "arn:aws:iam::123456789012:role/r"));
        let function =
            Built { id: "Function".into(), arn: function.get_arn(), function, failures: None };
        let endpoint = Endpoint { method, path: "/things/{id}", headers: &[], function: &function };
        let refusal = Refusal { kind: "DEFAULT_4XX", status: None, message, retry_after_s: None };
        let spec = Spec {
            name: "things".into(),
            description: "",
            stage: "dev",
            endpoints: &[endpoint],
            refusals: &[refusal],
            exposed_headers: "",
            throttle_rate: rate.into(),
            throttle_burst: 1.into(),
            access_log: AccessLogSetting::new(),
        };
        add(&mut template, spec);
        let mut ids = template
            .resources()
            .filter(|(_, schema)| schema.type_name == "AWS::ApiGateway::Deployment");
        ids.next().map(|(id, _)| id.to_owned()).unwrap_or_default()
    }

    #[test]
    fn what_a_deployment_is_a_snapshot_of_is_in_its_name() {
        let first = deployment("GET", r#""no""#, 1.0);
        assert!(first.starts_with("ApiDeployment") && first.len() > "ApiDeployment".len());
        assert_ne!(first, deployment("PUT", r#""no""#, 1.0));
        assert_ne!(first, deployment("GET", r#""never""#, 1.0));
        // The stage's settings are live at once and need no new snapshot.
        assert_eq!(first, deployment("GET", r#""no""#, 2.0));
    }
}
