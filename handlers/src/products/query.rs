//! Lists and searches products through the cache, page by page.

use std::collections::HashMap;

use anyhow::anyhow;
use aws_sdk_dynamodb::types::AttributeValue;
use shared::limits::PAGE_ITEMS_DEFAULT;
use shared::product::search_text;
use shared::table::CATEGORY_INDEX;
use shared::{Category, ProductId, ValidationError};

use super::list_response::{ATTRIBUTES, ListReader, ListResponse, NAME_ATTRIBUTE};
use super::page::Page;
use super::record::{Item, Record, text};
use super::store::{BATCH_ITEMS_MAX, sdk_error};
use super::token::Position;
use super::{Error, Products};
use crate::cache::{Cache, ListQuery, Lookup, Reader};

/// How many reads of 1 MB a search makes for one page. Then the page ends, and its token continues
/// the search.
const SEARCH_READS_MAX: usize = 4;

pub struct QueryProducts {
    pub products: Products,
    pub cache: Cache,
}

/// A list, and the position where the page starts.
pub(crate) struct Query {
    pub(crate) list: ListQuery,
    /// Identifies the list. It is the same for all its pages, and a page token is valid only for
    /// it.
    name: String,
    pub(super) start: Option<Position>,
}

pub(crate) struct ProductPage {
    /// A JSON array of products.
    pub(crate) json: String,
    pub(crate) next_token: Option<String>,
}

impl ProductPage {
    fn empty() -> Self {
        Self { json: "[]".to_owned(), next_token: None }
    }

    /// The cache entry: the token or nothing, a line break, the JSON.
    fn to_entry(&self) -> String {
        format!("{}\n{}", self.next_token.as_deref().unwrap_or(""), self.json)
    }

    fn from_entry(mut entry: String) -> Self {
        let Some(end) = entry.find('\n') else { return Self { json: entry, next_token: None } };
        let next_token = Some(entry[..end].to_owned()).filter(|token| !token.is_empty());
        entry.drain(..=end);
        Self { json: entry, next_token }
    }
}

impl Query {
    /// Checks the category and the token. `None`: no product can have this category, so the list is
    /// empty.
    pub(crate) fn new(category: Option<&str>, mut list: ListQuery) -> Result<Option<Self>, Error> {
        let name = serde_json::to_string(&(category, &list.text, list.popular))
            .map_err(anyhow::Error::from)?;
        let start =
            list.token.as_deref().map(|token| Position::from_token(token, &name)).transpose()?;
        list.category = match category.map(|text| (text, Category::parse(text))) {
            None => None,
            Some((text, Ok(category))) if category.as_str() == text => Some(category),
            Some(_) => return Ok(None),
        };
        Ok(Some(Self { list, name, start }))
    }
}

impl QueryProducts {
    /// Returns how the cache was used, which is the value of the header `X-Cache`, and the page.
    pub(crate) async fn query(
        &self,
        query: Option<&Query>,
    ) -> Result<(&'static str, ProductPage), Error> {
        let Some(query) = query else { return Ok(("off", ProductPage::empty())) };
        let later_page = matches!(query.start, Some(Position::Popular(_)));
        if later_page || query.list.popular && query.start.is_none() {
            let ranking = self.cache.popular().await;
            // An empty ranking: the first page is the plain list, and a later page ends the list.
            if later_page || !ranking.is_empty() {
                return Ok(("hit", self.popular(query, &ranking).await?));
            }
        }
        self.page(query, Reader::Client).await
    }

    /// Fills the cache with the first page of a category, or of all products, as it is without a
    /// `limit`.
    pub(super) async fn warm(&self, category: Option<&str>) -> Result<(), Error> {
        let list = ListQuery {
            category: None,
            text: None,
            popular: false,
            limit: PAGE_ITEMS_DEFAULT,
            token: None,
        };
        if let Some(query) = Query::new(category, list)? {
            self.page(&query, Reader::Warmer).await?;
        }
        Ok(())
    }

    /// Reads a page through the cache.
    async fn page(
        &self,
        query: &Query,
        reader: Reader,
    ) -> Result<(&'static str, ProductPage), Error> {
        let lookup = self.cache.list(&query.list, reader).await;
        let cache = lookup.name();
        let fill = match lookup {
            Lookup::Hit(entry) => return Ok((cache, ProductPage::from_entry(entry))),
            Lookup::Miss(fill) => Some(fill),
            Lookup::Off | Lookup::Bypass => None,
        };
        let page = self.read(query).await?;
        if let Some(fill) = fill {
            self.cache.fill_list(fill, page.to_entry()).await;
        }
        Ok((cache, page))
    }

    /// Reads a page from the table, or, for a category, from the category index.
    async fn read(&self, query: &Query) -> Result<ProductPage, Error> {
        let mut page = Page::new(query.list.limit);
        let mut start = query
            .start
            .as_ref()
            .map(|position| start_key(position, query.list.category.as_ref()))
            .transpose()?;
        let mut last = query.start.clone();
        for reads in 1.. {
            // One item more than the page takes shows whether there is a next page.
            let limit = page.remaining().saturating_add(1);
            let response = self.read_once(&query.list, start, limit).await?;
            let (items, next) = response.parts()?;
            for item in items {
                let product = item.product()?;
                if !page.push(&product)? {
                    let next_token =
                        last.map(|position| position.to_token(&query.name)).transpose()?;
                    return Ok(ProductPage { json: page.into_body()?, next_token });
                }
                last = Some(position(&query.list, product.name.as_str(), &product.id));
            }
            let Some(next) = next else { break };
            if query.list.text.is_some() && reads == SEARCH_READS_MAX {
                let token = position_of_key(&query.list, &next)?.to_token(&query.name)?;
                return Ok(ProductPage { json: page.into_body()?, next_token: Some(token) });
            }
            start = Some(next);
        }
        Ok(ProductPage { json: page.into_body()?, next_token: None })
    }

    async fn read_once(
        &self,
        list: &ListQuery,
        start: Option<Item>,
        limit: usize,
    ) -> Result<ListResponse, Error> {
        let Products { client, table } = &self.products;
        // DynamoDB applies a limit before the filter, so a search reads without a limit.
        let limit = list.text.is_none().then(|| i32::try_from(limit).ok()).flatten();
        let filter = list.text.as_ref().map(|_| "contains(search_text, :text)".to_owned());
        let text_value = list.text.as_ref().map(|value| (":text", text(value)));
        let (name, attribute) = NAME_ATTRIBUTE;
        if let Some(category) = &list.category {
            let values = [(":category", text(category.as_str()))].into_iter().chain(text_value);
            let request = client
                .query()
                .table_name(table)
                .index_name(CATEGORY_INDEX)
                .key_condition_expression("category = :category")
                .set_expression_attribute_values(owned(values))
                .set_filter_expression(filter)
                .projection_expression(ATTRIBUTES)
                .expression_attribute_names(name, attribute)
                .set_exclusive_start_key(start)
                .set_limit(limit);
            let reader = ListReader::default();
            request.customize().interceptor(reader.clone()).send().await.map_err(sdk_error)?;
            return Ok(reader.take()?);
        }
        let request = client
            .scan()
            .table_name(table)
            .consistent_read(true)
            .set_expression_attribute_values(owned(text_value.into_iter()))
            .set_filter_expression(filter)
            .projection_expression(ATTRIBUTES)
            .expression_attribute_names(name, attribute)
            .set_exclusive_start_key(start)
            .set_limit(limit);
        let reader = ListReader::default();
        request.customize().interceptor(reader.clone()).send().await.map_err(sdk_error)?;
        Ok(reader.take()?)
    }

    /// The products of the ranking that match the query, in the order of the ranking.
    async fn popular(&self, query: &Query, ranking: &[ProductId]) -> Result<ProductPage, Error> {
        let mut page = Page::new(query.list.limit);
        let mut at = match query.start {
            Some(Position::Popular(at)) => at,
            _ => 0,
        };
        while let Some(ids) = ranking
            .get(at..)
            .filter(|rest| !rest.is_empty())
            .map(|rest| &rest[..rest.len().min(BATCH_ITEMS_MAX)])
        {
            let records = self.products.get_many(ids).await?;
            let by_id: HashMap<_, _> =
                records.iter().map(|record| (&record.product.id, record)).collect();
            for id in ids {
                let record = by_id.get(id).filter(|record| matches(&query.list, record));
                if let Some(record) = record
                    && !page.push(&record.product)?
                {
                    let token = Position::Popular(at).to_token(&query.name)?;
                    return Ok(ProductPage { json: page.into_body()?, next_token: Some(token) });
                }
                at += 1;
            }
        }
        Ok(ProductPage { json: page.into_body()?, next_token: None })
    }
}

fn matches(list: &ListQuery, record: &Record) -> bool {
    let product = &record.product;
    let searched = || search_text(product.name.as_str(), product.description.as_deref());
    list.category.as_ref().is_none_or(|category| *category == product.category)
        && list.text.as_ref().is_none_or(|text| searched().contains(text.as_str()))
}

fn owned<'k>(
    values: impl Iterator<Item = (&'k str, AttributeValue)>,
) -> Option<HashMap<String, AttributeValue>> {
    let values: HashMap<_, _> = values.map(|(name, value)| (name.to_owned(), value)).collect();
    Some(values).filter(|values| !values.is_empty())
}

/// The position of a product in the list.
fn position(list: &ListQuery, name: &str, id: &ProductId) -> Position {
    match list.category {
        Some(_) => Position::Index(name.to_owned(), id.to_string()),
        None => Position::Table(id.to_string()),
    }
}

fn position_of_key(list: &ListQuery, key: &Item) -> Result<Position, Error> {
    let part = |name: &str| {
        let text = key.get(name).and_then(|value| value.as_s().ok()).cloned();
        text.ok_or_else(|| anyhow!("a key of the table has no {name}"))
    };
    Ok(match list.category {
        Some(_) => Position::Index(part("name")?, part("id")?),
        None => Position::Table(part("id")?),
    })
}

fn start_key(position: &Position, category: Option<&Category>) -> Result<Item, ValidationError> {
    match (position, category) {
        (Position::Table(id), None) => Ok(Item::from([("id".to_owned(), text(id))])),
        (Position::Index(name, id), Some(category)) => Ok(Item::from([
            ("id".to_owned(), text(id)),
            ("category".to_owned(), text(category.as_str())),
            ("name".to_owned(), text(name)),
        ])),
        // Only a forged token gets here, because the checksum binds a position to its kind of list.
        _ => {
            let message = "next_token does not belong to this query";
            Err(ValidationError::of("next_token", message))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::products::record::tests::record;

    fn list() -> ListQuery {
        ListQuery { category: None, text: None, popular: false, limit: 100, token: None }
    }

    #[test]
    fn product_page_from_entry_of_to_entry_is_the_page() {
        for next_token in [None, Some("token".to_owned())] {
            let page = ProductPage { json: "[1]".to_owned(), next_token: next_token.clone() };
            let read = ProductPage::from_entry(page.to_entry());
            assert_eq!((read.json.as_str(), read.next_token), ("[1]", next_token));
        }
    }

    #[test]
    fn query_category_that_no_product_can_have_is_none() {
        for impossible in ["", " a", "a\u{a0}", &"a".repeat(101)] {
            assert!(Query::new(Some(impossible), list()).unwrap().is_none(), "{impossible:?}");
        }
        assert!(Query::new(Some(&"😀".repeat(100)), list()).unwrap().is_some());
    }

    #[test]
    fn query_token_of_another_list_is_an_error() {
        let id = record().product.id;
        let plain = Query::new(None, list()).unwrap().unwrap();
        let token = position(&plain.list, "n", &id).to_token(&plain.name).unwrap();
        let with_token = ListQuery { token: Some(token), ..list() };
        let limited = ListQuery { limit: 3, ..with_token.clone() };
        let start = Query::new(None, limited).unwrap().unwrap().start;
        assert_eq!(start, Some(Position::Table(id.to_string())));
        let search = ListQuery { text: Some("x".to_owned()), ..with_token.clone() };
        let popular = ListQuery { popular: true, ..with_token.clone() };
        for (category, list) in [(Some("c"), with_token), (None, search), (None, popular)] {
            let error = Query::new(category, list).err().unwrap();
            let Error::Invalid(error) = error else { panic!("{error:?}") };
            assert_eq!(error.field.as_deref(), Some("next_token"));
        }
    }
}
