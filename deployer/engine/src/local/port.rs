//! Ports of this machine: whether one is free, and which program listens on it.

use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::thread::sleep;
use std::time::{Duration, Instant};

use listeners::Protocol;

use super::error::LocalError;

/// How many ports are tried.
pub(super) const PORTS: u16 = 200;

/// Whether no program listens on the port. Some systems let two programs listen on one port, so
/// binding alone is not sufficient.
pub(super) fn is_free(port: u16) -> bool {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    TcpStream::connect_timeout(&address, Duration::from_millis(300)).is_err()
        && TcpListener::bind(address).is_ok()
}

/// Whether the port is free, or becomes free within this time.
pub(super) fn is_free_within(timeout: Duration, port: u16) -> bool {
    let begin = Instant::now();
    while !is_free(port) {
        if begin.elapsed() > timeout {
            return false;
        }
        sleep(Duration::from_millis(20));
    }
    true
}

/// The first free port from `first` on.
pub(super) fn next_free(first: u16) -> Result<u16, LocalError> {
    (first..first.saturating_add(PORTS))
        .find(|port| is_free(*port))
        .ok_or(LocalError::NoPort { first })
}

/// The program that listens on the port: `redis-server (process 812)`. The system does not show the
/// programs of other users.
pub(super) fn program(port: u16) -> String {
    match listeners::get_process_by_port(port, Protocol::TCP) {
        Ok(process) => format!("{} (process {})", process.name, process.pid),
        Err(_) => "another program".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn next_free_skips_a_port_in_use_and_program_names_its_owner() {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        assert!(!is_free(port));
        assert!(next_free(port).unwrap() > port);
        let process = format!("(process {})", std::process::id());
        assert!(program(port).ends_with(&process), "{}", program(port));
    }
}
