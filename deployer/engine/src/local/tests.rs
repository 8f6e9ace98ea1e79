//! The services as real processes, from the installation of this checkout, in a folder and an
//! environment that a person may have.

use std::fs;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::Command;
use std::time::Duration;

use super::process::ProcessIdentity;
use super::*;
use crate::package::Workspace;

/// Runs the test below in an environment in which other programs fail.
#[test]
fn local_cloud_keeps_its_state_in_an_unusual_environment() {
    let paths = Paths::new(&Workspace::find().unwrap());
    if session::Installation::new(&paths).unwrap().complete().is_none() {
        let is_ci = std::env::var_os("CI").is_some_and(|value| !value.is_empty());
        assert!(!is_ci, "the local cloud is not installed in {}", paths.packages.display());
        return;
    }
    let output = Command::new("sh")
        .args(["-c", "umask 077; exec \"$0\" \"$@\""])
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", "--ignored", "local::tests::stop_and_start_keep_the_state"])
        .envs([("PYTHONHOME", "/nonsense"), ("PYTHONPATH", "/nonsense"), ("PIP_USER", "1")])
        .envs(
            ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "ALL_PROXY"].map(|n| (n, "http://[::1]:1")),
        )
        .envs([("AWS_ENDPOINT_URL_S3", "http://127.0.0.1:1"), ("AWS_REGION", "")])
        .env_remove("NO_PROXY")
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && text.contains("1 passed"), "{text}");
}

/// Stops the services also where the test fails.
struct Folder {
    paths: Paths,
    _dir: tempfile::TempDir,
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = reset(&self.paths, &mut |_| ());
    }
}

#[test]
#[ignore = "the test above runs it"]
fn stop_and_start_keep_the_state() {
    let dir = tempfile::tempdir().unwrap();
    let packages = Paths::new(&Workspace::find().unwrap()).packages;
    let folder = dir.path().join("a ü $b/local-cloud");
    let folder = Folder { paths: Paths { folder, packages }, _dir: dir };
    let paths = &folder.paths;
    let start = || start(paths, &mut |_| ());
    let first = start().unwrap();
    assert_eq!(first.start_kind, StartKind::New);
    let port = first.cache().unwrap();
    assert_ne!(port, 6379, "a Redis of the person may start before the local cloud");

    // What another program has left in the folders is not read, and nothing is written there.
    assert_eq!(cache_says(port, "SET a b"), "+OK");
    assert!(cache_says(port, "SAVE").starts_with("-ERR"), "{}", cache_says(port, "SAVE"));
    assert!(cache_says(port, "BGSAVE").starts_with("-ERR"));
    stop(paths, &mut |_| ()).unwrap();
    let dumps = [paths.folder.clone(), paths.cache_folder()].map(|folder| folder.join("dump.rdb"));
    for dump in &dumps {
        assert!(!dump.exists());
        fs::write(dump, "REDIS0099 of another server").unwrap();
    }

    // Another program takes the cache's port while the local cloud is stopped, then while it runs.
    let taken = |kind: StartKind| {
        assert!(port::is_free_within(Duration::from_secs(10), port));
        let other = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).unwrap();
        let error = start().unwrap_err().to_string();
        let process = format!("(process {}) listens on 127.0.0.1:{port}", std::process::id());
        assert!(error.contains(&process), "{error}");
        drop(other);
        let again = start().unwrap();
        assert_eq!((again.start_kind, again.cache_port), (kind, Some(port)));
        assert_eq!(again.keys, first.keys, "the emulator has its state");
        assert_eq!(cache_says(port, "EXISTS a"), ":0");
    };
    taken(StartKind::Resumed);
    let cache = status(paths).unwrap().cache.unwrap();
    ProcessIdentity::from_pid(cache.pid).unwrap().kill();
    taken(StartKind::AlreadyRunning);
    assert!(!dumps[1].exists());
}

/// The first line of the reply to a command.
fn cache_says(port: u16, command: &str) -> String {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    stream.write_all(format!("{command}\r\nQUIT\r\n").as_bytes()).unwrap();
    let mut reply = String::new();
    stream.read_to_string(&mut reply).unwrap();
    reply.lines().next().unwrap_or_default().to_owned()
}
