//! The environment of the programs that install pinned packages. No setting of the user's pip or
//! Python applies, except where the files come from and how to connect: a company may have an index
//! of its own, and each file is checked against its hash.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::Path;
use std::process::{Command, Stdio};

/// The settings that apply, as pip spells them. Another setting, such as `user`, `target` or
/// `constraint`, would change the destination or the choice of files.
const KEPT: [&str; 15] = [
    "cache-dir",
    "cert",
    "client-cert",
    "default-timeout",
    "extra-index-url",
    "find-links",
    "index-url",
    "keyring-provider",
    "no-cache-dir",
    "no-index",
    "proxy",
    "pypi-url",
    "retries",
    "timeout",
    "trusted-host",
];

/// The variables that name a certificate bundle for pip.
const CERTIFICATE_VARIABLES: [&str; 4] =
    ["PIP_CERT", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE"];

/// Prints the settings of pip's files and variables as JSON. `pip config list` has one line for
/// each, with the value as a Python literal. The sections are in the order of pip: the last one
/// wins.
const LIST_SCRIPT: &str = "\
import ast, json, subprocess, sys
listed = subprocess.run([sys.executable, '-I', '-m', 'pip', 'config', 'list'],
                        stdin=subprocess.DEVNULL, capture_output=True, text=True).stdout
found = {'global': {}, 'install': {}, ':env:': {}}
for line in listed.splitlines():
    name, _, value = line.partition('=')
    section, _, option = name.rpartition('.')
    if section in found:
        found[section][option] = ast.literal_eval(value)
print(json.dumps({**found['global'], **found['install'], **found[':env:']}))
";

/// Variables with their values.
pub(super) type Variables = Vec<(OsString, OsString)>;

/// The environment without the variables of Python, which would change the modules that an
/// interpreter loads.
pub(super) fn without_python(user: &Variables) -> Variables {
    user.iter().filter(|(name, _)| !begins_with(name, "PYTHON")).cloned().collect()
}

/// The environment of `pip install`, for the pip of this interpreter.
pub(super) fn of_pip(python: &Path, user: &Variables) -> Variables {
    let user = without_python(user);
    let settings = settings(python, &user);
    let is_set = |name: &str| user.iter().any(|(n, value)| n == name && !value.is_empty());
    let bundle = user.iter().find(|(name, value)| name == "AWS_CA_BUNDLE" && !value.is_empty());
    let needs_bundle =
        !settings.contains_key("cert") && !CERTIFICATE_VARIABLES.into_iter().any(is_set);
    let bundle = bundle.filter(|_| needs_bundle).map(|(_, path)| ("PIP_CERT".into(), path.clone()));
    let kept = settings
        .into_iter()
        .filter(|(name, value)| KEPT.contains(&name.as_str()) || is_system_trust(name, value))
        .map(|(name, value)| (variable(&name).into(), value.into()));
    // pip reads no file of settings where the variable names this one.
    let no_file = (OsString::from("PIP_CONFIG_FILE"), OsString::from("/dev/null"));
    let others = user.iter().filter(|(name, _)| !begins_with(name, "PIP_")).cloned();
    others.chain(kept).chain(bundle).chain([no_file]).collect()
}

/// Whether pip is to trust the certificates of the system.
fn is_system_trust(name: &str, value: &str) -> bool {
    (name, value) == ("use-feature", "truststore")
}

/// The settings of the user's pip. Empty where pip cannot read them: pip itself would fail then,
/// and the installation needs none of them.
fn settings(python: &Path, user: &Variables) -> BTreeMap<String, String> {
    let output = Command::new(python)
        .args(["-I", "-c", LIST_SCRIPT])
        .env_clear()
        .envs(user.iter().cloned())
        .stdin(Stdio::null())
        .output();
    output.ok().and_then(|output| serde_json::from_slice(&output.stdout).ok()).unwrap_or_default()
}

/// The variable of a setting: `PIP_INDEX_URL` for `index-url`.
fn variable(setting: &str) -> String {
    format!("PIP_{}", setting.replace('-', "_").to_uppercase())
}

fn begins_with(name: &OsString, prefix: &str) -> bool {
    name.as_encoded_bytes().starts_with(prefix.as_bytes())
}
