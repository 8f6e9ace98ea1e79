//! Tests of `export` against a small HTTP server, whose products change, fail or disappear during
//! the export.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use engine::network::Network;

use super::*;
use crate::catalog::tests::empty_jpeg;

/// The state of the server: the products, and the errors that it simulates.
#[derive(Default)]
struct TestApi {
    products: Vec<(&'static str, u16)>,
    /// How often a product still changes during the download of its pictures.
    changes: u32,
    /// The rendition that is missing.
    missing: Option<&'static str>,
    /// A product that is deleted after it was listed.
    deleted: Option<&'static str>,
    version: u32,
    throttled: bool,
}

struct TestResponse(u16, Vec<(&'static str, String)>, Vec<u8>);

fn json(text: String) -> TestResponse {
    TestResponse(200, Vec::new(), text.into_bytes())
}

const A: &str = "01890a5d-ac96-774b-bcce-b302099a8051";
const B: &str = "01890a5d-ac96-774b-bcce-b302099a8052";
const C: &str = "01890a5d-ac96-774b-bcce-b302099a8053";

/// A product whose images have this width. With width 0 it has no images.
fn product(id: &str, width: u16) -> String {
    let images = match width {
        0 => String::new(),
        width => {
            let sizes = ["small", "medium", "large"]
                .map(|size| format!(r#""{size}":{{"width":{width},"height":2}}"#));
            format!(r#","images":{{"main":{{{}}}}}"#, sizes.join(","))
        }
    };
    format!(r#"{{"id":"{id}","name":"Möwe","category":"c","price":0.10{images}}}"#)
}

impl TestApi {
    fn respond(&mut self, path: &str, if_none_match: Option<&str>, base: &str) -> TestResponse {
        if std::mem::take(&mut self.throttled) {
            return TestResponse(429, Vec::new(), Vec::new());
        }
        let etag = format!("\"{}\"", self.version);
        let (route, query) = path.split_once('?').unwrap_or((path, ""));
        let rest = route.strip_prefix("/products").unwrap_or_default();
        if let Some(width) = route.strip_prefix("/picture/") {
            return TestResponse(200, Vec::new(), empty_jpeg(width.parse().unwrap(), 2, &[]));
        }
        if rest.is_empty() {
            // Two pages, and the first page has the later ids.
            let half = self.products.len().div_ceil(2);
            let (first, second) = self.products.split_at(half);
            let (page, token) = if query.contains("next_token=m%2B") {
                (first, None)
            } else {
                (second, Some("m+"))
            };
            let page =
                page.iter().map(|(id, width)| product(id, *width)).collect::<Vec<_>>().join(" , ");
            let headers =
                token.map(|token| ("x-next-token", token.to_owned())).into_iter().collect();
            return TestResponse(200, headers, format!("[{page}]").into_bytes());
        }
        let id = &rest[1..37];
        let Some((_, width)) = self.products.iter_mut().find(|(known, _)| *known == id) else {
            return TestResponse(404, Vec::new(), Vec::new());
        };
        if self.deleted == Some(id) {
            return TestResponse(404, Vec::new(), br#"{"message":"no such product"}"#.to_vec());
        }
        if rest.ends_with("/images") {
            if self.missing.is_some_and(|size| query.ends_with(size)) {
                return TestResponse(
                    404,
                    Vec::new(),
                    br#"{"message":"an image of type main was never uploaded"}"#.to_vec(),
                );
            }
            return json(format!(r#"{{"download_url":"{base}/picture/{width}"}}"#));
        }
        match if_none_match {
            // Another user uploads a picture.
            Some(_) if self.changes > 0 => {
                (self.changes, self.version, *width) =
                    (self.changes - 1, self.version + 1, *width + 1);
                json(product(id, *width))
            }
            Some(tag) if tag == etag => TestResponse(304, Vec::new(), Vec::new()),
            _ => TestResponse(200, vec![("ETag", etag)], product(id, *width).into_bytes()),
        }
    }
}

fn serve(test_api: TestApi) -> (Api, Arc<Mutex<TestApi>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let (api, test_api) = (
        Api::new(&format!("{base}/products"), &Network::default()),
        Arc::new(Mutex::new(test_api)),
    );
    let served = Arc::clone(&test_api);
    // The thread ends with the process of the test.
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            one(stream, &served, &base);
        }
    });
    (api, test_api)
}

fn one(mut stream: TcpStream, test_api: &Mutex<TestApi>, base: &str) {
    let (mut lines, mut if_none_match) = (BufReader::new(stream.try_clone().unwrap()), None);
    let mut first = String::new();
    lines.read_line(&mut first).unwrap();
    loop {
        let mut line = String::new();
        lines.read_line(&mut line).unwrap();
        match line.trim_end().split_once(": ") {
            Some((name, value)) if name.eq_ignore_ascii_case("if-none-match") => {
                if_none_match = Some(value.to_owned())
            }
            Some(_) => {}
            None => break,
        }
    }
    let path = first.split(' ').nth(1).unwrap_or_default().to_owned();
    let TestResponse(status, headers, body) =
        test_api.lock().unwrap().respond(&path, if_none_match.as_deref(), base);
    let headers: String =
        headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let length =
        if status == 304 { String::new() } else { format!("Content-Length: {}\r\n", body.len()) };
    let head = format!("HTTP/1.1 {status} X\r\n{headers}{length}Connection: close\r\n\r\n");
    stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body)).unwrap();
    // Waits until the client closes the connection, so that it receives the whole response.
    let _ = stream.shutdown(std::net::Shutdown::Write);
    let _ = stream.read(&mut [0]);
}

async fn exported(
    test_api: TestApi,
    with_pictures: bool,
    lines_max: usize,
) -> (Result<ExportResult, CatalogError>, Vec<String>) {
    let (api, _) = serve(test_api);
    let mut lines = Vec::new();
    let result = export(&api, with_pictures, &|_| {}, &mut |line| {
        lines.push(line.to_owned());
        Ok(if lines.len() < lines_max { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
    })
    .await;
    (result, lines)
}

fn test_api() -> TestApi {
    TestApi { products: vec![(C, 0), (A, 3), (B, 0)], ..TestApi::default() }
}

#[tokio::test]
async fn export_lines_are_sorted_by_id_and_parsed_by_seed() {
    let (result, lines) = exported(TestApi { throttled: true, ..test_api() }, true, 9).await;
    assert_eq!(
        result.unwrap(),
        ExportResult { products: 3, pictures: 1, ..ExportResult::default() }
    );
    assert_eq!(lines[1..], [format!("{}\n", product(B, 0)), format!("{}\n", product(C, 0))]);
    let own = product(A, 3);
    assert!(lines[0].starts_with(&format!(
        r#"{},"pictures":{{"main":{{"small":""#,
        own.strip_suffix('}').unwrap()
    )));
    let (line, pictures) = super::super::CatalogLine::parse(lines[0].trim_end())
        .map_err(|errors| errors[0].clone())
        .unwrap();
    assert_eq!((line.product.id.as_str(), pictures[&ImageType::default()].len()), (A, 3));
    let (_, bare) = exported(test_api(), false, 9).await;
    assert_eq!(bare, [A, B, C].map(|id| format!("{}\n", product(id, if id == A { 3 } else { 0 }))));
}

#[tokio::test]
async fn export_product_changes_during_download_is_read_again() {
    let (result, lines) = exported(TestApi { changes: 2, ..test_api() }, true, 9).await;
    assert_eq!(result.unwrap().pictures, 1);
    assert!(lines[0].contains(r#""large":{"width":5,"height":2}"#), "{}", lines[0]);
    let (result, lines) = exported(TestApi { changes: 99, ..test_api() }, true, 9).await;
    let error = result.unwrap_err().to_string();
    assert!(error.contains(A) && error.contains("changed 5 times"), "{error}");
    assert!(lines.is_empty());
}

#[tokio::test]
async fn export_missing_picture_is_an_error() {
    let (result, lines) =
        exported(TestApi { missing: Some("medium"), ..test_api() }, true, 9).await;
    assert_eq!(
        result.unwrap_err().to_string(),
        format!(
            "the image main, medium of product {A} cannot be downloaded: \
             an image of type main was never uploaded"
        )
    );
    assert!(lines.is_empty());
}

#[tokio::test]
async fn export_deleted_product_is_left_out_and_closed_output_ends_it() {
    let (result, lines) = exported(TestApi { deleted: Some(A), ..test_api() }, true, 9).await;
    assert_eq!((result.unwrap().products, lines.len()), (2, 2));
    let (result, lines) = exported(test_api(), true, 1).await;
    assert_eq!((result.unwrap().output_closed, lines.len()), (true, 1));
}
