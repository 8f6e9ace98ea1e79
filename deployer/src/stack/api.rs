//! The API: the routes of `shared::table`, and the responses that the gateway sends itself.

use shared::table::{Auth, Cost, Rows};

use cfn::apigateway::{RestApi, stage::AccessLogSetting};
use cfn::cognito::UserPool;
use cfn::construct::api::{self, ApiSpec, Endpoint, GatewayResponseSpec, TRACING_HEADERS};
use cfn::{Arn, Handle, Template, Value, concat, logs};

use super::addresses::AddressFilter;
use super::functions::Functions;
use super::limits::PREFLIGHT;
use super::parameters::Parameters;
use super::{STAGE, auth};

/// Response headers that a page of another origin may read.
const EXPOSED_HEADERS: &str = "Retry-After,x-amzn-RequestId";

/// The fields of the access log. It has no query strings, since they are what people search for,
/// and no headers, since they may contain tokens. The path is that of the route, because a path of
/// 8 KB is valid and logs are paid by size; the log of the function has the rest.
const ACCESS_LOG: [(&str, &str); 9] = [
    ("request_id", "requestId"),
    ("time", "requestTime"),
    ("ip", "identity.sourceIp"),
    ("method", "httpMethod"),
    ("path", "resourcePath"),
    ("status", "status"),
    ("bytes", "responseLength"),
    ("latency_ms", "responseLatency"),
    ("error", "error.message"),
];

/// The responses that the gateway sends itself. An error of the platform (throttling of Lambda, a
/// timeout, a crash) is 503, and a retry is useful. A missing route is 404; API Gateway's own
/// response is 403.
const GATEWAY_RESPONSES: [GatewayResponseSpec; 8] = [
    GatewayResponseSpec {
        response_type: "DEFAULT_4XX",
        status: None,
        message: "$context.error.messageString",
        retry_after_s: None,
        challenge: None,
    },
    unavailable("DEFAULT_5XX"),
    unavailable("API_CONFIGURATION_ERROR"),
    unavailable("INTEGRATION_FAILURE"),
    unavailable("INTEGRATION_TIMEOUT"),
    GatewayResponseSpec {
        response_type: "MISSING_AUTHENTICATION_TOKEN",
        status: Some(404),
        message: r#""there is no such route: check the method, the path and its slashes; GET /openapi.json lists the routes""#,
        retry_after_s: None,
        challenge: None,
    },
    GatewayResponseSpec {
        response_type: "REQUEST_TOO_LARGE",
        status: Some(413),
        message: r#""the body is too large""#,
        retry_after_s: None,
        challenge: None,
    },
    GatewayResponseSpec {
        response_type: "THROTTLED",
        status: Some(429),
        message: r#""too many requests; try again in a moment""#,
        retry_after_s: Some(1),
        challenge: None,
    },
];

/// The responses in a stack with this login and filter. Theirs replace others of the same type.
fn gateway_responses(auth: Auth, addresses: &AddressFilter) -> Vec<GatewayResponseSpec> {
    let mut all = auth::gateway_responses(auth);
    if let Some(response) = addresses.gateway_response() {
        all.retain(|other| other.response_type != response.response_type);
        all.push(response);
    }
    let others = GATEWAY_RESPONSES.into_iter();
    let others =
        others.filter(|other| all.iter().all(|one| one.response_type != other.response_type));
    all.splice(0..0, others.collect::<Vec<_>>());
    all
}

const fn unavailable(response_type: &'static str) -> GatewayResponseSpec {
    GatewayResponseSpec {
        response_type,
        status: Some(503),
        message: r#""the service is busy; try again in a moment""#,
        retry_after_s: Some(2),
        challenge: None,
    }
}

/// Which routes need credentials, and the user pool that issues them, if one does.
pub(super) struct Login {
    pub(super) auth: Auth,
    pub(super) pool: Option<Value<Arn<UserPool>>>,
}

pub(super) fn add(
    template: &mut Template,
    rows: Rows,
    parameters: &Parameters,
    functions: &Functions,
    (login, addresses): (Login, &AddressFilter),
) -> Handle<RestApi> {
    let name: Value<String> = concat(["/aws/apigateway/".into(), parameters.name_prefix.clone()]);
    let access_log = logs::LogGroup {
        log_group_name: name.into(),
        retention_in_days: parameters.log_retention_days.clone().into(),
        ..logs::LogGroup::new()
    };
    let access_log = template.add("ApiAccessLogs", access_log);
    let fields: Vec<String> = ACCESS_LOG
        .iter()
        .map(|(key, variable)| format!(r#""{key}":"$context.{variable}""#))
        .collect();
    let endpoints: Vec<Endpoint<'_>> = rows
        .routes()
        .filter_map(|(row, route)| {
            let (_, function) = functions.rows().find(|(other, _)| other.name == row.name)?;
            Some(Endpoint {
                method: route.method.name(),
                path: route.path,
                headers: route.headers,
                function,
                // The limit of the stage is that of reads.
                throttle: parameters.throttle(route.cost).filter(|_| route.cost != Cost::Read),
                authorization: auth::authorization(login.auth, route),
            })
        })
        .collect();
    let responses = gateway_responses(login.auth, addresses);
    let spec = ApiSpec {
        description: "Products and their images".into(),
        allowed_headers: TRACING_HEADERS,
        gateway_responses: &responses,
        exposed_headers: EXPOSED_HEADERS,
        throttle: parameters.throttle(Cost::Read).cloned(),
        preflight_throttle: parameters.throttle(PREFLIGHT).cloned(),
        access_log: AccessLogSetting {
            destination_arn: access_log.arn().into(),
            format: format!("{{{}}}", fields.join(",")).into(),
        }
        .into(),
        user_pool: login.pool,
        allowed_addresses: addresses.ranges(),
        ..ApiSpec::new("Api", parameters.name("api"), STAGE, &endpoints)
    };
    api::add(template, spec)
}
