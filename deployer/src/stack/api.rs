//! The API: the table's routes, and what the gateway says by itself.

use shared::table::routes;

use super::STAGE;
use super::functions::Functions;
use super::parameters::Parameters;
use cfn::apigateway::{RestApi, stage::AccessLogSetting};
use cfn::construct::api::{self, Endpoint, Refusal, Spec};
use cfn::{Handle, Template, Value, concat, logs};

/// What a page may read of an answer beside the body.
const EXPOSED_HEADERS: &str = "Retry-After,x-amzn-RequestId";
/// How long the access log is kept.
const ACCESS_LOG_DAYS: i64 = 30;

/// One line per request. Neither queries nor headers: people search for things, and tokens stand there.
const ACCESS_LOG: [(&str, &str); 9] = [
    ("request_id", "requestId"),
    ("time", "requestTime"),
    ("ip", "identity.sourceIp"),
    ("method", "httpMethod"),
    ("path", "path"),
    ("status", "status"),
    ("bytes", "responseLength"),
    ("latency_ms", "responseLatency"),
    ("error", "error.message"),
];

/// The gateway's own answers. What is the platform's fault (a throttle of Lambda, a time-out, a crash) is 503 and worth
/// another try; what the gateway alone answers with 403, a route that does not exist, is 404.
const REFUSALS: [Refusal; 8] = [
    Refusal {
        kind: "DEFAULT_4XX",
        status: None,
        message: "$context.error.messageString",
        retry_after_s: None,
    },
    platform("DEFAULT_5XX"),
    platform("API_CONFIGURATION_ERROR"),
    platform("INTEGRATION_FAILURE"),
    platform("INTEGRATION_TIMEOUT"),
    Refusal {
        kind: "MISSING_AUTHENTICATION_TOKEN",
        status: Some(404),
        message: r#""there is no such route""#,
        retry_after_s: None,
    },
    Refusal {
        kind: "REQUEST_TOO_LARGE",
        status: Some(413),
        message: r#""the body is too large""#,
        retry_after_s: None,
    },
    Refusal {
        kind: "THROTTLED",
        status: Some(429),
        message: r#""too many requests; try again in a moment""#,
        retry_after_s: Some(1),
    },
];

const fn platform(kind: &'static str) -> Refusal {
    Refusal {
        kind,
        status: Some(503),
        message: r#""the service is busy; try again in a moment""#,
        retry_after_s: Some(2),
    }
}

/// Adds it.
pub(super) fn add(
    template: &mut Template,
    parameters: &Parameters,
    functions: &Functions,
) -> Handle<RestApi> {
    let access_log = template.add(
        "ApiAccessLogs",
        logs::LogGroup {
            log_group_name: Some(concat([
                "/aws/apigateway/".into(),
                parameters.name_prefix.clone(),
            ])),
            retention_in_days: Some(ACCESS_LOG_DAYS.into()),
            ..logs::LogGroup::new()
        },
    );
    let line: Vec<String> = ACCESS_LOG
        .iter()
        .map(|(key, variable)| format!(r#""{key}":"$context.{variable}""#))
        .collect();
    let endpoints: Vec<Endpoint<'_>> = routes()
        .filter_map(|(row, route)| {
            let (_, built) = functions.rows().find(|(other, _)| other.name == row.name)?;
            Some(Endpoint {
                method: route.method.name(),
                path: route.path,
                headers: route.headers,
                function: built,
            })
        })
        .collect();
    api::add(
        template,
        Spec {
            name: parameters.name("api"),
            description: "Products and their images",
            stage: STAGE,
            endpoints: &endpoints,
            refusals: &REFUSALS,
            exposed_headers: EXPOSED_HEADERS,
            throttle_rate: parameters.throttle_rate.cast(),
            throttle_burst: parameters.throttle_burst.cast(),
            access_log: AccessLogSetting {
                destination_arn: Some(Value::from(access_log.get_arn())),
                format: Some(format!("{{{}}}", line.join(",")).into()),
            },
        },
    )
}
