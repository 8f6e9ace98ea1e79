//! The HTTP client of the SDK, which loads credentials: it sends as all other requests are sent.

use std::error::Error;
use std::time::Duration;

use aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpClient,
    SharedHttpConnector, http_client_fn,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_types::body::SdkBody;

use crate::net::agent_builder;
use crate::network::Network;

/// A client with the proxy and the root certificates of the network.
pub(super) fn sdk_client(network: Network) -> SharedHttpClient {
    http_client_fn(move |settings, _| {
        let (network, settings) = (network.clone(), settings.clone());
        SharedHttpConnector::new(Connector { network, settings })
    })
}

/// A thread that waits for a response delays the end of a program.
const TIMEOUT: Duration = Duration::from_secs(60);

#[derive(Debug, Clone)]
struct Connector {
    network: Network,
    settings: HttpConnectorSettings,
}

impl HttpConnector for Connector {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let connector = self.clone();
        HttpConnectorFuture::new(async move {
            let sent = tokio::task::spawn_blocking(move || connector.send(request)).await;
            sent.unwrap_or_else(|error| Err(ConnectorError::other(error.into(), None)))
        })
    }
}

impl Connector {
    fn send(&self, request: HttpRequest) -> Result<HttpResponse, ConnectorError> {
        let user = |error: Box<dyn Error + Send + Sync>| ConnectorError::user(error);
        let url = request.uri().to_owned();
        self.network.check(&url).map_err(|error| user(error.into()))?;
        let request = request.try_into_http1x().map_err(|error| user(error.into()))?;
        let (head, body) = request.into_parts();
        let bytes = body.bytes().ok_or_else(|| user("a body that is not in memory".into()))?;
        let request = ureq::http::Request::from_parts(head, bytes);
        let agent = agent_builder(&self.network, &url)
            .timeout_connect(self.settings.connect_timeout())
            .timeout_recv_response(self.settings.read_timeout())
            .timeout_recv_body(self.settings.read_timeout())
            .timeout_global(Some(TIMEOUT))
            .build()
            .new_agent();
        let mut response = agent.run(request).map_err(connector_error)?;
        let body = response.body_mut().read_to_vec().map_err(connector_error)?;
        let (head, _) = response.into_parts();
        let response = ureq::http::Response::from_parts(head, SdkBody::from(body));
        HttpResponse::try_from(response).map_err(|error| user(error.into()))
    }
}

/// The error as the SDK's retries classify it.
fn connector_error(error: ureq::Error) -> ConnectorError {
    match &error {
        ureq::Error::Timeout(_) => ConnectorError::timeout(error.into()),
        ureq::Error::Io(_) | ureq::Error::HostNotFound | ureq::Error::ConnectionFailed => {
            ConnectorError::io(error.into())
        }
        _ => ConnectorError::other(error.into(), None),
    }
}
