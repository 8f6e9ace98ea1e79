//! Infrastructure as code.
