//! The cache servers of a chaos run: start, kill, pause and configure them.

use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

/// Includes a busy machine.
const START_TIME_MAX: Duration = Duration::from_secs(20);
/// Longer than the longest pause of a server.
const RESPONSE_TIME_MAX: Duration = Duration::from_secs(10);
/// No response of a server to these commands is longer.
const RESPONSE_BYTES_MAX: u64 = 256 * 1024;

/// A cache server on a port of its own. It is killed when this value is dropped.
pub(super) struct Server {
    program: PathBuf,
    folder: PathBuf,
    /// The file with the snapshot, in the folder.
    snapshot: String,
    pub(super) port: u16,
    child: Child,
}

impl Server {
    /// Starts an empty server. `name` distinguishes the servers in one folder.
    pub(super) fn start(
        program: &std::path::Path,
        folder: &std::path::Path,
        name: &str,
    ) -> io::Result<Self> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let snapshot = format!("{name}.rdb");
        remove(&folder.join(&snapshot))?;
        let child = spawn(program, folder, &snapshot, port)?;
        let server =
            Self { program: program.to_owned(), folder: folder.to_owned(), snapshot, port, child };
        server.wait_until_ready()?;
        Ok(server)
    }

    pub(super) fn address(&self) -> SocketAddr {
        SocketAddr::from((Ipv4Addr::LOCALHOST, self.port))
    }

    /// SIGSTOP: the server keeps its connections and does not respond.
    pub(super) fn pause(&self) -> io::Result<()> {
        self.signal(Signal::STOP)
    }

    /// SIGCONT.
    pub(super) fn resume(&self) -> io::Result<()> {
        self.signal(Signal::CONT)
    }

    /// SIGKILL.
    pub(super) fn kill(&mut self) -> io::Result<()> {
        self.child.kill()?;
        self.child.wait().map(|_| ())
    }

    /// Starts a killed server again, without content.
    pub(super) fn restart_empty(&mut self) -> io::Result<()> {
        remove(&self.folder.join(&self.snapshot))?;
        self.restart_from_snapshot()
    }

    /// Starts a killed server again, with the content of its last snapshot.
    pub(super) fn restart_from_snapshot(&mut self) -> io::Result<()> {
        self.child = spawn(&self.program, &self.folder, &self.snapshot, self.port)?;
        self.wait_until_ready()
    }

    /// Restores the settings that the scenarios change. Starts the server if it does not run.
    pub(super) fn restore(&mut self) -> io::Result<()> {
        if self.child.try_wait()?.is_some() {
            return self.restart_empty();
        }
        self.resume()?;
        for command in [
            &["REPLICAOF", "NO", "ONE"][..],
            &["CONFIG", "SET", "min-replicas-to-write", "0"],
            &["CONFIG", "SET", "maxmemory", "0"],
            &["CONFIG", "SET", "maxmemory-policy", "volatile-lru"],
        ] {
            self.command(command)?;
        }
        Ok(())
    }

    /// Sends a command on a connection of its own. A response that is an error becomes an error.
    pub(super) fn command(&self, parts: &[&str]) -> io::Result<String> {
        let mut connection = ServerConnection::to(self.address())?;
        connection.send(parts)?;
        connection.response()
    }

    /// The value of a line of `INFO`.
    pub(super) fn info(&self, section: &str, name: &str) -> io::Result<String> {
        let text = self.command(&["INFO", section])?;
        let value = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
        value
            .map(|value| value.trim().to_owned())
            .ok_or_else(|| io::Error::other(format!("INFO {section} has no {name}")))
    }

    fn wait_until_ready(&self) -> io::Result<()> {
        let since = Instant::now();
        loop {
            match self.command(&["PING"]) {
                Ok(_) => return Ok(()),
                Err(error) if since.elapsed() > START_TIME_MAX => return Err(error),
                Err(_) => sleep(Duration::from_millis(10)),
            }
        }
    }

    fn signal(&self, signal: Signal) -> io::Result<()> {
        let pid = i32::try_from(self.child.id()).ok().and_then(Pid::from_raw);
        let pid = pid.ok_or_else(|| io::Error::other("the server has no process id"))?;
        Ok(kill_process(pid, signal)?)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Fails only if the process has exited.
        let _ = self.kill();
    }
}

fn spawn(
    program: &std::path::Path,
    folder: &std::path::Path,
    snapshot: &str,
    port: u16,
) -> io::Result<Child> {
    let mut command = Command::new(program);
    command.args(["--bind", "127.0.0.1", "--port", &port.to_string(), "--daemonize", "no"]);
    command.args(["--save", "", "--appendonly", "no", "--dbfilename", snapshot]);
    // A replica that reconnects waits no 5 s for the snapshot of its primary.
    command.args(["--repl-diskless-sync-delay", "0", "--repl-ping-replica-period", "1"]);
    command.arg("--dir").arg(folder);
    if version(program)? >= 7 {
        command.args(["--enable-debug-command", "local"]);
    }
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()
}

/// The major version. Servers before 7 have no setting for the command DEBUG, and allow it.
fn version(program: &std::path::Path) -> io::Result<u32> {
    let output = Command::new(program).arg("--version").output()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let version = text.split_whitespace().find_map(|word| word.strip_prefix("v="));
    version
        .and_then(|version| version.split('.').next()?.parse().ok())
        .ok_or_else(|| io::Error::other(format!("{} has no version: {text}", program.display())))
}

fn remove(file: &std::path::Path) -> io::Result<()> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// A connection that speaks the cache's protocol.
pub(super) struct ServerConnection {
    stream: BufReader<TcpStream>,
}

impl ServerConnection {
    pub(super) fn to(address: SocketAddr) -> io::Result<Self> {
        let stream = TcpStream::connect_timeout(&address, RESPONSE_TIME_MAX)?;
        stream.set_read_timeout(Some(RESPONSE_TIME_MAX))?;
        stream.set_nodelay(true)?;
        Ok(Self { stream: BufReader::new(stream) })
    }

    /// Sends a command. Its response must be read with [`Self::response`].
    pub(super) fn send(&mut self, parts: &[&str]) -> io::Result<()> {
        let mut message = format!("*{}\r\n", parts.len());
        for part in parts {
            message.push_str(&format!("${}\r\n{part}\r\n", part.len()));
        }
        self.stream.get_mut().write_all(message.as_bytes())
    }

    /// The next response, which must not be a list.
    pub(super) fn response(&mut self) -> io::Result<String> {
        let mut line = String::new();
        if self.stream.read_line(&mut line)? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        let line = line.trim_end();
        match (line.get(..1), line.get(1..).unwrap_or_default()) {
            (Some("+" | ":"), text) => Ok(text.to_owned()),
            (Some("$"), length) => {
                let length: u64 = length.parse().map_err(io::Error::other)?;
                let mut text = String::new();
                let limit = length.min(RESPONSE_BYTES_MAX) + 2;
                self.stream.by_ref().take(limit).read_to_string(&mut text)?;
                Ok(text)
            }
            _ => Err(io::Error::other(line.to_owned())),
        }
    }
}
