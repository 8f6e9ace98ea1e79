//! What the handlers and the deployer must agree on: the domain, the API's contract, and [the table](table).
//!
//! Nothing here talks to anything: no clock, no network, no AWS type. Whatever both sides would otherwise write twice
//! stands here once.

pub mod fault;
pub mod image;
pub mod jpeg;
pub mod limits;
pub mod openapi;
pub mod price;
pub mod product;
pub mod restore;
pub mod table;
pub mod url;

mod body;

pub use body::fields;
pub use fault::ValidationError;
pub use price::Price;
pub use product::{Category, Draft, Name, Product, ProductId};
