//! One line of a catalog: read strictly, with all of its faults at once.

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};
use shared::image::{ImageType, Images, Size};
use shared::limits::IMAGE_TYPES_MAX;
use shared::{Draft, Product, ProductId, ValidationError, fields};

use shared::jpeg::{self, JpegError};

/// The bytes of a product's images.
pub(super) type Pictures = BTreeMap<ImageType, BTreeMap<Size, Vec<u8>>>;

/// A legal line, without the bytes of its pictures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The product; `images` as far as the line tells of them.
    pub product: Product,
    /// The types of image whose bytes are in the line.
    pub pictured: BTreeSet<ImageType>,
    /// The types of image that are to be drawn.
    pub draw: BTreeSet<ImageType>,
    /// Whether the line itself names the product.
    pub(super) has_id: bool,
}

/// What stands in a line beside the product's own fields.
const PICTURES: &str = "pictures";
const DRAW: &str = "draw";

/// Stands for the id of a line without one, until it is known how many lines like it came before.
const NO_ID: &str = "00000000-0000-0000-0000-000000000000";

impl Line {
    /// Reads a line.
    pub(super) fn parse(text: &str) -> Result<(Self, Pictures), Vec<ValidationError>> {
        let fields = object(text).map_err(|fault| vec![fault])?;
        let mut faults = Vec::new();
        let raw = |name: &str| fields.iter().find(|(field, _)| field == name).map(|(_, raw)| *raw);
        let sent = raw("id").map(id);
        let id = match &sent {
            Some(Ok(id)) => Some(id.clone()),
            None => ProductId::parse(NO_ID),
            Some(Err(fault)) => {
                faults.push(fault.clone());
                ProductId::parse(NO_ID)
            }
        };
        let Some(id) = id else { return Err(faults) };
        let own =
            fields.iter().filter(|(field, _)| ![PICTURES, DRAW, "id"].contains(&field.as_str()));
        let draft = Draft::for_replace(&json_object(own), &id);
        let images = raw("images").map(images).transpose();
        let pictures = raw(PICTURES).map(pictures).transpose();
        let draw = raw(DRAW).map(draw).transpose();
        let mut take = |more: Vec<ValidationError>| faults.extend(more);
        let draft = draft.map_err(&mut take).ok();
        let images = images.map_err(|fault| take(vec![fault])).ok();
        let pictures = pictures.map_err(&mut take).ok();
        let draw = draw.map_err(|fault| take(vec![fault])).ok();
        let (Some(draft), Some(images), Some(pictures), Some(draw)) =
            (draft, images, pictures, draw)
        else {
            return Err(faults);
        };
        let (pictures, extents) = pictures.unwrap_or_default();
        let draw = draw.unwrap_or_default();
        faults.extend(disagreements(images.as_ref(), &extents, &draw));
        if !faults.is_empty() {
            return Err(faults);
        }
        let Draft { name, category, price, description } = draft;
        let images = images.unwrap_or(extents);
        let product = Product { id, name, category, price, description, images };
        let pictured = pictures.keys().cloned().collect();
        Ok((Self { product, pictured, draw, has_id: sent.is_some() }, pictures))
    }

    /// Gives a line without an id one that comes of its content, and of how many lines like it stand before: so the same file
    /// names the same products each time.
    pub(super) fn name_by_content(&mut self, alike_before: impl FnOnce([u8; 32]) -> u64) {
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
        hash.update(alike_before(content).to_be_bytes());
        let hash: [u8; 32] = hash.finalize().into();
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&hash[..16]);
        let uuid = uuid::Builder::from_unix_timestamp_millis(
            NAMED_AT_MS,
            &core::array::from_fn(|i| bytes[i]),
        );
        if let Some(id) = ProductId::parse(&uuid.into_uuid().hyphenated().to_string()) {
            self.product.id = id;
        }
    }
}

/// The moment that ids made of content tell, since a UUID of version 7 tells one: the beginning of 2025.
const NAMED_AT_MS: u64 = 1_735_689_600_000;

/// The fields of a line.
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

/// Fields as an object again, each value as it was sent.
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
            "id must be a UUID in lower case with hyphens, or left out: then one is made of the line's content",
        )
    })
}

fn images(raw: &RawValue) -> Result<Images, ValidationError> {
    serde_json::from_str(raw.get()).map_err(|_| {
        ValidationError::of(
            "images",
            "images must be as the API shows them: {\"main\": {\"small\": {\"width\": 192, \"height\": 108}, …}}",
        )
    })
}

fn draw(raw: &RawValue) -> Result<BTreeSet<ImageType>, ValidationError> {
    let kinds: Vec<String> = serde_json::from_str(raw.get()).map_err(|_| {
        ValidationError::of(DRAW, "draw must be a list of types of image: [\"main\"]")
    })?;
    kinds
        .iter()
        .map(|kind| {
            ImageType::parse(kind).map_err(|fault| ValidationError::of(DRAW, fault.message))
        })
        .collect()
}

/// The bytes, and their extents.
fn pictures(raw: &RawValue) -> Result<(Pictures, Images), Vec<ValidationError>> {
    let sent: BTreeMap<String, BTreeMap<String, String>> = serde_json::from_str(raw.get()).map_err(|_| {
        vec![ValidationError::of(
            PICTURES,
            "pictures must be as `export` writes them: {\"main\": {\"small\": \"base64 of a JPEG\", …}}",
        )]
    })?;
    let (mut pictures, mut extents, mut faults) = (Pictures::new(), Images::new(), Vec::new());
    for (name, sizes) in &sent {
        let field = format!("{PICTURES}.{name}");
        let kind = match ImageType::parse(name) {
            Ok(kind) => kind,
            Err(fault) => {
                faults.push(ValidationError::of(field, fault.message));
                continue;
            }
        };
        let known = |name: &String| Size::ALL.iter().any(|size| size.name() == name);
        if sizes.len() != Size::ALL.len() || !sizes.keys().all(known) {
            faults.push(ValidationError::of(
                field,
                "there must be small, medium and large, and nothing else",
            ));
            continue;
        }
        for size in Size::ALL {
            match rendition(size, &sizes[size.name()]) {
                Ok((bytes, extent)) => {
                    pictures.entry(kind.clone()).or_default().insert(size, bytes);
                    extents.entry(kind.clone()).or_default().insert(size, extent);
                }
                Err(why) => {
                    faults.push(ValidationError::of(format!("{field}.{}", size.name()), why))
                }
            }
        }
    }
    if faults.is_empty() { Ok((pictures, extents)) } else { Err(faults) }
}

fn rendition(size: Size, base64: &str) -> Result<(Vec<u8>, shared::image::Dimensions), String> {
    let bytes = STANDARD.decode(base64).map_err(|error| format!("it is no base64: {error}"))?;
    let extent = jpeg::dimensions(&bytes).map_err(|flaw| match flaw {
        JpegError::NotAJpeg => "it is no whole JPEG",
        JpegError::Metadata => {
            "the JPEG has metadata, which would be published; a picture of your own is uploaded to its product instead"
        }
    })?;
    let (width, height) = size.bounds();
    if extent.width == 0 || extent.height == 0 || extent.width > width || extent.height > height {
        return Err(format!(
            "it has {} × {} pixels, and {width} × {height} are the most",
            extent.width, extent.height
        ));
    }
    Ok((bytes, extent))
}

/// Where the parts of a line that tell of images do not fit together.
fn disagreements(
    images: Option<&Images>,
    extents: &Images,
    draw: &BTreeSet<ImageType>,
) -> Vec<ValidationError> {
    let mut faults = Vec::new();
    if let Some(images) = images
        && !extents.is_empty()
        && images != extents
    {
        faults.push(ValidationError::of("images", "images does not say what the pictures are"));
    }
    if let Some(both) = draw.iter().find(|kind| extents.contains_key(kind)) {
        faults.push(ValidationError::of(
            DRAW,
            format!("there is a picture of type {} already", both.as_str()),
        ));
    }
    let kinds: BTreeSet<_> =
        extents.keys().chain(draw).chain(images.iter().flat_map(|images| images.keys())).collect();
    if kinds.len() > IMAGE_TYPES_MAX {
        faults.push(ValidationError::whole(format!(
            "a product may have images of at most {IMAGE_TYPES_MAX} types"
        )));
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::tests::empty_jpeg;

    fn faults(text: &str) -> Vec<String> {
        let faults = Line::parse(text).err().unwrap_or_default();
        faults
            .iter()
            .map(|f| format!("{}: {}", f.field.as_deref().unwrap_or("-"), f.message))
            .collect()
    }

    fn pictured(small: &[u8], more: &str) -> String {
        let [small, rest] = [small, &empty_jpeg(400, 300, &[])].map(|bytes| STANDARD.encode(bytes));
        format!(
            r#"{{"name":"n","category":"c","price":1,"pictures":{{"main":{{"small":"{small}","medium":"{rest}","large":"{rest}"}}}}{more}}}"#
        )
    }

    #[test]
    fn a_line_of_an_export_is_read_whole() {
        let images = r#"{"main":{"small":{"width":144,"height":108},"medium":{"width":400,"height":300},"large":{"width":400,"height":300}}}"#;
        let id = "01890a5d-ac96-774b-bcce-b302099a8057";
        let text =
            pictured(&empty_jpeg(144, 108, &[]), &format!(r#","id":"{id}","images":{images}"#));
        let (line, pictures) = Line::parse(&text).unwrap();
        assert_eq!((line.product.id.as_str(), line.has_id), (id, true));
        assert_eq!(serde_json::to_string(&line.product.images).unwrap(), images);
        assert_eq!(pictures[&ImageType::default()][&Size::Small], empty_jpeg(144, 108, &[]));
        // The pictures tell of themselves.
        let (bare, _) = Line::parse(&pictured(&empty_jpeg(144, 108, &[]), "")).unwrap();
        assert_eq!((bare.product.images, bare.has_id), (line.product.images, false));
    }

    #[test]
    fn all_faults_of_a_line_come_at_once() {
        assert_eq!(
            faults(r#"{"id":7,"price":"x","color":1,"draw":["Main"],"images":3,"category":"c"}"#),
            [
                "id: id must be a UUID in lower case with hyphens, or left out: then one is made of the line's content",
                "price: price must be a number such as 19.99",
                "color: \"color\" is not a field of a product; it has name, category, price and description",
                "name: name is missing",
                "images: images must be as the API shows them: {\"main\": {\"small\": {\"width\": 192, \"height\": 108}, …}}",
                "draw: type must be 1 to 32 characters of a-z, 0-9 and -",
            ]
        );
        for (text, says) in [
            ("{", "-: the line is not valid JSON (column 1)"),
            ("[]", "-: the line must be a JSON object"),
            (r#"{"name":"a","name":"b"}"#, "name: the field \"name\" is given twice"),
        ] {
            assert_eq!(faults(text), [says]);
        }
    }

    #[test]
    fn pictures_must_be_what_export_writes() {
        let whole = empty_jpeg(144, 108, &[]);
        for (text, says) in [
            (pictured(&whole[1..], ""), "pictures.main.small: it is no whole JPEG".to_owned()),
            (
                pictured(&empty_jpeg(193, 108, &[]), ""),
                "pictures.main.small: it has 193 × 108 pixels, and 192 × 108 are the most".into(),
            ),
            (
                pictured(&whole, r#","draw":["main"]"#),
                "draw: there is a picture of type main already".into(),
            ),
            (
                pictured(&whole, r#","images":{}"#),
                "images: images does not say what the pictures are".into(),
            ),
            (
                pictured(&whole, "").replace("main", "Main"),
                "pictures.Main: type must be 1 to 32 characters of a-z, 0-9 and -".into(),
            ),
            (
                pictured(&whole, "").replace("medium", "m"),
                "pictures.main: there must be small, medium and large, and nothing else".into(),
            ),
        ] {
            assert_eq!(faults(&text), [says]);
        }
        assert!(
            faults(&pictured(&empty_jpeg(9, 9, &[0xFF, 0xE1, 0, 3, 1]), ""))[0]
                .contains("has metadata")
        );
        assert!(
            faults(&pictured(&whole, "").replace("\"small\":\"", "\"small\":\"*"))[0]
                .contains("no base64")
        );
    }

    #[test]
    fn ids_come_of_content_and_of_the_lines_before() {
        let named = |text: &str, before| {
            let (mut line, _) = Line::parse(text).unwrap();
            line.name_by_content(|_| before);
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
