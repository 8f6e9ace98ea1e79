//! A REST API: a resource per path, methods that invoke functions, CORS, responses of the gateway,
//! and a stage.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use crate::apigateway::method::{
    Integration, IntegrationResponse, IntegrationType, MethodResponse, PassthroughBehavior,
};
use crate::apigateway::rest_api::EndpointConfiguration;
use crate::apigateway::stage::{AccessLogSetting, MethodSetting};
use crate::apigateway::{
    Authorizer, Deployment, GatewayResponse, Method, Resource, RestApi, Stage,
};
use crate::cognito::UserPool;
use crate::{
    Arn, Attributes, Handle, Id, Json, Node, Prop, Template, Value, account_id, concat, partition,
    region,
};

use super::function::{self, Caller, FunctionResources};
use super::resource_policy;

/// Response bodies of this size and larger are compressed, for clients that accept it.
const COMPRESSION_BYTES_MIN: i64 = 1024;
/// How long a browser caches the response to a preflight request.
const PREFLIGHT_AGE_S: u32 = 3600;

/// Request headers that tools for tracing add to the requests of a page: W3C Trace Context and
/// Baggage, AWS X-Ray, Sentry, Datadog, Zipkin (B3) and New Relic. If an API of another origin does
/// not allow such a header by name, the browser fails the whole request.
pub const TRACING_HEADERS: &[&str] = &[
    "traceparent",
    "tracestate",
    "baggage",
    "x-amzn-trace-id",
    "sentry-trace",
    "x-datadog-origin",
    "x-datadog-parent-id",
    "x-datadog-sampled",
    "x-datadog-sampling-priority",
    "x-datadog-tags",
    "x-datadog-trace-id",
    "b3",
    "x-b3-flags",
    "x-b3-parentspanid",
    "x-b3-sampled",
    "x-b3-spanid",
    "x-b3-traceid",
    "newrelic",
];

/// One method of one path.
#[derive(Debug, Clone, Copy)]
pub struct Endpoint<'a> {
    /// `GET`
    pub method: &'static str,
    /// `/products/{id}`
    pub path: &'static str,
    /// Request headers that CORS must allow, besides `Content-Type`.
    pub headers: &'static [&'static str],
    /// The function that the method invokes.
    pub function: &'a FunctionResources,
    /// The limit of this method. If `None`, [`ApiSpec::throttle`] applies.
    pub throttle: Option<&'a Throttle>,
    /// What a request needs.
    pub authorization: Authorization,
}

/// What the requests to a method need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Authorization {
    /// Nothing: anyone may send them.
    Open,
    /// An access token of [`ApiSpec::user_pool`].
    AccessToken,
    /// A signature of AWS credentials that may call the method.
    Signature,
}

/// The scope of each access token that a user pool issues for a password. A method that demands a
/// scope accepts access tokens only; without one, it would accept ID tokens only, which are not
/// meant for an API.
const ACCESS_TOKEN_SCOPE: &str = "aws.cognito.signin.user.admin";

/// The request headers of credentials. CORS must allow `Authorization` by name.
const TOKEN_HEADERS: &[&str] = &["Authorization"];
const SIGNATURE_HEADERS: &[&str] =
    &["Authorization", "X-Amz-Date", "X-Amz-Security-Token", "X-Amz-Content-Sha256"];

/// A limit of requests. It applies to each method by itself: two methods with the same limit allow
/// twice as many requests.
#[derive(Debug, Clone, PartialEq)]
pub struct Throttle {
    /// Requests per second.
    pub rate: Value<f64>,
    /// Requests at once, before the rate applies.
    pub burst: Value<i64>,
}

/// A response that the gateway sends itself, without a function.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GatewayResponseSpec {
    /// The response type of API Gateway: `DEFAULT_4XX`.
    pub response_type: &'static str,
    /// The status code. `None` keeps the gateway's own.
    pub status: Option<u16>,
    /// The `message` of the JSON body, as JSON; it may contain `$context` variables.
    pub message: &'static str,
    /// The header `Retry-After`, in seconds.
    pub retry_after_s: Option<u32>,
    /// The header `WWW-Authenticate`: what a client must send.
    pub challenge: Option<&'static str>,
}

/// The description of an API.
#[derive(Debug, Clone)]
pub struct ApiSpec<'a> {
    /// The logical id of the API, and the prefix of the logical ids of its parts.
    pub id: String,
    /// The API's name.
    pub name: Value<String>,
    /// A description for people.
    pub description: Prop<String>,
    /// The name of the stage, which is the first part of the path in URLs.
    pub stage: &'static str,
    /// All methods except `OPTIONS`, which is added to each path, and `HEAD`, which is added to
    /// each path with `GET`: it invokes the same function, whose event has the `httpMethod` `HEAD`.
    pub endpoints: &'a [Endpoint<'a>],
    /// Request headers that CORS must allow on each path, such as [`TRACING_HEADERS`].
    pub allowed_headers: &'a [&'static str],
    /// The responses that the gateway sends itself.
    pub gateway_responses: &'a [GatewayResponseSpec],
    /// Response headers that scripts of other origins may read, separated by commas.
    pub exposed_headers: &'static str,
    /// The limit of each method that has none of its own. If `None`, the account's limit applies.
    pub throttle: Option<Throttle>,
    /// The limit of each `OPTIONS` method. If `None`, `throttle` applies.
    pub preflight_throttle: Option<Throttle>,
    /// The access log. If unset, there is none.
    pub access_log: Prop<AccessLogSetting>,
    /// The user pool of the endpoints with [`Authorization::AccessToken`].
    pub user_pool: Option<Value<Arn<UserPool>>>,
    /// The ranges of addresses that may call the API, such as `203.0.113.0/24`; none for all. If
    /// `None`, the API has no resource policy, and all may call it, too. CloudFormation does not
    /// remove a policy: an API that once had one needs one.
    pub allowed_addresses: Option<&'a [String]>,
}

impl<'a> ApiSpec<'a> {
    /// An API with these endpoints, without throttling and access log.
    pub fn new(
        id: impl Into<String>,
        name: impl Into<Value<String>>,
        stage: &'static str,
        endpoints: &'a [Endpoint<'a>],
    ) -> Self {
        Self {
            id: id.into(),
            name: name.into(),
            description: Prop::unset(),
            stage,
            endpoints,
            allowed_headers: &[],
            gateway_responses: &[],
            exposed_headers: "",
            throttle: None,
            preflight_throttle: None,
            access_log: Prop::unset(),
            user_pool: None,
            allowed_addresses: None,
        }
    }
}

/// Adds an API to the template.
///
/// The permission to invoke a function has the logical id `{function}Calls{path}{method}`, without
/// the API's id: a function cannot have the same path and method in two APIs of one template.
pub fn add(template: &mut Template, spec: ApiSpec<'_>) -> Handle<RestApi> {
    let endpoints = with_head(spec.endpoints);
    let spec = ApiSpec { endpoints: &endpoints, ..spec };
    let endpoint_configuration =
        EndpointConfiguration { types: ["REGIONAL"].into(), ..EndpointConfiguration::new() };
    let policy = spec.allowed_addresses.map(|addresses| {
        Value::<Json>::from(resource_policy::by_address(spec.endpoints, spec.stage, addresses))
    });
    let api = template.add(
        spec.id.clone(),
        RestApi {
            name: spec.name.clone().into(),
            description: spec.description.clone(),
            endpoint_configuration: endpoint_configuration.into(),
            minimum_compression_size: COMPRESSION_BYTES_MIN.into(),
            policy: policy.into(),
            ..RestApi::new()
        },
    );
    let mut parts = Parts {
        template,
        api: api.clone(),
        resources: BTreeMap::new(),
        ids: vec![spec.id.clone()],
        permissions: Vec::new(),
        authorizer: None,
    };
    if let Some(pool) = &spec.user_pool {
        parts.add_authorizer(pool);
    }
    for endpoint in spec.endpoints {
        parts.add_method(endpoint, spec.stage);
    }
    let allowed_headers = [spec.allowed_headers, credential_headers(spec.endpoints)].concat();
    for (path, endpoints) in by_path(spec.endpoints) {
        parts.add_preflight(path, &endpoints, &allowed_headers);
    }
    for response in spec.gateway_responses {
        parts.add_gateway_response(response, spec.exposed_headers);
    }
    let Parts { ids, permissions, .. } = parts;
    let deployment = add_deployment(template, &api, &ids, permissions);
    let method_settings = method_settings(&spec);
    template.add(
        format!("{}Stage", spec.id),
        Stage {
            stage_name: spec.stage.into(),
            deployment_id: (&deployment).into(),
            method_settings: (!method_settings.is_empty()).then_some(method_settings).into(),
            access_log_setting: spec.access_log,
            ..Stage::new(&api)
        },
    );
    api
}

/// The endpoints, and `HEAD` after each `GET`: a client may send it wherever it may send `GET`.
fn with_head<'a>(endpoints: &[Endpoint<'a>]) -> Vec<Endpoint<'a>> {
    let head = |endpoint: &Endpoint<'a>| {
        (endpoint.method == "GET").then_some(Endpoint { method: "HEAD", ..*endpoint })
    };
    endpoints.iter().flat_map(|endpoint| [Some(*endpoint), head(endpoint)]).flatten().collect()
}

/// The headers with credentials, in an API that needs any. All paths allow them, also those that
/// need none: a page may send its token with every request.
fn credential_headers(endpoints: &[Endpoint<'_>]) -> &'static [&'static str] {
    let needs = |kind| endpoints.iter().any(|endpoint| endpoint.authorization == kind);
    if needs(Authorization::Signature) {
        SIGNATURE_HEADERS
    } else if needs(Authorization::AccessToken) {
        TOKEN_HEADERS
    } else {
        &[]
    }
}

/// The limits of the stage: first that of all methods, then those of single methods.
fn method_settings(spec: &ApiSpec<'_>) -> Vec<MethodSetting> {
    let setting = |method: &str, path: &str, throttle: &Throttle| MethodSetting {
        http_method: method.into(),
        resource_path: path.into(),
        throttling_rate_limit: throttle.rate.clone().into(),
        throttling_burst_limit: throttle.burst.clone().into(),
        ..MethodSetting::new()
    };
    // API Gateway wants the slashes inside a path as `~1`, after one plain slash, and the root as
    // one slash.
    let encoded = |path: &str| match path {
        "/" => "/".to_owned(),
        path => format!("/{}", path.replace('/', "~1")),
    };
    let all = spec.throttle.iter().map(|throttle| setting("*", "/*", throttle));
    let endpoints = spec.endpoints.iter().filter_map(|endpoint| {
        Some(setting(endpoint.method, &encoded(endpoint.path), endpoint.throttle?))
    });
    let preflights = spec.preflight_throttle.iter().flat_map(|throttle| {
        let paths = by_path(spec.endpoints).into_iter();
        paths.map(move |(path, _)| setting("OPTIONS", &encoded(path), throttle))
    });
    all.chain(endpoints).chain(preflights).collect()
}

/// A deployment is a snapshot of the API at the time of its creation. So its logical id has a hash
/// of all that the snapshot contains: after a change the id differs, and CloudFormation creates a
/// new deployment.
///
/// A route serves requests as soon as the deployment exists. So the deployment is created after the
/// permissions to invoke the functions, which are created after the functions.
fn add_deployment(
    template: &mut Template,
    api: &Handle<RestApi>,
    ids: &[String],
    permissions: Vec<String>,
) -> Handle<Deployment> {
    let parts: Vec<(String, Node)> =
        ids.iter().filter_map(|id| Some((id.clone(), template.properties(id)?.clone()))).collect();
    // A tree of strings and numbers is always valid JSON.
    let text = serde_json::to_string(&Node::Map(parts)).unwrap_or_default();
    let hash: String =
        Sha256::digest(text.as_bytes()).iter().take(5).map(|byte| format!("{byte:02x}")).collect();
    let id = api.logical_id();
    template.add_with(
        format!("{id}Deployment{hash}"),
        Deployment::new(api),
        Attributes {
            depends_on: ids.iter().filter(|part| *part != id).cloned().chain(permissions).collect(),
            ..Attributes::default()
        },
    )
}

/// Endpoints by path, in the order of the first endpoint of each path.
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

/// An API under construction.
struct Parts<'t> {
    template: &'t mut Template,
    api: Handle<RestApi>,
    resources: BTreeMap<String, Handle<Resource>>,
    /// The logical ids of all that a deployment contains.
    ids: Vec<String>,
    /// The logical ids of the permissions to invoke the functions.
    permissions: Vec<String>,
    authorizer: Option<Handle<Authorizer>>,
}

impl Parts<'_> {
    fn id(&self, rest: &str) -> String {
        format!("{}{rest}", self.api.logical_id())
    }

    /// The resource of a path. Adds it and its parents if they do not exist.
    fn resource(&mut self, path: &str) -> Value<Id<Resource>> {
        let Some((above, part)) = path.rsplit_once('/').filter(|(_, part)| !part.is_empty()) else {
            return self.api.root_resource_id().cast();
        };
        if let Some(known) = self.resources.get(path) {
            return known.reference();
        }
        let parent = self.resource(above);
        let id = self.id(&pascal(path));
        let resource = self.template.add(id.clone(), Resource::new(parent, part, &self.api));
        self.ids.push(id);
        let reference = resource.reference();
        self.resources.insert(path.to_owned(), resource);
        reference
    }

    /// Adds the check of access tokens. Its results are not cached: a cached one could outlive its
    /// token.
    fn add_authorizer(&mut self, pool: &Value<Arn<UserPool>>) {
        let id = self.id("Authorizer");
        let authorizer = Authorizer {
            identity_source: "method.request.header.Authorization".into(),
            provider_ar_ns: [Value::<Arn>::from(pool.clone())].into(),
            authorizer_result_ttl_in_seconds: 0.into(),
            ..Authorizer::new("users", &self.api, "COGNITO_USER_POOLS")
        };
        self.authorizer = Some(self.template.add(id.clone(), authorizer));
        self.ids.push(id);
    }

    /// A method with its authorization and without its integration.
    fn method(&self, endpoint: &Endpoint<'_>, resource: Value<Id<Resource>>) -> Method {
        let method = Method::new(endpoint.method, resource, &self.api);
        match (endpoint.authorization, &self.authorizer) {
            (Authorization::Open, _) => Method { authorization_type: "NONE".into(), ..method },
            (Authorization::Signature, _) => {
                Method { authorization_type: "AWS_IAM".into(), ..method }
            }
            // Without a user pool, the authorizer is missing. AWS rejects such a method, so that
            // it is never open by mistake.
            (Authorization::AccessToken, authorizer) => Method {
                authorization_type: "COGNITO_USER_POOLS".into(),
                authorizer_id: authorizer.as_ref().map(Handle::reference).into(),
                authorization_scopes: [ACCESS_TOKEN_SCOPE].into(),
                ..method
            },
        }
    }

    fn add_method(&mut self, endpoint: &Endpoint<'_>, stage: &str) {
        let Endpoint { method, path, function, .. } = endpoint;
        let resource = self.resource(path);
        let invocations: Value<String> = concat([
            "arn:".into(),
            partition(),
            ":apigateway:".into(),
            region(),
            ":lambda:path/2015-03-31/functions/".into(),
            function.arn.as_text(),
            "/invocations".into(),
        ]);
        let integration = Integration {
            integration_http_method: "POST".into(),
            uri: invocations.into(),
            ..Integration::new(IntegrationType::AwsProxy)
        };
        let name = format!("{}{}", pascal(path), pascal(&method.to_lowercase()));
        let id = self.id(&name);
        self.template.add(
            id.clone(),
            Method { integration: integration.into(), ..self.method(endpoint, resource) },
        );
        self.ids.push(id);
        let source = concat([
            "arn:".into(),
            partition(),
            ":execute-api:".into(),
            region(),
            ":".into(),
            account_id(),
            ":".into(),
            (&self.api).into(),
            format!("/{stage}/{method}{}", with_wildcards(path)).into(),
        ]);
        let id = format!("{}Calls{name}", function.id);
        let caller = Caller::Api(source);
        function::allow_calls(self.template, id.clone(), &function.function, caller);
        self.permissions.push(id);
    }

    /// Adds `OPTIONS` to a path. The gateway responds itself, without an invocation of a function.
    fn add_preflight(
        &mut self,
        path: &str,
        endpoints: &[&Endpoint<'_>],
        allowed_headers: &[&'static str],
    ) {
        let resource = self.resource(path);
        let methods: Vec<&str> =
            endpoints.iter().map(|endpoint| endpoint.method).chain(["OPTIONS"]).collect();
        let mut allowed = vec!["Content-Type"];
        let own = endpoints.iter().flat_map(|endpoint| endpoint.headers);
        for header in own.chain(allowed_headers) {
            if !allowed.contains(header) {
                allowed.push(header);
            }
        }
        let headers = [
            ("Access-Control-Allow-Origin", "*".to_owned()),
            ("Access-Control-Allow-Methods", methods.join(",")),
            ("Access-Control-Allow-Headers", allowed.join(",")),
            ("Access-Control-Max-Age", PREFLIGHT_AGE_S.to_string()),
        ];
        let parameter = |name: &str| format!("method.response.header.{name}");
        let declared = headers.iter().map(|(name, _)| (parameter(name), true));
        let values = headers.iter().map(|(name, value)| (parameter(name), format!("'{value}'")));
        let integration = Integration {
            request_templates: [("application/json", r#"{"statusCode":204}"#)].into(),
            // The gateway rejects another content type with 415. Passed through, it would cause a
            // 500.
            passthrough_behavior: PassthroughBehavior::Never.into(),
            integration_responses: [IntegrationResponse {
                response_parameters: values.collect(),
                ..IntegrationResponse::new("204")
            }]
            .into(),
            ..Integration::new(IntegrationType::Mock)
        };
        let response = MethodResponse {
            response_parameters: declared.collect(),
            ..MethodResponse::new("204")
        };
        let id = self.id(&format!("{}Options", pascal(path)));
        self.template.add(
            id.clone(),
            Method {
                authorization_type: "NONE".into(),
                integration: integration.into(),
                method_responses: [response].into(),
                ..Method::new("OPTIONS", resource, &self.api)
            },
        );
        self.ids.push(id);
    }

    fn add_gateway_response(&mut self, spec: &GatewayResponseSpec, exposed_headers: &str) {
        let mut headers = vec![("Access-Control-Allow-Origin", "*".to_owned())];
        if !exposed_headers.is_empty() {
            headers.push(("Access-Control-Expose-Headers", exposed_headers.to_owned()));
        }
        headers.extend(spec.retry_after_s.map(|seconds| ("Retry-After", seconds.to_string())));
        headers.extend(spec.challenge.map(|scheme| ("WWW-Authenticate", scheme.to_owned())));
        let headers = headers
            .into_iter()
            .map(|(name, value)| (format!("gatewayresponse.header.{name}"), format!("'{value}'")));
        let body = format!(r#"{{"message":{}}}"#, spec.message);
        let id = self.id(&pascal(&spec.response_type.to_lowercase()));
        self.template.add(
            id.clone(),
            GatewayResponse {
                status_code: spec.status.map(|status| status.to_string()).into(),
                response_parameters: headers.collect(),
                response_templates: [("application/json", body)].into(),
                ..GatewayResponse::new(spec.response_type, &self.api)
            },
        );
        self.ids.push(id);
    }
}

/// `/products/{id}` → `/products/*`
fn with_wildcards(path: &str) -> String {
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
    use crate::construct::function::FunctionSpec;
    use crate::lambda::function::Code;

    /// The logical id of the deployment of an API with one endpoint and one gateway response.
    fn deployment(method: &'static str, message: &'static str, rate: f64) -> String {
        let mut template = Template::new("");
        let function = &function::add(&mut template, FunctionSpec::new("Things", Code::new()));
        let endpoints = [Endpoint {
            method,
            path: "/things/{id}",
            headers: &[],
            function,
            throttle: None,
            authorization: Authorization::Open,
        }];
        let responses = [GatewayResponseSpec {
            response_type: "DEFAULT_4XX",
            status: None,
            message,
            retry_after_s: None,
            challenge: None,
        }];
        let spec = ApiSpec {
            gateway_responses: &responses,
            throttle: Some(Throttle { rate: rate.into(), burst: 1.into() }),
            ..ApiSpec::new("Api", "things", "dev", &endpoints)
        };
        add(&mut template, spec);
        let mut ids = template
            .resources()
            .filter(|(_, schema)| schema.type_name == "AWS::ApiGateway::Deployment");
        ids.next().map(|(id, _)| id.to_owned()).unwrap_or_default()
    }

    #[test]
    fn deployment_id_changes_with_what_the_deployment_contains() {
        let first = deployment("GET", r#""no""#, 1.0);
        assert!(first.starts_with("ApiDeployment") && first.len() > "ApiDeployment".len());
        assert_ne!(first, deployment("PUT", r#""no""#, 1.0));
        assert_ne!(first, deployment("GET", r#""never""#, 1.0));
        // The settings of the stage apply at once, without a new deployment.
        assert_eq!(first, deployment("GET", r#""no""#, 2.0));
    }
}
