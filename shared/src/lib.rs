//! What the handlers and the deployer must agree on.
