//! CloudFormation templates as Rust types, checked before a deploy.

#![doc = include_str!("../README.md")]
#![warn(missing_docs)]

// Generated code uses the same paths as a user of this crate.
extern crate self as cfn;

mod check;
pub mod construct;
// The generator formats its code.
#[rustfmt::skip]
mod generated;
mod intrinsic;
mod intrinsic_json;
mod node;
mod policy;
pub mod schema;
pub mod synth;
mod template;
mod value;

pub use check::{Finding, Findings, check};
pub use generated::*;
pub use intrinsic::{
    account_id, and, availability_zones, concat, equals, join, no_value, not, or, partition,
    region, select, split, stack_name, sub, url_suffix,
};
pub use intrinsic_json::{SubPart, intrinsic_of, sub_parts};
pub use node::{Node, field, record};
pub use policy::{Policy, PolicyCondition, Principal, Statement};
pub use template::{
    Attributes, ConditionHandle, DeletionPolicy, Handle, Parameter, ParameterHandle, Resource,
    Template,
};
pub use value::{Any, Arn, ConditionExpr, Id, Json, List, Literal, Map, Plain, Prop, Value};
