//! Starts libFuzzer from a test.

use std::ffi::{CString, c_char, c_int};
use std::sync::OnceLock;

/// The signature that libFuzzer expects.
type Property = unsafe extern "C" fn(data: *const u8, size: usize) -> c_int;

unsafe extern "C" {
    fn LLVMFuzzerRunDriver(
        argc: *mut c_int,
        argv: *mut *mut *mut c_char,
        property: Property,
    ) -> c_int;
}

// Links libFuzzer.
use libfuzzer_sys as _;

static PROPERTY: OnceLock<fn(&[u8])> = OnceLock::new();

/// Runs libFuzzer for `FUZZ_SECONDS`, or with the one file that `FUZZ_INPUT` names. It keeps its
/// corpus and its findings in `target/fuzz`.
pub fn run_fuzzer(samples: &[Vec<u8>], property: fn(&[u8])) -> ! {
    if let Ok(file) = std::env::var("FUZZ_INPUT") {
        run(&[file], property);
    }
    // A test runs in a thread that has the test's name.
    let name = std::thread::current().name().unwrap().replace("::", ".");
    let folder = |kind: &str| {
        let folder = format!("{}/../../target/fuzz/{kind}/{name}", env!("CARGO_MANIFEST_DIR"));
        std::fs::create_dir_all(&folder).unwrap();
        folder
    };
    let (corpus, findings) = (folder("corpus"), folder("findings"));
    for (number, sample) in samples.iter().enumerate() {
        std::fs::write(format!("{corpus}/sample-{number}"), sample).unwrap();
    }
    let seconds = std::env::var("FUZZ_SECONDS").unwrap_or_else(|_| "240".to_owned());
    let arguments = [
        format!("-max_total_time={seconds}"),
        format!("-artifact_prefix={findings}/"),
        "-timeout=10".to_owned(),
        "-print_final_stats=1".to_owned(),
        corpus,
    ];
    run(&arguments, property)
}

/// Runs libFuzzer with these arguments and ends the process. The property panics for an input for
/// which it does not hold.
fn run(arguments: &[String], property: fn(&[u8])) -> ! {
    PROPERTY.get_or_init(|| property);
    let program = "fuzz-target".to_owned();
    // An argument of a command line has no null byte.
    let arguments: Vec<CString> =
        [&program].into_iter().chain(arguments).flat_map(|text| CString::new(&**text)).collect();
    let mut pointers: Vec<*mut c_char> =
        arguments.iter().map(|text| text.as_ptr().cast_mut()).collect();
    let mut count = pointers.len() as c_int;
    pointers.push(std::ptr::null_mut());
    let mut first = pointers.as_mut_ptr();
    // SAFETY: `argv` points to `argc` strings and a null pointer, which all live until the call
    // returns.
    let code = unsafe { LLVMFuzzerRunDriver(&raw mut count, &raw mut first, one_input) };
    std::process::exit(code)
}

unsafe extern "C" fn one_input(data: *const u8, size: usize) -> c_int {
    // SAFETY: libFuzzer passes the bytes of one input, and does not change them during the call.
    let input = if size == 0 { &[][..] } else { unsafe { std::slice::from_raw_parts(data, size) } };
    let held =
        PROPERTY.get().is_none_or(|property| std::panic::catch_unwind(|| property(input)).is_ok());
    if !held {
        std::process::abort();
    }
    0
}

/// `libfuzzer_sys` needs this symbol for its own entry point, which is not used here.
#[unsafe(no_mangle)]
pub extern "Rust" fn rust_fuzzer_test_input(_: &[u8]) -> i32 {
    0
}
