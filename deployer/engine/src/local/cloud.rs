//! The emulator: its command with all settings, whether it answers as the one we started, and the user that we sign as.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, SystemTime};

use crate::net::{local_agent, percent_encoded};
use aws_credential_types::Credentials;
use aws_sigv4::http_request::{SignableBody, SignableRequest, SigningSettings, sign};
use aws_sigv4::sign::v4;

use super::HOST;
use super::state::{Keys, Paths};
use crate::package::pinned::Installed;

/// The port that is tried first; it is the one that people know from other emulators.
pub(super) const FIRST_PORT: u16 = 4566;

/// How long a function's process is kept for the next call.
const WARM_SECONDS: u32 = 600;

/// The only user: what it may do is decided by its policy, as on AWS.
const USER: &str = "deployer";
const POLICY: &str =
    r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"#;

/// Starts the emulator. With Nagle's algorithm on, its Runtime API sends the headers and the body of
/// an event in two segments, and the second waits 40 ms for the acknowledgement of the first. An
/// argument is a folder of packages to import from.
const START: &str = "\
import runpy, socketserver, sys
socketserver.StreamRequestHandler.disable_nagle_algorithm = True
sys.path[:0] = sys.argv[1:]
del sys.argv[1:]
runpy.run_module('ministack', run_name='__main__')
";

/// The command, complete: the environment is emptied and part of it, since functions inherit what the emulator has.
pub(super) fn command(
    installed: &Installed,
    paths: &Paths,
    port: u16,
    cache_port: u16,
    token: &str,
) -> Vec<String> {
    let data = paths.data();
    let text = |path: &Path| path.to_string_lossy().into_owned();
    let mut environment = BTreeMap::from([
        ("AUTH", "true".to_owned()),
        ("AWS_ENDPOINT_URL", endpoint(port)),
        ("BIND_HOST", HOST.to_owned()),
        ("GATEWAY_PORT", port.to_string()),
        ("HOME", text(&data)),
        // With `cryptography` beside it, it would listen on 0.0.0.0:8883.
        ("IOT_MTLS_ENABLED", "0".to_owned()),
        ("LAMBDA_WARM_TTL_SECONDS", WARM_SECONDS.to_string()),
        ("LANG", "C.UTF-8".to_owned()),
        // Its health answer repeats this: so we know our own start from any other.
        ("MINISTACK_EDITION", token.to_owned()),
        ("MINISTACK_HOST", HOST.to_owned()),
        ("PATH", "/usr/local/bin:/usr/bin:/bin".to_owned()),
        ("PERSIST_STATE", "1".to_owned()),
        ("REDIS_HOST", HOST.to_owned()),
        ("REDIS_PORT", cache_port.to_string()),
        ("S3_DATA_DIR", text(&data.join("s3"))),
        ("S3_PERSIST", "1".to_owned()),
        ("SFTP_ENABLED", "0".to_owned()),
        ("STATE_DIR", text(&data.join("state"))),
        ("TMPDIR", text(&data.join("tmp"))),
    ]);
    // A Python that is not the system's may find its own libraries by these only.
    for name in ["LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"] {
        if let Ok(value) = std::env::var(name) {
            environment.insert(name, value);
        }
    }
    let mut command = vec!["/usr/bin/env".to_owned(), "-i".to_owned()];
    command.extend(environment.iter().map(|(name, value)| format!("{name}={value}")));
    command.extend([text(&installed.python), "-I".to_owned(), "-c".to_owned(), START.to_owned()]);
    if !installed.environment {
        command.push(text(&installed.packages));
    }
    command
}

pub(super) fn endpoint(port: u16) -> String {
    format!("http://{HOST}:{port}")
}

/// The file that the emulator removes last, after it has saved everything: while it is there, what is on disk is not whole.
pub(super) fn unsaved_mark(paths: &Paths, port: u16) -> std::path::PathBuf {
    paths.data().join("tmp").join(format!("ministack-{port}.pid"))
}

/// Whether the emulator on this port answers, and is the one started with this token.
pub(super) fn answers(port: u16, token: &str, timeout: Duration) -> bool {
    let Ok(mut response) =
        local_agent(timeout).get(format!("{}/_ministack/health", endpoint(port))).call()
    else {
        return false;
    };
    let Ok(text) = response.body_mut().read_to_string() else {
        return false;
    };
    serde_json::from_str::<serde_json::Value>(&text).is_ok_and(|health| health["edition"] == token)
}

/// Why the user could not be made.
#[derive(Debug, thiserror::Error)]
pub enum UserError {
    /// The request could not be signed.
    #[error("cannot sign: {0}")]
    Sign(String),
    /// It did not arrive, or nothing came back.
    #[error("{action}: {source}")]
    Http {
        /// The call.
        action: String,
        /// Why.
        source: Box<ureq::Error>,
    },
    /// It was refused.
    #[error("{action} was answered {status}: {body}")]
    Refused {
        /// The call.
        action: String,
        /// The HTTP status.
        status: u16,
        /// The answer.
        body: String,
    },
}

/// Makes the user with its policy and a key. The emulator lets the key id `test` do anything, which is how the first user comes to be.
pub(super) fn make_user(port: u16) -> Result<Keys, UserError> {
    let root = Keys { id: "test".to_owned(), secret: "test".to_owned() };
    let iam = |action: &str, more: &[(&str, &str)]| {
        call(
            port,
            &root,
            "iam",
            &[&[("Action", action), ("Version", "2010-05-08"), ("UserName", USER)], more].concat(),
        )
    };
    match iam("CreateUser", &[]) {
        Err(UserError::Refused { status: 409, .. }) => {}
        other => drop(other?),
    }
    iam("PutUserPolicy", &[("PolicyName", "everything"), ("PolicyDocument", POLICY)])?;
    let answer = iam("CreateAccessKey", &[])?;
    let part = |name: &str| {
        let (_, rest) = answer.split_once(&format!("<{name}>"))?;
        Some(rest.split_once('<')?.0.to_owned())
    };
    match (part("AccessKeyId"), part("SecretAccessKey")) {
        (Some(id), Some(secret)) => Ok(Keys { id, secret }),
        _ => Err(UserError::Refused {
            action: "CreateAccessKey".to_owned(),
            status: 200,
            body: answer.clone(),
        }),
    }
}

/// Whether the emulator still knows these keys: someone may have reset it over its own interface.
pub(super) fn knows(port: u16, keys: &Keys) -> bool {
    call(port, keys, "sts", &[("Action", "GetCallerIdentity"), ("Version", "2011-06-15")]).is_ok()
}

/// One call of a service that takes forms.
fn call(port: u16, keys: &Keys, service: &str, form: &[(&str, &str)]) -> Result<String, UserError> {
    let action = form.first().map_or("", |(_, value)| value).to_owned();
    let url = format!("{}/", endpoint(port));
    let body = form
        .iter()
        .map(|(name, value)| format!("{name}={}", percent_encoded(value)))
        .collect::<Vec<_>>()
        .join("&");
    let content_type = ("content-type", "application/x-www-form-urlencoded");

    let identity = Credentials::new(&keys.id, &keys.secret, None, None, "local cloud").into();
    let parameters = v4::SigningParams::builder()
        .identity(&identity)
        .region("us-east-1")
        .name(service)
        .time(SystemTime::now())
        .settings(SigningSettings::default())
        .build()
        .map_err(|error| UserError::Sign(error.to_string()))?
        .into();
    let request = SignableRequest::new(
        "POST",
        &url,
        [content_type].into_iter(),
        SignableBody::Bytes(body.as_bytes()),
    )
    .map_err(|error| UserError::Sign(error.to_string()))?;
    let (instructions, _) = sign(request, &parameters)
        .map_err(|error| UserError::Sign(error.to_string()))?
        .into_parts();

    let mut post =
        local_agent(Duration::from_secs(20)).post(&url).header(content_type.0, content_type.1);
    for (name, value) in instructions.headers() {
        post = post.header(name, value);
    }
    let failed = |source| UserError::Http { action: action.clone(), source: Box::new(source) };
    let mut response = post.send(&body).map_err(failed)?;
    let text = response.body_mut().read_to_string().map_err(failed)?;
    match response.status().as_u16() {
        200 => Ok(text),
        status => Err(UserError::Refused { action, status, body: text }),
    }
}
