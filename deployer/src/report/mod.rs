//! What a person reads of this project's own steps: the catalog and the cache. The engine's
//! `report` has the rest.

mod catalog;
mod warmed;

pub use catalog::{Progress, exported, seeded, step};
pub use warmed::warmed;
