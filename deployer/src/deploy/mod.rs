//! deploy (to be written).
