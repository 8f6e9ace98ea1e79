//! The client of DynamoDB on servers of this machine.

use std::net::Ipv4Addr;
use std::sync::Mutex;

use aws_sdk_dynamodb::Client as DynamoDb;
use aws_sdk_dynamodb::config::{BehaviorVersion, Credentials, Region};
use aws_sdk_dynamodb::error::{DisplayErrorContext, SdkError};
use aws_sdk_dynamodb::operation::get_item::{GetItemError, GetItemOutput};
use aws_sdk_dynamodb::types::AttributeValue;
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;

use super::*;
use crate::clients::with_retries;

/// What the server does with a request.
#[derive(Debug, Clone, Copy)]
enum Reply {
    Status(u16),
    /// Status 200 and a part of the body. Then it closes the connection.
    Part,
    /// It closes the connection.
    Close,
}

/// The numbers of the connections on which the requests arrived.
type Arrivals = Arc<Mutex<Vec<u32>>>;

/// A server with these replies, one for each request.
async fn server(replies: &'static [Reply], tls: Option<TlsAcceptor>) -> (u16, Arrivals) {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let arrivals = Arrivals::default();
    let seen = Arc::clone(&arrivals);
    tokio::spawn(async move {
        for number in 1.. {
            let (stream, _) = listener.accept().await.unwrap();
            let (seen, tls) = (Arc::clone(&seen), tls.clone());
            tokio::spawn(async move {
                match tls {
                    None => serve(stream, number, replies, &seen).await,
                    Some(tls) => serve(tls.accept(stream).await?, number, replies, &seen).await,
                }
            });
        }
    });
    (port, arrivals)
}

async fn serve(
    stream: impl AsyncRead + AsyncWrite + Unpin,
    number: u32,
    replies: &[Reply],
    seen: &Mutex<Vec<u32>>,
) -> std::io::Result<()> {
    let mut stream = BufReader::new(stream);
    loop {
        let mut length = 0;
        let mut line = String::new();
        while stream.read_line(&mut line).await? > 2 {
            let header = line.to_ascii_lowercase();
            if let Some(value) = header.strip_prefix("content-length:") {
                length = value.trim().parse().unwrap();
            }
            line.clear();
        }
        if line.is_empty() {
            return Ok(());
        }
        stream.read_exact(&mut vec![0; length]).await?;
        let at = {
            let mut seen = seen.lock().unwrap();
            seen.push(number);
            seen.len() - 1
        };
        let (status, length) = match replies[at] {
            Reply::Status(status) => (status, 2),
            Reply::Part => (200, 3),
            Reply::Close => return Ok(()),
        };
        let response = format!("HTTP/1.1 {status} Text\r\ncontent-length: {length}\r\n\r\n{{}}");
        stream.write_all(response.as_bytes()).await?;
        stream.flush().await?;
        if length > 2 {
            return Ok(());
        }
    }
}

async fn get(client: &DynamoDb) -> Result<GetItemOutput, SdkError<GetItemError>> {
    let key = AttributeValue::S("i".to_owned());
    client.get_item().table_name("t").key("id", key).send().await
}

fn client(url: String, bundle: Option<&Path>) -> DynamoDb {
    client_with_limit(url, bundle, Duration::from_secs(5))
}

fn client_with_limit(url: String, bundle: Option<&Path>, limit: Duration) -> DynamoDb {
    let config = aws_sdk_dynamodb::Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::from_static("eu-west-1"))
        .credentials_provider(Credentials::from_keys("key", "secret", None))
        .endpoint_url(url)
        .http_client(sdk_client(http_client(limit, bundle).unwrap()));
    DynamoDb::from_conf(with_retries(config).build())
}

/// The connections on which the requests of `count` calls arrived.
async fn arrivals(replies: &'static [Reply], count: usize) -> Vec<u32> {
    let (port, arrivals) = server(replies, None).await;
    let client = client(format!("http://127.0.0.1:{port}"), None);
    for _ in 0..count {
        get(&client).await.unwrap();
    }
    let arrivals = arrivals.lock().unwrap();
    arrivals.clone()
}

#[tokio::test]
async fn call_reuses_the_connection() {
    assert_eq!(arrivals(&[Reply::Status(200), Reply::Status(200)], 2).await, [1, 1]);
}

#[tokio::test]
async fn call_after_an_error_of_the_server_is_on_another_connection() {
    assert_eq!(arrivals(&[Reply::Status(500), Reply::Status(200)], 1).await, [1, 2]);
}

#[tokio::test]
async fn call_whose_connection_closes_is_repeated() {
    assert_eq!(arrivals(&[Reply::Close, Reply::Close, Reply::Status(200)], 1).await, [1, 2, 3]);
    // A connection that was idle, too.
    assert_eq!(
        arrivals(&[Reply::Status(200), Reply::Close, Reply::Status(200)], 2).await,
        [1, 1, 2]
    );
}

#[tokio::test]
async fn call_with_a_part_of_the_body_is_repeated_and_then_has_the_error_of_the_server() {
    let (port, arrivals) = server(&[Reply::Part, Reply::Status(400)], None).await;
    match get(&client(format!("http://127.0.0.1:{port}"), None)).await {
        Err(SdkError::ServiceError(error)) => assert_eq!(error.raw().status().as_u16(), 400),
        result => panic!("{result:?}"),
    }
    assert_eq!(*arrivals.lock().unwrap(), [1, 2]);
}

#[tokio::test]
async fn call_to_a_server_that_is_silent_after_tcp_ends() {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let url = format!("https://localhost:{}", listener.local_addr().unwrap().port());
    let error = get(&client_with_limit(url, None, Duration::from_millis(50))).await.unwrap_err();
    assert!(matches!(&error, SdkError::DispatchFailure(failure) if failure.is_io()), "{error:?}");
    let text = DisplayErrorContext(&error).to_string();
    assert!(text.contains("no connection within 50ms"), "{text}");
}

#[tokio::test]
async fn call_without_a_server_is_an_error_of_the_network() {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    match get(&client(format!("http://127.0.0.1:{port}"), None)).await {
        Err(SdkError::DispatchFailure(failure)) => assert!(failure.is_io(), "{failure:?}"),
        result => panic!("{result:?}"),
    }
}

#[tokio::test]
async fn call_over_tls_trusts_the_bundle_only() {
    let mut params = CertificateParams::new([]).unwrap();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let authority = CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap();
    let key = KeyPair::generate().unwrap();
    let params = CertificateParams::new(["localhost".to_owned()]).unwrap();
    let certificate = params.signed_by(&key, &authority).unwrap();
    let config = ServerConfig::builder()
        .with_no_client_auth()
        .with_single_cert(
            vec![certificate.der().clone()],
            PrivateKeyDer::try_from(key.serialize_der()).unwrap(),
        )
        .unwrap();
    let tls = TlsAcceptor::from(Arc::new(config));
    let (port, _) = server(&[Reply::Status(200)], Some(tls)).await;
    let folder = tempfile::tempdir().unwrap();
    let bundle = folder.path().join("roots.pem");
    std::fs::write(&bundle, authority.pem()).unwrap();

    let url = format!("https://localhost:{port}");
    get(&client(url.clone(), Some(&bundle))).await.unwrap();
    let error = get(&client(url, None)).await.unwrap_err();
    assert!(matches!(error, SdkError::DispatchFailure(_)), "{error:?}");
    assert!(DisplayErrorContext(&error).to_string().contains("UnknownIssuer"), "{error:?}");
}

#[test]
fn http_client_bundle_without_certificates_names_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let bundle = folder.path().join("roots.pem");
    for text in
        [None, Some(""), Some("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")]
    {
        if let Some(text) = text {
            std::fs::write(&bundle, text).unwrap();
        }
        let error = http_client(Duration::from_secs(1), Some(&bundle)).unwrap_err();
        let error = format!("{error:#}");
        assert!(error.contains("roots.pem of AWS_CA_BUNDLE"), "{error}");
    }
}
