//! A server of HTTP/1.1 at a free port of this machine, in plain text or over TLS.

use std::convert::Infallible;
use std::net::Ipv4Addr;
use std::sync::Arc;

use anyhow::{Context, Result};
use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;

pub(crate) type Reply = Response<Full<Bytes>>;

/// What a server replies to a request.
pub(crate) trait Service: Send + Sync + 'static {
    fn reply(&self, request: Call) -> impl Future<Output = Reply> + Send;
}

/// A request with its whole body.
pub(crate) struct Call {
    pub(crate) parts: hyper::http::request::Parts,
    pub(crate) body: Bytes,
}

/// A running server; it ends with the value, its connections included.
pub(crate) struct Server {
    pub(crate) port: u16,
    task: JoinHandle<()>,
}

impl Server {
    pub(crate) async fn start(
        service: Arc<impl Service>,
        tls: Option<TlsAcceptor>,
    ) -> Result<Self> {
        let listener = listen().await?;
        let port = listener.local_addr()?.port();
        let task = tokio::spawn(async move {
            let mut connections = tokio::task::JoinSet::new();
            while let Ok((connection, _)) = listener.accept().await {
                let (service, tls) = (Arc::clone(&service), tls.clone());
                connections.spawn(async move {
                    // A client that ends is no error; one that cannot connect reports it itself.
                    let _ = connection.set_nodelay(true);
                    match tls {
                        Some(tls) => {
                            if let Ok(connection) = tls.accept(connection).await {
                                serve(connection, service).await;
                            }
                        }
                        None => serve(connection, service).await,
                    }
                });
            }
        });
        Ok(Self { port, task })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

pub(crate) async fn listen() -> Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.context("cannot listen on 127.0.0.1")
}

/// Whether a server accepts connections at the port.
pub(crate) async fn accepts(port: u16) -> bool {
    TcpStream::connect((Ipv4Addr::LOCALHOST, port)).await.is_ok()
}

async fn serve<I>(connection: I, service: Arc<impl Service>)
where
    I: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let service = service_fn(move |request: Request<Incoming>| {
        let service = Arc::clone(&service);
        async move {
            let (parts, body) = request.into_parts();
            // A body that breaks off is empty, which no service takes.
            let body = body.collect().await.map(|body| body.to_bytes()).unwrap_or_default();
            Ok::<_, Infallible>(service.reply(Call { parts, body }).await)
        }
    });
    let _ = http1::Builder::new().serve_connection(TokioIo::new(connection), service).await;
}

/// A reply with these headers.
pub(crate) fn reply(status: u16, headers: &[(&'static str, String)], body: Bytes) -> Reply {
    let mut reply = Response::new(Full::new(body));
    *reply.status_mut() = hyper::StatusCode::from_u16(status).unwrap_or_default();
    for (name, value) in headers {
        if let Ok(value) = value.parse() {
            reply.headers_mut().insert(*name, value);
        }
    }
    reply
}
