//! construct (to be written).
