//! Reads the products of a list straight from the text of DynamoDB's response.
//!
//! The SDK sends the request and retries it, but its parser would make a map of each item and of
//! each image in it, which a list needs only once and in another form.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result, anyhow};
use aws_sdk_dynamodb::config::interceptors::BeforeDeserializationInterceptorContextMut;
use aws_sdk_dynamodb::config::{ConfigBag, Intercept, RuntimeComponents};
use aws_sdk_dynamodb::error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::{Error, Output};
use aws_smithy_runtime_api::client::orchestrator::{HttpResponse, OrchestratorError};
use aws_smithy_runtime_api::client::ser_de::{DeserializeResponse, SharedResponseDeserializer};
use serde::Deserialize;
use serde_json::value::RawValue;
use shared::image::{Dimensions, ImageType, Size};
use shared::{Category, Name, Price, Product, ProductId};

use super::record::{Item, text};

/// The attributes that [`Wire`] reads. The text that a search looks in is as long as the rest, and
/// no list shows it.
pub(super) const ATTRIBUTES: &str = "id, #name, category, price, description, images";
/// `name` is a reserved word of DynamoDB.
pub(super) const NAME_ATTRIBUTE: (&str, &str) = ("#name", "name");

/// What DynamoDB returns for a query or a scan.
#[derive(Debug, Default)]
pub(super) struct ListResponse {
    pub(super) products: Vec<Product>,
    /// Where the next read starts.
    pub(super) next: Option<Item>,
}

/// Takes the place of the SDK's parser in one operation.
#[derive(Debug, Clone)]
pub(super) struct ListReader {
    read: Arc<Mutex<Option<Result<ListResponse>>>>,
    /// What the SDK returns instead.
    output: fn() -> Output,
}

impl ListReader {
    /// `output` makes the empty output of the operation.
    pub(super) fn new(output: fn() -> Output) -> Self {
        Self { read: Arc::default(), output }
    }

    /// What the operation read. Its items are errors if this program did not write them.
    pub(super) fn take(&self) -> Result<ListResponse> {
        let read = self.read.lock().unwrap_or_else(PoisonError::into_inner).take();
        read.context("the response of a list was not read")?
    }
}

impl Intercept for ListReader {
    fn name(&self) -> &'static str {
        "ListReader"
    }

    fn modify_before_deserialization(
        &self,
        context: &mut BeforeDeserializationInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        config: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        // The SDK's parser reads the errors.
        if context.response().status().is_success() {
            config.interceptor_state().store_put(SharedResponseDeserializer::new(self.clone()));
        }
        Ok(())
    }
}

impl DeserializeResponse for ListReader {
    fn deserialize_nonstreaming_with_config(
        &self,
        response: &HttpResponse,
        _: &ConfigBag,
    ) -> Result<Output, OrchestratorError<Error>> {
        // This parser stays for the attempts after one whose body did not arrive.
        if !response.status().is_success() {
            let status = response.status().as_u16();
            let error = format!("status {status}, after an attempt with a broken response");
            return Err(OrchestratorError::response(error.into()));
        }
        let read = parse(response.body().bytes().unwrap_or_default());
        *self.read.lock().unwrap_or_else(PoisonError::into_inner) = Some(read);
        Ok((self.output)())
    }
}

#[derive(Deserialize)]
struct Response<'r> {
    #[serde(rename = "Items", borrow, default)]
    items: Vec<Wire<'r>>,
    #[serde(rename = "LastEvaluatedKey", borrow)]
    last: Option<HashMap<String, Text<'r>>>,
}

/// An item as DynamoDB writes it.
#[derive(Deserialize)]
struct Wire<'r> {
    #[serde(borrow)]
    id: Text<'r>,
    #[serde(borrow)]
    name: Text<'r>,
    #[serde(borrow)]
    category: Text<'r>,
    #[serde(borrow)]
    price: Number<'r>,
    #[serde(borrow)]
    description: Option<Text<'r>>,
    images: Option<Map<BTreeMap<ImageType, Map<Renditions>>>>,
}

#[derive(Deserialize)]
struct Text<'r> {
    #[serde(rename = "S", borrow)]
    value: Cow<'r, str>,
}

#[derive(Deserialize)]
struct Number<'r> {
    #[serde(rename = "N", borrow)]
    value: Cow<'r, str>,
}

#[derive(Deserialize)]
struct Map<T> {
    #[serde(rename = "M")]
    value: T,
}

#[derive(Deserialize)]
struct Renditions {
    small: Map<Rendition>,
    medium: Map<Rendition>,
    large: Map<Rendition>,
}

#[derive(Deserialize)]
struct Rendition {
    width: Pixels,
    height: Pixels,
}

/// A number that is short, so that a copy of its text costs little.
#[derive(Deserialize)]
struct Pixels {
    #[serde(rename = "N")]
    value: String,
}

fn parse(body: &[u8]) -> Result<ListResponse> {
    let response: Response<'_> =
        serde_json::from_slice(body).map_err(|error| with_item(body, error))?;
    let products = response.items.into_iter().map(Product::try_from).collect::<Result<_>>()?;
    let next = response
        .last
        .map(|key| key.into_iter().map(|(name, part)| (name, text(&part.value))).collect());
    Ok(ListResponse { products, next })
}

/// Names the item that is no product. The position in a response helps no reader of a log.
fn with_item(body: &[u8], error: serde_json::Error) -> anyhow::Error {
    #[derive(Deserialize)]
    struct Items<'r> {
        #[serde(rename = "Items", borrow, default)]
        items: Vec<&'r RawValue>,
    }
    #[derive(Deserialize)]
    struct Identified<'r> {
        #[serde(borrow)]
        id: Text<'r>,
    }
    let items = serde_json::from_slice(body).unwrap_or(Items { items: Vec::new() }).items;
    for item in items.into_iter().map(RawValue::get) {
        if let Err(error) = serde_json::from_str::<Wire<'_>>(item) {
            let item = serde_json::from_str(item);
            let id = item.map_or(Cow::Borrowed(""), |Identified { id }| id.value);
            return anyhow!(error).context(context(&id));
        }
    }
    anyhow!(error).context("DynamoDB's response to a list")
}

fn context(id: &str) -> String {
    format!("item {id:?} of the products table")
}

impl TryFrom<Wire<'_>> for Product {
    type Error = anyhow::Error;

    fn try_from(item: Wire<'_>) -> Result<Self> {
        item.product().with_context(|| context(&item.id.value))
    }
}

impl Wire<'_> {
    fn product(&self) -> Result<Product> {
        let images = self.images.iter().flat_map(|images| &images.value);
        Ok(Product {
            id: ProductId::parse(&self.id.value).context("id is not a product id")?,
            name: Name::parse(&self.name.value)?,
            category: Category::parse(&self.category.value)?,
            price: Price::from_json_number(&self.price.value)?,
            description: self.description.as_ref().map(|text| text.value.clone().into_owned()),
            images: images
                .map(|(image_type, image)| Ok((image_type.clone(), image.value.dimensions()?)))
                .collect::<Result<_>>()?,
        })
    }
}

impl Renditions {
    fn dimensions(&self) -> Result<BTreeMap<Size, Dimensions>> {
        let Self { small, medium, large } = self;
        [(Size::Small, small), (Size::Medium, medium), (Size::Large, large)]
            .map(|(size, rendition)| Ok((size, rendition.value.dimensions()?)))
            .into_iter()
            .collect()
    }
}

impl Rendition {
    fn dimensions(&self) -> Result<Dimensions> {
        Ok(Dimensions { width: self.width.value.parse()?, height: self.height.value.parse()? })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::products::record::tests::{record, wire};

    fn read(items: &[serde_json::Value]) -> Result<ListResponse> {
        parse(json!({"Items": items, "Count": items.len()}).to_string().as_bytes())
    }

    #[test]
    fn parse_reads_the_key_of_the_next_read() {
        let body = json!({
            "Items": [],
            "LastEvaluatedKey": {"id": {"S": "i"}, "category": {"S": "c"}, "name": {"S": "\"n"}},
        });
        let list = parse(body.to_string().as_bytes()).unwrap();
        let next = Item::from(
            [("id", "i"), ("category", "c"), ("name", "\"n")]
                .map(|(name, value)| (name.to_owned(), text(value))),
        );
        assert_eq!((list.products.len(), list.next), (0, Some(next)));
    }

    #[test]
    fn parse_item_of_another_program_names_it_and_its_attribute() {
        let good = wire(&record());
        for (name, value, cause) in [
            ("price", json!({"S": "1"}), "missing field `N`"),
            ("price", json!({"N": "-1"}), "negative"),
            ("name", json!({"S": ""}), "name must not be empty"),
            ("images", json!({"M": {"main": {"M": {}}}}), "missing field `small`"),
            ("images", json!({"M": {"MAIN": {"M": {}}}}), "a-z, 0-9"),
        ] {
            let mut item = good.clone();
            item[name] = value;
            let error = format!("{:#}", read(&[good.clone(), item]).unwrap_err());
            let id = &record().product.id;
            let start = format!("item \"{id}\" of the products table");
            assert!(error.starts_with(&start) && error.contains(cause), "{error}");
        }
        let mut item = good.clone();
        item.as_object_mut().unwrap().remove("id");
        assert!(format!("{:#}", read(&[item]).unwrap_err()).contains("missing field `id`"));
        assert!(format!("{:#}", parse(b"{").unwrap_err()).contains("response to a list"));
    }
}
