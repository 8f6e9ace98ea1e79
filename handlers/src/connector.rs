//! The HTTP client under the AWS clients: HTTP/1.1, and the root certificates of Mozilla.
//!
//! The SDK's own client also has HTTP/2, which neither DynamoDB nor S3 offers, and reads the
//! system's certificates at each start. Both cost a cold start time and memory.

use std::error::Error as StdError;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use aws_smithy_runtime_api::client::connection::{CaptureSmithyConnection, ConnectionMetadata};
use aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpClient, SharedHttpConnector, http_client_fn,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::retry::ErrorKind;
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::connect::{
    CaptureConnection, HttpConnector as TcpConnector, capture_connection,
};
use hyper_util::client::legacy::{Client, Error};
use hyper_util::rt::TokioExecutor;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, RootCertStore};

/// The variable of AWS's SDKs with a file of root certificates, which replace the compiled ones.
pub(crate) const CA_BUNDLE: &str = "AWS_CA_BUNDLE";

/// A client whose TCP connections open within this time. `bundle`: a PEM file of the roots to
/// trust.
pub(crate) fn http_client(
    connect_timeout: Duration,
    bundle: Option<&Path>,
) -> Result<SharedHttpClient> {
    let mut tcp = TcpConnector::new();
    tcp.enforce_http(false);
    tcp.set_nodelay(true);
    tcp.set_connect_timeout(Some(connect_timeout));
    let connector = HttpsConnectorBuilder::new()
        .with_tls_config(tls(bundle)?)
        .https_or_http()
        .enable_http1()
        .wrap_connector(tcp);
    let client = Client::builder(TokioExecutor::new()).build(connector);
    let connector = SharedHttpConnector::new(Connector(client));
    Ok(http_client_fn(move |_, _| connector.clone()))
}

fn tls(bundle: Option<&Path>) -> Result<ClientConfig> {
    let mut roots = RootCertStore::empty();
    match bundle {
        None => roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned()),
        Some(path) => {
            let what = || format!("the file {} of {CA_BUNDLE}", path.display());
            for certificate in CertificateDer::pem_file_iter(path).with_context(what)? {
                roots.add(certificate.with_context(what)?).with_context(what)?;
            }
            ensure!(!roots.is_empty(), "{} has no certificates", what());
        }
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(config)
}

#[derive(Debug)]
struct Connector(Client<HttpsConnector<TcpConnector>, SdkBody>);

impl HttpConnector for Connector {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let mut request = match request.try_into_http1x() {
            Ok(request) => request,
            Err(error) => {
                return HttpConnectorFuture::ready(Err(ConnectorError::user(error.into())));
            }
        };
        // After an error that may be the server's, the SDK asks that the connection is not used
        // again.
        let connection = capture_connection(&mut request);
        if let Some(capture) = request.extensions().get::<CaptureSmithyConnection>() {
            capture.set_connection_retriever(move || Some(metadata(connection.clone())));
        }
        let response = self.0.request(request);
        HttpConnectorFuture::new(async move {
            let response = response.await.map_err(connector_error)?;
            HttpResponse::try_from(response.map(SdkBody::from_body_1_x))
                .map_err(|error| ConnectorError::other(error.into(), None))
        })
    }
}

fn metadata(connection: CaptureConnection) -> ConnectionMetadata {
    let poison = move || {
        if let Some(connection) = connection.connection_metadata().as_ref() {
            connection.poison();
        }
    };
    ConnectionMetadata::builder().proxied(false).poison_fn(poison).build()
}

/// The error as the SDK's retries classify it.
fn connector_error(error: Error) -> ConnectorError {
    let kind = match source::<hyper::Error>(&error) {
        Some(error) if error.is_timeout() => ConnectorError::timeout,
        Some(error) if error.is_user() => ConnectorError::user,
        // The server closed a connection after it had the request.
        Some(error) if error.is_incomplete_message() => {
            |error| ConnectorError::other(error, Some(ErrorKind::TransientError))
        }
        Some(error) if error.is_closed() || error.is_canceled() => ConnectorError::io,
        _ if error.is_connect() || source::<std::io::Error>(&error).is_some() => ConnectorError::io,
        _ => |error| ConnectorError::other(error, None),
    };
    kind(error.into())
}

/// The first cause of this type.
fn source<'e, E: StdError + 'static>(error: &'e (dyn StdError + 'static)) -> Option<&'e E> {
    std::iter::successors(Some(error), |&error| error.source())
        .find_map(|error| error.downcast_ref::<E>())
}

#[cfg(test)]
mod tests;
