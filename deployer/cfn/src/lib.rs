//! Typed CloudFormation: the template model, intrinsic functions, and the resources that `cargo codegen` makes from
//! AWS's own schemas. It knows nothing of this project's stack.
//!
//! ```
//! use cfn::{Template, s3};
//! use cfn::s3::bucket::{VersioningConfiguration, VersioningStatus};
//!
//! let mut template = Template::new("A bucket");
//! let bucket = template.add("Bucket", s3::Bucket {
//!     versioning_configuration: VersioningConfiguration::new(VersioningStatus::Enabled).into(),
//!     ..s3::Bucket::new()
//! });
//! template.output("Arn", "The bucket's ARN", bucket.arn());
//! assert!(cfn::check(&template).is_ok());
//! ```

// Generated code names this crate as a user of it would.
extern crate self as cfn;

mod check;
pub mod construct;
// Formatted by the generator.
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
    Attributes, ConditionHandle, DeletionPolicy, Entry, Handle, Output, Parameter, ParameterHandle,
    Resource, Template,
};
pub use value::{Any, Arn, ConditionExpr, Id, Json, List, Literal, Map, Plain, Prop, Value};
