//! What the environment says about connections: the proxy to use, and the certificates to trust.
//!
//! All requests take both from here, those of the SDK, too, so that either all get through a
//! company's network or none.

use std::ffi::OsString;
use std::net::IpAddr;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

use ipnet::IpNet;
use rustls::RootCertStore;
use rustls::pki_types::CertificateDer;
use ureq::Proxy;
use ureq::http::Uri;
use ureq::tls::{Certificate, PemItem, RootCerts, TlsConfig, parse_pem};

use crate::net::is_loopback;

/// The variable with the path of more root certificates, as for the other AWS tools.
const CA_BUNDLE: &str = "AWS_CA_BUNDLE";

/// The proxies and the root certificates that the environment names. A setting that cannot be used
/// is an error only where a request needs it.
#[derive(Debug, Clone)]
pub struct Network {
    https_proxy: Result<Option<ProxySetting>, NetworkError>,
    http_proxy: Result<Option<ProxySetting>, NetworkError>,
    /// The hosts that are reached directly, separated by commas.
    no_proxy: String,
    /// The certificates of `AWS_CA_BUNDLE`, in DER.
    bundle: Result<Vec<CertificateDer<'static>>, NetworkError>,
}

impl Default for Network {
    fn default() -> Self {
        Self {
            https_proxy: Ok(None),
            http_proxy: Ok(None),
            no_proxy: String::new(),
            bundle: Ok(Vec::new()),
        }
    }
}

/// A proxy, and the variable that names it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct ProxySetting {
    variable: &'static str,
    proxy: Proxy,
}

/// Why the settings of the network cannot be used.
#[derive(Debug, Clone, thiserror::Error)]
pub enum NetworkError {
    /// The certificate bundle cannot be read.
    #[error(
        "cannot read {}, which AWS_CA_BUNDLE names: {reason}. Correct or unset the variable",
        path.display()
    )]
    UnreadableBundle {
        /// The file.
        path: PathBuf,
        /// The system's error.
        reason: String,
    },
    /// The certificate bundle has no certificate.
    #[error(
        "{}, which AWS_CA_BUNDLE names, {problem}. Name a file with certificates in PEM format \
         (-----BEGIN CERTIFICATE-----), or unset the variable",
        path.display()
    )]
    InvalidBundle {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        problem: String,
    },
    /// The proxy's address cannot be used. The message does not show it, since it may have a
    /// password.
    #[error(
        "{variable} is not the address of an HTTP proxy. Write it as http://HOST:PORT or \
         http://USER:PASSWORD@HOST:PORT, or unset the variable"
    )]
    Proxy {
        /// The variable.
        variable: &'static str,
    },
}

impl Network {
    /// The settings of this process, which are read once: `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY`
    /// and `NO_PROXY` in upper or lower case, and `AWS_CA_BUNDLE`.
    pub(crate) fn from_env() -> &'static Self {
        static NETWORK: LazyLock<Network> =
            LazyLock::new(|| Network::from_variables(|name| std::env::var_os(name)));
        &NETWORK
    }

    /// The settings of this process, for requests to `url`.
    ///
    /// # Errors
    /// When these requests need a setting that cannot be used.
    pub fn to(url: &str) -> Result<&'static Self, NetworkError> {
        let network = Self::from_env();
        network.check(url)?;
        Ok(network)
    }

    /// Fails when requests to `url` need a setting that cannot be used.
    pub(crate) fn check(&self, url: &str) -> Result<(), NetworkError> {
        self.setting(url)?;
        if is_https(url) && !is_loopback(url) {
            self.bundle.as_ref().map_err(Clone::clone)?;
        }
        Ok(())
    }

    /// As [`Network::from_env`], from other variables.
    pub(crate) fn from_variables(variable: impl Fn(&str) -> Option<OsString>) -> Self {
        let text = |name: &'static str| {
            let value = variable(name)?.to_string_lossy().trim().to_owned();
            (!value.is_empty()).then_some((name, value))
        };
        let first = |names: &[&'static str]| names.iter().find_map(|name| text(name));
        let proxy = |names: &[&'static str]| {
            let found = first(names).or_else(|| first(&["ALL_PROXY", "all_proxy"]));
            found.map(|(variable, url)| ProxySetting::new(variable, &url)).transpose()
        };
        let no_proxy = first(&["NO_PROXY", "no_proxy"]).map(|(_, hosts)| hosts).unwrap_or_default();
        let bundle = match variable(CA_BUNDLE).filter(|path| !path.is_empty()) {
            Some(path) => read_bundle(path.into()),
            None => Ok(Vec::new()),
        };
        // An entry stands for a domain and for its subdomains, as for the other AWS tools. The
        // wildcard of the matcher is `*` alone.
        let no_proxy: Vec<_> = no_proxy
            .split(',')
            .map(str::trim)
            .map(|host| host.strip_prefix("*.").unwrap_or(host))
            .collect();
        Self {
            https_proxy: proxy(&["HTTPS_PROXY", "https_proxy"]),
            http_proxy: proxy(&["HTTP_PROXY", "http_proxy"]),
            no_proxy: no_proxy.join(","),
            bundle,
        }
    }

    /// The proxy for requests to `url`, with the hosts that are reached without it; none for this
    /// machine.
    pub fn proxy(&self, url: &str) -> Option<Proxy> {
        let setting = self.setting(url).ok()??;
        let mut proxy = Proxy::builder(setting.proxy.protocol())
            .host(setting.proxy.host())
            .port(setting.proxy.port());
        if let Some(user) = setting.proxy.username() {
            proxy = proxy.username(user);
        }
        if let Some(password) = setting.proxy.password() {
            proxy = proxy.password(password);
        }
        for host in self.no_proxy.split(',').map(|host| host.trim_start_matches('.')) {
            proxy = match host {
                "" => proxy,
                "*" => proxy.no_proxy(host),
                _ => proxy.no_proxy(host).no_proxy(&format!(".{host}")),
            };
        }
        // The client of these requests does not know networks, such as 10.0.0.0/8.
        if let (true, Ok(url)) = (self.is_direct(url), url.parse::<Uri>()) {
            proxy = proxy.no_proxy(url.host().unwrap_or_default());
        }
        // Only a host or a port that the setting has already proved valid can fail here.
        proxy.build().ok()
    }

    /// Whether `NO_PROXY` has the host of the URL.
    fn is_direct(&self, url: &str) -> bool {
        let Ok(url) = url.parse::<Uri>() else { return false };
        let host = url.host().unwrap_or_default().trim_matches(['[', ']']).to_ascii_lowercase();
        let address: Option<IpAddr> = host.parse().ok();
        self.no_proxy.split(',').any(|entry| {
            let domain = entry.trim_start_matches('.').to_ascii_lowercase();
            let is_of_domain = host == domain || host.ends_with(&format!(".{domain}"));
            let network: Option<IpNet> = entry.parse().ok();
            let is_in_network = network.zip(address).is_some_and(|(n, a)| n.contains(&a));
            entry == "*" || is_in_network || (is_of_domain && !domain.is_empty())
        })
    }

    /// The variable and the address of the proxy for requests to `url`, without a password.
    pub(crate) fn proxy_name(&self, url: &str) -> Option<String> {
        let setting = self.setting(url).ok().flatten().filter(|_| !self.is_direct(url));
        let ProxySetting { variable, proxy, .. } = setting?;
        Some(format!("{}:{}, from {variable}", proxy.host(), proxy.port()))
    }

    fn setting(&self, url: &str) -> Result<Option<&ProxySetting>, NetworkError> {
        if is_loopback(url) || is_metadata_service(url) {
            return Ok(None);
        }
        let setting = if is_https(url) { &self.https_proxy } else { &self.http_proxy };
        setting.as_ref().map(Option::as_ref).map_err(Clone::clone)
    }

    /// TLS with the root certificates of this machine and those of `AWS_CA_BUNDLE`. Where there
    /// are none, with Mozilla's.
    pub fn tls(&self) -> TlsConfig {
        let roots: Vec<_> = native_roots()
            .iter()
            .chain(self.bundle.iter().flatten())
            .map(|root| Certificate::from_der(root).to_owned())
            .collect();
        let roots =
            if roots.is_empty() { RootCerts::WebPki } else { RootCerts::Specific(Arc::new(roots)) };
        TlsConfig::builder().root_certs(roots).build()
    }
}

impl ProxySetting {
    fn new(variable: &'static str, value: &str) -> Result<Self, NetworkError> {
        let invalid = || NetworkError::Proxy { variable };
        let url = if value.contains("://") { value.to_owned() } else { format!("http://{value}") };
        if !url.starts_with("http://") && !url.starts_with("https://") {
            return Err(invalid());
        }
        let proxy = Proxy::new(&url).map_err(|_| invalid())?;
        Ok(Self { variable, proxy })
    }
}

/// Whether the URL's host is what gives credentials to an instance or a container. No proxy reaches
/// it, and none may see them.
fn is_metadata_service(url: &str) -> bool {
    let uri: Uri = url.parse().unwrap_or_default();
    let address = uri.host().and_then(|host| host.trim_matches(['[', ']']).parse().ok());
    match address {
        Some(IpAddr::V4(address)) => address.is_link_local(),
        // fd00:ec2::/32
        Some(IpAddr::V6(address)) => address.segments()[..2] == [0xfd00, 0xec2],
        None => false,
    }
}

fn is_https(url: &str) -> bool {
    url.parse::<Uri>().is_ok_and(|url| url.scheme_str() == Some("https"))
}

/// The root certificates of this machine that can be parsed.
fn native_roots() -> &'static [CertificateDer<'static>] {
    static ROOTS: LazyLock<Vec<CertificateDer<'static>>> =
        LazyLock::new(|| parsable(rustls_native_certs::load_native_certs().certs));
    &ROOTS
}

fn parsable(roots: Vec<CertificateDer<'static>>) -> Vec<CertificateDer<'static>> {
    let mut store = RootCertStore::empty();
    roots.into_iter().filter(|root| store.add(root.clone()).is_ok()).collect()
}

fn read_bundle(path: PathBuf) -> Result<Vec<CertificateDer<'static>>, NetworkError> {
    let text = match std::fs::read(&path) {
        Ok(text) => text,
        Err(error) => {
            return Err(NetworkError::UnreadableBundle { path, reason: error.to_string() });
        }
    };
    let items: Result<Vec<_>, _> = parse_pem(&text).collect();
    let items = match items {
        Ok(items) => items,
        Err(error) => {
            let problem = format!("is not in PEM format: {error}");
            return Err(NetworkError::InvalidBundle { path, problem });
        }
    };
    let certificates = items.iter().filter_map(|item| match item {
        PemItem::Certificate(certificate) => Some(CertificateDer::from(certificate.der().to_vec())),
        _ => None,
    });
    let bundle = parsable(certificates.collect());
    if bundle.is_empty() {
        let problem = "has no certificate that can be used".to_owned();
        return Err(NetworkError::InvalidBundle { path, problem });
    }
    Ok(bundle)
}

#[cfg(test)]
mod tests {
    use base64::Engine;

    use super::*;

    fn network(variables: &[(&str, &str)]) -> Network {
        Network::from_variables(|name| {
            variables.iter().find(|(n, _)| *n == name).map(|(_, value)| value.into())
        })
    }

    fn pem(der: &[u8]) -> String {
        let text = base64::prelude::BASE64_STANDARD.encode(der);
        let lines: Vec<_> =
            text.as_bytes().chunks(64).map(|line| String::from_utf8_lossy(line)).collect();
        format!("-----BEGIN CERTIFICATE-----\n{}\n-----END CERTIFICATE-----\n", lines.join("\n"))
    }

    /// A self-signed certificate of a company's proxy.
    const CERTIFICATE: &str = include_str!("network/company.pem");

    #[test]
    fn proxy_is_chosen_by_the_scheme_of_the_url() {
        let aws = "https://sts.eu-west-1.amazonaws.com";
        let none: &[(&str, &str)] = &[];
        let rows = [
            (none, aws, None),
            (&[("HTTPS_PROXY", "http://proxy:3128")], aws, Some("proxy:3128, from HTTPS_PROXY")),
            (&[("https_proxy", "proxy:3128")], aws, Some("proxy:3128, from https_proxy")),
            (&[("ALL_PROXY", "http://proxy")], aws, Some("proxy:80, from ALL_PROXY")),
            (&[("HTTP_PROXY", "http://proxy:3128")], aws, None),
            (&[("HTTP_PROXY", "http://p:1")], "http://gateway/", Some("p:1, from HTTP_PROXY")),
            (&[("HTTPS_PROXY", "http://proxy:3128")], "http://gateway/", None),
            (&[("HTTPS_PROXY", "http://proxy:3128")], "https://127.0.0.1:4566", None),
            (&[("HTTP_PROXY", "http://p:1")], "http://169.254.169.254/latest/api/token", None),
            (&[("ALL_PROXY", "http://p:1")], "http://169.254.170.2/credentials", None),
            (&[("HTTP_PROXY", "http://p:1")], "http://[fd00:ec2::254]/latest/api/token", None),
            (
                &[("HTTP_PROXY", "http://p:1")],
                "http://[fd00:ec3::1]/",
                Some("p:1, from HTTP_PROXY"),
            ),
            (
                &[("HTTPS_PROXY", " "), ("ALL_PROXY", "http://a:1")],
                aws,
                Some("a:1, from ALL_PROXY"),
            ),
        ];
        for (variables, url, expected) in rows {
            let network = network(variables);
            assert_eq!(network.proxy_name(url).as_deref(), expected, "{variables:?} {url}");
            assert_eq!(network.proxy(url).is_some(), expected.is_some(), "{variables:?} {url}");
        }
    }

    #[test]
    fn proxy_name_has_no_password_and_the_proxy_has_it() {
        let network = network(&[("HTTPS_PROXY", "http://ann:s%40fe@proxy:3128")]);
        let url = "https://example.org";
        assert_eq!(network.proxy_name(url).unwrap(), "proxy:3128, from HTTPS_PROXY");
        let proxy = network.proxy(url).unwrap();
        assert_eq!((proxy.username(), proxy.password()), (Some("ann"), Some("s@fe")));
    }

    #[test]
    fn no_proxy_entry_stands_for_a_domain_with_its_subdomains_or_for_a_network() {
        let hosts = "example.org, *.corp.example,.internal,10.0.0.0/8,fd00::/8";
        let network = network(&[("HTTPS_PROXY", "http://p:1"), ("NO_PROXY", hosts)]);
        for (url, is_direct) in [
            ("https://example.org", true),
            ("https://api.example.org", true),
            ("https://api.corp.example", true),
            ("https://api.internal", true),
            ("https://10.1.2.3/x", true),
            ("https://API.Example.org", true),
            ("https://[fd00::1]/", true),
            ("https://[fe00::1]/", false),
            ("https://11.1.2.3/x", false),
            ("https://notexample.org", false),
            ("https://sts.amazonaws.com", false),
        ] {
            let proxy = network.proxy(url).unwrap();
            assert_eq!(proxy.is_no_proxy(&url.parse().unwrap()), is_direct, "{url}");
            assert_eq!(network.proxy_name(url).is_none(), is_direct, "{url}");
        }
        // Requests to more than one host may use the same client.
        let proxy = network.proxy("https://sts.amazonaws.com").unwrap();
        assert!(proxy.is_no_proxy(&"https://api.example.org".parse().unwrap()));
    }

    #[test]
    fn proxy_that_is_not_http_is_an_error_without_its_password() {
        for (variable, value) in
            [("HTTPS_PROXY", "socks5://ann:secret@proxy:1080"), ("ALL_PROXY", "http://")]
        {
            let network = network(&[(variable, value)]);
            let error = network.check("https://example.org").unwrap_err().to_string();
            assert!(error.starts_with(variable) && !error.contains("secret"), "{error}");
        }
    }

    #[test]
    fn proxy_that_cannot_be_used_is_an_error_only_for_requests_that_need_it() {
        let socks = ("ALL_PROXY", "socks5://proxy:1080");
        let both = network(&[("HTTPS_PROXY", "http://p:3128"), socks]);
        let all = network(&[socks]);
        for (network, url, is_ok) in [
            (&both, "https://sts.amazonaws.com", true),
            (&both, "http://gateway.corp", false),
            (&all, "https://sts.amazonaws.com", false),
            (&all, "https://127.0.0.1:4566", true),
            (&all, "http://localhost:4566", true),
        ] {
            assert_eq!(network.check(url).is_ok(), is_ok, "{url}");
        }
    }

    #[test]
    fn bundle_certificates_are_trusted_beside_those_of_the_system() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("bundle.pem");
        // Certificates that cannot be parsed are left out.
        let broken = pem(b"not a certificate");
        std::fs::write(&path, format!("a comment\n{broken}{CERTIFICATE}")).unwrap();
        let network = network(&[(CA_BUNDLE, path.to_str().unwrap())]);
        let tls = network.tls();
        let RootCerts::Specific(roots) = tls.root_certs() else { panic!("{:?}", tls.root_certs()) };
        assert!(roots.iter().any(|root| pem(root.der()) == CERTIFICATE));
        assert_eq!(roots.len(), native_roots().len() + 1);
    }

    #[test]
    fn bundle_without_a_certificate_is_an_error_that_names_the_file() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("bundle");
        let shown = path.to_str().unwrap();
        let error = || {
            let network = network(&[(CA_BUNDLE, shown)]);
            assert!(network.check("http://gateway").is_ok(), "it needs no certificates");
            network.check("https://example.org").unwrap_err().to_string()
        };
        assert!(error().starts_with(&format!("cannot read {shown}")), "{}", error());
        let der = CertificateDer::from(b"0\x82".to_vec());
        for content in [
            &b"no certificate"[..],
            &der,
            b"-----BEGIN CERTIFICATE-----\n!!!\n-----END CERTIFICATE-----\n",
            b"-----BEGIN CERTIFICATE-----\nbm8=\n-----END CERTIFICATE-----\n",
        ] {
            std::fs::write(&path, content).unwrap();
            let error = error();
            assert!(error.starts_with(shown) && error.contains("PEM format"), "{error}");
        }
    }
}
