//! The scenarios: what happens to the cache while clients use the API.

use std::io;
use std::thread::sleep;
use std::time::Duration;

use super::proxy::Traffic;
use super::server::ServerConnection;
use super::stage::{CLOSED_PORT, Stage};

/// One way to disturb the cache.
pub(super) struct Scenario {
    pub(super) name: &'static str,
    /// Disturbs the cache several times. The clients read and write meanwhile.
    pub(super) disturb: fn(&mut Stage<'_>) -> io::Result<()>,
    /// Whether no writer changes some of the products for a while before the disturbance, so that
    /// the cache keeps the lists of their category for long.
    pub(super) old_lists: bool,
    /// Whether it pauses or kills functions.
    pub(super) needs_functions: bool,
    /// Whether requests may fail during the disturbance.
    pub(super) may_fail: bool,
}

const fn scenario(name: &'static str, disturb: fn(&mut Stage<'_>) -> io::Result<()>) -> Scenario {
    Scenario { name, disturb, old_lists: false, needs_functions: false, may_fail: false }
}

pub(super) const SCENARIOS: &[Scenario] = &[
    scenario("SIGSTOP and SIGCONT", pause),
    scenario("SIGKILL and an empty restart", restart_empty),
    scenario("SIGKILL and a restart with an old snapshot", restart_from_snapshot),
    scenario("DEBUG SLEEP", debug_sleep),
    scenario("FLUSHALL", flush),
    scenario("REPLICAOF on open connections", read_only),
    Scenario { old_lists: true, ..scenario("REPLICAOF with old lists in the cache", read_only) },
    scenario("min-replicas-to-write", without_replicas),
    scenario("full memory with noeviction", full),
    scenario("evictions of any key", evictions),
    scenario("CLIENT KILL", client_kill),
    scenario("delayed responses", delay),
    scenario("held bytes that arrive later", hold),
    scenario("bytes held on half of the connections", hold_some),
    scenario("closed connections", drop_connections),
    scenario("bytes cut in the middle", cut),
    scenario("failover to a lagging replica, old primary responds", failover_split),
    scenario("failover to a lagging replica, old primary demoted", failover_demoted),
    Scenario { needs_functions: true, ..scenario("paused functions", pause_functions) },
    Scenario {
        needs_functions: true,
        ..scenario("paused functions and a restart with an old snapshot", pause_and_restart)
    },
    Scenario {
        needs_functions: true,
        may_fail: true,
        ..scenario("killed functions", kill_functions)
    },
];

fn pause(stage: &mut Stage<'_>) -> io::Result<()> {
    for hold in [100..200, 400..700, 1_000..1_400] {
        stage.count();
        stage.primary().pause()?;
        stage.wait(hold);
        stage.primary().resume()?;
        stage.wait(200..400);
    }
    Ok(())
}

fn restart_empty(stage: &mut Stage<'_>) -> io::Result<()> {
    for hold in [0..50, 400..800] {
        stage.count();
        stage.primary_mut().kill()?;
        stage.wait(hold);
        stage.primary_mut().restart_empty()?;
        stage.wait(300..500);
    }
    Ok(())
}

/// Only once, as for `read_only`.
fn restart_from_snapshot(stage: &mut Stage<'_>) -> io::Result<()> {
    stage.primary().command(&["SAVE"])?;
    stage.wait(600..900);
    stage.count();
    stage.primary_mut().kill()?;
    stage.wait(0..400);
    stage.primary_mut().restart_from_snapshot()
}

fn debug_sleep(stage: &mut Stage<'_>) -> io::Result<()> {
    for seconds in ["0.15", "0.5", "1.5"] {
        stage.count();
        // The response comes after the sleep.
        stage.primary().command(&["DEBUG", "SLEEP", seconds])?;
        stage.wait(200..400);
    }
    Ok(())
}

fn flush(stage: &mut Stage<'_>) -> io::Result<()> {
    for _ in 0..10 {
        stage.count();
        stage.primary().command(&["FLUSHALL", "SYNC"])?;
        stage.wait(10..300);
    }
    Ok(())
}

/// Only once: until the functions use the cache again, it gets no entries that could become stale.
fn read_only(stage: &mut Stage<'_>) -> io::Result<()> {
    stage.count();
    // No server listens there, so this one keeps its content and becomes read-only.
    stage.primary().command(&["REPLICAOF", "127.0.0.1", CLOSED_PORT])?;
    stage.wait(600..1_200);
    stage.primary().command(&["REPLICAOF", "NO", "ONE"]).map(|_| ())
}

fn without_replicas(stage: &mut Stage<'_>) -> io::Result<()> {
    stage.count();
    stage.primary().command(&["CONFIG", "SET", "min-replicas-to-write", "1"])?;
    stage.wait(600..1_200);
    stage.still(300);
    stage.primary().command(&["CONFIG", "SET", "min-replicas-to-write", "0"]).map(|_| ())
}

/// First little memory is left, then none.
fn full(stage: &mut Stage<'_>) -> io::Result<()> {
    let used: u64 = stage.primary().info("memory", "used_memory")?.parse().unwrap_or_default();
    stage.primary().command(&["CONFIG", "SET", "maxmemory-policy", "noeviction"])?;
    for limit in [used + 8 * 1024, 1024 * 1024] {
        stage.count();
        stage.primary().command(&["CONFIG", "SET", "maxmemory", &limit.to_string()])?;
        stage.wait(500..900);
        stage.still(300);
    }
    stage.primary().command(&["CONFIG", "SET", "maxmemory", "0"]).map(|_| ())
}

/// Other keys fill the memory, so the server evicts any key at any time.
fn evictions(stage: &mut Stage<'_>) -> io::Result<()> {
    const KEYS: usize = 2_000;
    let used: u64 = stage.primary().info("memory", "used_memory")?.parse().unwrap_or_default();
    let limit = used + 300 * 1024;
    for policy in ["allkeys-lfu", "allkeys-random"] {
        stage.primary().command(&["CONFIG", "SET", "maxmemory-policy", policy])?;
        stage.primary().command(&["CONFIG", "SET", "maxmemory", &limit.to_string()])?;
        let mut connection = ServerConnection::to(stage.primary().address())?;
        let value = "x".repeat(1024);
        for key in 0..KEYS {
            connection.send(&["SET", &format!("filler:{key}"), &value, "PX", "4000"])?;
            // An error means that the memory is full for a moment.
            let _ = connection.response();
            if key % 20 == 0 {
                sleep(Duration::from_millis(10));
            }
        }
        stage.count_many(stage.primary().info("stats", "evicted_keys")?.parse().unwrap_or(0));
        stage.primary().command(&["CONFIG", "RESETSTAT"])?;
    }
    Ok(())
}

fn client_kill(stage: &mut Stage<'_>) -> io::Result<()> {
    for _ in 0..12 {
        stage.count();
        stage.primary().command(&["CLIENT", "KILL", "TYPE", "normal"])?;
        stage.wait(10..250);
    }
    Ok(())
}

fn delay(stage: &mut Stage<'_>) -> io::Result<()> {
    for ms in [10, 40, 90, 300] {
        stage.count();
        stage.proxy.set_traffic(Traffic::Delay(Duration::from_millis(ms)));
        stage.wait(400..700);
        stage.proxy.set_traffic(Traffic::Forward);
        stage.wait(50..150);
    }
    Ok(())
}

fn hold(stage: &mut Stage<'_>) -> io::Result<()> {
    for hold in [60..120, 300..600, 900..1_300] {
        stage.count();
        stage.proxy.set_traffic(Traffic::Hold);
        stage.wait(hold);
        stage.proxy.set_traffic(Traffic::Forward);
        stage.wait(100..400);
    }
    Ok(())
}

/// The other connections go on. What was sent on the held ones arrives after their clients gave up.
fn hold_some(stage: &mut Stage<'_>) -> io::Result<()> {
    for hold in [300..600, 1_500..2_500] {
        stage.count_many(stage.proxy.hold_connections(0.5));
        stage.wait(hold);
        stage.proxy.release_connections();
        stage.wait(100..300);
    }
    Ok(())
}

fn drop_connections(stage: &mut Stage<'_>) -> io::Result<()> {
    stage.count();
    stage.proxy.set_traffic(Traffic::Drop(0.2));
    stage.wait(600..900);
    stage.proxy.set_traffic(Traffic::Forward);
    stage.wait(50..150);
    for _ in 0..6 {
        stage.count_many(stage.proxy.close_connections(0.5));
        stage.wait(20..150);
    }
    stage.count();
    stage.proxy.set_refuse(true);
    stage.proxy.close_connections(1.0);
    stage.wait(400..700);
    stage.proxy.set_refuse(false);
    stage.wait(50..150);
    Ok(())
}

fn cut(stage: &mut Stage<'_>) -> io::Result<()> {
    for probability in [0.1, 0.4, 1.0] {
        stage.count();
        stage.proxy.set_traffic(Traffic::Cut(probability));
        stage.wait(500..800);
        stage.proxy.set_traffic(Traffic::Forward);
        stage.wait(50..150);
    }
    Ok(())
}

fn failover_split(stage: &mut Stage<'_>) -> io::Result<()> {
    stage.make_lagging_replica()?;
    stage.wait(500..800);
    stage.count();
    stage.promote()?;
    // Some functions connect to the new primary, the others stay with the old one.
    for _ in 0..3 {
        stage.proxy.close_connections(0.4);
        stage.wait(300..500);
    }
    stage.still(300);
    stage.proxy.close_connections(1.0);
    Ok(())
}

fn failover_demoted(stage: &mut Stage<'_>) -> io::Result<()> {
    stage.make_lagging_replica()?;
    stage.wait(500..800);
    stage.count();
    stage.promote()?;
    stage.wait(50..200);
    // It gives up its own content and becomes read-only, on open connections.
    let port = stage.primary().port.to_string();
    stage.other().command(&["REPLICAOF", "127.0.0.1", &port])?;
    stage.wait(600..900);
    stage.proxy.close_connections(0.5);
    stage.wait(300..500);
    stage.still(300);
    stage.proxy.close_connections(1.0);
    Ok(())
}

/// The paused functions hold leases, and wait between their steps for longer than these last.
fn pause_functions(stage: &mut Stage<'_>) -> io::Result<()> {
    for hold in [200..600, 900..1_500, 1_500..2_500] {
        stage.pause_functions(0.5)?;
        stage.wait(hold);
        stage.resume_functions()?;
        stage.wait(100..300);
    }
    Ok(())
}

fn pause_and_restart(stage: &mut Stage<'_>) -> io::Result<()> {
    stage.primary().command(&["SAVE"])?;
    stage.wait(400..600);
    stage.pause_functions(0.4)?;
    stage.wait(0..200);
    stage.count();
    stage.primary_mut().kill()?;
    stage.wait(100..1_500);
    stage.primary_mut().restart_from_snapshot()?;
    stage.wait(0..300);
    stage.resume_functions()
}

/// Writers and readers end between any two steps. Their requests fail; no other may show it.
fn kill_functions(stage: &mut Stage<'_>) -> io::Result<()> {
    for _ in 0..5 {
        stage.kill_functions(0.3)?;
        stage.wait(200..500);
    }
    Ok(())
}
