//! Exports of an API of a few lines, on a real port: what changes, fails or goes away while it is read.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use super::*;
use crate::catalog::tests::empty_jpeg;

/// What the API has: products by id, and how often each is still to change while its pictures are read.
#[derive(Default)]
struct World {
    products: Vec<(&'static str, u16)>,
    changes: u32,
    /// The size of image that cannot be had.
    lost: Option<&'static str>,
    /// Deleted once it was listed.
    deleted: Option<&'static str>,
    version: u32,
    throttled: bool,
    asked: Vec<String>,
}

struct Answer(u16, Vec<(&'static str, String)>, Vec<u8>);

fn json(text: String) -> Answer {
    Answer(200, Vec::new(), text.into_bytes())
}

const A: &str = "01890a5d-ac96-774b-bcce-b302099a8051";
const B: &str = "01890a5d-ac96-774b-bcce-b302099a8052";
const C: &str = "01890a5d-ac96-774b-bcce-b302099a8053";

/// A product; `width` is that of its images, 0: it has none.
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

impl World {
    fn answer(&mut self, path: &str, if_none_match: Option<&str>, base: &str) -> Answer {
        self.asked.push(path.to_owned());
        if std::mem::take(&mut self.throttled) {
            return Answer(429, Vec::new(), Vec::new());
        }
        let etag = format!("\"{}\"", self.version);
        let (route, query) = path.split_once('?').unwrap_or((path, ""));
        let rest = route.strip_prefix("/products").unwrap_or_default();
        if let Some(width) = route.strip_prefix("/picture/") {
            return Answer(200, Vec::new(), empty_jpeg(width.parse().unwrap(), 2, &[]));
        }
        if rest.is_empty() {
            // Two pages, the later ids first.
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
            return Answer(200, headers, format!("[{page}]").into_bytes());
        }
        let id = &rest[1..37];
        let Some((_, width)) = self.products.iter_mut().find(|(known, _)| *known == id) else {
            return Answer(404, Vec::new(), Vec::new());
        };
        if self.deleted == Some(id) {
            return Answer(404, Vec::new(), br#"{"message":"gone"}"#.to_vec());
        }
        if rest.ends_with("/images") {
            if self.lost.is_some_and(|size| query.ends_with(size)) {
                return Answer(
                    404,
                    Vec::new(),
                    br#"{"message":"an image of type main was never sent"}"#.to_vec(),
                );
            }
            return json(format!(r#"{{"download_url":"{base}/picture/{width}"}}"#));
        }
        match if_none_match {
            // Somebody uploads another picture in between.
            Some(_) if self.changes > 0 => {
                (self.changes, self.version, *width) =
                    (self.changes - 1, self.version + 1, *width + 1);
                json(product(id, *width))
            }
            Some(tag) if tag == etag => Answer(304, Vec::new(), Vec::new()),
            _ => Answer(200, vec![("ETag", etag)], product(id, *width).into_bytes()),
        }
    }
}

fn serve(world: World) -> (Api, Arc<Mutex<World>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let (api, world) = (Api::new(&format!("{base}/products")), Arc::new(Mutex::new(world)));
    let served = Arc::clone(&world);
    // Ends with the test's process.
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            one(stream, &served, &base);
        }
    });
    (api, world)
}

fn one(mut stream: TcpStream, world: &Mutex<World>, base: &str) {
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
    let Answer(status, headers, body) =
        world.lock().unwrap().answer(&path, if_none_match.as_deref(), base);
    let headers: String =
        headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let length =
        if status == 304 { String::new() } else { format!("Content-Length: {}\r\n", body.len()) };
    let head = format!("HTTP/1.1 {status} X\r\n{headers}{length}Connection: close\r\n\r\n");
    stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body)).unwrap();
    // The client closes first, so that nothing on the way is lost.
    let _ = stream.shutdown(std::net::Shutdown::Write);
    let _ = stream.read(&mut [0]);
}

async fn exported(
    world: World,
    with_pictures: bool,
    lines_max: usize,
) -> (Result<Exported, CatalogError>, Vec<String>) {
    let (api, _) = serve(world);
    let mut lines = Vec::new();
    let result = export(&api, with_pictures, &|_| {}, &mut |line| {
        lines.push(line.to_owned());
        Ok(if lines.len() < lines_max { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
    })
    .await;
    (result, lines)
}

fn world() -> World {
    World { products: vec![(C, 0), (A, 3), (B, 0)], ..World::default() }
}

#[tokio::test]
async fn lines_come_by_id_as_the_api_writes_them_and_are_taken_back() {
    let (result, lines) = exported(World { throttled: true, ..world() }, true, 9).await;
    assert_eq!(result.unwrap(), Exported { products: 3, pictures: 1, cut: false });
    assert_eq!(lines[1..], [format!("{}\n", product(B, 0)), format!("{}\n", product(C, 0))]);
    let own = product(A, 3);
    assert!(lines[0].starts_with(&format!(
        r#"{},"pictures":{{"main":{{"small":""#,
        own.strip_suffix('}').unwrap()
    )));
    let (line, pictures) =
        super::super::Line::parse(lines[0].trim_end()).map_err(|faults| faults[0].clone()).unwrap();
    assert_eq!((line.product.id.as_str(), pictures[&ImageType::default()].len()), (A, 3));
    let (_, bare) = exported(world(), false, 9).await;
    assert_eq!(bare, [A, B, C].map(|id| format!("{}\n", product(id, if id == A { 3 } else { 0 }))));
}

#[tokio::test]
async fn pictures_of_one_moment_only() {
    let (result, lines) = exported(World { changes: 2, ..world() }, true, 9).await;
    assert_eq!(result.unwrap().pictures, 1);
    assert!(lines[0].contains(r#""large":{"width":5,"height":2}"#), "{}", lines[0]);
    let (result, lines) = exported(World { changes: 99, ..world() }, true, 9).await;
    let error = result.unwrap_err().to_string();
    assert!(error.contains(A) && error.contains("changed each of 5 times"), "{error}");
    assert!(lines.is_empty());
}

#[tokio::test]
async fn a_picture_that_cannot_be_had_ends_it_and_is_named() {
    let (result, lines) = exported(World { lost: Some("medium"), ..world() }, true, 9).await;
    assert_eq!(
        result.unwrap_err().to_string(),
        format!(
            "the picture main, medium of product {A} cannot be had: an image of type main was never sent"
        )
    );
    assert!(lines.is_empty());
}

#[tokio::test]
async fn a_product_that_is_deleted_meanwhile_is_left_out_and_a_reader_may_go() {
    let (result, lines) = exported(World { deleted: Some(A), ..world() }, true, 9).await;
    assert_eq!((result.unwrap().products, lines.len()), (2, 2));
    let (result, lines) = exported(world(), true, 1).await;
    assert_eq!((result.unwrap().cut, lines.len()), (true, 1));
}
