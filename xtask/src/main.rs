//! The binary `xtask`.

fn main() -> std::process::ExitCode {
    xtask::run_process()
}
