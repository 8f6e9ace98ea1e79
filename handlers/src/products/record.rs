//! A product as the table keeps it.

use anyhow::{Context, Result, anyhow};
use aws_sdk_dynamodb::types::AttributeValue;
use shared::image::{Dimensions, ImageType, Images, Size};
use shared::product::search_text;
use shared::{Category, Draft, Name, Price, Product, ProductId};
use std::collections::{BTreeMap, HashMap};

/// An item of the table.
pub(super) type Item = HashMap<String, AttributeValue>;

/// A product, and what only we know of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// As the API shows it.
    pub product: Product,
    /// Bumped by every change of what the API shows; the entity tag.
    pub version: u64,
    /// Where the images stand.
    pub images: BTreeMap<ImageType, StoredImage>,
    /// The last refused upload of each type.
    pub refused: BTreeMap<ImageType, Refused>,
    /// The last `PUT`'s own word, by which a repeated one finds itself.
    pub write_token: Option<String>,
    /// The category before the last `PUT`.
    pub previous_category: Option<Category>,
}

/// One image of a product: the three renditions of one upload.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredImage {
    /// Orders uploads to the same key; longer ones are later in the way [`pad_sequencer`] makes them comparable.
    pub sequencer: String,
    /// Each size's place and extent.
    pub renditions: BTreeMap<Size, Rendition>,
}

/// One size of an image.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendition {
    /// In pixels.
    pub dimensions: Dimensions,
    /// The object's version in the bucket.
    pub version_id: String,
}

/// Why an upload was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Of the refused upload.
    pub sequencer: String,
    /// A sentence for the person who sent it.
    pub reason: String,
    /// When it was refused, in seconds since 1970.
    pub at_s: u64,
}

/// S3's sequencers are hexadecimal texts of different lengths, to be compared as if zeros followed the shorter.
pub fn pad_sequencer(sequencer: &str) -> String {
    format!("{sequencer:0<64}")
}

impl Record {
    /// A product that is not in the table yet.
    pub fn new(id: ProductId, draft: Draft) -> Self {
        let Draft { name, category, price, description } = draft;
        let product = Product { id, name, category, price, description, images: Images::new() };
        Self {
            product,
            version: 1,
            images: BTreeMap::new(),
            refused: BTreeMap::new(),
            write_token: None,
            previous_category: None,
        }
    }

    /// The item of a new product. The empty maps are there so that an update can name a path below them.
    pub fn to_item(&self) -> Item {
        let product = &self.product;
        let images = self
            .images
            .iter()
            .map(|(kind, image)| (kind.as_str().to_owned(), image.to_attribute()));
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

    /// Reads an item; what we did not write ourselves is an error.
    pub fn from_item(item: &Item) -> Result<Self> {
        let id = get_text(item, "id")?;
        Self::read(item, id).with_context(|| format!("the table's item {id:?}"))
    }

    fn read(item: &Item, id: &str) -> Result<Self> {
        let images = entries(item, "images", StoredImage::read)?;
        let shown = images.iter().map(|(kind, image)| {
            (
                kind.clone(),
                image
                    .renditions
                    .iter()
                    .map(|(size, rendition)| (*size, rendition.dimensions))
                    .collect(),
            )
        });
        let product = Product {
            id: ProductId::parse(id).context("id is none of ours")?,
            name: Name::parse(get_text(item, "name")?)?,
            category: Category::parse(get_text(item, "category")?)?,
            price: Price::from_json_number(get_number(item, "price")?)?,
            description: item.get("description").map(as_text).transpose()?.map(str::to_owned),
            images: shown.collect(),
        };
        Ok(Self {
            product,
            version: get_number(item, "version")?.parse()?,
            refused: entries(item, "refused", Refused::read)?,
            images,
            write_token: item.get("write_token").map(as_text).transpose()?.map(str::to_owned),
            previous_category: item
                .get("previous_category")
                .map(as_text)
                .transpose()?
                .map(Category::parse)
                .transpose()?,
        })
    }

    /// What the cache keeps: the tag and the answer, so that a hit is sent as it is.
    pub fn to_entry(&self) -> Result<String> {
        Ok(format!("{}\n{}", self.version, serde_json::to_string(&self.product)?))
    }
}

impl StoredImage {
    /// The attribute of an image.
    pub fn to_attribute(&self) -> AttributeValue {
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
            let rendition =
                as_map(map.get(size.name()).with_context(|| format!("no size {}", size.name()))?)?;
            let pixels = |name| -> Result<u32> { Ok(get_number(rendition, name)?.parse()?) };
            let dimensions = Dimensions { width: pixels("width")?, height: pixels("height")? };
            let version_id = get_text(rendition, "version_id")?.to_owned();
            renditions.insert(size, Rendition { dimensions, version_id });
        }
        Ok(Self { sequencer: get_text(map, "sequencer")?.to_owned(), renditions })
    }
}

impl Refused {
    /// The attribute of a refusal.
    pub fn to_attribute(&self) -> AttributeValue {
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

/// A text attribute.
pub(super) fn text(value: &str) -> AttributeValue {
    AttributeValue::S(value.to_owned())
}

/// A number attribute.
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
    for (kind, value) in as_map(attribute)? {
        let value = as_map(value).and_then(read).with_context(|| format!("{name}.{kind}"))?;
        entries.insert(ImageType::parse(kind)?, value);
    }
    Ok(entries)
}

fn get_text<'i>(item: &'i Item, name: &str) -> Result<&'i str> {
    as_text(item.get(name).with_context(|| format!("no attribute {name}"))?)
}

fn get_number<'i>(item: &'i Item, name: &str) -> Result<&'i str> {
    let attribute = item.get(name).with_context(|| format!("no attribute {name}"))?;
    attribute.as_n().map(String::as_str).map_err(|_| anyhow!("{name} is no number"))
}

fn as_text(attribute: &AttributeValue) -> Result<&str> {
    attribute.as_s().map(String::as_str).map_err(|_| anyhow!("an attribute is no text"))
}

fn as_map(attribute: &AttributeValue) -> Result<&Item> {
    attribute.as_m().map_err(|_| anyhow!("an attribute is no map"))
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

    #[test]
    fn an_item_is_read_as_it_was_written() {
        let record = record();
        assert_eq!(Record::from_item(&record.to_item()).unwrap(), record);
    }

    #[test]
    fn images_and_refusals_are_read_as_they_were_written() {
        let rendition = |version: &str| Rendition {
            dimensions: Dimensions { width: 3, height: 2 },
            version_id: version.into(),
        };
        let image = StoredImage {
            sequencer: pad_sequencer("00ff"),
            renditions: Size::ALL.into_iter().map(|size| (size, rendition(size.name()))).collect(),
        };
        let refused =
            Refused { sequencer: pad_sequencer("01"), reason: "no image".into(), at_s: 7 };
        let mut item = record().to_item();
        item.insert(
            "images".into(),
            AttributeValue::M(Item::from([("main".into(), image.to_attribute())])),
        );
        item.insert(
            "refused".into(),
            AttributeValue::M(Item::from([("back".into(), refused.to_attribute())])),
        );
        let read = Record::from_item(&item).unwrap();
        assert_eq!(read.images.values().collect::<Vec<_>>(), [&image]);
        assert_eq!(read.refused.values().collect::<Vec<_>>(), [&refused]);
        let json = serde_json::to_string(&read.product).unwrap();
        assert!(json.ends_with(r#""images":{"main":{"small":{"width":3,"height":2},"medium":{"width":3,"height":2},"large":{"width":3,"height":2}}}}"#), "{json}");
    }

    #[test]
    fn sequencers_compare_as_s3_says() {
        assert!(pad_sequencer("0055AED6DCD9028EDB") > pad_sequencer("0055AED6DCD9028ED"));
        assert!(pad_sequencer("1") > pad_sequencer("0FFFFFFF"));
    }
}
