//! The clients of a chaos run: readers, writers and a reader of lists, each on its own thread,
//! until the scenario ends. They record every request.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::sleep;
use std::time::{Duration, Instant};

use fastrand::Rng;
use serde_json::json;

use super::history::{History, Interval, Kind, List, ListRead, Operation, Outcome, Source};
use crate::failure::{CheckFailure, shortened};
use crate::http::{Client, Request, Response};
use crate::product::Product;

/// Few, so that many requests meet at one product.
const PRODUCTS: usize = 5;
/// The first products. The writers leave the others alone while they are restricted.
const BUSY_PRODUCTS: usize = 3;
/// Each write moves this one to a random category. It is none of the busy ones, so that it stays
/// where it is while the writers are restricted.
const MOVING_PRODUCT: usize = PRODUCTS - 1;
const READERS: usize = 4;
const WRITERS: usize = 2;
/// The clients that read: one of them reads lists.
pub(super) const READING_CLIENTS: usize = READERS + 1;
/// Lists cost more than products, on the table and on the processor.
const LIST_PAUSE: Duration = Duration::from_millis(15);
const READ_PAUSE: Duration = Duration::from_millis(3);
const WRITE_PAUSE_MS: std::ops::Range<u64> = 10..60;

/// What all clients share.
pub(super) struct Load<'c> {
    client: &'c Client<'c>,
    /// Of the busy products, and of the others, as far as they do not move.
    categories: [String; 2],
    started: Instant,
    /// The ids of all products, also of deleted ones.
    ids: Mutex<Vec<String>>,
    /// The numbers of the products that exist, which the clients use.
    current: [AtomicUsize; PRODUCTS],
    next_write: AtomicU64,
    writes_paused: AtomicBool,
    writes_restricted: AtomicBool,
    /// Requests of writers that have no response yet.
    open_writes: AtomicUsize,
    done: AtomicBool,
    /// Hits of products and of lists.
    hits: AtomicUsize,
    list_hits: AtomicUsize,
}

impl<'c> Load<'c> {
    /// Creates the products.
    pub(super) fn new(
        client: &'c Client<'c>,
        categories: [String; 2],
    ) -> Result<(Self, History), CheckFailure> {
        let load = Self {
            client,
            categories,
            started: Instant::now(),
            ids: Mutex::default(),
            current: Default::default(),
            next_write: AtomicU64::new(1),
            writes_paused: AtomicBool::new(false),
            writes_restricted: AtomicBool::new(false),
            open_writes: AtomicUsize::new(0),
            done: AtomicBool::new(false),
            hits: AtomicUsize::new(0),
            list_hits: AtomicUsize::new(0),
        };
        let mut history = History::default();
        for (slot, current) in load.current.iter().enumerate() {
            current.store(load.create(slot, &mut history)?, Ordering::SeqCst);
        }
        Ok((load, history))
    }

    /// Runs the clients while `scenario` runs. Returns what they did, and its result.
    pub(super) fn run<T>(&self, seed: u64, scenario: impl FnOnce() -> T) -> (History, T) {
        let clients = (0..READERS + WRITERS + 1).map(|number| {
            let mut rng = Rng::with_seed(seed ^ ((number as u64 + 1) << 32));
            move || {
                let mut history = History::default();
                while !self.is_done() {
                    match number {
                        0 => self.read_list(&mut rng, &mut history),
                        1..=READERS => self.read(&mut rng, &mut history),
                        _ => self.write(&mut rng, number == READERS + 1, &mut history),
                    }
                }
                history
            }
        });
        std::thread::scope(|scope| {
            let threads: Vec<_> = clients.map(|client| scope.spawn(client)).collect();
            let stop = StopAtEnd(self);
            let result = scenario();
            drop(stop);
            let mut history = History::default();
            for thread in threads {
                let part = thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
                history.operations.extend(part.operations);
                history.lists.extend(part.lists);
            }
            (history, result)
        })
    }

    /// Stops the writers and waits for their open requests, or lets them go on.
    pub(super) fn pause_writes(&self, paused: bool) {
        self.writes_paused.store(paused, Ordering::SeqCst);
        while paused && self.open_writes.load(Ordering::SeqCst) > 0 && !self.is_done() {
            sleep(Duration::from_millis(1));
        }
    }

    /// Lets the writers change all products, or only some: a write hides what an earlier write left
    /// of its product and of the lists of its category.
    pub(super) fn restrict_writes(&self, restricted: bool) {
        self.writes_restricted.store(restricted, Ordering::SeqCst);
        self.pause_writes(true);
        self.pause_writes(false);
    }

    /// The hits so far, of products and of lists.
    pub(super) fn hits(&self) -> (usize, usize) {
        (self.hits.load(Ordering::SeqCst), self.list_hits.load(Ordering::SeqCst))
    }

    pub(super) fn elapsed_us(&self) -> u64 {
        u64::try_from(self.started.elapsed().as_micros()).unwrap_or(u64::MAX)
    }

    /// Whether the scenario has ended, or the user stopped the run.
    pub(super) fn is_done(&self) -> bool {
        self.done.load(Ordering::SeqCst) || self.client.is_stopped()
    }

    fn ids(&self) -> MutexGuard<'_, Vec<String>> {
        self.ids.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn read(&self, rng: &mut Rng, history: &mut History) {
        // Sometimes a product that may be deleted.
        let product = match rng.u8(..12) {
            0 => rng.usize(..self.ids().len()),
            _ => self.current_product(rng.usize(..PRODUCTS)),
        };
        self.perform(Kind::Get, product, &self.request("GET", product), history);
        sleep(READ_PAUSE);
    }

    fn write(&self, rng: &mut Rng, may_delete: bool, history: &mut History) {
        self.open_writes.fetch_add(1, Ordering::SeqCst);
        if !self.writes_paused.load(Ordering::SeqCst) {
            let is_restricted = self.writes_restricted.load(Ordering::SeqCst);
            let slot = rng.usize(..if is_restricted { BUSY_PRODUCTS } else { PRODUCTS });
            if may_delete && rng.u8(..12) == 0 {
                self.replace(slot, history);
            } else {
                let product = self.current_product(slot);
                let category = match slot {
                    MOVING_PRODUCT => rng.usize(..self.categories.len()),
                    _ => category(slot),
                };
                let request = self.request("PUT", product).json(self.body(category));
                self.perform(Kind::Put { category }, product, &request, history);
            }
        }
        self.open_writes.fetch_sub(1, Ordering::SeqCst);
        sleep(Duration::from_millis(rng.u64(WRITE_PAUSE_MS)));
    }

    /// Deletes a product and creates another one.
    fn replace(&self, slot: usize, history: &mut History) {
        let Some(current) = self.current.get(slot) else { return };
        // The others go on with the new product.
        if let Ok(created) = self.create(slot, history) {
            let product = current.swap(created, Ordering::SeqCst);
            self.perform(Kind::Delete, product, &self.request("DELETE", product), history);
        }
    }

    fn create(&self, slot: usize, history: &mut History) -> Result<usize, CheckFailure> {
        let category = category(slot);
        let request = self.client.request("POST", "/products").json(self.body(category));
        let start_us = self.elapsed_us();
        let result = request.send().and_then(|response| {
            let product: Product = response.clone().expect_status(201)?.json()?;
            Ok((product.id.clone(), response))
        });
        let time = Interval { start_us, end_us: self.elapsed_us() };
        let kind = Kind::Create { category };
        let mut ids = self.ids();
        let product = ids.len();
        let (outcome, source, result) = match result {
            Ok((id, response)) => {
                ids.push(id);
                (outcome(kind, &response), source(&response), Ok(product))
            }
            // The number stays for the next product.
            Err(failure) => (Outcome::Failed(line(&failure)), None, Err(failure)),
        };
        history.operations.push(Operation { time, kind, product, outcome, source });
        result
    }

    /// Sends a request to a product and records it.
    fn perform(&self, kind: Kind, product: usize, request: &Request<'_>, history: &mut History) {
        let start_us = self.elapsed_us();
        let response = request.send();
        let time = Interval { start_us, end_us: self.elapsed_us() };
        if response.is_err() && self.client.is_stopped() {
            return;
        }
        let (outcome, source) = match response {
            Ok(response) => (outcome(kind, &response), source(&response)),
            Err(failure) => (Outcome::Failed(line(&failure)), None),
        };
        if (kind, source) == (Kind::Get, Some(Source::Hit)) {
            self.hits.fetch_add(1, Ordering::SeqCst);
        }
        history.operations.push(Operation { time, kind, product, outcome, source });
    }

    fn read_list(&self, rng: &mut Rng, history: &mut History) {
        let all = self.client.get("/products");
        let number = rng.usize(..=self.categories.len());
        let (list, request) = match self.categories.get(number) {
            Some(category) => (List::Category(number), all.query("category", category)),
            None => (List::All, all),
        };
        let start_us = self.elapsed_us();
        let response = request.send();
        let time = Interval { start_us, end_us: self.elapsed_us() };
        if response.is_err() && self.client.is_stopped() {
            return;
        }
        let source = response.as_ref().ok().and_then(source);
        let is_whole = response.as_ref().is_ok_and(|one| one.header("x-next-token").is_none());
        let writes = response
            .and_then(|response| self.listed(&response.expect_status(200)?))
            .map_err(|failure| line(&failure));
        if source == Some(Source::Hit) {
            self.list_hits.fetch_add(1, Ordering::SeqCst);
        }
        history.lists.push(ListRead { time, list, writes, is_whole, source });
        sleep(LIST_PAUSE);
    }

    /// The products of this run in a list, each with the number of its write.
    fn listed(&self, response: &Response) -> Result<BTreeMap<usize, u64>, CheckFailure> {
        let listed: Vec<Product> = response.json()?;
        let ids = self.ids();
        let number = |product: &Product| {
            let at = ids.iter().position(|id| *id == product.id)?;
            Some((at, product.price().parse().ok()?))
        };
        Ok(listed.iter().filter_map(number).collect())
    }

    fn current_product(&self, slot: usize) -> usize {
        self.current.get(slot).map_or(0, |current| current.load(Ordering::SeqCst))
    }

    fn request(&self, method: &'static str, product: usize) -> Request<'_> {
        let id = self.ids().get(product).cloned().unwrap_or_default();
        self.client.request(method, &format!("/products/{id}"))
    }

    /// The next body. Its price is the number of the write.
    fn body(&self, category: usize) -> String {
        let write = self.next_write.fetch_add(1, Ordering::SeqCst);
        let category = self.categories.get(category);
        json!({"name": "chaos", "category": category, "price": write}).to_string()
    }
}

/// The number of the category of a new product in this slot.
fn category(slot: usize) -> usize {
    usize::from(slot >= BUSY_PRODUCTS)
}

/// Ends the clients, also when the scenario panics.
struct StopAtEnd<'l, 'c>(&'l Load<'c>);

impl Drop for StopAtEnd<'_, '_> {
    fn drop(&mut self) {
        self.0.done.store(true, Ordering::SeqCst);
    }
}

fn outcome(kind: Kind, response: &Response) -> Outcome {
    match (kind, response.status) {
        (Kind::Get | Kind::Put { .. } | Kind::Delete, 404) | (Kind::Delete, 200) => Outcome::Absent,
        (Kind::Get | Kind::Put { .. }, 200) | (Kind::Create { .. }, 201) => match shown(response) {
            Ok((version, write)) => Outcome::Shown { version, write },
            Err(failure) => Outcome::Failed(line(&failure)),
        },
        _ => Outcome::Failed(line(&response.failure("success"))),
    }
}

/// The version and the number of the write that a response with a product shows.
fn shown(response: &Response) -> Result<(u64, u64), CheckFailure> {
    let tag = response.require_header("etag")?.trim_matches('"').parse();
    let write = response.json::<Product>()?.price().parse();
    match (tag, write) {
        (Ok(version), Ok(write)) => Ok((version, write)),
        _ => Err(response.failure("a product of this run with its version as the ETag")),
    }
}

fn source(response: &Response) -> Option<Source> {
    Source::parse(response.header("x-cache")?)
}

fn line(failure: &CheckFailure) -> String {
    shortened(&failure.actual, 200)
}
