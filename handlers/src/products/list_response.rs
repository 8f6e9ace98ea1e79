//! Reads the products of a list straight from the text of DynamoDB's response.
//!
//! The SDK sends the request, retries it and reads its errors. Its parser of items would make a map
//! of each item and of each image in it. A list needs products, and those of one page only.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result};
use aws_sdk_dynamodb::config::interceptors::BeforeDeserializationInterceptorContextMut;
use aws_sdk_dynamodb::config::{ConfigBag, Intercept, RuntimeComponents};
use aws_sdk_dynamodb::error::BoxError;
use aws_smithy_types::body::SdkBody;
use serde::Deserialize;
use serde_json::value::RawValue;
use shared::image::{Dimensions, ImageType, Size};
use shared::{Category, Name, Price, Product, ProductId};

use super::record::{Item, named, text};

/// The attributes that [`Wire`] reads. The text that a search looks in is as long as the rest, and
/// no list shows it.
pub(super) const ATTRIBUTES: &str = "id, #name, category, price, description, images";
/// `name` is a reserved word of DynamoDB.
pub(super) const NAME_ATTRIBUTE: (&str, &str) = ("#name", "name");

/// Takes the body of a response, so that the SDK finds no items to parse.
#[derive(Debug, Clone, Default)]
pub(super) struct ListReader(Arc<Mutex<Option<SdkBody>>>);

impl ListReader {
    /// The response of the operation that this interceptor was in.
    pub(super) fn take(&self) -> Result<ListResponse> {
        let body = self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
        body.map(ListResponse).context("the response of a list was not read")
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
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let response = context.response_mut();
        // The SDK reads the errors.
        if response.status().is_success() {
            let body = std::mem::replace(response.body_mut(), SdkBody::from("{}"));
            *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(body);
        }
        Ok(())
    }
}

/// What DynamoDB returned for a query or a scan.
#[derive(Debug)]
pub(super) struct ListResponse(SdkBody);

impl ListResponse {
    /// The items, and where the next read starts.
    pub(super) fn parts(&self) -> Result<(Vec<ListItem<'_>>, Option<Item>)> {
        #[derive(Deserialize)]
        struct Response<'r> {
            #[serde(rename = "Items", borrow, default)]
            items: Vec<ListItem<'r>>,
            #[serde(rename = "LastEvaluatedKey", borrow)]
            last: Option<HashMap<String, Text<'r>>>,
        }
        let body = self.0.bytes().context("the response of a list is not in memory")?;
        let Response { items, last } =
            serde_json::from_slice(body).context("DynamoDB's response to a list")?;
        let next =
            last.map(|key| key.into_iter().map(|(name, part)| (name, text(&part.value))).collect());
        Ok((items, next))
    }
}

/// An item that is not parsed yet: a page may end before it.
#[derive(Debug, Deserialize)]
#[serde(transparent)]
pub(super) struct ListItem<'r>(#[serde(borrow)] &'r RawValue);

impl ListItem<'_> {
    /// The product. An item that this program did not write is an error.
    pub(super) fn product(&self) -> Result<Product> {
        #[derive(Deserialize)]
        struct Identified<'r> {
            #[serde(borrow)]
            id: Text<'r>,
        }
        let json = self.0.get();
        let product = serde_json::from_str(json)
            .map_err(anyhow::Error::from)
            .and_then(|item: Wire<'_>| item.product());
        product.with_context(|| {
            let item = serde_json::from_str(json);
            let id = item.map_or(Cow::Borrowed(""), |Identified { id }| id.value);
            named(&id)
        })
    }
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

impl Wire<'_> {
    fn product(self) -> Result<Product> {
        let images = self.images.into_iter().flat_map(|images| images.value);
        Ok(Product {
            id: ProductId::parse(&self.id.value).context("id is not a product id")?,
            name: Name::parse(&self.name.value)?,
            category: Category::parse(&self.category.value)?,
            price: Price::from_json_number(&self.price.value)?,
            description: self.description.map(|text| text.value.into_owned()),
            images: images
                .map(|(image_type, image)| Ok((image_type, image.value.dimensions()?)))
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

    fn response(body: serde_json::Value) -> ListResponse {
        ListResponse(body.to_string().into())
    }

    #[test]
    fn parts_has_the_key_of_the_next_read() {
        let list = response(json!({
            "Items": [],
            "LastEvaluatedKey": {"id": {"S": "i"}, "category": {"S": "c"}, "name": {"S": "\"n"}},
        }));
        let next = [("id", "i"), ("category", "c"), ("name", "\"n")]
            .map(|(name, value)| (name.to_owned(), text(value)));
        let (items, key) = list.parts().unwrap();
        assert_eq!((items.len(), key), (0, Some(Item::from(next))));
    }

    #[test]
    fn product_of_another_program_is_an_error_with_the_item_and_its_attribute() {
        let good = wire(&record());
        let error = |item: &serde_json::Value| {
            let list = response(json!({"Items": [item]}));
            let (items, _) = list.parts().unwrap();
            format!("{:#}", items[0].product().unwrap_err())
        };
        for (name, value, cause) in [
            ("price", json!({"S": "1"}), "missing field `N`"),
            ("price", json!({"N": "-1"}), "negative"),
            ("name", json!({"S": ""}), "name must not be empty"),
            ("images", json!({"M": {"main": {"M": {}}}}), "missing field `small`"),
            ("images", json!({"M": {"MAIN": {"M": {}}}}), "a-z, 0-9"),
        ] {
            let mut item = good.clone();
            item[name] = value;
            let error = error(&item);
            let id = &record().product.id;
            let start = format!("item \"{id}\" of the products table");
            assert!(error.starts_with(&start) && error.contains(cause), "{error}");
        }
        let mut item = good.clone();
        item.as_object_mut().unwrap().remove("id");
        assert!(error(&item).contains("missing field `id`"));
        let damaged = format!("{:#}", ListResponse("{".into()).parts().unwrap_err());
        assert!(damaged.contains("response to a list"), "{damaged}");
    }
}
