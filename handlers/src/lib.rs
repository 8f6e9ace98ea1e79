//! The Lambda functions of the product catalog.
//!
//! A request comes in by [`http`], is served by one use case of [`products`], [`links`] or [`uploads`], which knows the
//! tables and the bucket and no HTTP but the [`http::Response`] it gives. [`cache`] stands before the products table.

pub mod cache;
pub mod clients;
mod clock;
mod conflicts;
#[cfg(test)]
mod fuzz;
pub mod http;
pub mod images;
pub mod links;
pub mod pages;
pub mod products;
pub mod settings;
pub mod ui;
pub mod uploads;
