//! local (to be written).
