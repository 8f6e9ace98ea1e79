//! GET /products

use super::Products;
use super::page::Page;
use super::record::{Item, Record, text};
use super::store::{BATCH_ITEMS_MAX, failure};
use super::token::Position;
use crate::cache::{Cache, ListQuery, Lookup};
use crate::http::{Answering, Endpoint, HttpError, Request, Response};
use aws_sdk_dynamodb::types::AttributeValue;
use shared::limits::PAGE_ITEMS_MAX;
use shared::product::fold;
use shared::table::CATEGORY_INDEX;
use shared::{Category, ProductId, ValidationError};
use std::collections::HashMap;

/// Megabytes of the table that one call may search; then the page ends, and its token goes on from there.
const SEARCH_READS_MAX: usize = 4;

/// Lists products, through the cache.
pub struct QueryProducts {
    /// The table.
    pub products: Products,
    /// What stands before it.
    pub cache: Cache,
}

/// What was asked for.
pub(super) struct Query {
    pub(super) list: ListQuery,
    /// The same for all pages of one list: what a token is bound to.
    name: String,
    pub(super) start: Option<Position>,
}

/// A page's array, and the token of the next page.
type Listed = (String, Option<String>);

impl Query {
    pub(super) fn of_request(request: &Request) -> Result<Option<Self>, HttpError> {
        let popular = match request.query("sort")? {
            None => false,
            Some("popular") => true,
            Some(_) => {
                return Err(ValidationError::of("sort", "sort must be popular, or left out").into());
            }
        };
        let text = request.query("q")?.filter(|q| !q.is_empty()).map(fold);
        let limit = request.query("limit")?.map(limit).transpose()?;
        let token = request.query("next_token")?.map(str::to_owned);
        Self::of(
            request.query("category")?,
            ListQuery { category: None, text, popular, limit, token },
        )
    }

    /// `None`: no product can be in such a list, since its category is none that a product may have.
    fn of(category: Option<&str>, mut list: ListQuery) -> Result<Option<Self>, HttpError> {
        let name = serde_json::to_string(&(category, &list.text, list.popular))
            .map_err(anyhow::Error::from)?;
        let start =
            list.token.as_deref().map(|token| Position::from_token(token, &name)).transpose()?;
        list.category = match category.map(|sent| (sent, Category::parse(sent))) {
            None => None,
            Some((sent, Ok(category))) if category.as_str() == sent => Some(category),
            Some(_) => return Ok(None),
        };
        Ok(Some(Self { list, name, start }))
    }
}

fn limit(sent: &str) -> Result<usize, ValidationError> {
    let digits = !sent.is_empty() && sent.bytes().all(|byte| byte.is_ascii_digit());
    let limit = digits
        .then(|| sent.parse().ok())
        .flatten()
        .filter(|limit| (1..=PAGE_ITEMS_MAX).contains(limit));
    limit.ok_or_else(|| {
        ValidationError::of(
            "limit",
            format!("limit must be a whole number from 1 to {PAGE_ITEMS_MAX}"),
        )
    })
}

impl Endpoint for QueryProducts {
    fn answer<'r>(&'r self, request: &'r Request) -> Answering<'r> {
        Box::pin(async move {
            let Some(query) = Query::of_request(request)? else {
                return Ok(listed("off", ("[]".to_owned(), None)));
            };
            let begun = matches!(query.start, Some(Position::Popular(_)));
            if begun || query.list.popular && query.start.is_none() {
                let ranking = self.cache.popular().await;
                // Nothing is known to be popular: the plain list. A ranking that was lost between two pages ends there.
                if begun || !ranking.is_empty() {
                    return Ok(listed("hit", self.popular(&query, &ranking).await?));
                }
            }
            let (how, page) = self.page(&query).await?;
            Ok(listed(how, page))
        })
    }
}

fn listed(how: &'static str, (body, token): Listed) -> Response {
    let answer = Response::json(200, body).with("X-Cache", how).with("Cache-Control", "no-cache");
    match token {
        Some(token) => answer.with("x-next-token", token),
        None => answer,
    }
}

impl QueryProducts {
    /// Brings the first page of a category, or of all products, into the cache.
    pub(super) async fn warm(&self, category: Option<&str>) -> Result<(), HttpError> {
        let list =
            ListQuery { category: None, text: None, popular: false, limit: None, token: None };
        if let Some(query) = Query::of(category, list)? {
            self.page(&query).await?;
        }
        Ok(())
    }

    /// A page through the cache, and how it was had.
    async fn page(&self, query: &Query) -> Result<(&'static str, Listed), HttpError> {
        let found = self.cache.list(query.list.clone()).await;
        let how = found.name();
        let generation = match found {
            Lookup::Hit(entry) => {
                let (token, body) = entry.split_once('\n').unwrap_or(("", &entry));
                return Ok((
                    how,
                    (body.to_owned(), Some(token.to_owned()).filter(|token| !token.is_empty())),
                ));
            }
            Lookup::Miss(generation) => Some(generation),
            Lookup::Off | Lookup::Bypass => None,
        };
        let (body, token) = self.read(query).await?;
        if let Some(generation) = generation {
            self.cache
                .fill_list(generation, &format!("{}\n{body}", token.as_deref().unwrap_or("")))
                .await;
        }
        Ok((how, (body, token)))
    }

    /// Reads a page from the table, or, for a category, from its index.
    async fn read(&self, query: &Query) -> Result<Listed, HttpError> {
        let mut page = Page::of(query.list.limit);
        let mut start = query
            .start
            .as_ref()
            .map(|position| start_key(position, query.list.category.as_ref()))
            .transpose()?;
        let mut behind = query.start.clone();
        for reads in 1.. {
            // One more than there is room for tells whether there is another page.
            let (items, next) =
                self.read_once(&query.list, start, page.room().saturating_add(1)).await?;
            for item in &items {
                let record = Record::from_item(item)?;
                if !page.push(&record)? {
                    let token =
                        behind.map(|position| position.to_token(&query.name)).transpose()?;
                    return Ok((page.into_body(), token));
                }
                behind =
                    Some(position(&query.list, record.product.name.as_str(), &record.product.id));
            }
            let Some(next) = next else { break };
            if query.list.text.is_some() && reads == SEARCH_READS_MAX {
                let token = position_of_key(&query.list, &next)?.to_token(&query.name)?;
                return Ok((page.into_body(), Some(token)));
            }
            start = Some(next);
        }
        Ok((page.into_body(), None))
    }

    async fn read_once(
        &self,
        list: &ListQuery,
        start: Option<Item>,
        most: usize,
    ) -> Result<(Vec<Item>, Option<Item>), HttpError> {
        let Products { client, table } = &self.products;
        // A filter works behind the limit: a search reads full pages and is cut here.
        let most = list.text.is_none().then(|| i32::try_from(most).ok()).flatten();
        let filter = list.text.as_ref().map(|_| "contains(search_text, :text)".to_owned());
        let text_value = list.text.as_ref().map(|value| (":text", text(value)));
        if let Some(category) = &list.category {
            let values = [(":category", text(category.as_str()))].into_iter().chain(text_value);
            let read = client
                .query()
                .table_name(table)
                .index_name(CATEGORY_INDEX)
                .key_condition_expression("category = :category")
                .set_expression_attribute_values(owned(values))
                .set_filter_expression(filter)
                .set_exclusive_start_key(start)
                .set_limit(most);
            let answer = read.send().await.map_err(failure)?;
            return Ok((answer.items.unwrap_or_default(), answer.last_evaluated_key));
        }
        let read = client
            .scan()
            .table_name(table)
            .consistent_read(true)
            .set_expression_attribute_values(owned(text_value.into_iter()))
            .set_filter_expression(filter)
            .set_exclusive_start_key(start)
            .set_limit(most);
        let answer = read.send().await.map_err(failure)?;
        Ok((answer.items.unwrap_or_default(), answer.last_evaluated_key))
    }

    /// The ranked products that match, most read first.
    async fn popular(&self, query: &Query, ranking: &[ProductId]) -> Result<Listed, HttpError> {
        let mut page = Page::of(query.list.limit);
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
                    && !page.push(record)?
                {
                    return Ok((
                        page.into_body(),
                        Some(Position::Popular(at).to_token(&query.name)?),
                    ));
                }
                at += 1;
            }
        }
        Ok((page.into_body(), None))
    }
}

fn matches(list: &ListQuery, record: &Record) -> bool {
    let product = &record.product;
    let searched =
        || shared::product::search_text(product.name.as_str(), product.description.as_deref());
    list.category.as_ref().is_none_or(|category| *category == product.category)
        && list.text.as_ref().is_none_or(|text| searched().contains(text.as_str()))
}

fn owned<'k>(
    values: impl Iterator<Item = (&'k str, AttributeValue)>,
) -> Option<HashMap<String, AttributeValue>> {
    let values: HashMap<_, _> = values.map(|(name, value)| (name.to_owned(), value)).collect();
    Some(values).filter(|values| !values.is_empty())
}

/// Behind this product, in the list's order.
fn position(list: &ListQuery, name: &str, id: &ProductId) -> Position {
    match list.category {
        Some(_) => Position::Index(name.to_owned(), id.to_string()),
        None => Position::Table(id.to_string()),
    }
}

fn position_of_key(list: &ListQuery, key: &Item) -> Result<Position, HttpError> {
    let part = |name: &str| {
        let text = key.get(name).and_then(|value| value.as_s().ok()).cloned();
        text.ok_or_else(|| HttpError::Internal(anyhow::anyhow!("a key of the table has no {name}")))
    };
    Ok(match list.category {
        Some(_) => Position::Index(part("name")?, part("id")?),
        None => Position::Table(part("id")?),
    })
}

fn start_key(position: &Position, category: Option<&Category>) -> Result<Item, HttpError> {
    match (position, category) {
        (Position::Table(id), None) => Ok(Item::from([("id".to_owned(), text(id))])),
        (Position::Index(name, id), Some(category)) => Ok(Item::from([
            ("id".to_owned(), text(id)),
            ("category".to_owned(), text(category.as_str())),
            ("name".to_owned(), text(name)),
        ])),
        // Only a forged token can be here: the checksum binds a position to its kind of list.
        _ => Err(ValidationError::of("next_token", "next_token is not one of this query's").into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::products::record::tests::record;
    use serde_json::json;

    /// The query of these parameters, each given once.
    fn read(parameters: &[(&str, &str)]) -> Result<Option<Query>, HttpError> {
        let lists: HashMap<_, _> =
            parameters.iter().map(|(name, value)| (*name, [*value])).collect();
        Query::of_request(
            &serde_json::from_value(json!({"multiValueQueryStringParameters": lists})).unwrap(),
        )
    }

    #[track_caller]
    fn refused(parameters: &[(&str, &str)]) {
        match read(parameters) {
            Err(HttpError::Refused(crate::http::Refusal::BadRequest, fault)) => {
                assert_eq!(fault.field.as_deref(), Some(parameters[0].0), "{parameters:?}");
                assert!(fault.message.starts_with(parameters[0].0), "{}", fault.message);
            }
            _ => panic!("{parameters:?} should have been refused"),
        }
    }

    #[test]
    fn a_limit_is_a_whole_number_within_bounds() {
        for (sent, limit) in [("1", 1), ("1000", 1000), ("007", 7)] {
            assert_eq!(read(&[("limit", sent)]).unwrap().unwrap().list.limit, Some(limit));
        }
        for wrong in [
            "",
            " ",
            "0",
            "1001",
            "-1",
            "+1",
            "1.0",
            "1e2",
            " 1",
            "1 ",
            "0x1",
            "٣",
            "1\0",
            "99999999999999999999",
            "true",
        ] {
            refused(&[("limit", wrong)]);
        }
    }

    #[test]
    fn other_parameters_are_read_to_the_letter() {
        assert!(read(&[("sort", "popular")]).unwrap().unwrap().list.popular);
        for wrong in ["", "POPULAR", "popular ", "price"] {
            refused(&[("sort", wrong)]);
        }
        for wrong in ["", "%", "AAAA", "AAAAAAAAAAAAAAAAbnVsbA", "\0", "é"] {
            refused(&[("next_token", wrong)]);
        }
        assert_eq!(read(&[("q", "")]).unwrap().unwrap().list.text, None);
        assert_eq!(
            read(&[("q", " STRASSE\0%_*")]).unwrap().unwrap().list.text.as_deref(),
            Some(" strasse\0%_*")
        );
        // No product has such a category; that is no fault of the question.
        for nobodys in ["", " a", "a\u{a0}", &"a".repeat(101)] {
            assert!(read(&[("category", nobodys)]).unwrap().is_none(), "{nobodys:?}");
        }
        assert!(read(&[("category", &"😀".repeat(100))]).unwrap().is_some());
        // Names of other parameters, whatever they hold, say nothing.
        let others = read(&[("LIMIT", "x"), ("limit[]", "x"), ("__proto__", "x"), ("", "x")])
            .unwrap()
            .unwrap();
        assert_eq!((others.list.limit, others.list.text), (None, None));
    }

    #[test]
    fn a_parameter_stands_once() {
        for name in ["category", "q", "sort", "limit", "next_token"] {
            for twice in [["1", "2"], ["1", "1"], ["", ""]] {
                let event = json!({"multiValueQueryStringParameters": {name: twice}});
                let failure =
                    Query::of_request(&serde_json::from_value(event).unwrap()).err().unwrap();
                let HttpError::Refused(_, fault) = failure else { panic!("{failure:?}") };
                assert_eq!(fault.message, format!("{name} is given more than once"));
            }
        }
    }

    #[test]
    fn a_token_goes_on_with_its_own_list_only() {
        let id = record().product.id;
        let plain = read(&[]).unwrap().unwrap();
        let token = position(&plain.list, "n", &id).to_token(&plain.name).unwrap();
        assert_eq!(
            read(&[("next_token", &token), ("limit", "3")]).unwrap().unwrap().start,
            Some(Position::Table(id.to_string()))
        );
        for other in [("category", "c"), ("q", "x"), ("sort", "popular")] {
            refused(&[("next_token", &token), other]);
        }
    }
}
