//! The flow of `seed` where nothing is deployed: what is told apart, and what is done with the functions' answers.

use std::collections::VecDeque;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::super::Source;
use super::*;
use crate::catalog::tests::empty_jpeg;
use engine::cloud::{CloudError, Invocation};

/// A function with prepared answers, and a bucket.
#[derive(Default)]
struct Scripted {
    answers: RefCell<VecDeque<Invocation>>,
    events: RefCell<Vec<RestoreEvent>>,
    objects: RefCell<BTreeSet<String>>,
}

impl Functions for Scripted {
    async fn code_sha256(&self, _: &str) -> Result<Option<String>, CloudError> {
        Ok(None)
    }

    async fn update_code(&self, _: &str, _: &str, _: &str) -> Result<String, CloudError> {
        Ok(String::new())
    }

    async fn invoke(&self, _: &str, payload: &str) -> Result<Invocation, CloudError> {
        self.events.borrow_mut().push(serde_json::from_str(payload).unwrap());
        Ok(self.answers.borrow_mut().pop_front().unwrap())
    }
}

impl Objects for Scripted {
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

fn answer(restored: &[Restored]) -> Invocation {
    let payload = serde_json::to_string(&RestoreAnswer { restored: restored.to_vec() }).unwrap();
    Invocation { payload, error: None }
}

fn file(text: &str) -> (tempfile::TempDir, File) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("f.jsonl");
    std::fs::write(&path, text).unwrap();
    (dir, Source::open(&path).unwrap().check().unwrap())
}

fn pictured() -> String {
    let bytes = STANDARD.encode(empty_jpeg(40, 30, &[]));
    format!(
        r#"{{"name":"n","category":"c","price":1,"pictures":{{"main":{{"small":"{bytes}","medium":"{bytes}","large":"{bytes}"}}}}}}"#
    )
}

async fn put(cloud: &Scripted, text: &str) -> Result<Seeded, CatalogError> {
    let (_dir, file) = file(text);
    let api = Api::new("http://127.0.0.1:1/products");
    let stack =
        Stack { name: StackName::new("Shop").unwrap(), api, images_bucket: "images".into() };
    let (tell, done) = (&|_| {}, Cell::new(0));
    let missing: Vec<_> = file.lines.iter().collect();
    let put =
        Put { cloud, stack: &stack, file: &file, tell, of: 0, done, seeded: RefCell::default() };
    put.all(&missing).await?;
    Ok(put.seeded.into_inner())
}

#[tokio::test]
async fn pictures_stand_before_their_product_names_them() {
    let cloud = Scripted::default();
    cloud.answers.borrow_mut().push_back(answer(&[Restored::Created]));
    let seeded = put(&cloud, &pictured()).await.unwrap();
    assert_eq!((seeded.added, seeded.pictures), (1, 1));
    assert_eq!(cloud.objects.borrow().len(), 3);
    let events = cloud.events.borrow();
    let large = &events[0].restore[0].images[&ImageType::default()][&Size::Large];
    assert_eq!((large.width, large.height, large.version.as_str()), (40, 30, "v"));
    assert!(events[0].restore[0].product.ends_with(r#""name":"n","category":"c","price":1}"#));
}

#[tokio::test]
async fn objects_that_no_product_names_are_taken_away_again() {
    for (restored, there, differing) in [(Restored::Same, 1, 0), (Restored::Differs, 0, 1)] {
        let cloud = Scripted::default();
        cloud.answers.borrow_mut().push_back(answer(&[restored]));
        let seeded = put(&cloud, &pictured()).await.unwrap();
        assert_eq!((seeded.added, seeded.there, seeded.differing.len()), (0, there, differing));
        assert!(cloud.objects.borrow().is_empty());
    }
}

#[tokio::test(start_paused = true)]
async fn a_function_that_fails_is_asked_again_and_old_code_is_named() {
    let failed = || Invocation {
        payload: "{\"errorMessage\":\"busy\"}".into(),
        error: Some("Unhandled".into()),
    };
    let line = r#"{"name":"n","category":"c","price":1}"#;
    let cloud = Scripted::default();
    cloud.answers.borrow_mut().extend([failed(), failed(), answer(&[Restored::Created])]);
    assert_eq!(put(&cloud, line).await.unwrap().added, 1);
    assert!(cloud.events.borrow().windows(2).all(|pair| pair[0] == pair[1]));
    cloud.answers.borrow_mut().extend([failed(), failed(), failed(), failed()]);
    let error = put(&cloud, line).await.unwrap_err().to_string();
    assert!(
        error.contains("-insert-product failed 4 times: {\"errorMessage\":\"busy\"}"),
        "{error}"
    );
    cloud
        .answers
        .borrow_mut()
        .push_back(Invocation { payload: r#"{"statusCode":400}"#.into(), error: None });
    let error = put(&cloud, line).await.unwrap_err().to_string();
    assert!(error.contains("cargo xtask deploy"), "{error}");
}

#[test]
fn batches_are_bounded_by_number_bytes_and_images() {
    let lines = |lines: Vec<String>| file(&lines.join("\n")).1;
    let sizes = |file: &File| {
        let batches = batches(&file.lines.iter().collect::<Vec<_>>());
        assert!(batches.iter().flatten().map(|placed| placed.number).eq(1..=file.lines.len()));
        batches.iter().map(Vec::len).collect::<Vec<_>>()
    };
    let plain = |n: usize| {
        (0..n).map(|i| format!(r#"{{"name":"n{i}","category":"c","price":1}}"#)).collect()
    };
    assert_eq!(sizes(&lines(plain(1))), [1]);
    assert_eq!(sizes(&lines(plain(10))), [3, 3, 3, 1]);
    assert_eq!(sizes(&lines(plain(250))), [50, 50, 50, 50, 50]);
    assert_eq!(sizes(&lines((0..100).map(|_| pictured()).collect())), [10; 10]);
    let long = "ü".repeat(10_000);
    let long = |i| format!(r#"{{"name":"n{i}","category":"c","price":1,"description":"{long}"}}"#);
    assert_eq!(sizes(&lines((0..200).map(long).collect())), [26, 26, 26, 26, 26, 26, 26, 18]);
}

#[test]
fn what_is_there_is_compared_as_far_as_the_line_tells() {
    let images =
        |width| format!(r#","images":{{"main":{{"small":{{"width":{width},"height":1}}}}}}"#);
    let product = |price: &str, images: &str| {
        let id = "01890a5d-ac96-774b-bcce-b302099a8057";
        read(&format!(r#"{{"id":"{id}","name":"n","category":"c","price":{price}{images}}}"#))
            .unwrap()
    };
    let (bare, pictured, other) =
        (product("1.50", ""), product("1.5", &images(1)), product("1.5", &images(2)));
    for only_told in [true, false] {
        assert!(differences(only_told, &bare, &pictured).is_empty());
        assert!(differences(only_told, &pictured, &pictured).is_empty());
        assert_eq!(differences(only_told, &pictured, &other), ["images"]);
    }
    // A file that tells of images without holding them can be loaded, and loaded again.
    assert!(differences(true, &pictured, &bare).is_empty());
    assert_eq!(differences(false, &pictured, &bare), ["images"]);
    assert_eq!(differences(false, &bare, &product("1.51", "")), ["price"]);
}

#[test]
fn the_samples_are_a_legal_catalogue_with_ids_of_their_own() {
    let file = Source::samples().check().unwrap();
    let categories: BTreeSet<_> =
        file.lines.iter().map(|placed| placed.line.product.category.as_str()).collect();
    let descriptions: BTreeSet<_> =
        file.lines.iter().map(|placed| &placed.line.product.description).collect();
    assert!(
        file.lines.len() >= 100 && categories.len() == 8 && descriptions.len() == file.lines.len()
    );
    assert!(
        file.lines
            .iter()
            .all(|placed| placed.line.has_id && &placed.line.product.id.as_str()[14..15] == "7")
    );
    assert!(file.lines.iter().filter(|placed| !placed.line.draw.is_empty()).count() >= 30);
}
