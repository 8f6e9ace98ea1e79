//! The emulator: its command line with all settings, its health check, and the deployer's user.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use aws_credential_types::Credentials;

use super::HOST;
use super::state::{Keys, Paths};
use crate::net::{HttpRequest, SignError};
use crate::package::pinned::InstalledPackages;

/// The port that is tried first. Other emulators of AWS use it, too.
pub(super) const FIRST_PORT: u16 = 4566;

/// How long an idle function process stays alive.
const WARM_SECONDS: u32 = 600;

/// The only user. Its policy decides what it may do, as on AWS.
const USER: &str = "deployer";
const POLICY: &str =
    r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"#;

/// Starts the emulator. With Nagle's algorithm on, its Runtime API sends the headers and the body
/// of an event in two segments, and the second waits 40 ms for the acknowledgement of the first. An
/// argument is a folder of packages to import from.
const START: &str = "\
import runpy, socketserver, sys
socketserver.StreamRequestHandler.disable_nagle_algorithm = True
sys.path[:0] = sys.argv[1:]
del sys.argv[1:]
runpy.run_module('ministack', run_name='__main__')
";

/// The complete command line. It includes the environment and clears all other variables, since
/// functions inherit the environment of the emulator.
pub(super) fn command(
    installed: &InstalledPackages,
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
        // If the package `cryptography` is installed, the emulator would listen on 0.0.0.0:8883.
        ("IOT_MTLS_ENABLED", "0".to_owned()),
        ("LAMBDA_WARM_TTL_SECONDS", WARM_SECONDS.to_string()),
        ("LANG", "C.UTF-8".to_owned()),
        // The health check returns this value, which identifies this start.
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
    // A Python outside the system folders may need these to find its libraries.
    for name in ["LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"] {
        if let Ok(value) = std::env::var(name) {
            environment.insert(name, value);
        }
    }
    let mut command = vec!["/usr/bin/env".to_owned(), "-i".to_owned()];
    command.extend(environment.iter().map(|(name, value)| format!("{name}={value}")));
    command.extend([text(&installed.python), "-I".to_owned(), "-c".to_owned(), START.to_owned()]);
    if !installed.in_venv {
        command.push(text(&installed.packages));
    }
    command
}

pub(super) fn endpoint(port: u16) -> String {
    format!("http://{HOST}:{port}")
}

/// The file that the emulator removes last, after it has saved its state. While it exists, the
/// saved state is incomplete.
pub(super) fn pid_file(paths: &Paths, port: u16) -> PathBuf {
    paths.data().join("tmp").join(format!("ministack-{port}.pid"))
}

/// Whether the emulator on this port answers and was started with this token.
pub(super) fn is_healthy(port: u16, token: &str, timeout: Duration) -> bool {
    let url = format!("{}/_ministack/health", endpoint(port));
    HttpRequest::get(url, timeout).send_blocking().is_ok_and(|response| {
        serde_json::from_slice::<serde_json::Value>(&response.body)
            .is_ok_and(|health| health["edition"] == token)
    })
}

/// Why the emulator did not create the deployer's user.
#[derive(Debug, thiserror::Error)]
pub enum UserError {
    /// The request cannot be signed.
    #[error("{action}: {source}")]
    Sign {
        /// The IAM action.
        action: String,
        /// The signer's error.
        source: Box<SignError>,
    },
    /// There was no response.
    #[error("{action}: {source}")]
    Http {
        /// The IAM action.
        action: String,
        /// The transport's error.
        source: Box<ureq::Error>,
    },
    /// The response is not the expected one.
    #[error("{action} returned status {status}: {body}")]
    Response {
        /// The IAM action.
        action: String,
        /// The HTTP status code.
        status: u16,
        /// The response's body.
        body: String,
    },
}

/// Creates the user with its policy and an access key. The requests are signed with the key id
/// `test`, for which the emulator allows everything.
pub(super) fn create_user(port: u16) -> Result<Keys, UserError> {
    let root = Keys { id: "test".to_owned(), secret: "test".to_owned() };
    let iam = |action: &str, more: &[(&str, &str)]| {
        let common = [("Action", action), ("Version", "2010-05-08"), ("UserName", USER)];
        call(port, &root, "iam", &[&common, more].concat())
    };
    match iam("CreateUser", &[]) {
        // The user exists already.
        Err(UserError::Response { status: 409, .. }) => {}
        other => drop(other?),
    }
    iam("PutUserPolicy", &[("PolicyName", "everything"), ("PolicyDocument", POLICY)])?;
    let body = iam("CreateAccessKey", &[])?;
    let element = |name: &str| {
        let (_, rest) = body.split_once(&format!("<{name}>"))?;
        Some(rest.split_once('<')?.0.to_owned())
    };
    match (element("AccessKeyId"), element("SecretAccessKey")) {
        (Some(id), Some(secret)) => Ok(Keys { id, secret }),
        _ => Err(UserError::Response { action: "CreateAccessKey".to_owned(), status: 200, body }),
    }
}

/// Whether the emulator accepts these keys. A reset over its own interface deletes them.
pub(super) fn accepts_keys(port: u16, keys: &Keys) -> bool {
    let form = [("Action", "GetCallerIdentity"), ("Version", "2011-06-15")];
    call(port, keys, "sts", &form).is_ok()
}

/// Calls a service that takes a form, whose first field is the action. Returns the body.
fn call(port: u16, keys: &Keys, service: &str, form: &[(&str, &str)]) -> Result<String, UserError> {
    let action = form.first().map_or("", |(_, value)| value).to_owned();
    let url = format!("{}/", endpoint(port));
    let credentials = Credentials::new(&keys.id, &keys.secret, None, None, "local cloud");
    let response = HttpRequest::post_form(url, form, Duration::from_secs(20))
        .signed(service, "us-east-1", credentials, SystemTime::now())
        .map_err(|source| UserError::Sign { action: action.clone(), source: Box::new(source) })?
        .send_blocking()
        .map_err(|source| UserError::Http { action: action.clone(), source: Box::new(source) })?;
    match response.status {
        200 => Ok(response.text().into_owned()),
        status => Err(UserError::Response { action, status, body: response.text().into_owned() }),
    }
}
