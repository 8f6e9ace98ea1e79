//! A TCP proxy on the port of the cache. It chooses the server of each new connection, and can
//! delay, hold, cut or close connections.

use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{JoinHandle, sleep};
use std::time::Duration;

use fastrand::Rng;

const POLL_INTERVAL: Duration = Duration::from_millis(2);
/// The server is on this machine.
const CONNECT_TIME_MAX: Duration = Duration::from_secs(2);

/// What the proxy does with the bytes of all connections.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Traffic {
    Forward,
    /// Forwards the responses after this time.
    Delay(Duration),
    /// Forwards nothing. The bytes follow after this ends, as after lost packets.
    Hold,
    /// Closes a connection instead of forwarding, with this probability for each piece.
    Drop(f64),
    /// Forwards only the first bytes of a piece and closes the connection, with this probability.
    Cut(f64),
}

/// The proxy. It stops when this value is dropped.
pub(super) struct Proxy {
    shared: Arc<Shared>,
    accepting: Option<JoinHandle<()>>,
}

struct Shared {
    port: u16,
    stop: AtomicBool,
    state: Mutex<State>,
}

struct State {
    /// The server of new connections.
    target: SocketAddr,
    traffic: Traffic,
    /// Whether no program listens on the port.
    refuse: bool,
    rng: Rng,
    connections: Vec<Connection>,
}

/// Both sides of a connection, to close it from another thread.
struct Connection {
    client: TcpStream,
    server: TcpStream,
    closed: Arc<AtomicBool>,
    held: Arc<AtomicBool>,
}

impl Proxy {
    /// Listens on the port.
    pub(super) fn start(port: u16, target: SocketAddr, seed: u64) -> io::Result<Self> {
        let listener = listen(port)?;
        let state = State {
            target,
            traffic: Traffic::Forward,
            refuse: false,
            rng: Rng::with_seed(seed),
            connections: Vec::new(),
        };
        let port = listener.local_addr()?.port();
        let shared =
            Arc::new(Shared { port, stop: AtomicBool::new(false), state: Mutex::new(state) });
        let accepting = std::thread::spawn({
            let shared = Arc::clone(&shared);
            move || shared.accept_connections(listener)
        });
        Ok(Self { shared, accepting: Some(accepting) })
    }

    /// Leads new connections to this server. Existing connections stay where they are.
    pub(super) fn lead_to(&self, target: SocketAddr) {
        self.shared.state().target = target;
    }

    pub(super) fn set_traffic(&self, traffic: Traffic) {
        self.shared.state().traffic = traffic;
    }

    /// Whether new connections are refused.
    pub(super) fn set_refuse(&self, refuse: bool) {
        self.shared.state().refuse = refuse;
    }

    /// Closes each existing connection with this probability. Returns how many it closed.
    pub(super) fn close_connections(&self, probability: f64) -> usize {
        let mut state = self.shared.state();
        let State { rng, connections, .. } = &mut *state;
        connections.retain(|connection| !connection.is_closed());
        let mut closed = 0;
        for connection in connections.iter() {
            if rng.f64() < probability {
                connection.close();
                closed += 1;
            }
        }
        closed
    }

    /// Holds the bytes of each existing connection with this probability. Returns how many it
    /// holds.
    pub(super) fn hold_connections(&self, probability: f64) -> usize {
        let mut state = self.shared.state();
        let State { rng, connections, .. } = &mut *state;
        let mut held = 0;
        for connection in connections.iter().filter(|connection| !connection.is_closed()) {
            if rng.f64() < probability {
                connection.held.store(true, Ordering::SeqCst);
                held += 1;
            }
        }
        held
    }

    /// Forwards the held bytes, also of clients that have given up.
    pub(super) fn release_connections(&self) {
        for connection in &self.shared.state().connections {
            connection.held.store(false, Ordering::SeqCst);
        }
    }

    #[cfg(test)]
    fn address(&self) -> SocketAddr {
        SocketAddr::from((Ipv4Addr::LOCALHOST, self.shared.port))
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.set_traffic(Traffic::Forward);
        self.shared.stop.store(true, Ordering::SeqCst);
        self.close_connections(1.0);
        if let Some(accepting) = self.accepting.take() {
            // A panic of that thread was printed.
            let _ = accepting.join();
        }
    }
}

fn listen(port: u16) -> io::Result<TcpListener> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
    listener.set_nonblocking(true)?;
    Ok(listener)
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn accept_connections(self: &Arc<Self>, listener: TcpListener) {
        let mut listener = Some(listener);
        while !self.stop.load(Ordering::SeqCst) {
            if self.state().refuse {
                listener = None;
            } else if listener.is_none() {
                // Fails while the system still holds the port; the next pass tries again.
                listener = listen(self.port).ok();
            }
            match listener.as_ref().map(TcpListener::accept) {
                // A connection that cannot be forwarded is closed, as its drop does.
                Some(Ok((client, _))) => drop(self.connect(client)),
                _ => sleep(POLL_INTERVAL),
            }
        }
    }

    fn connect(self: &Arc<Self>, client: TcpStream) -> io::Result<()> {
        let target = self.state().target;
        client.set_nonblocking(false)?;
        client.set_nodelay(true)?;
        let server = TcpStream::connect_timeout(&target, CONNECT_TIME_MAX)?;
        server.set_nodelay(true)?;
        let (closed, held) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicBool::new(false)));
        let connection = || -> io::Result<Connection> {
            let (client, server) = (client.try_clone()?, server.try_clone()?);
            let (closed, held) = (Arc::clone(&closed), Arc::clone(&held));
            Ok(Connection { client, server, closed, held })
        };
        // Listed before the first byte passes, so that a peer that saw a byte can hold it.
        let listed = connection()?;
        {
            let mut state = self.state();
            state.connections.retain(|connection| !connection.is_closed());
            state.connections.push(listed);
        }
        for is_response in [false, true] {
            let (connection, shared) = (connection()?, Arc::clone(self));
            std::thread::spawn(move || {
                // An error of either side ends the connection, as it does without a proxy.
                let _ = shared.copy(&connection, is_response);
                connection.close();
            });
        }
        Ok(())
    }

    /// Copies one direction until the connection ends.
    fn copy(&self, connection: &Connection, is_response: bool) -> io::Result<()> {
        let (mut from, mut to) = match is_response {
            false => (&connection.client, &connection.server),
            true => (&connection.server, &connection.client),
        };
        let mut buffer = vec![0; 64 * 1024];
        loop {
            let length = from.read(&mut buffer)?;
            let piece = buffer.get(..length).unwrap_or_default();
            if piece.is_empty() {
                return Ok(());
            }
            let (traffic, chance, part) = {
                let mut state = self.state();
                (state.traffic, state.rng.f64(), state.rng.usize(..length))
            };
            while connection.held.load(Ordering::SeqCst) && !connection.is_closed() {
                sleep(POLL_INTERVAL);
            }
            match traffic {
                Traffic::Forward => {}
                Traffic::Delay(_) if !is_response => {}
                Traffic::Delay(time) => sleep(time),
                Traffic::Hold => {
                    while self.state().traffic == Traffic::Hold && !connection.is_closed() {
                        sleep(POLL_INTERVAL);
                    }
                }
                Traffic::Drop(probability) if chance < probability => return Ok(()),
                Traffic::Cut(probability) if chance < probability => {
                    return to.write_all(piece.get(..part).unwrap_or_default());
                }
                Traffic::Drop(_) | Traffic::Cut(_) => {}
            }
            to.write_all(piece)?;
        }
    }
}

impl Connection {
    fn is_closed(&self) -> bool {
        self.closed.load(Ordering::SeqCst)
    }

    fn close(&self) {
        self.closed.store(true, Ordering::SeqCst);
        // Fails only if the other side has closed it.
        let _ = self.client.shutdown(Shutdown::Both);
        let _ = self.server.shutdown(Shutdown::Both);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A server that repeats what it gets, with its own mark before it.
    fn echo(mark: u8) -> SocketAddr {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let address = listener.local_addr().unwrap();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                std::thread::spawn(move || {
                    let mut buffer = [0; 64];
                    while let Ok(length @ 1..) = stream.read(&mut buffer[1..]) {
                        buffer[0] = mark;
                        let _ = stream.write_all(&buffer[..=length]);
                    }
                });
            }
        });
        address
    }

    fn response(stream: &mut TcpStream, length: usize) -> io::Result<Vec<u8>> {
        stream.write_all(b"text")?;
        let mut buffer = vec![0; length];
        stream.read_exact(&mut buffer)?;
        Ok(buffer)
    }

    fn connect(proxy: &Proxy) -> TcpStream {
        TcpStream::connect(proxy.address()).unwrap()
    }

    #[test]
    fn lead_to_another_server_keeps_existing_connections() {
        let (a, b) = (echo(b'a'), echo(b'b'));
        let proxy = Proxy::start(0, a, 1).unwrap();
        let mut old = connect(&proxy);
        assert_eq!(response(&mut old, 5).unwrap(), b"atext");
        proxy.lead_to(b);
        let mut new = connect(&proxy);
        assert_eq!(response(&mut new, 5).unwrap(), b"btext");
        assert_eq!(response(&mut old, 5).unwrap(), b"atext");
        assert_eq!(proxy.close_connections(1.0), 2);
        assert!(response(&mut old, 5).is_err());
    }

    #[test]
    fn traffic_drop_and_cut_close_the_connection_without_a_whole_response() {
        for traffic in [Traffic::Drop(1.0), Traffic::Cut(1.0)] {
            let proxy = Proxy::start(0, echo(b'a'), 1).unwrap();
            let mut stream = connect(&proxy);
            assert_eq!(response(&mut stream, 5).unwrap(), b"atext");
            proxy.set_traffic(traffic);
            assert!(response(&mut stream, 5).is_err(), "{traffic:?}");
        }
    }

    #[test]
    fn traffic_hold_forwards_the_bytes_after_its_end() {
        let proxy = Proxy::start(0, echo(b'a'), 1).unwrap();
        let mut stream = connect(&proxy);
        proxy.set_traffic(Traffic::Hold);
        stream.write_all(b"text").unwrap();
        stream.set_read_timeout(Some(Duration::from_millis(100))).unwrap();
        assert!(stream.read(&mut [0; 5]).is_err());
        proxy.set_traffic(Traffic::Forward);
        stream.set_read_timeout(None).unwrap();
        let mut buffer = [0; 5];
        stream.read_exact(&mut buffer).unwrap();
        assert_eq!(&buffer, b"atext");
    }

    #[test]
    fn hold_connections_forwards_what_a_client_sent_before_it_gave_up() {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let proxy = Proxy::start(0, listener.local_addr().unwrap(), 1).unwrap();
        let mut client = connect(&proxy);
        let (mut server, _) = listener.accept().unwrap();
        client.write_all(b"1").unwrap();
        server.read_exact(&mut [0; 1]).unwrap();
        assert_eq!(proxy.hold_connections(1.0), 1);
        client.write_all(b"late").unwrap();
        drop(client);
        server.set_read_timeout(Some(Duration::from_millis(100))).unwrap();
        assert!(server.read(&mut [0; 4]).is_err());
        proxy.release_connections();
        server.set_read_timeout(None).unwrap();
        let mut buffer = [0; 4];
        server.read_exact(&mut buffer).unwrap();
        assert_eq!(&buffer, b"late");
    }

    #[test]
    fn set_refuse_closes_the_port_until_it_ends() {
        let proxy = Proxy::start(0, echo(b'a'), 1).unwrap();
        proxy.set_refuse(true);
        while TcpStream::connect(proxy.address()).is_ok() {
            sleep(POLL_INTERVAL);
        }
        proxy.set_refuse(false);
        let mut stream = loop {
            match TcpStream::connect(proxy.address()) {
                Ok(stream) => break stream,
                Err(_) => sleep(POLL_INTERVAL),
            }
        };
        assert_eq!(response(&mut stream, 5).unwrap(), b"atext");
    }
}
