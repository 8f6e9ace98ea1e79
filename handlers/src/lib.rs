//! The Lambda functions of the product catalog.
//!
//! [`runtime`] reads a request and calls one of [`endpoints`], which calls a use case of
//! [`products`] or [`uploads`]. The use cases know the tables, the [`images_bucket`] and the
//! [`cache`], but not [`http`].

pub mod cache;
pub mod clients;
mod clock;
mod connector;
pub mod endpoints;
#[cfg(test)]
mod fuzz;
pub mod http;
pub mod images_bucket;
pub mod presigned_urls;
pub mod products;
pub mod runtime;
mod s3_client;

pub mod settings;
pub mod ui;
pub mod uploads;
