//! HTTP in and out, for all routes: what API Gateway sends, what it takes back, and the loop between the two.

mod conditions;
mod error;
mod request;
mod response;
mod serve;

pub use conditions::{ETag, IfMatch, if_none_match};
pub use error::{HttpError, Refusal};
pub use request::Request;
pub use response::Response;
pub use serve::{
    Answering, Endpoint, EventHandler, Handling, serve, serve_both, serve_events, start_logging,
};
