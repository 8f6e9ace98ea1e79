//! A client of HTTP/1.1 in plain text that keeps its connection.

use anyhow::{Context, Result};
use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper::{HeaderMap, Method, Request, header};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

/// A response with its whole body.
pub(crate) struct Response {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

pub(crate) struct Client {
    /// Such as `127.0.0.1:4566`.
    authority: String,
    /// What each path is appended to.
    base: String,
    connection: Option<SendRequest<Full<Bytes>>>,
}

impl Client {
    pub(crate) fn of(url: &str) -> Result<Self> {
        let rest = url.strip_prefix("http://").with_context(|| format!("{url} is no http URL"))?;
        let (authority, base) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        Ok(Self { authority: authority.into(), base: base.into(), connection: None })
    }

    pub(crate) async fn get(&mut self, path: &str) -> Result<Response> {
        self.send(Method::GET, path, String::new(), None).await
    }

    pub(crate) async fn post(&mut self, path: &str, json: String) -> Result<Response> {
        self.send(Method::POST, path, json, None).await
    }

    pub(crate) async fn put(
        &mut self,
        path: &str,
        json: String,
        authorization: &str,
    ) -> Result<Response> {
        self.send(Method::PUT, path, json, Some(authorization)).await
    }

    async fn send(
        &mut self,
        method: Method,
        path: &str,
        body: String,
        authorization: Option<&str>,
    ) -> Result<Response> {
        let mut request = Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.base))
            .header(header::HOST, &self.authority)
            .header(header::CONTENT_TYPE, "application/json");
        if let Some(authorization) = authorization {
            request = request.header(header::AUTHORIZATION, authorization);
        }
        let request = request.body(Full::new(Bytes::from(body)))?;
        let mut connection = match self.connection.take() {
            Some(connection) if !connection.is_closed() => connection,
            _ => self.connect().await?,
        };
        connection.ready().await?;
        let response = connection.send_request(request).await;
        let response = response.with_context(|| format!("{} did not answer", self.authority))?;
        self.connection = Some(connection);
        let (parts, body) = response.into_parts();
        let body = body.collect().await.context("the response ended early")?.to_bytes();
        Ok(Response { status: parts.status.as_u16(), headers: parts.headers, body })
    }

    async fn connect(&self) -> Result<SendRequest<Full<Bytes>>> {
        let stream = TcpStream::connect(&self.authority).await;
        let stream = stream.with_context(|| format!("cannot connect to {}", self.authority))?;
        stream.set_nodelay(true)?;
        let (sender, connection) = handshake(TokioIo::new(stream)).await?;
        // An error of the connection is also that of its request.
        tokio::spawn(async move { drop(connection.await) });
        Ok(sender)
    }
}
