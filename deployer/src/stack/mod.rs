//! stack (to be written).
