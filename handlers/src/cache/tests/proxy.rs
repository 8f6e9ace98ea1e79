//! A name in the network: a proxy that leads new connections to one of several servers, and
//! disturbs what they send.

use std::net::Ipv4Addr;
use std::sync::atomic::{AtomicU16, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

use super::server::Server;

/// What happens to the bytes that a server sends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Disturbance {
    None,
    Delay(Duration),
    /// They wait for another disturbance.
    Hold,
    /// This many of the next bytes arrive, then the connection closes.
    Cut(usize),
}

pub(super) struct Proxy {
    port: u16,
    state: Arc<State>,
}

struct State {
    leads_to: AtomicU16,
    connections: AtomicUsize,
    of_new: Mutex<Disturbance>,
    of_open: Mutex<Vec<watch::Sender<Disturbance>>>,
}

impl Proxy {
    pub(super) async fn to(server: &Server) -> Self {
        Self::to_port(server.port()).await
    }

    pub(super) async fn to_port(port: u16) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let state = Arc::new(State {
            leads_to: port.into(),
            connections: AtomicUsize::default(),
            of_new: Mutex::new(Disturbance::None),
            of_open: Mutex::default(),
        });
        let proxy = Self { port: listener.local_addr().unwrap().port(), state: state.clone() };
        tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                state.connections.fetch_add(1, Ordering::SeqCst);
                let (sender, disturbance) = watch::channel(*state.of_new.lock().unwrap());
                state.of_open.lock().unwrap().push(sender);
                let address = (Ipv4Addr::LOCALHOST, state.leads_to.load(Ordering::SeqCst));
                // A server that is down: the client's connection closes.
                let Ok(server) = TcpStream::connect(address).await else { continue };
                let (from_client, to_client) = client.into_split();
                let (from_server, to_server) = server.into_split();
                tokio::spawn(forward(from_client, to_server, watch::channel(Disturbance::None).1));
                tokio::spawn(forward(from_server, to_client, disturbance));
            }
        });
        proxy
    }

    pub(super) fn url(&self) -> String {
        format!("redis://127.0.0.1:{}", self.port)
    }

    /// The number of connections so far.
    pub(super) fn connections(&self) -> usize {
        self.state.connections.load(Ordering::SeqCst)
    }

    /// Leads new connections to this server. Open ones stay where they are.
    pub(super) fn lead_to(&self, server: &Server) {
        self.state.leads_to.store(server.port(), Ordering::SeqCst);
    }

    /// Disturbs the open connections and the new ones.
    pub(super) fn disturb(&self, disturbance: Disturbance) {
        *self.state.of_new.lock().unwrap() = disturbance;
        self.disturb_open(disturbance);
    }

    /// Disturbs the open connections only.
    pub(super) fn disturb_open(&self, disturbance: Disturbance) {
        for open in &*self.state.of_open.lock().unwrap() {
            // Fails if the connection is closed.
            let _ = open.send(disturbance);
        }
    }
}

async fn forward(
    mut from: OwnedReadHalf,
    mut to: OwnedWriteHalf,
    mut disturbance: watch::Receiver<Disturbance>,
) {
    let mut buffer = [0; 4096];
    while let Ok(length @ 1..) = from.read(&mut buffer).await {
        let is_let_through = |disturbance: &Disturbance| *disturbance != Disturbance::Hold;
        let Ok(disturbance) = disturbance.wait_for(is_let_through).await.map(|value| *value) else {
            return;
        };
        let mut bytes = &buffer[..length];
        match disturbance {
            Disturbance::Delay(time) => tokio::time::sleep(time).await,
            Disturbance::Cut(length) => bytes = &bytes[..length.min(bytes.len())],
            Disturbance::None | Disturbance::Hold => {}
        }
        if to.write_all(bytes).await.is_err() || matches!(disturbance, Disturbance::Cut(_)) {
            return;
        }
    }
}
