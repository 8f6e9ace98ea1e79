//! What the writers do, as those of `handlers/src/products` do it: change the product, move it to
//! the other category, delete it, and create it again.

use std::sync::Arc;

use shared::Category;

use super::executor::{ProcessId, Shared};
use super::program::{SimulatedCache, categories, product};
use super::table::{self, Item, TABLE_ERROR};
use super::world::{Phase, START_S, World};
use crate::cache::rules::{Rule, applies};
use crate::cache::{Change, Committed, ControlError, Intent, is_dead};

/// The error of a change that another writer ended, since it took more than a minute.
const INTENT_IS_LOST: &str = "the intent is lost";
const NOT_FOUND: &str = "the product does not exist";
/// The error of a deletion that other writes made fail again and again.
const IS_BUSY: &str = "the product changed during each attempt";
/// The errors that the table is the reason of.
const ERRORS_OF_THE_TABLE: [&str; 4] = [INTENT_IS_LOST, NOT_FOUND, IS_BUSY, TABLE_ERROR];
/// How often a deletion is tried.
const ATTEMPTS_MAX: usize = 10;

/// What a writer does with the product. Categories are numbers.
#[derive(Debug, Clone, Copy)]
enum Write {
    Create(usize),
    /// In this category from now on.
    Update(usize),
    Delete,
}

pub(super) async fn write(shared: &Shared, process: ProcessId, cache: &SimulatedCache) {
    let (start, write, sent) = {
        let mut world = shared.lock();
        let sent = cache.trust.is_none().then(|| Arc::clone(&world.sent_without_cache));
        (world.start_request(process.number), world.next_write(), sent)
    };
    let writer = Writer { shared, process, write, categories: categories(), sent };
    let result = match write {
        Write::Create(category) => {
            let create = async || writer.create(category).await;
            cache.create(&writer.categories[category], create).await
        }
        Write::Update(_) | Write::Delete => cache.change(&product(), &writer).await.map(Some),
    };
    let result = match result {
        Ok(Some(version)) => Ok(version),
        // Another writer created it.
        Ok(None) => return,
        Err(ControlError(reason)) if ERRORS_OF_THE_TABLE.contains(&reason.as_str()) => return,
        Err(ControlError(reason)) => Err(reason),
    };
    shared.lock().check_write(process.number, start, result);
}

struct Writer<'a> {
    shared: &'a Shared,
    process: ProcessId,
    write: Write,
    categories: [Category; 2],
    /// What a process without the cache has sent holds it until it has arrived.
    sent: Option<Arc<()>>,
}

impl Writer<'_> {
    /// Makes the one request that changes the product. It may arrive late.
    async fn send<T: Send + 'static>(
        &self,
        effect: impl Fn(&mut World, bool) -> T + Clone + Send + 'static,
    ) -> Result<T, ControlError> {
        // A function without the cache that sends its commit so late has reached its time limit.
        let delay_ms = match self.sent {
            None => self.shared.lock().take_commit_delay(),
            Some(_) => 0,
        };
        let sent = self.sent.clone();
        let effect = move |world: &mut World| {
            let _arrives = &sent;
            effect(world, delay_ms > 0)
        };
        table::write(self.shared, self.process, None, delay_ms, effect).await
    }

    fn random(&self) -> String {
        format!("{:032x}", self.shared.lock().schedule.rng.u128(..))
    }

    /// `None`: the product exists.
    async fn create(&self, category: usize) -> Result<Option<u64>, ControlError> {
        let (own, process) = (self.random(), self.process);
        self.send(move |world, is_late| {
            if world.item.category.is_some() {
                let is_own = world.item.write_token.as_ref() == Some(&own);
                return is_own.then_some(world.item.version);
            }
            world.item.write_token = Some(own.clone());
            Some(world.commit(process, is_late, Some(category)))
        })
        .await
    }

    async fn update(
        &self,
        new: usize,
        intent: Option<&Intent<Item>>,
    ) -> Result<Committed<u64>, ControlError> {
        let process = self.process;
        let own = intent.map_or_else(|| self.random(), |intent| intent.token.clone());
        let dead = intent.map(|intent| self.dead_tokens(&intent.item));
        let updated = self.send(move |world, is_late| {
            let old = world.item.category.ok_or(NOT_FOUND)?;
            let is_own = world.item.write_token.as_ref() == Some(&own);
            let may_commit = match &dead {
                Some(_) => world.item.pending.remove(&own) || !applies(Rule::CommitNeedsIntent),
                None => !is_own,
            };
            if !may_commit {
                // An earlier attempt of this commit succeeded, and its response was lost.
                let old = world.item.previous.unwrap_or(old);
                return is_own.then_some((world.item.version, old)).ok_or(INTENT_IS_LOST);
            }
            world.item.pending.retain(|token| !dead.iter().flatten().any(|dead| dead == token));
            world.item.write_token = Some(own.clone());
            world.item.previous = Some(old);
            Ok((world.commit(process, is_late, Some(new)), old))
        });
        let (done, old) = updated.await?.map_err(|error: &str| ControlError(error.to_owned()))?;
        let categories = [old, new].map(|number| self.categories[number].clone());
        Ok(Committed { done, categories: categories.to_vec() })
    }

    /// A transaction, in the version that was announced or read.
    async fn delete(&self, intent: Option<&Intent<Item>>) -> Result<Committed<u64>, ControlError> {
        let process = self.process;
        let mut announced = intent.map(|intent| intent.item.clone());
        for _ in 0..ATTEMPTS_MAX {
            let read = || table::read(self.shared, process, |world| world.item.clone());
            let item = match announced.take() {
                Some(item) => item,
                None => read().await?,
            };
            let category = item.category.ok_or_else(|| ControlError(NOT_FOUND.to_owned()))?;
            let token = intent.map(|intent| intent.token.clone());
            let is_announced = move |item: &Item| {
                let token = token.as_ref().filter(|_| applies(Rule::CommitNeedsIntent));
                token.is_none_or(|token| item.pending.contains(token))
            };
            if !is_announced(&item) {
                return Err(ControlError(INTENT_IS_LOST.to_owned()));
            }
            let own = self.random();
            let deleted = self.send(move |world, is_late| {
                // The table recognizes a transaction that it has made.
                if let Some(version) = world.transactions.get(&own) {
                    return Some(*version);
                }
                let exists = world.item.category.is_some();
                if !exists || world.item.version != item.version || !is_announced(&world.item) {
                    return None;
                }
                world.item.pending.clear();
                world.item.write_token = None;
                let version = world.commit(process, is_late, None);
                world.transactions.insert(own.clone(), version);
                Some(version)
            });
            if let Some(done) = deleted.await? {
                return Ok(Committed { done, categories: vec![self.categories[category].clone()] });
            }
        }
        Err(ControlError(IS_BUSY.to_owned()))
    }

    /// The announcements of writers that ended in the middle.
    fn dead_tokens(&self, item: &Item) -> Vec<String> {
        let now_s = START_S + self.shared.lock().schedule.now_ms / 1000;
        item.pending.iter().filter(|token| is_dead(token, now_s)).cloned().collect()
    }
}

impl Change for Writer<'_> {
    type Item = Item;
    type Done = u64;
    type Error = ControlError;

    async fn announce(&self, token: &str) -> Result<Item, ControlError> {
        let (own, process) = (token.to_owned(), self.process);
        let announced = table::write(self.shared, process, Some(token), 0, move |world| {
            world.item.category?;
            world.note(|_| format!("p{} announced", process.number));
            world.item.pending.insert(own.clone());
            world.checker.writers.insert(own.clone(), process);
            Some(world.item.clone())
        })
        .await;
        match announced {
            Ok(item) => item.ok_or_else(|| ControlError(NOT_FOUND.to_owned())),
            Err(error) => {
                self.withdraw(token).await;
                Err(error)
            }
        }
    }

    fn categories<'a>(&'a self, item: &'a Item) -> Vec<&'a Category> {
        let new = match self.write {
            Write::Create(new) | Write::Update(new) => Some(new),
            Write::Delete => None,
        };
        let numbers = item.category.into_iter().chain(new);
        numbers.map(|number| &self.categories[number]).collect()
    }

    async fn commit(&self, intent: Option<&Intent<Item>>) -> Result<Committed<u64>, ControlError> {
        match self.write {
            Write::Create(new) | Write::Update(new) => self.update(new, intent).await,
            Write::Delete => self.delete(intent).await,
        }
    }

    async fn withdraw(&self, token: &str) {
        let own = token.to_owned();
        let withdrawn = table::write(self.shared, self.process, Some(token), 0, move |world| {
            world.item.pending.remove(&own)
        });
        // Where this fails, the announcement stays.
        drop(withdrawn.await);
    }
}

impl World {
    fn next_write(&mut self) -> Write {
        let rng = &mut self.schedule.rng;
        let (moves, deletes) =
            (rng.u64(..100) < self.mix.moves, rng.u64(..100) < self.mix.deletions);
        match self.item.category {
            None => Write::Create(rng.usize(..2)),
            // At the end there must be something to read.
            Some(_) if deletes && self.phase == Phase::Failures => Write::Delete,
            Some(category) => Write::Update(if moves { 1 - category } else { category }),
        }
    }

    fn take_commit_delay(&mut self) -> u64 {
        let delay_ms = std::mem::take(&mut self.next_commit_delay_ms);
        self.late_until_ms = self.late_until_ms.max(self.schedule.now_ms + delay_ms);
        delay_ms
    }

    /// Makes the next version of the product: in this category, or deleted.
    fn commit(&mut self, process: ProcessId, is_late: bool, category: Option<usize>) -> u64 {
        let old = std::mem::replace(&mut self.item.category, category);
        self.item.version += 1;
        let (version, now_ms, number) = (self.item.version, self.schedule.now_ms, process.number);
        self.note(|_| format!("p{number} committed {version}: {old:?} -> {category:?}"));
        if self.schedule.is_alive(process) && std::mem::take(&mut self.crashes_after_commit) {
            self.note(|_| format!("p{number} crashed"));
            self.schedule.crash(number);
            self.crashed.push(number);
        }
        let mut changed = vec![old, category];
        changed.dedup();
        let changed: Vec<_> = changed.into_iter().flatten().collect();
        for number in &changed {
            let lag = self.schedule.rng.u64(..=super::program::INDEX_LAG_MAX_MS);
            let index = &mut self.index[*number];
            let at_ms = (now_ms + lag).max(index.last().map_or(0, |(at, _)| *at));
            index.push((at_ms, version));
        }
        self.checker.committed(now_ms, version, is_late, changed);
        version
    }
}
