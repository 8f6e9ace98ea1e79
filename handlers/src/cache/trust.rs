//! Whether this process may use the cache, and what a writer does if it cannot delete its keys.
//!
//! A process uses the cache within a *window* after it began to read the control item. So a writer
//! that cannot reach the cache can end the use of the cache by all processes: it suspends the trust
//! in the control item, and waits for the end of all windows.

mod changes;

use std::pin::pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::breaker::{Access, Breaker, OPEN_TIME};
use super::clock::{Clock, Moment};
use super::control::{Control, ControlError, ControlTable, State};
use super::metrics::Metrics;
use super::rules::{Rule, applies};
use super::scripts::{Delete, Identify, Identity};
use super::store::{CacheError, Reply, Step, Store};

/// How long a process may use the cache after it began to read the control item.
pub(super) const WINDOW: Duration = Duration::from_millis(750);
/// The wait of a writer for the end of all windows. It is longer, because two clocks differ a
/// little in speed.
pub(super) const WAIT: Duration = Duration::from_millis(800);
/// The longest that a reader waits for the cache.
pub(super) const READ_TIMEOUT: Duration = Duration::from_millis(100);
/// The timeout of a writer's second try, on a new connection: a lost connection is no outage.
pub(super) const WRITE_RETRY_TIMEOUT: Duration = Duration::from_millis(250);
/// How long a suspended cache stays so. An outage seldom comes alone, and each costs some writer
/// the wait.
const RETRY_AFTER_S: u64 = 10;
/// How often a writer looks again when the control item changes while it deletes.
const ATTEMPTS_MAX: usize = 8;

const _: () =
    assert!(WAIT.as_millis() > WINDOW.as_millis() && OPEN_TIME.as_millis() > WAIT.as_millis());

pub(super) struct Trust<S, C> {
    pub(super) store: S,
    pub(super) clock: C,
    table: Arc<dyn ControlTable>,
    probe_key: String,
    pub(super) metrics: Metrics,
    known: Mutex<Known>,
}

/// What this process knows.
#[derive(Default)]
struct Known {
    breaker: Breaker,
    /// The control item as it was read last, and the time at which its epoch was first seen.
    control: Option<(Control, Moment)>,
    window: Option<Window>,
    /// The connection at the time when the last suspension was seen first.
    left: Option<u64>,
}

/// The right to use the entries of an epoch, on one connection, for [`WINDOW`].
#[derive(Debug, Clone)]
pub(super) struct Window {
    epoch: String,
    connection: u64,
    /// When the read of the control item began.
    asked: Moment,
}

impl Window {
    /// The part of the keys' names.
    pub(super) fn epoch(&self) -> &str {
        if applies(Rule::Epoch) { &self.epoch } else { "same" }
    }
}

/// Why the cache may not be used.
#[derive(Debug)]
enum NotTrusted {
    Unknown(ControlError),
    /// A reader does not wait for a slow table: it has to read the product there.
    TableIsSlow,
    /// It is suspended, in this process's sight since a time.
    Suspended {
        epoch: String,
        settled: bool,
        since: Moment,
    },
    /// The trusted server does not reply, or does not accept writes.
    Unreachable {
        epoch: String,
    },
    /// The connection is to another server than the trusted one.
    OtherServer {
        epoch: String,
        connection: u64,
    },
}

/// Whether the cache was trusted when a writer began to find out.
pub(super) struct Begun(Result<Window, NotTrusted>);

impl Begun {
    /// A suspension that was seen before the change was announced may have ended before that, too:
    /// a reader may have filled the cache between the two.
    fn is_usable(&self) -> bool {
        !matches!(self.0, Err(NotTrusted::Suspended { .. })) || !applies(Rule::SuspendedAfterIntent)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Caller {
    /// Waits for the cache and for the control item no longer than [`READ_TIMEOUT`]. Makes a
    /// suspended cache trusted again.
    Reader,
    /// The same in the background and before the first request: waits for the control item.
    Background,
    /// Tries twice. Does not wait for a suspended cache.
    Writer,
}

impl<S: Store, C: Clock> Trust<S, C> {
    pub(super) fn new(
        store: S,
        clock: C,
        table: Arc<dyn ControlTable>,
        probe_key: String,
        metrics: Metrics,
    ) -> Arc<Self> {
        Arc::new(Self { store, clock, table, probe_key, metrics, known: Mutex::default() })
    }

    /// The control item, for a report.
    pub(super) async fn control(&self) -> Result<Option<Control>, ControlError> {
        self.table.load().await
    }

    /// Runs a step that reads entries of the trusted epoch, and says in which epoch it ran. `None`:
    /// the cache may not be used now. Never waits for a cache that is known to be out.
    pub(super) async fn look_up<T: Step>(
        self: &Arc<Self>,
        step: impl Fn(&str) -> T,
    ) -> Option<(Window, T::Reply)> {
        let (now, connection) = (self.clock.now(), self.store.connected());
        let access = self.known().breaker.access(now, connection);
        match access {
            Access::Use => {}
            Access::Skip => return None,
            Access::Probe => {
                let trust = Arc::clone(self);
                self.clock.spawn(async move { drop(trust.refresh_as(Caller::Background).await) });
                return None;
            }
        }
        let step = |window: &Window| step(window.epoch());
        let Some(old) = self.last_window() else {
            let window = self.refresh_as(Caller::Reader).await?;
            let reply = self.read(&step(&window)).await?;
            return self.covers(&window, reply.connection).then_some((window, reply.value));
        };
        let looked_up = step(&old);
        let (reply, window) = if self.is_open(&old) {
            let reply = self.read(&looked_up).await?;
            if self.covers(&old, reply.connection) {
                return Some((old, reply.value));
            }
            (reply, self.refresh_as(Caller::Reader).await?)
        } else {
            // At the same time, so that a window that has ended costs no extra wait.
            let (reply, window) =
                tokio::join!(self.read(&looked_up), self.refresh_as(Caller::Reader));
            (reply?, window?)
        };
        let same = window.epoch == old.epoch && self.covers(&window, reply.connection);
        same.then_some((window, reply.value))
    }

    /// Runs a step that protects nothing: a fill, a release, the ranking. `None`: the cache is out.
    pub(super) async fn run<T: Step>(&self, step: &T) -> Option<T::Reply> {
        let is_out = self.known().breaker.is_open();
        if is_out { None } else { Some(self.read(step).await?.value) }
    }

    /// Deletes keys before a change is committed, or before it is acknowledged. Afterwards no
    /// process uses what the cache had under these keys: they are deleted on the trusted server, or
    /// no server is trusted any more.
    ///
    /// `begun` is the result of [`Self::begin`], if the writer could do that while it did other
    /// things.
    pub(super) async fn delete(
        &self,
        begun: Option<Begun>,
        keys: impl Fn(&str) -> Vec<String>,
    ) -> Result<(), ControlError> {
        let mut begun = begun.filter(Begun::is_usable);
        let mut other_server = None;
        for _ in 0..ATTEMPTS_MAX {
            let window = match begun.take() {
                Some(Begun(window)) => window,
                None => self.begin().await.0,
            };
            let unreachable = match window {
                Ok(window) => {
                    let step = Delete { keys: keys(window.epoch()) };
                    match self.ask(&step, Caller::Writer).await {
                        Ok(reply) if self.covers(&window, reply.connection) => return Ok(()),
                        // The window ended meanwhile, or the connection is another one: its server
                        // may not be the trusted one.
                        Ok(_) => {
                            self.known().window = None;
                            continue;
                        }
                        Err(_) => window.epoch,
                    }
                }
                Err(NotTrusted::Unreachable { epoch }) => epoch,
                // The first time the connection is replaced: it may be to a former primary.
                Err(NotTrusted::OtherServer { epoch, connection }) => {
                    self.store.discard(connection);
                    if other_server.replace(epoch.clone()).as_ref() != Some(&epoch) {
                        continue;
                    }
                    epoch
                }
                Err(NotTrusted::Suspended { settled: true, .. }) => return Ok(()),
                Err(NotTrusted::Suspended { epoch, since, .. }) => {
                    self.wait_until_settled(&epoch, since).await;
                    return Ok(());
                }
                Err(NotTrusted::Unknown(error)) => return Err(error),
                // A writer waits for the table.
                Err(NotTrusted::TableIsSlow) => continue,
            };
            if !applies(Rule::Suspend) {
                return Ok(());
            }
            self.suspend(&unreachable).await?;
        }
        let error = format!("it changed during each of {ATTEMPTS_MAX} attempts to delete keys");
        Err(ControlError(error))
    }

    /// Finds out, on behalf of a writer, whether the cache is trusted.
    pub(super) async fn begin(&self) -> Begun {
        match self.last_window().filter(|window| self.is_open(window)) {
            Some(window) => Begun(Ok(window)),
            None => Begun(self.refresh(Caller::Writer).await),
        }
    }

    /// Whether the window holds now, for a reply that came on this connection.
    fn covers(&self, window: &Window, connection: u64) -> bool {
        self.is_open(window) && (connection == window.connection || !applies(Rule::Connection))
    }

    fn is_open(&self, window: &Window) -> bool {
        window.asked.is_recent(WINDOW, self.clock.now()) || !applies(Rule::Window)
    }

    fn last_window(&self) -> Option<Window> {
        self.known().window.clone()
    }

    /// Connects, and opens the first window.
    pub(super) async fn connect(&self) {
        self.store.connect().await;
        self.refresh_as(Caller::Background).await;
    }

    /// Refreshes the window, and opens the breaker if that fails.
    async fn refresh_as(&self, caller: Caller) -> Option<Window> {
        let mut result = self.refresh(caller).await;
        if let Err(NotTrusted::OtherServer { epoch, connection }) = &result {
            // The connection may be to a former primary: once more on a new one.
            let first = epoch.clone();
            self.store.discard(*connection);
            result = self.refresh(caller).await;
            if matches!(&result, Err(NotTrusted::OtherServer { epoch, .. }) if *epoch == first)
                && let Err(error) = self.suspend(&first).await
            {
                tracing::warn!(%error, "the cache could not be suspended");
            }
        }
        match result {
            Ok(window) => return Some(window),
            // The cache works, so it is used again as soon as the table has replied.
            Err(NotTrusted::TableIsSlow) => {
                tracing::warn!("the cache is not used: its control item is read too slowly");
                self.known().breaker.open_until_probe();
            }
            Err(NotTrusted::Unknown(error)) => {
                tracing::warn!(%error, "the cache is not used");
                self.open_breaker();
            }
            Err(_) => self.open_breaker(),
        }
        None
    }

    /// Reads the control item, and asks which server the connection is to, at the same time.
    async fn refresh(&self, caller: Caller) -> Result<Window, NotTrusted> {
        let asked = self.clock.now();
        let step = Identify { probe_key: self.probe_key.clone() };
        let mut identify = pin!(self.ask(&step, caller));
        let mut load = pin!(self.table.load());
        let mut limit = pin!(self.clock.sleep(READ_TIMEOUT));
        let mut identity = None;
        let control = loop {
            tokio::select! {
                biased;
                control = &mut load => break control,
                reply = &mut identify, if identity.is_none() => identity = Some(reply),
                () = &mut limit, if caller == Caller::Reader => {
                    return Err(NotTrusted::TableIsSlow);
                }
            }
        };
        let (control, since) = self.saw(control.map_err(NotTrusted::Unknown)?);
        let Control { epoch, state } = control.clone().unwrap_or_else(absent);
        let server = match state {
            State::Trusted { server } => server,
            State::Suspended { settled, retry_at_s } => {
                let may_retry = caller != Caller::Writer
                    && retry_at_s.is_some_and(|at| at <= self.clock.unix_s());
                if may_retry {
                    let reply = match identity {
                        Some(reply) => reply,
                        None => identify.await,
                    };
                    // On another connection than at the time when this process first saw the
                    // suspension, so after the breaker's time: all windows are over by then, even
                    // if the wall clocks differ.
                    let left = self.known().left;
                    if let Ok(reply) = reply
                        && Some(reply.connection) != left
                        && let Some(window) = self.trust(control.as_ref(), reply).await
                    {
                        return Ok(window);
                    }
                }
                return Err(NotTrusted::Suspended { epoch, settled, since });
            }
        };
        let reply = match identity {
            Some(reply) => reply,
            None => identify.await,
        };
        let Ok(Reply { value: Identity(identity), connection }) = reply else {
            return Err(NotTrusted::Unreachable { epoch });
        };
        if identity != server && applies(Rule::Server) {
            return Err(NotTrusted::OtherServer { epoch, connection });
        }
        Ok(self.open_window(epoch, connection, asked))
    }

    fn open_window(&self, epoch: String, connection: u64, asked: Moment) -> Window {
        let window = Window { epoch, connection, asked };
        let mut known = self.known();
        known.window = Some(window.clone());
        known.breaker.close();
        window
    }

    /// Remembers the control item. Also returns when its epoch was first seen.
    fn saw(&self, control: Option<Control>) -> (Option<Control>, Moment) {
        let now = self.clock.now();
        let mut known = self.known();
        let seen = control.clone().unwrap_or_else(absent);
        let before = known.control.take().filter(|(last, _)| last.epoch == seen.epoch);
        let is_new = before.is_none();
        let since = before.map_or(now, |(_, since)| since);
        let is_suspended = !matches!(seen.state, State::Trusted { .. });
        known.control = Some((seen, since));
        if is_suspended {
            known.window = None;
            // The server that becomes trusted is one that a new connection leads to. Two processes
            // with connections to two servers would make them trusted in turn.
            if is_new {
                known.left = self.store.connected();
                if let Some(number) = known.left {
                    self.store.discard(number);
                }
            }
        }
        (control, since)
    }

    /// Asks the cache on behalf of a reader or a writer.
    async fn ask<T: Step>(&self, step: &T, caller: Caller) -> Result<Reply<T::Reply>, CacheError> {
        let first = self.store.run(step, READ_TIMEOUT).await;
        let result = match first {
            Err(CacheError::Unavailable(_)) if caller == Caller::Writer => {
                self.store.run(step, WRITE_RETRY_TIMEOUT).await
            }
            first => first,
        };
        if let Err(error) = &result {
            self.metrics.failed();
            tracing::warn!(%error, "the cache is not used");
        }
        result
    }

    /// Runs a reader's step, and opens the breaker on an outage.
    async fn read<T: Step>(&self, step: &T) -> Option<Reply<T::Reply>> {
        let result = self.ask(step, Caller::Reader).await;
        if matches!(result, Err(CacheError::Unavailable(_))) {
            self.open_breaker();
        }
        result.ok()
    }

    fn open_breaker(&self) {
        let (now, connection) = (self.clock.now(), self.store.connected());
        self.known().breaker.open(now, connection);
    }

    /// The lock is never held across an await.
    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The state of a stack whose control item does not exist yet.
fn absent() -> Control {
    Control { epoch: String::new(), state: State::Suspended { settled: true, retry_at_s: None } }
}
