//! The Lambda functions of the product catalogue.
