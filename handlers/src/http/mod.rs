//! HTTP as API Gateway's proxy integration has it: requests, responses and conditions.

mod conditions;
mod error;
mod request;
mod response;

pub use conditions::{ETag, IfMatch, if_match, if_none_match};
pub use error::{ClientErrorStatus, HttpError};
pub use request::Request;
pub use response::Response;
