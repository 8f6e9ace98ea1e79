//! Two servers, of which one takes over in the middle of writes: the cache on a real connection,
//! over a table in memory.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::rc::Rc;
use std::time::SystemTime;

use super::proxy::{Disturbance, Proxy};
use super::server::{START_TIME_MAX, Server};
use super::*;
use crate::cache::connection::Connection;
use crate::cache::{Change, Committed, Intent, Lookup, Metrics, Reader, Stored as Read, is_dead};

/// The time of the protocol passes this much faster, so that the test does not wait for the breaker
/// and for the end of a suspension.
const SPEED: u32 = 4;
/// How long the processes go on in each phase.
const PHASE: Duration = Duration::from_millis(400);

#[derive(Debug, Clone, Copy)]
struct FastClock {
    start: Instant,
}

impl Clock for FastClock {
    fn now(&self) -> Moment {
        let elapsed = self.start.elapsed() * SPEED;
        let wall_ms = START_MS + u64::try_from(elapsed.as_millis()).unwrap();
        Moment { monotonic: self.start + elapsed, wall_ms }
    }

    fn unix_s(&self) -> u64 {
        let start = SystemTime::UNIX_EPOCH + Duration::from_millis(START_MS);
        (start + self.start.elapsed() * SPEED)
            .duration_since(SystemTime::UNIX_EPOCH)
            .unwrap()
            .as_secs()
    }

    async fn sleep(&self, duration: Duration) {
        tokio::time::sleep(duration / SPEED).await;
    }

    fn spawn(&self, task: impl Future<Output = ()> + Send + 'static) {
        tokio::spawn(task);
    }

    fn random(&self) -> u128 {
        SystemClock.random()
    }
}

type RealCache = Cache<Connection<FastClock>, FastClock>;

/// One product in the table, and what the clients know of it.
#[derive(Default)]
struct World {
    version: Cell<u64>,
    pending: RefCell<BTreeSet<String>>,
    /// The oldest version that a read of the product may return which starts now.
    floor: Cell<u64>,
    acknowledged: Cell<u64>,
    hits: Cell<u64>,
    violations: RefCell<Vec<String>>,
    is_over: Cell<bool>,
}

impl World {
    fn expect(&self, what: &str, version: u64, at_least: u64, how: &str) {
        if version < at_least {
            let violation = format!("{what} had version {version} after {at_least} ({how})");
            self.violations.borrow_mut().push(violation);
        }
        if how == "hit" {
            self.hits.set(self.hits.get() + 1);
        }
    }
}

/// One way to the table or back.
async fn travel() {
    tokio::time::sleep(Duration::from_millis(fastrand::u64(..3))).await;
}

struct ChangeOfProduct<'a> {
    world: &'a World,
    clock: FastClock,
}

/// The item as it was when the change was announced: its category, and the tokens of the dead.
struct Announced(Category, Vec<String>);

impl Change for ChangeOfProduct<'_> {
    type Item = Announced;
    type Done = u64;
    type Error = ControlError;

    async fn announce(&self, token: &str) -> Result<Announced, ControlError> {
        travel().await;
        let dead = {
            let mut pending = self.world.pending.borrow_mut();
            let dead = pending.iter().filter(|token| is_dead(token, self.clock.unix_s()));
            let dead = dead.cloned().collect();
            pending.insert(token.to_owned());
            dead
        };
        travel().await;
        Ok(Announced(category("a"), dead))
    }

    fn categories<'a>(&'a self, item: &'a Announced) -> Vec<&'a Category> {
        vec![&item.0]
    }

    async fn commit(
        &self,
        intent: Option<&Intent<Announced>>,
    ) -> Result<Committed<u64>, ControlError> {
        travel().await;
        let Intent { token, item: Announced(category, dead) } = intent.unwrap();
        if !self.world.pending.borrow_mut().remove(token) {
            return Err(ControlError("the token is not in the item".to_owned()));
        }
        self.world.pending.borrow_mut().retain(|token| !dead.contains(token));
        let version = self.world.version.get() + 1;
        self.world.version.set(version);
        travel().await;
        Ok(Committed { done: version, categories: vec![category.clone()] })
    }

    async fn withdraw(&self, token: &str) {
        self.world.pending.borrow_mut().remove(token);
    }
}

async fn write(world: &World, cache: &RealCache, clock: FastClock) {
    if let Ok(version) = cache.change(&product_id(1), &ChangeOfProduct { world, clock }).await {
        world.floor.set(world.floor.get().max(version));
        world.acknowledged.set(world.acknowledged.get().max(version));
    }
}

async fn read(world: &World, cache: &RealCache) {
    let floor = world.floor.get();
    let from_table = async || {
        travel().await;
        let is_pending = !world.pending.borrow().is_empty();
        let entry = world.version.get().to_string();
        travel().await;
        Ok::<_, ControlError>(Read { entry, is_pending })
    };
    let (entry, how) = cache.product(&product_id(1), from_table).await.unwrap();
    let version = entry.parse().unwrap();
    world.expect("the product", version, floor, how);
    world.floor.set(world.floor.get().max(version));
}

async fn read_list(world: &World, cache: &RealCache) {
    let acknowledged = world.acknowledged.get();
    let from_table = async || {
        travel().await;
        let version = world.version.get();
        travel().await;
        version
    };
    let lookup = cache.list(&first_page(None), Reader::Client).await;
    let how = lookup.name();
    let version = match lookup {
        Lookup::Hit(entry) => entry.parse().unwrap(),
        Lookup::Miss(fill) => {
            let version = from_table().await;
            cache.fill_list(fill, version.to_string()).await;
            version
        }
        Lookup::Bypass | Lookup::Off => from_table().await,
    };
    world.expect("the list", version, acknowledged, how);
}

/// A process of a function that reads, or that writes now and then.
async fn process(world: Rc<World>, cache: RealCache, clock: FastClock, writes: bool) {
    cache.connect().await;
    while !world.is_over.get() {
        match fastrand::u8(..8) {
            0 if writes => write(&world, &cache, clock).await,
            1 => read_list(&world, &cache).await,
            _ => read(&world, &cache).await,
        }
        tokio::time::sleep(Duration::from_millis(fastrand::u64(..5))).await;
    }
}

/// The stack: its table, and the name that leads to the primary.
struct Stack {
    world: Rc<World>,
    table: MemoryTable,
    name: Proxy,
    clock: FastClock,
}

impl Stack {
    fn cache(&self) -> RealCache {
        let connection = Connection::to(&self.name.url(), self.clock).unwrap();
        Cache::new(connection, self.clock, Arc::new(self.table.clone()), "", Metrics::default())
    }

    fn start_processes(&self) {
        for writes in [false, false, true] {
            let process = process(self.world.clone(), self.cache(), self.clock, writes);
            tokio::task::spawn_local(process);
        }
    }

    fn control(&self) -> Control {
        self.table.control.lock().unwrap().clone().unwrap()
    }

    /// Goes on until there are more hits, on this server.
    async fn until_hits_on(&self, server: &Server) {
        let run_id = info(server, "server", "run_id").await;
        let hits = self.world.hits.get();
        until("there are hits on the primary", async || {
            let is_trusted = matches!(
                self.control().state,
                State::Trusted { server } if server.starts_with(&run_id)
            );
            (is_trusted && self.world.hits.get() >= hits + 50).then_some(())
        })
        .await;
    }
}

async fn until<T>(what: &str, attempt: impl AsyncFn() -> Option<T>) -> T {
    let started = Instant::now();
    loop {
        if let Some(result) = attempt().await {
            return result;
        }
        assert!(started.elapsed() < START_TIME_MAX, "it never comes that {what}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

async fn info(server: &Server, section: &str, field: &str) -> String {
    let info: String = server.command(&["INFO", section]).await;
    let value = info.lines().find_map(|line| line.strip_prefix(field)?.strip_prefix(':'));
    value.unwrap_or_default().to_owned()
}

/// Makes a server the replica of the one that the proxy leads to, and waits until it has its data.
async fn replicate(replica: &Server, primary: &Server, replication: &Proxy) {
    let _: () = primary.command(&["CONFIG", "SET", "repl-diskless-sync-delay", "0"]).await;
    replication.lead_to(primary);
    let port = replication.port().to_string();
    let _: () = replica.command(&["REPLICAOF", "127.0.0.1", &port]).await;
    until("the replica has the data", async || {
        (info(replica, "replication", "master_link_status").await == "up").then_some(())
    })
    .await;
}

async fn fail_over(stack: &Stack, old: &Server, new: &Server, replication: &Proxy) {
    stack.until_hits_on(old).await;
    // The replica lags: it has an entry of the trusted epoch that is older than the table.
    until("the replica has an old entry", async || {
        let Control { epoch, .. } = stack.control();
        replication.disturb(Disturbance::Hold);
        tokio::time::sleep(PHASE).await;
        let entry = Keys::of("").product(&epoch, &product_id(1));
        let entry: Option<String> = new.command(&["GET", &entry]).await;
        let version: Option<u64> = entry.and_then(|entry| entry.parse().ok());
        let is_old = version.is_some_and(|version| version < stack.world.acknowledged.get());
        if is_old && stack.control().epoch == epoch {
            return Some(());
        }
        replication.disturb(Disturbance::None);
        None
    })
    .await;

    // It takes over. The old primary does not know it yet, and serves the connections it has.
    let _: () = new.command(&["REPLICAOF", "NO", "ONE"]).await;
    stack.name.lead_to(new);
    stack.start_processes();
    tokio::time::sleep(PHASE).await;
    replication.disturb(Disturbance::None);
    replicate(old, new, replication).await;
    stack.until_hits_on(new).await;
}

#[tokio::test]
async fn failover_to_a_lagging_replica_shows_no_stale_read() {
    let test = "failover_to_a_lagging_replica_shows_no_stale_read";
    let Some(first) = Server::start(test) else { return };
    let Some(second) = Server::start(test) else { return };
    let replication = Proxy::to(&first).await;
    replicate(&second, &first, &replication).await;
    let stack = Stack {
        world: Rc::default(),
        table: MemoryTable::default(),
        name: Proxy::to(&first).await,
        clock: FastClock { start: Instant::now() },
    };
    stack.cache().start().await.unwrap();
    let processes = async {
        stack.start_processes();
        fail_over(&stack, &first, &second, &replication).await;
        fail_over(&stack, &second, &first, &replication).await;
        stack.world.is_over.set(true);
    };
    tokio::task::LocalSet::new().run_until(processes).await;
    assert_eq!(*stack.world.violations.borrow(), Vec::<String>::new());
}
