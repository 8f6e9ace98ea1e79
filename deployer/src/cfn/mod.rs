//! cfn (to be written).
