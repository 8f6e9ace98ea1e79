//! package (to be written).
