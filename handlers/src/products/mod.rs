//! Products: the records of the table, and the use cases, one file each. Nothing here knows HTTP.

mod control_item;
mod delete;
mod error;
#[cfg(test)]
mod fuzz;
mod get;
mod idempotency;
mod insert;
mod intent;
mod list_response;
mod page;
mod query;
mod record;
mod report;
mod restore;
mod store;
#[cfg(test)]
pub(crate) mod tests;
mod token;
mod transaction;
mod update;
mod warm;

pub use control_item::ControlItem;
pub use delete::DeleteProduct;
pub use error::Error;
pub use get::GetProduct;
pub(crate) use idempotency::IdempotencyKey;
pub use idempotency::IdempotencyStore;
pub use insert::InsertProduct;
pub(crate) use query::Query;
pub use query::QueryProducts;
pub(crate) use record::{Record, RejectedUpload, Rendition, StoredImage, pad_sequencer};
pub use store::Products;
pub(crate) use store::{ExpectedVersion, may_publish};
pub use update::UpdateProduct;
pub use warm::WarmCache;
