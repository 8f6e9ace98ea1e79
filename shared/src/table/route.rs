//! Routes: methods, paths, and what a request and its responses look like.

use super::access::Access;

/// One method of one path, with its request and its responses.
#[derive(Debug, Clone, Copy)]
pub struct Route {
    pub method: Method,
    /// In API Gateway's form: `/products/{id}`.
    pub path: &'static str,
    /// What a request costs. The stage limits the requests per second by it.
    pub cost: Cost,
    /// Whether the route shows or changes data. A stack with a login closes routes by it.
    pub access: Access,
    /// A few words for the README and the OpenAPI document.
    pub summary: &'static str,
    /// The OpenAPI `operationId`. `None` means the name of the function.
    pub operation_id: Option<&'static str>,
    /// Query parameters, by their names in `openapi::PARAMETERS`. Others are ignored.
    pub query: &'static [&'static str],
    /// Request headers, by their names in `openapi::PARAMETERS`. A browser may send these.
    pub headers: &'static [&'static str],
    /// The schema of the request body, by its name in `openapi::SCHEMAS`.
    pub body: Option<&'static str>,
    /// Responses with a status below 400. [`Route::error_statuses`] has the others.
    pub responses: &'static [Response],
    /// Error statuses that do not follow from the rest of the row.
    pub errors: &'static [u16],
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Method {
    Get,
    Post,
    Put,
    Delete,
}

/// The classes of routes by what one request costs, the cheapest first. A class has a limit of
/// requests per second; it applies to each method of the class by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cost {
    /// Reads one item, or nothing.
    Read,
    /// Reads many items, or sends much: up to a megabyte.
    List,
    /// Writes items, and their copies in indexes.
    Write,
    /// Starts work that is worth many requests: images are processed and stored.
    Upload,
}

impl Cost {
    pub const ALL: [Self; 4] = [Self::Read, Self::List, Self::Write, Self::Upload];
}

/// A response with a status below 400.
#[derive(Debug, Clone, Copy)]
pub struct Response {
    pub status: u16,
    pub description: &'static str,
    pub content: Content,
    /// Headers, by their names in `openapi::HEADERS`. Every JSON response has `x-request-id`, too.
    pub headers: &'static [&'static str],
    /// The routes that take the `id` of the response body: those whose path begins with this.
    pub links_to: Option<&'static str>,
}

/// The body of a response.
#[derive(Debug, Clone, Copy)]
pub enum Content {
    Empty,
    /// JSON with the schema of this name in `openapi::SCHEMAS`.
    Json(&'static str),
    /// A JSON array; its items have the schema of this name.
    JsonArray(&'static str),
    /// A JSON object without a schema.
    JsonObject,
    Html,
}

impl Method {
    /// `GET`, as in a request line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Delete => "DELETE",
        }
    }
}

impl Route {
    /// A route that takes no body, no query parameters and no headers. A `GET` reads, each other
    /// method writes.
    pub(super) const fn new(
        method: Method,
        path: &'static str,
        cost: Cost,
        summary: &'static str,
        responses: &'static [Response],
    ) -> Self {
        Self {
            method,
            path,
            cost,
            access: match method {
                Method::Get => Access::Read,
                Method::Post | Method::Put | Method::Delete => Access::Write,
            },
            summary,
            operation_id: None,
            query: &[],
            headers: &[],
            body: None,
            responses,
            errors: &[],
        }
    }

    /// The names between braces in the path: `id` of `/products/{id}`.
    pub fn path_parameters(&self) -> impl Iterator<Item = &'static str> {
        self.path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
    }

    /// The statuses from 400 on that a client must expect, in ascending order.
    pub fn error_statuses(&self) -> Vec<u16> {
        let has_path_parameter = self.path.contains('{');
        let derived = [
            (400, self.body.is_some() || !self.query.is_empty() || has_path_parameter),
            // Where the stack has a login.
            (401, !matches!(self.access, Access::Public)),
            (403, !matches!(self.access, Access::Public)),
            (404, has_path_parameter),
            (409, self.headers.contains(&"Idempotency-Key")),
            (412, self.headers.contains(&"If-Match")),
            (413, self.body.is_some()),
            (415, self.body.is_some()),
            (429, true),
            (500, true),
            (503, true),
        ];
        let derived = derived.iter().filter(|(_, applies)| *applies).map(|(status, _)| *status);
        let mut statuses: Vec<u16> = derived.chain(self.errors.iter().copied()).collect();
        statuses.sort_unstable();
        statuses.dedup();
        statuses
    }
}

impl Response {
    /// A response with a JSON body of this schema.
    pub(super) const fn json(status: u16, description: &'static str, schema: &'static str) -> Self {
        Self::new(status, description, Content::Json(schema))
    }

    pub(super) const fn new(status: u16, description: &'static str, content: Content) -> Self {
        Self { status, description, content, headers: &[], links_to: None }
    }
}
