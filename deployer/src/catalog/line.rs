//! One line of a catalog file. The parser is strict and reports all errors of a line.

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};
use shared::image::{ImageType, Images, Size};
use shared::jpeg::{self, JpegError};
use shared::limits::IMAGE_TYPES_MAX;
use shared::{Draft, Product, ProductId, ValidationError, fields};

/// The files of a product's images.
pub(super) type Pictures = BTreeMap<ImageType, BTreeMap<Size, Vec<u8>>>;

/// A valid line, without the files of its pictures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CatalogLine {
    /// The product, with the images that the line describes.
    pub product: Product,
    /// The image types whose files are in the line.
    pub pictures: BTreeSet<ImageType>,
    /// The image types for which a sample image is uploaded.
    pub sample_images: BTreeSet<ImageType>,
    /// Whether the line has an id.
    pub(super) has_id: bool,
}

/// The fields of a line that are not fields of a product.
const PICTURES: &str = "pictures";
const SAMPLE_IMAGES: &str = "sample_images";
/// The former name of `sample_images`.
const DRAW: &str = "draw";

/// The temporary id of a line without an id.
const NO_ID: &str = "00000000-0000-0000-0000-000000000000";

impl CatalogLine {
    pub(super) fn parse(text: &str) -> Result<(Self, Pictures), Vec<ValidationError>> {
        let fields = object(text).map_err(|error| vec![error])?;
        let mut errors = Vec::new();
        let raw = |name: &str| fields.iter().find(|(field, _)| field == name).map(|(_, raw)| *raw);
        let given_id = raw("id").map(id);
        let id = match &given_id {
            Some(Ok(id)) => Some(id.clone()),
            None => ProductId::parse(NO_ID),
            Some(Err(error)) => {
                errors.push(error.clone());
                ProductId::parse(NO_ID)
            }
        };
        let Some(id) = id else { return Err(errors) };
        let own = fields
            .iter()
            .filter(|(field, _)| ![PICTURES, SAMPLE_IMAGES, DRAW, "id"].contains(&field.as_str()));
        let draft = Draft::of_exported(&json_object(own), &id);
        let images = raw("images").map(images).transpose();
        let pictures = raw(PICTURES).map(pictures).transpose();
        let samples = [SAMPLE_IMAGES, DRAW]
            .into_iter()
            .filter_map(|name| raw(name).map(|raw| sample_images(name, raw)))
            .collect::<Result<Vec<_>, _>>();
        let mut take = |more: Vec<ValidationError>| errors.extend(more);
        let draft = draft.map_err(&mut take).ok();
        let images = images.map_err(|error| take(vec![error])).ok();
        let pictures = pictures.map_err(&mut take).ok();
        let samples = samples.map_err(|error| take(vec![error])).ok();
        let (Some(draft), Some(images), Some(pictures), Some(samples)) =
            (draft, images, pictures, samples)
        else {
            return Err(errors);
        };
        let (pictures, dimensions) = pictures.unwrap_or_default();
        let sample_images = samples.into_iter().flatten().collect();
        errors.extend(contradictions(images.as_ref(), &dimensions, &sample_images));
        if !errors.is_empty() {
            return Err(errors);
        }
        let Draft { name, category, price, description } = draft;
        let images = images.unwrap_or(dimensions);
        let product = Product { id, name, category, price, description, images };
        let picture_types = pictures.keys().cloned().collect();
        let has_id = given_id.is_some();
        Ok((Self { product, pictures: picture_types, sample_images, has_id }, pictures))
    }

    /// Sets the id of a line without an id. The id depends on the content of the line and on the
    /// number of equal lines before it, so the same file always has the same ids.
    pub(super) fn set_id_from_content(&mut self, equal_before: impl FnOnce([u8; 32]) -> u64) {
        let Product { name, category, price, description, .. } = &self.product;
        let mut hash = Sha256::new();
        for part in [
            name.as_str(),
            category.as_str(),
            &price.to_string(),
            description.as_deref().unwrap_or(""),
        ] {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part.as_bytes());
        }
        hash.update([u8::from(description.is_some())]);
        let content: [u8; 32] = hash.finalize().into();
        let mut hash = Sha256::new();
        hash.update(content);
        hash.update(equal_before(content).to_be_bytes());
        let hash: [u8; 32] = hash.finalize().into();
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&hash[..16]);
        let uuid = uuid::Builder::from_unix_timestamp_millis(
            CONTENT_ID_TIME_MS,
            &core::array::from_fn(|i| bytes[i]),
        );
        if let Some(id) = ProductId::parse(&uuid.into_uuid().hyphenated().to_string()) {
            self.product.id = id;
        }
    }
}

/// The time in ids that are made from content: the start of 2025. A UUID of version 7 has a time.
const CONTENT_ID_TIME_MS: u64 = 1_735_689_600_000;

/// The fields of a line and their JSON texts.
fn object(text: &str) -> Result<Vec<(String, &RawValue)>, ValidationError> {
    if let Err(error) = serde_json::from_str::<serde::de::IgnoredAny>(text) {
        return Err(ValidationError::whole(format!(
            "the line is not valid JSON (column {})",
            error.column()
        )));
    }
    if !text.trim_ascii_start().starts_with('{') {
        return Err(ValidationError::whole("the line must be a JSON object"));
    }
    fields(text)
}

/// A JSON object of these fields with unchanged values.
fn json_object<'f>(fields: impl Iterator<Item = &'f (String, &'f RawValue)>) -> String {
    let parts = fields
        .map(|(name, raw)| format!("{}:{}", serde_json::Value::from(name.as_str()), raw.get()));
    format!("{{{}}}", parts.collect::<Vec<_>>().join(","))
}

fn id(raw: &RawValue) -> Result<ProductId, ValidationError> {
    let text: Option<String> = serde_json::from_str(raw.get()).ok();
    text.and_then(|text| ProductId::parse(&text)).ok_or_else(|| {
        ValidationError::of(
            "id",
            "id must be a UUID in lower case with hyphens; without id, one is made from the line",
        )
    })
}

fn images(raw: &RawValue) -> Result<Images, ValidationError> {
    serde_json::from_str(raw.get()).map_err(|_| {
        ValidationError::of(
            "images",
            "images must be as the API returns them: \
             {\"main\": {\"small\": {\"width\": 192, \"height\": 108}, …}}",
        )
    })
}

fn sample_images(field: &str, raw: &RawValue) -> Result<BTreeSet<ImageType>, ValidationError> {
    let types: Vec<String> = serde_json::from_str(raw.get()).map_err(|_| {
        ValidationError::of(field, format!("{field} must be a list of image types: [\"main\"]"))
    })?;
    types
        .iter()
        .map(|name| {
            ImageType::parse(name).map_err(|error| ValidationError::of(field, error.message))
        })
        .collect()
}

/// The files and their dimensions.
fn pictures(raw: &RawValue) -> Result<(Pictures, Images), Vec<ValidationError>> {
    let given: BTreeMap<String, BTreeMap<String, String>> = serde_json::from_str(raw.get())
        .map_err(|_| {
            vec![ValidationError::of(
                PICTURES,
                "pictures must be as `export` writes them: \
             {\"main\": {\"small\": \"base64 of a JPEG\", …}}",
            )]
        })?;
    let (mut pictures, mut dimensions, mut errors) = (Pictures::new(), Images::new(), Vec::new());
    for (name, sizes) in &given {
        let field = format!("{PICTURES}.{name}");
        let kind = match ImageType::parse(name) {
            Ok(kind) => kind,
            Err(error) => {
                errors.push(ValidationError::of(field, error.message));
                continue;
            }
        };
        let known = |name: &String| Size::ALL.iter().any(|size| size.name() == name);
        if sizes.len() != Size::ALL.len() || !sizes.keys().all(known) {
            errors.push(ValidationError::of(
                field,
                "it must have small, medium and large, and no other sizes",
            ));
            continue;
        }
        for size in Size::ALL {
            match rendition(size, &sizes[size.name()]) {
                Ok((bytes, size_dimensions)) => {
                    pictures.entry(kind.clone()).or_default().insert(size, bytes);
                    dimensions.entry(kind.clone()).or_default().insert(size, size_dimensions);
                }
                Err(message) => {
                    errors.push(ValidationError::of(format!("{field}.{}", size.name()), message))
                }
            }
        }
    }
    if errors.is_empty() { Ok((pictures, dimensions)) } else { Err(errors) }
}

fn rendition(size: Size, base64: &str) -> Result<(Vec<u8>, shared::image::Dimensions), String> {
    let bytes =
        STANDARD.decode(base64).map_err(|error| format!("the text is not base64: {error}"))?;
    let dimensions = jpeg::dimensions(&bytes).map_err(|flaw| match flaw {
        JpegError::NotAJpeg => "the file is not a complete JPEG",
        JpegError::Metadata => {
            "the JPEG has metadata, which would be published; \
             upload your own pictures through the API instead"
        }
    })?;
    let (width, height) = size.bounds();
    if dimensions.width == 0
        || dimensions.height == 0
        || dimensions.width > width
        || dimensions.height > height
    {
        return Err(format!(
            "the JPEG has {} × {} pixels; the maximum is {width} × {height}",
            dimensions.width, dimensions.height
        ));
    }
    Ok((bytes, dimensions))
}

/// The contradictions between the fields of a line that describe images.
fn contradictions(
    images: Option<&Images>,
    dimensions: &Images,
    samples: &BTreeSet<ImageType>,
) -> Vec<ValidationError> {
    let mut errors = Vec::new();
    if let Some(images) = images
        && !dimensions.is_empty()
        && images != dimensions
    {
        errors.push(ValidationError::of(
            "images",
            "images does not match the dimensions of the pictures",
        ));
    }
    if let Some(both) = samples.iter().find(|kind| dimensions.contains_key(kind)) {
        errors.push(ValidationError::of(
            SAMPLE_IMAGES,
            format!("pictures has a file of type {}, too", both.as_str()),
        ));
    }
    let kinds: BTreeSet<_> = dimensions
        .keys()
        .chain(samples)
        .chain(images.iter().flat_map(|images| images.keys()))
        .collect();
    if kinds.len() > IMAGE_TYPES_MAX {
        errors.push(ValidationError::whole(format!(
            "a product may have at most {IMAGE_TYPES_MAX} image types"
        )));
    }
    errors
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::tests::empty_jpeg;

    fn errors(text: &str) -> Vec<String> {
        let errors = CatalogLine::parse(text).err().unwrap_or_default();
        errors
            .iter()
            .map(|f| format!("{}: {}", f.field.as_deref().unwrap_or("-"), f.message))
            .collect()
    }

    fn with_picture(small: &[u8], more: &str) -> String {
        let [small, rest] = [small, &empty_jpeg(400, 300, &[])].map(|bytes| STANDARD.encode(bytes));
        let pictures = format!(r#"{{"small":"{small}","medium":"{rest}","large":"{rest}"}}"#);
        format!(r#"{{"name":"n","category":"c","price":1,"pictures":{{"main":{pictures}}}{more}}}"#)
    }

    #[test]
    fn parse_exported_line_has_product_and_pictures() {
        let images = concat!(
            r#"{"main":{"small":{"width":144,"height":108},"#,
            r#""medium":{"width":400,"height":300},"large":{"width":400,"height":300}}}"#
        );
        let id = "01890a5d-ac96-774b-bcce-b302099a8057";
        let text =
            with_picture(&empty_jpeg(144, 108, &[]), &format!(r#","id":"{id}","images":{images}"#));
        let (line, pictures) = CatalogLine::parse(&text).unwrap();
        assert_eq!((line.product.id.as_str(), line.has_id), (id, true));
        assert_eq!(serde_json::to_string(&line.product.images).unwrap(), images);
        assert_eq!(pictures[&ImageType::default()][&Size::Small], empty_jpeg(144, 108, &[]));
        // Without `images`, the dimensions come from the pictures.
        let (bare, _) = CatalogLine::parse(&with_picture(&empty_jpeg(144, 108, &[]), "")).unwrap();
        assert_eq!((bare.product.images, bare.has_id), (line.product.images, false));
    }

    #[test]
    fn parse_invalid_line_reports_all_errors() {
        assert_eq!(
            errors(
                r#"{"id":7,"price":"x","color":1,"sample_images":["M"],"images":3,"category":"c"}"#
            ),
            [
                "id: id must be a UUID in lower case with hyphens; \
                 without id, one is made from the line",
                "price: price must be a number such as 19.99",
                "color: \"color\" is not a field of a product; \
                 it has name, category, price and description",
                "name: name is missing",
                "images: images must be as the API returns them: \
                 {\"main\": {\"small\": {\"width\": 192, \"height\": 108}, …}}",
                "sample_images: type must be 1 to 32 characters of a-z, 0-9 and -",
            ]
        );
        for (text, says) in [
            ("{", "-: the line is not valid JSON (column 1)"),
            ("[]", "-: the line must be a JSON object"),
            (r#"{"name":"a","name":"b"}"#, "name: the field \"name\" is given twice"),
        ] {
            assert_eq!(errors(text), [says]);
        }
    }

    #[test]
    fn parse_invalid_pictures_are_rejected() {
        let whole = empty_jpeg(144, 108, &[]);
        for (text, says) in [
            (
                with_picture(&whole[1..], ""),
                "pictures.main.small: the file is not a complete JPEG".to_owned(),
            ),
            (
                with_picture(&empty_jpeg(193, 108, &[]), ""),
                "pictures.main.small: the JPEG has 193 × 108 pixels; the maximum is 192 × 108"
                    .into(),
            ),
            (
                with_picture(&whole, r#","sample_images":["main"]"#),
                "sample_images: pictures has a file of type main, too".into(),
            ),
            (
                with_picture(&whole, r#","images":{}"#),
                "images: images does not match the dimensions of the pictures".into(),
            ),
            (
                with_picture(&whole, "").replace("main", "Main"),
                "pictures.Main: type must be 1 to 32 characters of a-z, 0-9 and -".into(),
            ),
            (
                with_picture(&whole, "").replace("medium", "m"),
                "pictures.main: it must have small, medium and large, and no other sizes".into(),
            ),
        ] {
            assert_eq!(errors(&text), [says]);
        }
        assert!(
            errors(&with_picture(&empty_jpeg(9, 9, &[0xFF, 0xE1, 0, 3, 1]), ""))[0]
                .contains("has metadata")
        );
        assert!(
            errors(&with_picture(&whole, "").replace("\"small\":\"", "\"small\":\"*"))[0]
                .contains("not base64")
        );
    }

    #[test]
    fn parse_former_field_draw_is_sample_images() {
        let text = r#"{"name":"n","category":"c","price":1,"draw":["main"]}"#;
        let (line, _) = CatalogLine::parse(text).unwrap();
        assert_eq!(line.sample_images, BTreeSet::from([ImageType::default()]));
        assert_eq!(
            errors(r#"{"name":"n","category":"c","price":1,"draw":7}"#),
            ["draw: draw must be a list of image types: [\"main\"]"]
        );
    }

    #[test]
    fn set_id_from_content_depends_on_content_and_equal_lines() {
        let named = |text: &str, before| {
            let (mut line, _) = CatalogLine::parse(text).unwrap();
            line.set_id_from_content(|_| before);
            line.product.id.as_str().to_owned()
        };
        let text = r#"{"name":"n","category":"c","price":1.50}"#;
        let id = named(text, 0);
        assert_eq!(&id[..18], "01941f29-7c00-7".to_owned() + &id[15..18]);
        assert!(matches!(&id[19..20], "8" | "9" | "a" | "b"), "{id}");
        assert_eq!(named(r#" {"price":"1.5","draw":["main"],"category":"c","name":"n "}"#, 0), id);
        for other in [
            named(text, 1),
            named(&text.replace("1.50", "1.51"), 0),
            named(r#"{"name":"nc","category":"c","price":1.5}"#, 0),
            named(r#"{"name":"n","category":"c","price":1.50,"description":""}"#, 0),
        ] {
            assert_ne!(other, id);
        }
    }
}
