//! Tests of `seed` without a stack: the comparison of products, the batches, and the responses of
//! `insert_product`.

use std::collections::VecDeque;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use engine::cloud::{CloudError, Invocation, UpdateState};
use engine::network::Network;

use super::super::CatalogSource;
use super::*;
use crate::catalog::tests::empty_jpeg;

/// A cloud with a bucket, and with prepared responses of the function.
#[derive(Default)]
struct ScriptedCloud {
    responses: RefCell<VecDeque<Invocation>>,
    events: RefCell<Vec<RestoreEvent>>,
    objects: RefCell<BTreeSet<String>>,
}

impl Functions for ScriptedCloud {
    async fn code_sha256(&self, _: &str) -> Result<Option<String>, CloudError> {
        Ok(None)
    }

    async fn update_state(&self, _: &str) -> Result<UpdateState, CloudError> {
        Ok(UpdateState::Done)
    }

    async fn update_code(&self, _: &str, _: &str, _: &str) -> Result<String, CloudError> {
        Ok(String::new())
    }

    async fn delete_function(&self, function: &str) -> Result<(), CloudError> {
        unreachable!("{function}")
    }

    async fn invoke(&self, _: &str, payload: &str) -> Result<Invocation, CloudError> {
        self.events.borrow_mut().push(serde_json::from_str(payload).unwrap());
        Ok(self.responses.borrow_mut().pop_front().unwrap())
    }
}

impl Objects for ScriptedCloud {
    async fn put_object(
        &self,
        bucket: &str,
        key: &str,
        _: ObjectHeaders,
        _: Vec<u8>,
    ) -> Result<String, CloudError> {
        self.objects.borrow_mut().insert(format!("{bucket}/{key} v"));
        Ok("v".to_owned())
    }

    async fn object_version(
        &self,
        _: &str,
        _: &str,
        _: &str,
    ) -> Result<Option<Vec<u8>>, CloudError> {
        unreachable!("seed reads no objects")
    }

    async fn delete_object_version(
        &self,
        bucket: &str,
        key: &str,
        version: &str,
    ) -> Result<(), CloudError> {
        assert!(self.objects.borrow_mut().remove(&format!("{bucket}/{key} {version}")));
        Ok(())
    }
}

fn response(restored: &[Restored]) -> Invocation {
    let payload = serde_json::to_string(&RestoreResult { restored: restored.to_vec() }).unwrap();
    Invocation { payload, error: None }
}

fn file(text: &str) -> (tempfile::TempDir, CatalogFile) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("f.jsonl");
    std::fs::write(&path, text).unwrap();
    (dir, CatalogSource::open(&path).unwrap().read().unwrap())
}

fn line_with_picture() -> String {
    let bytes = STANDARD.encode(empty_jpeg(40, 30, &[]));
    let pictures = format!(r#"{{"small":"{bytes}","medium":"{bytes}","large":"{bytes}"}}"#);
    format!(r#"{{"name":"n","category":"c","price":1,"pictures":{{"main":{pictures}}}}}"#)
}

async fn add(cloud: &ScriptedCloud, text: &str) -> Result<SeedResult, CatalogError> {
    let (_dir, file) = file(text);
    let api = Api::new("http://127.0.0.1:1/products", &Network::default());
    let stack =
        CatalogStack { name: StackName::new("Shop").unwrap(), api, images_bucket: "images".into() };
    let (emit, done) = (&|_| {}, Cell::new(0));
    let missing: Vec<_> = file.lines.iter().collect();
    let writer = ProductWriter {
        cloud,
        stack: &stack,
        file: &file,
        emit,
        of: 0,
        done,
        seeded: RefCell::default(),
    };
    writer.add_all(&missing).await?;
    Ok(writer.seeded.into_inner())
}

#[tokio::test]
async fn add_all_writes_pictures_before_the_product() {
    let cloud = ScriptedCloud::default();
    cloud.responses.borrow_mut().push_back(response(&[Restored::Created]));
    let seeded = add(&cloud, &line_with_picture()).await.unwrap();
    assert_eq!((seeded.added, seeded.images), (1, 1));
    assert_eq!(cloud.objects.borrow().len(), 3);
    let events = cloud.events.borrow();
    let large = &events[0].restore[0].images[&ImageType::default()][&Size::Large];
    assert_eq!((large.width, large.height, large.version.as_str()), (40, 30, "v"));
    assert!(events[0].restore[0].product.ends_with(r#""name":"n","category":"c","price":1}"#));
}

#[tokio::test]
async fn add_all_product_exists_deletes_its_objects() {
    for (restored, unchanged, differing) in [(Restored::Same, 1, 0), (Restored::Differs, 0, 1)] {
        let cloud = ScriptedCloud::default();
        cloud.responses.borrow_mut().push_back(response(&[restored]));
        let seeded = add(&cloud, &line_with_picture()).await.unwrap();
        assert_eq!(
            (seeded.added, seeded.unchanged, seeded.differing.len()),
            (0, unchanged, differing)
        );
        assert!(cloud.objects.borrow().is_empty());
    }
}

#[tokio::test(start_paused = true)]
async fn add_all_function_error_is_retried_and_outdated_function_is_named() {
    let failed = || Invocation {
        payload: "{\"errorMessage\":\"busy\"}".into(),
        error: Some("Unhandled".into()),
    };
    let line = r#"{"name":"n","category":"c","price":1}"#;
    let cloud = ScriptedCloud::default();
    cloud.responses.borrow_mut().extend([failed(), failed(), response(&[Restored::Created])]);
    assert_eq!(add(&cloud, line).await.unwrap().added, 1);
    assert!(cloud.events.borrow().windows(2).all(|pair| pair[0] == pair[1]));
    cloud.responses.borrow_mut().extend([failed(), failed(), failed(), failed()]);
    let error = add(&cloud, line).await.unwrap_err().to_string();
    assert!(
        error.contains("-insert-product failed 4 times: {\"errorMessage\":\"busy\"}"),
        "{error}"
    );
    cloud
        .responses
        .borrow_mut()
        .push_back(Invocation { payload: r#"{"statusCode":400}"#.into(), error: None });
    let error = add(&cloud, line).await.unwrap_err().to_string();
    assert!(error.contains("cargo xtask deploy"), "{error}");
}

#[test]
fn batches_are_limited_by_lines_bytes_and_images() {
    let lines = |lines: Vec<String>| file(&lines.join("\n")).1;
    let sizes = |file: &CatalogFile| {
        let batches = batches(&file.lines.iter().collect::<Vec<_>>());
        assert!(batches.iter().flatten().map(|numbered| numbered.number).eq(1..=file.lines.len()));
        batches.iter().map(Vec::len).collect::<Vec<_>>()
    };
    let plain = |n: usize| {
        (0..n).map(|i| format!(r#"{{"name":"n{i}","category":"c","price":1}}"#)).collect()
    };
    assert_eq!(sizes(&lines(plain(1))), [1]);
    assert_eq!(sizes(&lines(plain(10))), [3, 3, 3, 1]);
    assert_eq!(sizes(&lines(plain(250))), [50, 50, 50, 50, 50]);
    assert_eq!(sizes(&lines((0..100).map(|_| line_with_picture()).collect())), [10; 10]);
    let long = "ü".repeat(10_000);
    let long = |i| format!(r#"{{"name":"n{i}","category":"c","price":1,"description":"{long}"}}"#);
    assert_eq!(sizes(&lines((0..200).map(long).collect())), [26, 26, 26, 26, 26, 26, 26, 18]);
}

#[test]
fn differences_compare_images_only_if_the_line_has_them() {
    let images =
        |width| format!(r#","images":{{"main":{{"small":{{"width":{width},"height":1}}}}}}"#);
    let product = |price: &str, images: &str| {
        let id = "01890a5d-ac96-774b-bcce-b302099a8057";
        parse_product(&format!(
            r#"{{"id":"{id}","name":"n","category":"c","price":{price}{images}}}"#
        ))
        .unwrap()
    };
    let (without_images, with_images, other) =
        (product("1.50", ""), product("1.5", &images(1)), product("1.5", &images(2)));
    for images_only_described in [true, false] {
        assert!(differences(images_only_described, &without_images, &with_images).is_empty());
        assert!(differences(images_only_described, &with_images, &with_images).is_empty());
        assert_eq!(differences(images_only_described, &with_images, &other), ["images"]);
    }
    // A file that only describes images can be added twice without a difference.
    assert!(differences(true, &with_images, &without_images).is_empty());
    assert_eq!(differences(false, &with_images, &without_images), ["images"]);
    assert_eq!(differences(false, &without_images, &product("1.51", "")), ["price"]);
}

#[test]
fn samples_are_valid_and_have_ids() {
    let file = CatalogSource::samples().read().unwrap();
    let categories: BTreeSet<_> =
        file.lines.iter().map(|numbered| numbered.line.product.category.as_str()).collect();
    let descriptions: BTreeSet<_> =
        file.lines.iter().map(|numbered| &numbered.line.product.description).collect();
    assert!(
        file.lines.len() >= 100 && categories.len() == 8 && descriptions.len() == file.lines.len()
    );
    assert!(
        file.lines
            .iter()
            .all(|numbered| numbered.line.has_id
                && &numbered.line.product.id.as_str()[14..15] == "7")
    );
    assert!(
        file.lines.iter().filter(|numbered| !numbered.line.sample_images.is_empty()).count() >= 30
    );
}
