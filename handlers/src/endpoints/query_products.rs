//! GET /products

use async_trait::async_trait;
use shared::ValidationError;
use shared::limits::{PAGE_ITEMS_DEFAULT, PAGE_ITEMS_MAX};
use shared::product::fold;

use crate::cache::ListQuery;
use crate::cache::Metrics;
use crate::http::{HttpError, Request, Response};
use crate::products::{Query, QueryProducts};
use crate::runtime::Endpoint;

#[async_trait(?Send)]
impl Endpoint for QueryProducts {
    async fn start(&self) {
        self.cache.connect().await;
    }

    async fn respond(&self, request: &Request) -> Result<Response, HttpError> {
        let (cache, page) = self.query(read_query(request)?.as_ref()).await?;
        let response =
            Response::json(200, page.json).with("X-Cache", cache).with("Cache-Control", "no-cache");
        Ok(match page.next_token {
            Some(token) => response.with("x-next-token", token),
            None => response,
        })
    }

    fn metrics(&self) -> Option<&Metrics> {
        self.cache.metrics()
    }
}

/// Reads the query parameters. `None`: no product can be in the list.
pub(crate) fn read_query(request: &Request) -> Result<Option<Query>, HttpError> {
    let popular = match request.query("sort")? {
        None => false,
        Some("popular") => true,
        Some(_) => {
            return Err(ValidationError::of("sort", "sort must be popular, or left out").into());
        }
    };
    let text = request.query("q")?.filter(|q| !q.is_empty()).map(fold);
    let limit = request.query("limit")?.map_or(Ok(PAGE_ITEMS_DEFAULT), parse_limit)?;
    let token = request.query("next_token")?.map(str::to_owned);
    let list = ListQuery { category: None, text, popular, limit, token };
    Ok(Query::new(request.query("category")?, list)?)
}

fn parse_limit(text: &str) -> Result<usize, ValidationError> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let limit = digits.then(|| text.parse().ok()).flatten();
    limit.filter(|limit| (1..=PAGE_ITEMS_MAX).contains(limit)).ok_or_else(|| {
        let message = format!("limit must be a whole number from 1 to {PAGE_ITEMS_MAX}");
        ValidationError::of("limit", message)
    })
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use serde_json::json;

    use super::*;
    use crate::http::ClientErrorStatus;

    /// Reads the query of these parameters, each given once.
    fn read(parameters: &[(&str, &str)]) -> Result<Option<Query>, HttpError> {
        let lists: HashMap<_, _> =
            parameters.iter().map(|(name, value)| (*name, [*value])).collect();
        let event = json!({"multiValueQueryStringParameters": lists});
        read_query(&serde_json::from_value(event).unwrap())
    }

    fn list(parameters: &[(&str, &str)]) -> ListQuery {
        read(parameters).unwrap().unwrap().list
    }

    #[track_caller]
    fn assert_bad_request(parameters: &[(&str, &str)]) {
        match read(parameters) {
            Err(HttpError::Client(ClientErrorStatus::BadRequest, error)) => {
                assert_eq!(error.field.as_deref(), Some(parameters[0].0), "{parameters:?}");
                assert!(error.message.starts_with(parameters[0].0), "{}", error.message);
            }
            _ => panic!("{parameters:?} must be a bad request"),
        }
    }

    #[test]
    fn read_query_limit_is_a_whole_number_within_bounds() {
        for (text, limit) in [("1", 1), ("1000", 1000), ("007", 7)] {
            assert_eq!(list(&[("limit", text)]).limit, limit);
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
            assert_bad_request(&[("limit", wrong)]);
        }
    }

    #[test]
    fn read_query_reads_other_parameters_exactly() {
        assert!(list(&[("sort", "popular")]).popular);
        for wrong in ["", "POPULAR", "popular ", "price"] {
            assert_bad_request(&[("sort", wrong)]);
        }
        for wrong in ["", "%", "AAAA", "AAAAAAAAAAAAAAAAbnVsbA", "\0", "é"] {
            assert_bad_request(&[("next_token", wrong)]);
        }
        assert_eq!(list(&[("q", "")]).text, None);
        assert_eq!(list(&[("q", " STRASSE\0%_*")]).text.as_deref(), Some(" strasse\0%_*"));
        assert!(read(&[("category", " a")]).unwrap().is_none());
    }

    #[test]
    fn read_query_ignores_unknown_parameters() {
        let list = list(&[("LIMIT", "x"), ("limit[]", "x"), ("__proto__", "x"), ("", "x")]);
        assert_eq!((list.limit, list.text), (PAGE_ITEMS_DEFAULT, None));
    }

    #[test]
    fn read_query_parameter_given_twice_is_an_error() {
        for name in ["category", "q", "sort", "limit", "next_token"] {
            for twice in [["1", "2"], ["1", "1"], ["", ""]] {
                let event = json!({"multiValueQueryStringParameters": {name: twice}});
                let error = read_query(&serde_json::from_value(event).unwrap()).err().unwrap();
                let HttpError::Client(_, error) = error else { panic!("{error:?}") };
                assert_eq!(error.message, format!("{name} is given more than once"));
            }
        }
    }
}
