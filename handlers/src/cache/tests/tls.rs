//! The connection over TLS (`rediss`): whose certificate it accepts.

use std::net::Ipv4Addr;
use std::sync::Arc;

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use redis::{Client, TlsCertificates};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;

use super::connection::Echo;
use super::server::{START_TIME_MAX, Server};
use super::*;
use crate::cache::clock::SystemClock;
use crate::cache::connection::Connection;

type Authority = CertifiedIssuer<'static, KeyPair>;

fn authority() -> Authority {
    let mut params = CertificateParams::new([]).unwrap();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap()
}

/// Ends the TLS of connections to the server, as the host that the certificate names.
async fn start_tls(server: &Server, authority: &Authority, host: &str) -> u16 {
    let key = KeyPair::generate().unwrap();
    let params = CertificateParams::new([host.to_owned()]).unwrap();
    let certificate = params.signed_by(&key, authority).unwrap();
    let key = PrivateKeyDer::try_from(key.serialize_der()).unwrap();
    let config = ServerConfig::builder()
        .with_no_client_auth()
        .with_single_cert(vec![certificate.der().clone()], key)
        .unwrap();
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let (port, server) = (listener.local_addr().unwrap().port(), server.port());
    tokio::spawn(async move {
        while let Ok((client, _)) = listener.accept().await {
            let acceptor = acceptor.clone();
            tokio::spawn(async move {
                let mut client = acceptor.accept(client).await?;
                let mut server = TcpStream::connect((Ipv4Addr::LOCALHOST, server)).await?;
                tokio::io::copy_bidirectional(&mut client, &mut server).await
            });
        }
    });
    port
}

/// A connection that trusts this authority only.
fn trusting(authority: &Authority, port: u16) -> Connection {
    let certificates =
        TlsCertificates { client_tls: None, root_cert: Some(authority.pem().into_bytes()) };
    let client = Client::build_with_tls(url(port), certificates).unwrap();
    Connection::with_client(client, SystemClock)
}

fn url(port: u16) -> String {
    format!("rediss://localhost:{port}")
}

async fn run(connection: &Connection) -> Result<u64, CacheError> {
    let reply = connection.run(&Echo("text".to_owned()), START_TIME_MAX).await?;
    assert_eq!(reply.value, "text");
    Ok(reply.connection)
}

async fn assert_unavailable(connection: &Connection, cause: &str) {
    match run(connection).await {
        Err(CacheError::Unavailable(error)) => {
            assert!(error.to_string().contains(cause), "{error}");
        }
        result => panic!("{result:?}"),
    }
}

#[tokio::test]
async fn tls_with_a_certificate_of_a_trusted_authority_is_accepted() {
    let test = "tls_with_a_certificate_of_a_trusted_authority_is_accepted";
    let Some(server) = Server::start(test) else { return };
    let authority = authority();
    let connection = trusting(&authority, start_tls(&server, &authority, "localhost").await);
    assert_eq!(run(&connection).await.unwrap(), 1);
    let closed: u32 = server.command(&["CLIENT", "KILL", "TYPE", "normal"]).await;
    assert_eq!(closed, 1);
    assert_eq!(run(&connection).await.unwrap(), 2);
}

#[tokio::test]
async fn tls_with_a_certificate_of_an_unknown_authority_is_rejected() {
    let test = "tls_with_a_certificate_of_an_unknown_authority_is_rejected";
    let Some(server) = Server::start(test) else { return };
    let port = start_tls(&server, &authority(), "localhost").await;
    // Another authority, with the same name.
    assert_unavailable(&trusting(&authority(), port), "BadSignature").await;
    // The connection of a function, which trusts the public authorities.
    let connection = Connection::to(&url(port), SystemClock).unwrap();
    assert_unavailable(&connection, "UnknownIssuer").await;
}

#[tokio::test]
async fn tls_with_a_certificate_of_another_host_is_rejected() {
    let test = "tls_with_a_certificate_of_another_host_is_rejected";
    let Some(server) = Server::start(test) else { return };
    let authority = authority();
    let port = start_tls(&server, &authority, "cache.example").await;
    assert_unavailable(&trusting(&authority, port), "cache.example").await;
}

#[tokio::test]
async fn tls_to_a_server_without_tls_is_unavailable() {
    let Some(server) = Server::start("tls_to_a_server_without_tls_is_unavailable") else { return };
    assert_unavailable(&trusting(&authority(), server.port()), "").await;
}
