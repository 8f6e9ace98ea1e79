//! When and where a run was made.

use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

/// The day, such as `2026-11-28`.
pub(crate) fn day() -> String {
    let now = humantime::format_rfc3339_seconds(SystemTime::now()).to_string();
    now.chars().take(10).collect()
}

/// The processor, the number of cores, the system and the compiler.
pub(crate) fn description() -> String {
    let cpu = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = field(&cpu, "model name").unwrap_or(std::env::consts::ARCH);
    let cores = cpu.lines().filter(|line| line.starts_with("processor")).count();
    let release = std::fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
    let cores = if cores == 1 { "1 core".to_owned() } else { format!("{cores} cores") };
    format!("{model}, {cores}, Linux {}, {}", release.trim(), compiler())
}

/// The first line of `rustc -V`.
pub(crate) fn compiler() -> String {
    first_line("rustc", "-V")
}

/// What chooses the instructions beside the compiler: libraries take other functions on a processor
/// with other features.
pub(crate) fn platform() -> String {
    const FEATURES: [&str; 5] = ["avx2", "avx512f", "erms", "fsrm", "sha_ni"];
    let cpu = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let has = |name: &&str| cpu.split_whitespace().any(|word| word == *name);
    let features: Vec<_> = FEATURES.into_iter().filter(has).collect();
    let libc = first_line("ldd", "--version");
    let libc = libc.rsplit(' ').next().unwrap_or_default();
    let valgrind = first_line("valgrind", "--version");
    format!("{} with {}, glibc {libc}, {valgrind}", std::env::consts::ARCH, features.join(" "))
}

fn first_line(program: &str, argument: &str) -> String {
    let output = Command::new(program).arg(argument).output();
    let text = output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned());
    text.unwrap_or_default().lines().next().unwrap_or_default().trim().to_owned()
}

/// A program on `PATH`. A process without an environment does not find it by its name.
pub(crate) fn find_program(name: &str) -> Option<std::path::PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|path| Path::is_file(path))
}

fn field<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let values = text.lines().filter_map(|line| line.split_once(':'));
    values.into_iter().find(|(field, _)| field.trim() == name).map(|(_, value)| value.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn field_is_the_first_of_its_name() {
        let text = "processor\t: 0\nmodel name\t: A: B\nmodel name\t: C\n";
        assert_eq!(field(text, "model name"), Some("A: B"));
        assert_eq!(field(text, "model"), None);
    }
}
