//! This project's stack, tied to the flows.
