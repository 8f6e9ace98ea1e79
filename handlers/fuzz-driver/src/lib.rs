//! libFuzzer, started from inside of a test: so that a property may use what is private where the test stands.
//!
//! A crate of its own, since foreign functions are called here, and nowhere else in the handlers. Empty but for `cargo fuzz-target`.

#![cfg(fuzzing)]

use std::ffi::{CString, c_char, c_int};
use std::sync::OnceLock;

/// libFuzzer's own signature of a property.
type Property = unsafe extern "C" fn(data: *const u8, size: usize) -> c_int;

unsafe extern "C" {
    fn LLVMFuzzerRunDriver(
        argc: *mut c_int,
        argv: *mut *mut *mut c_char,
        property: Property,
    ) -> c_int;
}

// Compiles libFuzzer and is linked for its sake.
use libfuzzer_sys as _;

static PROPERTY: OnceLock<fn(&[u8])> = OnceLock::new();

/// Runs libFuzzer with these arguments over a property, which panics where it does not hold; then ends the process.
pub fn run(arguments: &[String], property: fn(&[u8])) -> ! {
    PROPERTY.get_or_init(|| property);
    let program = "fuzz-target".to_owned();
    // A null byte in an argument cannot come from a command line.
    let arguments: Vec<CString> =
        [&program].into_iter().chain(arguments).flat_map(|text| CString::new(&**text)).collect();
    let mut pointers: Vec<*mut c_char> =
        arguments.iter().map(|text| text.as_ptr().cast_mut()).collect();
    let mut count = pointers.len() as c_int;
    pointers.push(std::ptr::null_mut());
    let mut first = pointers.as_mut_ptr();
    // SAFETY: `argv` has `argc` strings and a null behind them, and all of it lives until the call returns.
    let code = unsafe { LLVMFuzzerRunDriver(&raw mut count, &raw mut first, one_input) };
    std::process::exit(code)
}

unsafe extern "C" fn one_input(data: *const u8, size: usize) -> c_int {
    // SAFETY: libFuzzer calls this with the bytes of one input, which stay as they are meanwhile.
    let input = if size == 0 { &[][..] } else { unsafe { std::slice::from_raw_parts(data, size) } };
    let held =
        PROPERTY.get().is_none_or(|property| std::panic::catch_unwind(|| property(input)).is_ok());
    if !held {
        std::process::abort();
    }
    0
}

/// What `libfuzzer_sys` calls from an entry point of its own, which is not the one used here.
#[unsafe(no_mangle)]
pub extern "Rust" fn rust_fuzzer_test_input(_: &[u8]) -> i32 {
    0
}
