//! This project's stack and application: what is deployed, to which cloud, and the flows of the
//! commands. The library behind it is in three crates: `cfn`, `engine` and `e2e`.

pub mod app;
pub mod catalog;
pub mod doctor;
pub mod events;
pub mod permissions;
pub mod report;
pub mod stack;
pub mod users;
pub mod worst_day;
