//! The HTTP client under the AWS clients: HTTP/1.1, and the root certificates of Mozilla.
//!
//! The SDK's own client also has HTTP/2, which neither DynamoDB nor S3 offers, and reads the
//! system's certificates at each start. Both cost a cold start time and memory.

use std::error::Error as StdError;
use std::io;
use std::path::Path;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{self, Poll};
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
use http_body_util::BodyExt;
use hyper::{Response, Uri};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::connect::{
    CaptureConnection, HttpConnector as TcpConnector, capture_connection,
};
use hyper_util::client::legacy::{Client, Error};
use hyper_util::rt::TokioExecutor;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, RootCertStore};
use tower::{BoxError, Service};

/// The variable of AWS's SDKs with a file of root certificates, which replace the compiled ones.
pub(crate) const CA_BUNDLE: &str = "AWS_CA_BUNDLE";

/// A client of HTTP/1.1 that keeps its connections.
pub(crate) type HttpClient = Client<TimedConnector, SdkBody>;

/// A client whose connections open within this time. `bundle`: a PEM file of the roots to trust.
pub(crate) fn http_client(connect_timeout: Duration, bundle: Option<&Path>) -> Result<HttpClient> {
    let mut tcp = TcpConnector::new();
    tcp.enforce_http(false);
    tcp.set_nodelay(true);
    let connector = HttpsConnectorBuilder::new()
        .with_tls_config(tls(bundle)?)
        .https_or_http()
        .enable_http1()
        .wrap_connector(tcp);
    let connector = TimedConnector { connector, limit: connect_timeout };
    Ok(Client::builder(TokioExecutor::new()).build(connector))
}

/// The client as the SDK uses it.
pub(crate) fn sdk_client(client: HttpClient) -> SharedHttpClient {
    let connector = SharedHttpConnector::new(Connector { client });
    http_client_fn(move |_, _| connector.clone())
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

/// Limits the time of a new connection: name, TCP and TLS together.
#[derive(Debug, Clone)]
pub(crate) struct TimedConnector {
    connector: HttpsConnector<TcpConnector>,
    limit: Duration,
}

impl Service<Uri> for TimedConnector {
    type Response = <HttpsConnector<TcpConnector> as Service<Uri>>::Response;
    type Error = BoxError;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, BoxError>> + Send>>;

    fn poll_ready(&mut self, context: &mut task::Context<'_>) -> Poll<Result<(), BoxError>> {
        self.connector.poll_ready(context)
    }

    fn call(&mut self, uri: Uri) -> Self::Future {
        let (connecting, limit) = (self.connector.call(uri), self.limit);
        Box::pin(async move {
            tokio::time::timeout(limit, connecting).await.unwrap_or_else(|_| {
                let message = format!("no connection within {limit:?}");
                Err(io::Error::new(io::ErrorKind::TimedOut, message).into())
            })
        })
    }
}

#[derive(Debug)]
struct Connector {
    client: HttpClient,
}

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
        let response = self.client.request(request);
        HttpConnectorFuture::new(async move {
            let (head, body) = response.await.map_err(connector_error)?.into_parts();
            let body = body.collect().await.map_err(|error| ConnectorError::io(error.into()))?;
            HttpResponse::try_from(Response::from_parts(head, body.to_bytes().into()))
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
        _ if error.is_connect() || source::<io::Error>(&error).is_some() => ConnectorError::io,
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
