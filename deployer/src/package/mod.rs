//! From handlers to zips: one cargo build, a look into each binary, a zip that depends on nothing but the code, its key.

pub mod pinned;
pub mod python;
mod root;

pub use root::{Root, RootError};

/// Lower-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
