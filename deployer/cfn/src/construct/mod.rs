//! Groups of resources that belong together: [`function`] (with role and log group), [`api`] (a
//! REST API), [`network`] (a private network).

pub mod api;
pub mod function;
pub mod network;
mod resource_policy;
