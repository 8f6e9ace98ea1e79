//! A server on this machine with given answers, for tests of calls.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener};
use std::thread::{self, JoinHandle};

use aws_config::{BehaviorVersion, Region, SdkConfig};
use aws_credential_types::Credentials;
use aws_credential_types::provider::SharedCredentialsProvider;
use serde_json::Value;

use super::Aws;

/// A request that the server got.
#[derive(Debug, PartialEq)]
pub(super) struct TestRequest {
    /// The method and the path.
    pub(super) line: String,
    headers: Vec<(String, String)>,
    /// What was sent.
    pub(super) bytes: Vec<u8>,
    /// The JSON that was sent; else null.
    pub(super) body: Value,
}

impl TestRequest {
    /// A header by its name in lower case; empty without it.
    pub(super) fn header(&self, name: &str) -> &str {
        let found = self.headers.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value)
    }

    /// The service and the call, in AWS's JSON protocol.
    pub(super) fn target(&self) -> &str {
        self.header("x-amz-target")
    }

    pub(super) fn is_signed(&self) -> bool {
        !self.header("authorization").is_empty()
    }
}

/// Answers one request after the other, each with a status and a body. Further headers may follow
/// the status.
pub(super) fn server(answers: Vec<(&str, Value)>) -> (Aws, JoinHandle<Vec<TestRequest>>) {
    text_server(answers.into_iter().map(|(status, body)| (status, body.to_string())).collect())
}

/// The same with answers of any text, such as XML.
pub(super) fn text_server(answers: Vec<(&str, String)>) -> (Aws, JoinHandle<Vec<TestRequest>>) {
    let answers: Vec<_> =
        answers.into_iter().map(|(status, body)| (status.to_owned(), body)).collect();
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let requests = thread::spawn(move || {
        let answer = |(status, body): (String, String)| {
            let (mut stream, _) = listener.accept().unwrap();
            let mut reader = BufReader::new(stream.try_clone().unwrap());
            let mut line = String::new();
            reader.read_line(&mut line).unwrap();
            let (line, mut headers) = (line.trim_end().to_owned(), Vec::new());
            loop {
                let mut line = String::new();
                reader.read_line(&mut line).unwrap();
                match line.trim_end().split_once(": ") {
                    Some((name, value)) => {
                        headers.push((name.to_ascii_lowercase(), value.to_owned()));
                    }
                    None if line == "\r\n" => break,
                    None => {}
                }
            }
            let mut request = TestRequest { line, headers, bytes: Vec::new(), body: Value::Null };
            let length = request.header("content-length").parse().unwrap_or(0);
            request.bytes = vec![0; length];
            reader.read_exact(&mut request.bytes).unwrap();
            request.body = serde_json::from_slice(&request.bytes).unwrap_or_default();
            let length = body.len();
            write!(
                stream,
                "HTTP/1.1 {status}\r\nconnection: close\r\ncontent-length: {length}\r\n\r\n{body}"
            )
            .unwrap();
            request
        };
        answers.into_iter().map(answer).collect()
    });
    let keys = Credentials::from_keys("id", "secret", None);
    let config = SdkConfig::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::from_static("eu-west-1"))
        .credentials_provider(SharedCredentialsProvider::new(keys))
        .endpoint_url(url)
        .build();
    (Aws::new(&config), requests)
}
