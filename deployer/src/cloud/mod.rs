//! cloud (to be written).
