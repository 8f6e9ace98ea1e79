//! HTTP in and out, for all routes: what API Gateway sends, what it takes back, and the loop between the two.

mod answer;
mod conditions;
mod failure;
mod request;
mod serve;

pub use answer::Answer;
pub use conditions::{ETag, IfMatch, if_none_match};
pub use failure::{Failure, Refusal};
pub use request::Request;
pub use serve::{
    Answering, Endpoint, EventHandler, Handling, serve, serve_both, serve_events, start_logging,
};
