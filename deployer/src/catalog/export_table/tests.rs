//! Tests of `export --table` against a table and a bucket in memory.

use engine::cloud::{CloudError, ObjectHeaders, TableCount};

use super::*;
use crate::catalog::CatalogLine;
use crate::catalog::tests::empty_jpeg;

const A: &str = "01890a5d-ac96-774b-bcce-b302099a8051";
const B: &str = "01890a5d-ac96-774b-bcce-b302099a8052";

/// The table `restored`, the table `new` that is not active yet, and a bucket with the version
/// `kept` of each object.
struct Cloud {
    items: Vec<TableItem>,
}

impl Items for Cloud {
    async fn items(
        &self,
        table: &str,
        progress: &dyn Fn(usize),
    ) -> Result<Option<Vec<TableItem>>, CloudError> {
        progress(self.items.len());
        Ok((table == "restored").then(|| self.items.clone()))
    }
}

impl Tables for Cloud {
    async fn table_exists(&self, table: &str) -> Result<bool, CloudError> {
        Ok(["restored", "new"].contains(&table))
    }

    async fn count_items(&self, _: &str, _: usize) -> Result<Option<TableCount>, CloudError> {
        unreachable!("an export does not count items")
    }

    async fn set_deletion_protection(&self, _: &str, _: bool) -> Result<(), CloudError> {
        unreachable!("an export does not change the table")
    }

    async fn delete_table(&self, _: &str) -> Result<(), CloudError> {
        unreachable!("an export does not delete the table")
    }
}

impl Objects for Cloud {
    async fn put_object(
        &self,
        _: &str,
        _: &str,
        _: ObjectHeaders,
        _: Vec<u8>,
    ) -> Result<String, CloudError> {
        unreachable!("an export writes no objects")
    }

    async fn object_version(
        &self,
        bucket: &str,
        key: &str,
        version: &str,
    ) -> Result<Option<Vec<u8>>, CloudError> {
        assert!(bucket == "images" && key.starts_with("product_images/"), "{bucket}/{key}");
        Ok((version == "kept").then(|| empty_jpeg(3, 2, &[])))
    }

    async fn delete_object_version(&self, _: &str, _: &str, _: &str) -> Result<(), CloudError> {
        unreachable!("an export deletes no objects")
    }
}

fn text_value(text: &str) -> TableValue {
    TableValue::Text(text.to_owned())
}

fn number_value(number: &str) -> TableValue {
    TableValue::Number(number.to_owned())
}

fn map_value<const N: usize>(entries: [(&str, TableValue); N]) -> TableValue {
    TableValue::Map(entries.map(|(name, value)| (name.to_owned(), value)).into())
}

/// An item as the functions write it, with images of this version.
fn item(id: &str, version: Option<&str>) -> TableItem {
    let image = |version: &str| {
        let rendition = || {
            let version_id = text_value(version);
            let (width, height) = (number_value("3"), number_value("2"));
            map_value([("width", width), ("height", height), ("version_id", version_id)])
        };
        let [small, medium, large] = Size::ALL.map(|size| (size.name(), rendition()));
        map_value([("sequencer", text_value("0")), small, medium, large])
    };
    let images = version.map_or(map_value([]), |version| map_value([("main", image(version))]));
    let TableValue::Map(item) = map_value([
        ("id", text_value(id)),
        ("name", text_value("Möwe")),
        ("category", text_value("c")),
        ("price", number_value("999999999999.9999")),
        ("search_text", text_value("möwe")),
        ("version", number_value("7")),
        ("images", images),
        ("refused", map_value([])),
    ]) else {
        unreachable!("it is a map")
    };
    item
}

async fn exported(
    items: Vec<TableItem>,
    table: &str,
    with_pictures: bool,
) -> Result<(ExportResult, Vec<String>), CatalogError> {
    let source = TableSource { table, images_bucket: "images" };
    let mut lines = Vec::new();
    let result = export_table(&Cloud { items }, source, with_pictures, &|_| {}, &mut |line| {
        lines.push(line.to_owned());
        Ok(ControlFlow::Continue(()))
    })
    .await?;
    Ok((result, lines))
}

#[tokio::test]
async fn export_table_lines_are_sorted_by_id_and_parsed_by_seed() {
    let items = vec![item(B, None), item(A, Some("kept"))];
    let (result, lines) = exported(items.clone(), "restored", true).await.unwrap();
    assert_eq!(result, ExportResult { products: 2, pictures: 1, ..ExportResult::default() });
    let plain = r#""name":"Möwe","category":"c","price":999999999999.9999}"#;
    assert_eq!(lines[1], format!("{{\"id\":\"{B}\",{plain}\n"));
    let (line, pictures) = CatalogLine::parse(lines[0].trim_end()).unwrap();
    assert_eq!(line.product.id.as_str(), A);
    assert_eq!(pictures[&ImageType::default()][&Size::Large], empty_jpeg(3, 2, &[]));
    let (_, bare) = exported(items, "restored", false).await.unwrap();
    assert!(bare[0].ends_with("\"large\":{\"width\":3,\"height\":2}}}}\n"), "{}", bare[0]);
}

#[tokio::test]
async fn export_table_image_without_files_is_left_out_and_counted() {
    let (result, lines) = exported(vec![item(A, Some("gone"))], "restored", true).await.unwrap();
    assert_eq!((result.products, result.pictures, result.missing_images), (1, 0, 1));
    let (line, _) = CatalogLine::parse(lines[0].trim_end()).unwrap();
    assert!(line.product.images.is_empty());
}

#[tokio::test]
async fn export_table_missing_table_or_other_items_are_errors() {
    let error = exported(Vec::new(), "typo", true).await.unwrap_err().to_string();
    assert!(error.contains("the table typo does not exist"), "{error}");
    let error = exported(Vec::new(), "new", true).await.unwrap_err().to_string();
    assert!(error.contains("the table new is still being created"), "{error}");
    for (name, value, reason) in [
        ("price", text_value("1"), "it has no number price"),
        ("id", text_value("key-7"), "its id is not a UUID"),
        ("name", text_value(""), "name must not be empty"),
        ("images", TableValue::Other, "it has no map images"),
    ] {
        let mut other = item(A, None);
        other.insert(name.to_owned(), value);
        let error = exported(vec![other], "restored", true).await.unwrap_err().to_string();
        assert!(error.ends_with(&format!("is not a product: {reason}")), "{error}");
    }
}
