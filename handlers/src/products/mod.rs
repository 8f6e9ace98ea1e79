//! Products: the table's records, and a use case for each thing one can do with them.

mod delete;
#[cfg(test)]
mod fuzz;
mod get;
mod insert;
mod once;
mod page;
mod query;
mod record;
mod restore;
mod store;
#[cfg(test)]
mod tests;
mod token;
mod transaction;
mod update;
mod warm;

pub use delete::DeleteProduct;
pub use get::GetProduct;
pub use insert::InsertProduct;
pub use once::IdempotencyStore;
pub use query::QueryProducts;
pub use record::{Record, Refused, Rendition, StoredImage, pad_sequencer};
pub use store::Products;
pub use update::UpdateProduct;
pub use warm::WarmCache;
