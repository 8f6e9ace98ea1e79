//! Schemas to types.
fn main() {}
