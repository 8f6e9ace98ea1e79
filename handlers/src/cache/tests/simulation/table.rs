//! The simulated table: the product, the control item, and calls that are repeated or fail.

use std::collections::BTreeSet;

use async_trait::async_trait;

use super::executor::{ProcessId, Shared};
use super::world::{World, call};
use crate::cache::control::{Control, ControlError, ControlTable};

/// The error of a call that may have had its effect.
pub(super) const TABLE_ERROR: &str = "the table does not reply";
/// How late the effect of an earlier attempt of a call may come.
const LATE_MAX_MS: u64 = 5_000;

/// The product, and its announced changes.
#[derive(Debug, Clone)]
pub(super) struct Item {
    /// Goes on over a deletion, which is a version, too.
    pub(super) version: u64,
    /// The number of the category; `None`: the product does not exist.
    pub(super) category: Option<usize>,
    /// The category before the last commit.
    pub(super) previous: Option<usize>,
    pub(super) pending: BTreeSet<String>,
    /// The token of the last commit.
    pub(super) write_token: Option<String>,
}

impl Item {
    pub(super) fn new() -> Self {
        let pending = BTreeSet::new();
        Self { version: 0, category: Some(0), previous: None, pending, write_token: None }
    }
}

/// What can go wrong in a call: one of so many calls; 0: none.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Mishaps {
    pub(super) repeated_one_of: u64,
    pub(super) failed_one_of: u64,
}

enum Mishap {
    /// The response is lost, and the SDK makes the call again after this time.
    LostResponse(u64),
    /// The SDK made the call again; the first attempt takes effect this much later.
    LateDuplicate(u64),
    /// The call fails, and takes effect so much later or never.
    Failed(Option<u64>),
}

impl World {
    fn mishap(&mut self) -> Option<Mishap> {
        let Mishaps { repeated_one_of, failed_one_of } = self.mishaps;
        let rng = &mut self.schedule.rng;
        let late_ms = |rng: &mut fastrand::Rng| {
            let max_ms = [10, 100, LATE_MAX_MS][rng.usize(..3)];
            rng.u64(..=max_ms)
        };
        if repeated_one_of > 0 && rng.u64(..repeated_one_of) == 0 {
            let late_ms = late_ms(rng);
            return Some(if rng.bool() {
                Mishap::LostResponse(late_ms)
            } else {
                Mishap::LateDuplicate(late_ms)
            });
        }
        if failed_one_of > 0 && rng.u64(..failed_one_of) == 0 {
            let late_ms = late_ms(rng);
            return Some(Mishap::Failed(rng.bool().then_some(late_ms)));
        }
        None
    }
}

/// A read of the table. It fails at times.
pub(super) async fn read<T: Send + 'static>(
    shared: &Shared,
    process: ProcessId,
    effect: impl FnOnce(&mut World) -> T + Send + 'static,
) -> Result<T, ControlError> {
    let (start_ms, max, fails) = {
        let mut world = shared.lock();
        let one_of = world.mishaps.failed_one_of;
        let fails = one_of > 0 && world.schedule.rng.u64(..one_of) == 0;
        (world.schedule.now_ms, world.latency.table_max, fails)
    };
    let result = call(shared, max, None, |_, at_ms| at_ms, effect).await;
    took(shared, process, start_ms);
    if fails { Err(failed()) } else { Ok(result.expect("the effect was before the response")) }
}

/// A call that changes the table. `token`: the announcement that may stay if it fails. The request
/// arrives `delay_ms` late.
pub(super) async fn write<T: Send + 'static>(
    shared: &Shared,
    process: ProcessId,
    token: Option<&str>,
    delay_ms: u64,
    effect: impl Fn(&mut World) -> T + Clone + Send + 'static,
) -> Result<T, ControlError> {
    let (start_ms, max, mishap) = {
        let mut world = shared.lock();
        let mishap = if delay_ms == 0 { world.mishap() } else { None };
        if mishap.is_some() {
            world.checker.left.extend(token.map(str::to_owned));
        }
        (world.schedule.now_ms, world.latency.table_max, mishap)
    };
    let again = effect.clone();
    let late = |at_ms| {
        shared.lock().schedule.at(at_ms, move |world| {
            world.note(|_| "an earlier attempt arrives".to_owned());
            drop(again(world));
        });
    };
    let fails = matches!(mishap, Some(Mishap::Failed(_)));
    let result = match mishap {
        Some(Mishap::Failed(late_ms)) => {
            if let Some(late_ms) = late_ms {
                late(start_ms + late_ms);
            }
            call(shared, max, None, |_, at_ms| at_ms, |_| ()).await;
            None
        }
        Some(Mishap::LostResponse(late_ms)) => {
            late(start_ms);
            shared.sleep_until(start_ms + late_ms).await;
            call(shared, max, None, |_, at_ms| at_ms, effect).await
        }
        Some(Mishap::LateDuplicate(late_ms)) => {
            late(start_ms + late_ms);
            call(shared, max, None, |_, at_ms| at_ms, effect).await
        }
        None => call(shared, max, None, |_, at_ms| at_ms + delay_ms, effect).await,
    };
    took(shared, process, start_ms);
    if fails { Err(failed()) } else { Ok(result.expect("the effect was before the response")) }
}

fn took(shared: &Shared, process: ProcessId, start_ms: u64) {
    let mut world = shared.lock();
    let ms = world.schedule.now_ms - start_ms;
    *world.checker.table_ms.entry(process.number).or_default() += ms;
}

fn failed() -> ControlError {
    ControlError(TABLE_ERROR.to_owned())
}

/// The control item, as one process reads and changes it.
pub(super) struct SimulatedControl {
    pub(super) shared: Shared,
    pub(super) process: ProcessId,
}

#[async_trait]
impl ControlTable for SimulatedControl {
    async fn load(&self) -> Result<Option<Control>, ControlError> {
        read(&self.shared, self.process, |world| world.control.clone()).await
    }

    async fn replace(&self, expected: Option<&str>, new: &Control) -> Result<bool, ControlError> {
        let (expected, new) = (expected.map(str::to_owned), new.clone());
        write(&self.shared, self.process, None, 0, move |world| {
            let current = world.control.as_ref().map(|control| &control.epoch);
            let is_expected = current == expected.as_ref();
            if is_expected {
                world.note(|_| format!("control {new:?}"));
                world.control = Some(new.clone());
            }
            is_expected
        })
        .await
    }
}
