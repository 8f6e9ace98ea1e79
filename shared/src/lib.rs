//! The code that the handlers and the deployer share: domain types, the API contract, and
//! [the table](table) of functions and resources.
//!
//! This crate has no I/O: no clock, no network, no environment, no AWS type.

pub mod cache_metrics;
pub mod cache_report;
pub mod image;
pub mod jpeg;
pub mod limits;
pub mod openapi;
pub mod price;
pub mod product;
pub mod restore;
pub mod table;
pub mod url;
pub mod validation;

mod body;

pub use body::fields;
pub use price::Price;
pub use product::{Category, Draft, Name, Product, ProductId};
pub use validation::ValidationError;
