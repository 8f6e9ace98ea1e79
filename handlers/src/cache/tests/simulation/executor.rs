//! Runs the tasks of several processes over simulated time, in an order that a seed decides.
//!
//! All that happens is an event at a millisecond: a task goes on, or something changes in the
//! world. Events of the same millisecond happen in random order.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard};
use std::task::{Context, Poll, Waker};

use super::world::World;

pub(super) type Task = Pin<Box<dyn Future<Output = ()> + Send>>;
type Effect = Box<dyn FnOnce(&mut World) + Send>;

/// Identifies one life of a process: after a crash it has another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ProcessId {
    pub(super) number: usize,
    pub(super) life: u64,
}

enum Happening {
    Wake { process: ProcessId, task: usize },
    Effect(Effect),
}

/// The part of the executor that tasks reach.
pub(super) struct Schedule {
    pub(super) rng: fastrand::Rng,
    pub(super) now_ms: u64,
    /// The time, the random order within a millisecond, and the index of the happening.
    queue: BinaryHeap<Reverse<(u64, u64, usize)>>,
    happenings: Vec<Option<Happening>>,
    new_tasks: Vec<(ProcessId, Task)>,
    running: Option<(ProcessId, usize)>,
    /// The life of each process, and until when it is paused.
    pub(super) lives: Vec<(u64, u64)>,
}

/// A world with its schedule. Tasks share it; only one runs at a time.
#[derive(Clone)]
pub(super) struct Shared(Arc<Mutex<World>>);

impl Shared {
    pub(super) fn new(world: World) -> Self {
        Self(Arc::new(Mutex::new(world)))
    }

    pub(super) fn lock(&self) -> MutexGuard<'_, World> {
        self.0.lock().unwrap()
    }

    /// Waits until this time.
    pub(super) async fn sleep_until(&self, at_ms: u64) {
        let mut is_scheduled = false;
        poll_fn(|_| {
            let mut world = self.lock();
            if world.schedule.now_ms >= at_ms {
                return Poll::Ready(());
            }
            if !is_scheduled {
                is_scheduled = true;
                world.schedule.wake_at(at_ms);
            }
            Poll::Pending
        })
        .await;
    }
}

impl Schedule {
    pub(super) fn new(seed: u64, processes: usize) -> Self {
        Self {
            rng: fastrand::Rng::with_seed(seed),
            now_ms: 0,
            queue: BinaryHeap::new(),
            happenings: Vec::new(),
            new_tasks: Vec::new(),
            running: None,
            lives: vec![(0, 0); processes],
        }
    }

    fn push(&mut self, at_ms: u64, happening: Happening) {
        let order = self.rng.u64(..);
        self.queue.push(Reverse((at_ms, order, self.happenings.len())));
        self.happenings.push(Some(happening));
    }

    pub(super) fn at(&mut self, at_ms: u64, effect: impl FnOnce(&mut World) + Send + 'static) {
        self.push(at_ms, Happening::Effect(Box::new(effect)));
    }

    fn wake_at(&mut self, at_ms: u64) {
        let (process, task) = self.running.expect("a task runs");
        self.push(at_ms, Happening::Wake { process, task });
    }

    pub(super) fn spawn(&mut self, process: ProcessId, task: Task) {
        self.new_tasks.push((process, task));
    }

    pub(super) fn is_alive(&self, process: ProcessId) -> bool {
        self.lives[process.number].0 == process.life
    }

    /// Ends this life of a process, with all its tasks. What it has sent still arrives.
    pub(super) fn crash(&mut self, number: usize) {
        self.lives[number].0 += 1;
    }
}

/// Runs everything until there is nothing to do before `end_ms`. Returns the number of events.
pub(super) fn run_until(shared: &Shared, tasks: &mut Vec<Option<Task>>, end_ms: u64) -> u64 {
    let mut events = 0;
    loop {
        let mut world = shared.lock();
        for (process, task) in std::mem::take(&mut world.schedule.new_tasks) {
            let now_ms = world.schedule.now_ms;
            world.schedule.push(now_ms, Happening::Wake { process, task: tasks.len() });
            tasks.push(Some(task));
        }
        let next = world.schedule.queue.peek();
        if next.is_none_or(|Reverse((at_ms, ..))| *at_ms > end_ms) {
            world.schedule.now_ms = end_ms;
            return events;
        }
        let Some(Reverse((at_ms, _, index))) = world.schedule.queue.pop() else { return events };
        events += 1;
        world.schedule.now_ms = at_ms;
        match world.schedule.happenings[index].take().expect("an event happens once") {
            Happening::Effect(effect) => effect(&mut world),
            Happening::Wake { process, task } => {
                let (_, paused_until) = world.schedule.lives[process.number];
                if !world.schedule.is_alive(process) {
                    drop(world);
                    tasks[task] = None;
                    continue;
                }
                if paused_until > at_ms {
                    world.schedule.push(paused_until, Happening::Wake { process, task });
                    continue;
                }
                world.schedule.running = Some((process, task));
                drop(world);
                let Some(future) = &mut tasks[task] else { continue };
                if future.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_ready() {
                    tasks[task] = None;
                }
            }
        }
    }
}
