//! The certificate authority of a run, and the server certificates that it signs.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result};
use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, DistinguishedName, DnType, IsCa, KeyPair,
};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;

/// Where Linux distributions have the roots that programs trust.
const BUNDLES: [&str; 3] = [
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
];

pub(crate) struct Authority {
    issuer: CertifiedIssuer<'static, KeyPair>,
    tls: TlsAcceptor,
}

impl Authority {
    /// An authority of this name, and a server at 127.0.0.1 whose certificate it signs.
    pub(crate) fn new(name: &str) -> Result<Self> {
        let mut params = CertificateParams::new([])?;
        params.distinguished_name = DistinguishedName::new();
        params.distinguished_name.push(DnType::CommonName, name);
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let issuer = CertifiedIssuer::self_signed(params, KeyPair::generate()?)?;
        let key = KeyPair::generate()?;
        let certificate =
            CertificateParams::new(["127.0.0.1".to_owned()])?.signed_by(&key, &issuer)?;
        let key = PrivateKeyDer::try_from(key.serialize_der()).map_err(anyhow::Error::msg)?;
        // Without ALPN: DynamoDB and S3 speak HTTP/1.1.
        let config = ServerConfig::builder()
            .with_no_client_auth()
            .with_single_cert(vec![certificate.der().clone()], key)?;
        Ok(Self { issuer, tls: TlsAcceptor::from(Arc::new(config)) })
    }

    pub(crate) fn tls(&self) -> TlsAcceptor {
        self.tls.clone()
    }

    /// The point of its public key on the curve P-256.
    pub(crate) fn public_key(&self) -> &[u8] {
        self.issuer.key().public_key_raw()
    }

    /// Writes the roots of this machine and this authority's to a file. A function on Lambda loads
    /// as many at its start, so one alone would make the start too fast.
    pub(crate) fn write_bundle(&self, path: &Path) -> Result<()> {
        let bundle = BUNDLES.iter().find_map(|path| std::fs::read_to_string(path).ok());
        let mut bundle = bundle.context(
            "no file with root certificates: install them (Debian: apt-get install \
             ca-certificates)",
        )?;
        bundle.push_str(&self.issuer.pem());
        std::fs::write(path, bundle).with_context(|| format!("cannot write {}", path.display()))
    }
}
