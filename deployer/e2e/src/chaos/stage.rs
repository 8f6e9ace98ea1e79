//! The place of a scenario: two servers, the proxy before them, and the clients.

use std::io;
use std::ops::Range;
use std::thread::sleep;
use std::time::{Duration, Instant};

use fastrand::Rng;

use super::functions::Functions;
use super::load::Load;
use super::proxy::{Proxy, Traffic};
use super::server::Server;

/// The longest time for a replica to get the content of its primary.
const REPLICATION_TIME_MAX: Duration = Duration::from_secs(20);
/// No server listens on it.
pub(super) const CLOSED_PORT: &str = "1";

/// The servers and the proxy, which live for the whole run.
pub(super) struct Servers {
    pub(super) proxy: Proxy,
    functions: Functions,
    servers: [Server; 2],
    /// Which of them gets new connections.
    primary: usize,
}

/// What a scenario may use.
pub(super) struct Stage<'s> {
    pub(super) proxy: &'s Proxy,
    functions: Functions,
    servers: &'s mut [Server; 2],
    primary: &'s mut usize,
    load: &'s Load<'s>,
    rng: Rng,
    pub(super) disturbances: usize,
}

impl Servers {
    pub(super) fn start(setup: &super::ChaosSetup, seed: u64) -> io::Result<Self> {
        let servers = [
            Server::start(&setup.server, &setup.folder, "a")?,
            Server::start(&setup.server, &setup.folder, "b")?,
        ];
        let proxy = Proxy::start(setup.port, servers[0].address(), seed)?;
        let functions = Functions { parent: setup.functions_parent };
        Ok(Self { proxy, functions, servers, primary: 0 })
    }

    pub(super) fn stage<'s>(&'s mut self, load: &'s Load<'s>, seed: u64) -> Stage<'s> {
        Stage {
            proxy: &self.proxy,
            functions: self.functions,
            servers: &mut self.servers,
            primary: &mut self.primary,
            load,
            rng: Rng::with_seed(seed),
            disturbances: 0,
        }
    }

    /// Ends every disturbance: both servers run with their first settings.
    pub(super) fn restore(&mut self) -> io::Result<()> {
        self.proxy.set_traffic(Traffic::Forward);
        self.proxy.set_refuse(false);
        self.proxy.release_connections();
        if Functions::are_known() {
            self.functions.resume()?;
        }
        self.servers.iter_mut().try_for_each(Server::restore)
    }
}

impl Stage<'_> {
    pub(super) fn primary(&self) -> &Server {
        &self.servers[*self.primary]
    }

    pub(super) fn primary_mut(&mut self) -> &mut Server {
        &mut self.servers[*self.primary]
    }

    pub(super) fn other(&self) -> &Server {
        &self.servers[1 - *self.primary]
    }

    /// Counts a disturbance.
    pub(super) fn count(&mut self) {
        self.count_many(1);
    }

    pub(super) fn count_many(&mut self, disturbances: usize) {
        self.disturbances += disturbances;
    }

    /// Pauses each process of a function with this probability.
    pub(super) fn pause_functions(&mut self, probability: f64) -> io::Result<()> {
        let paused = self.functions.pause(probability, &mut self.rng)?;
        self.count_many(paused);
        Ok(())
    }

    pub(super) fn resume_functions(&self) -> io::Result<()> {
        self.functions.resume()
    }

    /// Kills each process of a function with this probability.
    pub(super) fn kill_functions(&mut self, probability: f64) -> io::Result<()> {
        let killed = self.functions.kill(probability, &mut self.rng)?;
        self.count_many(killed);
        Ok(())
    }

    /// Waits for a random time while the clients go on.
    pub(super) fn wait(&mut self, ms: Range<u64>) {
        let since = Instant::now();
        let time = Duration::from_millis(self.rng.u64(ms));
        while since.elapsed() < time && !self.load.is_done() {
            sleep(time.saturating_sub(since.elapsed()).min(Duration::from_millis(20)));
        }
    }

    /// Lets only the readers go on, since each write hides what an earlier write left.
    pub(super) fn still(&mut self, ms: u64) {
        self.load.pause_writes(true);
        self.wait(ms..ms + 50);
        self.load.pause_writes(false);
    }

    /// Makes the other server a replica, and then separates it from its primary: later changes do
    /// not reach it.
    pub(super) fn make_lagging_replica(&mut self) -> io::Result<()> {
        let port = self.primary().port.to_string();
        self.other().command(&["REPLICAOF", "127.0.0.1", &port])?;
        let since = Instant::now();
        while self.other().info("replication", "master_link_status")? != "up" {
            if since.elapsed() > REPLICATION_TIME_MAX {
                return Err(io::Error::other("the replica did not get the content of its primary"));
            }
            sleep(Duration::from_millis(10));
        }
        // Its content is that of a moment at which the cache is full.
        self.wait(300..500);
        self.other().command(&["REPLICAOF", "127.0.0.1", CLOSED_PORT]).map(|_| ())
    }

    /// Makes the other server the primary, for new connections only.
    pub(super) fn promote(&mut self) -> io::Result<()> {
        self.other().command(&["REPLICAOF", "NO", "ONE"])?;
        *self.primary = 1 - *self.primary;
        self.proxy.lead_to(self.primary().address());
        Ok(())
    }
}
