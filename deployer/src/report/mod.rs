//! The output texts of this project's own steps: the catalog and the cache. The texts of the engine
//! are in its own `report`.

mod cache;
mod catalog;
mod doctor;
mod warmed;

pub use cache::cache;
pub use catalog::{Progress, exported, seeded, step};
pub use doctor::{checked, doctor_summary};
pub use warmed::warmed;
