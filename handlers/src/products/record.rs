//! A product as the table and the cache store it.

use std::collections::{BTreeMap, HashMap};

use anyhow::{Context, Result, anyhow};
use aws_sdk_dynamodb::types::AttributeValue;
use shared::image::{Dimensions, ImageType, Images, Size};
use shared::product::search_text;
use shared::{Category, Draft, Name, Price, Product, ProductId};

use crate::cache::Stored;

pub(super) type Item = HashMap<String, AttributeValue>;

/// A product, and the attributes that the API does not show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Record {
    pub product: Product,
    /// Raised by each change of what the API shows. The entity tag is made of it.
    pub version: u64,
    pub images: BTreeMap<ImageType, StoredImage>,
    /// The last rejected upload of each type. The table's attribute is `refused`.
    pub rejected: BTreeMap<ImageType, RejectedUpload>,
    /// The token of the last `PUT`, by which a retry recognizes its own first attempt.
    pub write_token: Option<String>,
    /// The category before the last `PUT`.
    pub previous_category: Option<Category>,
    /// The tokens of the announced changes: see [`crate::cache::Change`].
    pub pending: Vec<String>,
}

/// One image of a product: the three renditions of one upload.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct StoredImage {
    /// S3's order of the uploads to one key, made comparable by [`pad_sequencer`].
    pub sequencer: String,
    pub renditions: BTreeMap<Size, Rendition>,
}

/// One size of an image.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Rendition {
    pub dimensions: Dimensions,
    /// The object's version in the bucket.
    pub version_id: String,
}

/// An upload of which no images were made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RejectedUpload {
    /// See [`StoredImage::sequencer`].
    pub sequencer: String,
    /// A sentence for the person who uploaded the file.
    pub reason: String,
    /// The time of the rejection, in seconds since 1970.
    pub at_s: u64,
}

/// Makes S3's sequencers comparable as texts: they are hexadecimal, and the shorter one counts as
/// if zeros followed it.
pub(crate) fn pad_sequencer(sequencer: &str) -> String {
    format!("{sequencer:0<64}")
}

impl Record {
    /// A new product, in version 1.
    pub(crate) fn new(id: ProductId, draft: Draft) -> Self {
        let Draft { name, category, price, description } = draft;
        let product = Product { id, name, category, price, description, images: Images::new() };
        Self {
            product,
            version: 1,
            images: BTreeMap::new(),
            rejected: BTreeMap::new(),
            write_token: None,
            previous_category: None,
            pending: Vec::new(),
        }
    }

    /// The item of a new product. It has empty maps, because an update can only set a path below a
    /// map that exists.
    pub(crate) fn to_item(&self) -> Item {
        let product = &self.product;
        let images = self
            .images
            .iter()
            .map(|(image_type, image)| (image_type.as_str().to_owned(), image.to_attribute()));
        let mut item = Item::from([
            ("id".into(), text(product.id.as_str())),
            ("name".into(), text(product.name.as_str())),
            ("category".into(), text(product.category.as_str())),
            ("price".into(), AttributeValue::N(product.price.to_string())),
            (
                "search_text".into(),
                text(&search_text(product.name.as_str(), product.description.as_deref())),
            ),
            ("version".into(), number(self.version)),
            ("images".into(), AttributeValue::M(images.collect())),
            ("refused".into(), AttributeValue::M(HashMap::new())),
        ]);
        if let Some(description) = &product.description {
            item.insert("description".into(), text(description));
        }
        item
    }

    /// Reads an item. An item that this program did not write is an error.
    pub(crate) fn from_item(item: &Item) -> Result<Self> {
        let id = get_text(item, "id")?;
        Self::read(item, id).with_context(|| named(id))
    }

    fn read(item: &Item, id: &str) -> Result<Self> {
        let images = entries(item, "images", StoredImage::read)?;
        let product = Product {
            id: ProductId::parse(id).context("id is not a product id")?,
            name: Name::parse(get_text(item, "name")?)?,
            category: Category::parse(get_text(item, "category")?)?,
            price: Price::from_json_number(get_number(item, "price")?)?,
            description: item.get("description").map(as_text).transpose()?.map(str::to_owned),
            images: image_dimensions(&images),
        };
        Ok(Self {
            product,
            version: get_number(item, "version")?.parse()?,
            rejected: entries(item, "refused", RejectedUpload::read)?,
            images,
            write_token: item.get("write_token").map(as_text).transpose()?.map(str::to_owned),
            previous_category: item
                .get("previous_category")
                .map(as_text)
                .transpose()?
                .map(Category::parse)
                .transpose()?,
            pending: item.get("pending").map(as_texts).transpose()?.unwrap_or_default(),
        })
    }

    /// What the cache may store. The entry is the version, a line break, and the JSON of the
    /// response; [`parse_entry`] reads it.
    pub(super) fn to_stored(&self) -> Result<Stored> {
        let entry = format!("{}\n{}", self.version, serde_json::to_string(&self.product)?);
        Ok(Stored { entry, is_pending: !self.pending.is_empty() })
    }
}

/// Splits a cache entry into the version and the JSON of the response, without a copy.
pub(super) fn parse_entry(mut entry: String) -> Result<(u64, String)> {
    let end = entry.find('\n').context("a cache entry has no version")?;
    let version = entry[..end].parse().context("the version of a cache entry is not a number")?;
    entry.drain(..=end);
    Ok((version, entry))
}

/// The images as the API shows them.
pub(super) fn image_dimensions(images: &BTreeMap<ImageType, StoredImage>) -> Images {
    let dimensions = |image: &StoredImage| {
        image.renditions.iter().map(|(size, rendition)| (*size, rendition.dimensions)).collect()
    };
    images.iter().map(|(image_type, image)| (image_type.clone(), dimensions(image))).collect()
}

impl StoredImage {
    pub(super) fn to_attribute(&self) -> AttributeValue {
        let mut map = Item::from([("sequencer".into(), text(&self.sequencer))]);
        for (size, Rendition { dimensions, version_id }) in &self.renditions {
            let rendition = Item::from([
                ("width".into(), number(dimensions.width)),
                ("height".into(), number(dimensions.height)),
                ("version_id".into(), text(version_id)),
            ]);
            map.insert(size.name().into(), AttributeValue::M(rendition));
        }
        AttributeValue::M(map)
    }

    fn read(map: &Item) -> Result<Self> {
        let mut renditions = BTreeMap::new();
        for size in Size::ALL {
            let rendition = as_map(
                map.get(size.name()).with_context(|| format!("size {} is missing", size.name()))?,
            )?;
            let pixels = |name| -> Result<u32> { Ok(get_number(rendition, name)?.parse()?) };
            let dimensions = Dimensions { width: pixels("width")?, height: pixels("height")? };
            let version_id = get_text(rendition, "version_id")?.to_owned();
            renditions.insert(size, Rendition { dimensions, version_id });
        }
        Ok(Self { sequencer: get_text(map, "sequencer")?.to_owned(), renditions })
    }
}

impl RejectedUpload {
    pub(super) fn to_attribute(&self) -> AttributeValue {
        AttributeValue::M(Item::from([
            ("sequencer".into(), text(&self.sequencer)),
            ("reason".into(), text(&self.reason)),
            ("at".into(), number(self.at_s)),
        ]))
    }

    fn read(map: &Item) -> Result<Self> {
        Ok(Self {
            sequencer: get_text(map, "sequencer")?.to_owned(),
            reason: get_text(map, "reason")?.to_owned(),
            at_s: get_number(map, "at")?.parse()?,
        })
    }
}

/// What an error calls the item.
pub(super) fn named(id: &str) -> String {
    format!("item {id:?} of the products table")
}

pub(super) fn text(value: &str) -> AttributeValue {
    AttributeValue::S(value.to_owned())
}

pub(super) fn number(value: impl Into<u64>) -> AttributeValue {
    AttributeValue::N(value.into().to_string())
}

fn entries<T>(
    item: &Item,
    name: &str,
    read: fn(&Item) -> Result<T>,
) -> Result<BTreeMap<ImageType, T>> {
    let Some(attribute) = item.get(name) else { return Ok(BTreeMap::new()) };
    let mut entries = BTreeMap::new();
    for (key, value) in as_map(attribute)? {
        let value = as_map(value).and_then(read).with_context(|| format!("{name}.{key}"))?;
        entries.insert(ImageType::parse(key)?, value);
    }
    Ok(entries)
}

fn get_text<'i>(item: &'i Item, name: &str) -> Result<&'i str> {
    as_text(item.get(name).with_context(|| format!("attribute {name} is missing"))?)
}

fn get_number<'i>(item: &'i Item, name: &str) -> Result<&'i str> {
    let attribute = item.get(name).with_context(|| format!("attribute {name} is missing"))?;
    attribute.as_n().map(String::as_str).map_err(|_| anyhow!("{name} is not a number"))
}

fn as_text(attribute: &AttributeValue) -> Result<&str> {
    attribute.as_s().map(String::as_str).map_err(|_| anyhow!("an attribute is not a text"))
}

fn as_texts(attribute: &AttributeValue) -> Result<Vec<String>> {
    attribute.as_ss().cloned().map_err(|_| anyhow!("an attribute is not a set of texts"))
}

fn as_map(attribute: &AttributeValue) -> Result<&Item> {
    attribute.as_m().map_err(|_| anyhow!("an attribute is not a map"))
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) fn record() -> Record {
        let id = ProductId::parse("01890a5d-ac96-774b-bcce-b302099a8057").unwrap();
        let body =
            r#"{"name":"Mug","category":"Kitchen","price":999999999999.9999,"description":""}"#;
        Record::new(id, Draft::for_create(body).unwrap())
    }

    pub(crate) fn record_with_images() -> Record {
        let rendition = |size: Size| Rendition {
            dimensions: Dimensions { width: size.bounds().0, height: 2 },
            version_id: size.name().into(),
        };
        let image = StoredImage {
            sequencer: pad_sequencer("00ff"),
            renditions: Size::ALL.into_iter().map(|size| (size, rendition(size))).collect(),
        };
        let images = BTreeMap::from([(ImageType::default(), image)]);
        let product = Product { images: image_dimensions(&images), ..record().product };
        Record { product, images, ..record() }
    }

    /// The item as DynamoDB writes it into a response.
    pub(crate) fn wire(record: &Record) -> serde_json::Value {
        fn value(attribute: &AttributeValue) -> serde_json::Value {
            match attribute {
                AttributeValue::S(text) => serde_json::json!({"S": text}),
                AttributeValue::N(number) => serde_json::json!({"N": number}),
                AttributeValue::M(map) => serde_json::json!({"M": wire_map(map)}),
                other => panic!("no record has {other:?}"),
            }
        }
        fn wire_map(map: &Item) -> serde_json::Value {
            map.iter().map(|(name, attribute)| (name.clone(), value(attribute))).collect()
        }
        wire_map(&record.to_item())
    }

    #[test]
    fn from_item_of_to_item_is_the_record() {
        let record = record();
        assert_eq!(Record::from_item(&record.to_item()).unwrap(), record);
    }

    #[test]
    fn from_item_reads_images_and_rejected_uploads() {
        let with_images = record_with_images();
        let rejected =
            RejectedUpload { sequencer: pad_sequencer("01"), reason: "no image".into(), at_s: 7 };
        let mut item = with_images.to_item();
        item.insert(
            "refused".into(),
            AttributeValue::M(Item::from([("back".into(), rejected.to_attribute())])),
        );
        let read = Record::from_item(&item).unwrap();
        assert_eq!(read.images, with_images.images);
        assert_eq!(read.rejected.values().collect::<Vec<_>>(), [&rejected]);
        let json = serde_json::to_string(&read.product).unwrap();
        let sizes = Size::ALL
            .map(|size| format!(r#""{}":{{"width":{},"height":2}}"#, size.name(), size.bounds().0));
        let images = format!(r#""images":{{"main":{{{}}}}}}}"#, sizes.join(","));
        assert!(json.ends_with(&images), "{json}");
    }

    #[test]
    fn parse_entry_of_to_stored_is_version_and_json() {
        let record = record();
        let (version, json) = parse_entry(record.to_stored().unwrap().entry).unwrap();
        assert_eq!(version, record.version);
        assert_eq!(json, serde_json::to_string(&record.product).unwrap());
        assert!(parse_entry("1".into()).is_err());
        assert!(parse_entry("x\n{}".into()).is_err());
    }

    #[test]
    fn pad_sequencer_keeps_the_order_of_s3() {
        assert!(pad_sequencer("0055AED6DCD9028EDB") > pad_sequencer("0055AED6DCD9028ED"));
        assert!(pad_sequencer("1") > pad_sequencer("0FFFFFFF"));
    }
}
