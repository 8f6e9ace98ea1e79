//! A server of AWS's JSON protocol on this machine, for tests of calls without a client crate.

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
pub(super) struct JsonRequest {
    /// The service and the call.
    pub(super) target: String,
    pub(super) body: Value,
    pub(super) is_signed: bool,
}

/// Answers one request after the other, each with a status and a body.
pub(super) fn server(answers: Vec<(&'static str, Value)>) -> (Aws, JoinHandle<Vec<JsonRequest>>) {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let requests = thread::spawn(move || {
        let answer = |(status, body): (&str, Value)| {
            let (mut stream, _) = listener.accept().unwrap();
            let mut reader = BufReader::new(stream.try_clone().unwrap());
            let mut headers = Vec::new();
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
            let header =
                |name: &str| headers.iter().find(|(known, _)| known == name).unwrap().1.clone();
            let mut request = vec![0; header("content-length").parse().unwrap()];
            reader.read_exact(&mut request).unwrap();
            let body = body.to_string();
            let length = body.len();
            write!(stream, "HTTP/1.1 {status}\r\ncontent-length: {length}\r\n\r\n{body}").unwrap();
            JsonRequest {
                target: header("x-amz-target"),
                body: serde_json::from_slice(&request).unwrap(),
                is_signed: headers.iter().any(|(name, _)| name == "authorization"),
            }
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
