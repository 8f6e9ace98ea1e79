//! The cache: whether functions reach it, whether it is used, whether it is hit.

use engine::cloud::live::{SecurityGroupRule, SecurityGroups};
use engine::cloud::{CloudError, Functions};
use engine::deploy::StackName;
use engine::report::first_of;
use shared::cache_report::{CacheReport, Found, ServerReport, Trust};

use super::access::Settings;
use super::stack::StackView;
use super::{Finding, NAMED_MAX, RESTORE, Verdict};
use crate::app::{CacheReportError, cache_report};
use crate::stack::cache::PORT;

/// With fewer lookups, a share of hits says nothing.
const LOOKUPS_MIN: u64 = 200;
/// A cache with a lower share of hits costs more than it saves.
const HITS_MIN_PERCENT: u64 = 50;

/// The rules of the security groups between functions and cache.
pub(super) async fn network(
    cloud: &impl SecurityGroups,
    view: &StackView,
    settings: &Settings,
) -> Result<Verdict, CloudError> {
    let group = |id: &str| view.physical(id).filter(|_| view.has_cache());
    let (Some(clients), Some(servers)) =
        (group("FunctionsSecurityGroup"), group("CacheSecurityGroup"))
    else {
        return Ok(Verdict::skipped(NO_CACHE));
    };
    let mut findings = Vec::new();
    let outside = outside(settings, clients);
    // The local cloud does not know the networks of functions.
    if !view.is_emulator && !outside.is_empty() {
        findings.push(Finding::new(
            format!("{} cannot reach the cache", first_of(&outside, NAMED_MAX)),
            format!("GetFunctionConfiguration: the security groups do not include {clients}"),
            RESTORE,
        ));
    }
    let rules = cloud.security_group_rules(&[clients, servers]).await?;
    findings.extend(closed(&rules, clients, servers));
    Ok(Verdict::of(findings, format!("port {PORT} is open from {clients} to {servers}")))
}

/// The functions that use the cache and are not in the security group of its clients.
fn outside(settings: &Settings, clients: &str) -> Vec<String> {
    let users = settings.deployed().filter(|(row, _)| row.uses_cache());
    let outside = users.filter(|(_, s)| !s.security_groups.iter().any(|group| group == clients));
    outside.map(|(row, _)| row.name.to_owned()).collect()
}

/// The directions in which the port is closed.
fn closed<'a>(
    rules: &'a [SecurityGroupRule],
    clients: &'a str,
    servers: &'a str,
) -> impl Iterator<Item = Finding> + 'a {
    let open = move |rule: &&SecurityGroupRule, peer: &str| {
        let (first, last) = rule.ports;
        let all = rule.protocol == "-1";
        let has_port = all || rule.protocol == "tcp" && (first..=last).contains(&PORT);
        has_port && (rule.peer_group == peer || !rule.peer_addresses.is_empty())
    };
    let sides = [(clients, servers, true), (servers, clients, false)];
    sides.into_iter().filter_map(move |(group, peer, is_egress)| {
        let of_side = rules.iter().filter(|r| r.group == group && r.is_egress == is_egress);
        if of_side.clone().any(|rule| open(&rule, peer)) {
            return None;
        }
        let (direction, who) = if is_egress {
            ("outgoing", "the functions may not connect to the cache")
        } else {
            ("incoming", "the cache accepts no connections of the functions")
        };
        Some(Finding::new(
            format!("{who} on port {PORT}: each request waits, and reads the table"),
            format!(
                "DescribeSecurityGroupRules ({group}): {} {direction} rules, none with port {PORT} \
                 and {peer}",
                of_side.count()
            ),
            RESTORE,
        ))
    })
}

/// What the function `warm_cache` says about the cache; `None` in a stack without one.
pub(super) type Report = Result<Option<CacheReport>, CacheReportError>;

pub(super) async fn report(cloud: &impl Functions, view: &StackView) -> Report {
    match StackName::new(view.name.as_str()) {
        Ok(name) if view.has_cache() => cache_report(cloud, &name).await,
        _ => Ok(None),
    }
}

const NO_CACHE: &str = "the stack has no cache";

fn server(report: &Report) -> Result<&ServerReport, Verdict> {
    match report {
        Ok(Some(CacheReport { server: Some(server), .. })) => Ok(server),
        Ok(Some(_)) => Err(Verdict::skipped("the cache does not reply")),
        Ok(None) => Err(Verdict::skipped(NO_CACHE)),
        Err(error) => Err(Verdict::skipped(error.to_string())),
    }
}

/// A cache that readers do not use.
pub(super) fn in_use(report: &Report) -> Verdict {
    let report = match report {
        Ok(Some(report)) => report,
        Ok(None) => return Verdict::skipped(NO_CACHE),
        Err(error) => {
            return Verdict::found(Finding::new(
                "warm_cache, which is in the network of the cache, cannot say how the cache is",
                error.to_string(),
                "cargo xtask logs warm_cache",
            ));
        }
    };
    let error = report.error.as_deref().unwrap_or("it gives no reason");
    let Some(server) = &report.server else {
        return Verdict::found(Finding::new(
            "the cache does not reply: every response has X-Cache: bypass",
            format!("warm_cache: {error}"),
            "the check of the network names a closed port; else wait for the end of a failover, \
             and look at the node in the ElastiCache console. Locally, cargo xtask status",
        ));
    };
    let (finding, proof, fix) = match &report.trust {
        Some(Trust::Trusted { .. }) => {
            return Verdict::Passed { proof: format!("{} is used", server.version) };
        }
        Some(Trust::Suspended { retry_in_s, .. }) => (
            "the cache is suspended: a writer could not delete its entries",
            format!("the control item says so; readers try the cache again in {retry_in_s} s"),
            "wait; if it stays so, cargo xtask logs has the error of the writer",
        ),
        Some(Trust::Stopped) => (
            "the cache is off: a deploy stopped it, and did not end",
            "the control item says so".to_owned(),
            "cargo xtask deploy --cache",
        ),
        Some(Trust::NotStarted) => (
            "the cache is off: no deploy has started it",
            "the control item says so".to_owned(),
            "cargo xtask warm",
        ),
        None => (
            "the state of the cache cannot be read: functions do not use the cache",
            format!("warm_cache: {error}"),
            "the check of the permissions names what is missing; else cargo xtask logs warm_cache",
        ),
    };
    Verdict::found(Finding::new(finding, proof, fix))
}

fn mostly_misses(Found { hits, misses }: Found) -> bool {
    hits * 100 < (hits + misses) * HITS_MIN_PERCENT
}

/// A cache that is too small.
pub(super) fn memory(report: &Report) -> Verdict {
    let server = match server(report) {
        Ok(server) => server,
        Err(skipped) => return skipped,
    };
    let proof = format!(
        "{} keys evicted since the start, {} MB used",
        server.evicted,
        server.memory_bytes / 1_000_000
    );
    let evicts = server.evicted > server.entries.products + server.entries.lists;
    // A cache may evict what no client reads. It is too small if the reads miss.
    let finding = (evicts && mostly_misses(server.two_hours.products)).then(|| {
        Finding::new(
            "the cache has evicted more than it has, and most reads miss: it is too small",
            proof.clone(),
            "cargo xtask deploy --set CacheNodeType=… with a larger type",
        )
    });
    Verdict::of(finding.into_iter().collect(), proof)
}

/// A cache that is rarely hit.
pub(super) fn hit_rate(report: &Report) -> Verdict {
    let server = match server(report) {
        Ok(server) => server,
        Err(skipped) => return skipped,
    };
    let Found { hits, misses } = server.two_hours.products;
    let all = hits + misses;
    if all < LOOKUPS_MIN {
        return Verdict::skipped(format!("{all} lookups in two hours say nothing yet"));
    }
    let proof = format!("{hits} of {all} lookups of products in two hours were hits");
    let finding = mostly_misses(server.two_hours.products).then(|| {
        let fix = if server.entries.products == 0 {
            "the cache is empty: cargo xtask warm fills it"
        } else {
            "if few keys are read twice within an hour, a cache saves nothing: deploy --no-cache. \
             If the cache evicts, set a larger CacheNodeType. If writers are many, each write \
             removes an entry"
        };
        Finding::new("most reads miss the cache", proof.clone(), fix)
    });
    Verdict::of(finding.into_iter().collect(), proof)
}

#[cfg(test)]
mod tests {
    use shared::cache_report::{Entries, Lookups};

    use super::*;

    fn rule(group: &str, is_egress: bool, ports: (i64, i64), peer: &str) -> SecurityGroupRule {
        SecurityGroupRule {
            group: group.into(),
            is_egress,
            protocol: "tcp".into(),
            ports,
            peer_group: peer.into(),
            peer_addresses: String::new(),
        }
    }

    #[test]
    fn closed_names_each_direction_without_the_port() {
        let out = rule("clients", true, (6379, 6379), "cache");
        let into = rule("cache", false, (6379, 6379), "clients");
        let findings = |rules: &[SecurityGroupRule]| -> Vec<String> {
            closed(rules, "clients", "cache").map(|finding| finding.finding).collect()
        };
        assert_eq!(findings(&[out.clone(), into.clone()]), [""; 0]);
        let incoming = findings(&[out.clone(), rule("cache", false, (443, 443), "clients")]);
        assert!(incoming.len() == 1 && incoming[0].contains("accepts no connections"));
        let outgoing = findings(&[rule("clients", true, (6379, 6379), "other"), into.clone()]);
        assert!(outgoing.len() == 1 && outgoing[0].contains("may not connect"));
        let all = SecurityGroupRule {
            protocol: "-1".into(),
            ports: (-1, -1),
            peer_group: String::new(),
            peer_addresses: "0.0.0.0/0".into(),
            ..out
        };
        assert_eq!(findings(&[all, into]), [""; 0]);
        assert_eq!(findings(&[]).len(), 2);
    }

    fn used(products: (u64, u64), entries: u64, evicted: u64) -> Report {
        let found = Found { hits: products.0, misses: products.1 };
        Ok(Some(CacheReport {
            trust: Some(Trust::Trusted { epoch: "e".into(), server: "s".into() }),
            server: Some(ServerReport {
                identity: "s".into(),
                version: "valkey 8".into(),
                is_primary: true,
                uptime_s: 1,
                clients: 1,
                memory_bytes: 5_000_000,
                memory_limit_bytes: None,
                evicted,
                entries: Entries { products: entries, ..Entries::default() },
                two_hours: Lookups { products: found, lists: Found::default() },
                day: Lookups::default(),
                popular: Vec::new(),
            }),
            error: None,
        }))
    }

    fn is_found(verdict: &Verdict) -> bool {
        matches!(verdict, Verdict::Found { .. })
    }

    #[test]
    fn hit_rate_is_found_where_most_lookups_miss() {
        assert!(is_found(&hit_rate(&used((90, 110), 50, 0))));
        assert!(!is_found(&hit_rate(&used((110, 90), 50, 0))));
        let few = hit_rate(&used((1, 190), 50, 0));
        assert!(matches!(few, Verdict::Skipped { .. }), "{few:?}");
        let Verdict::Found { findings } = hit_rate(&used((0, 500), 0, 0)) else { unreachable!() };
        assert!(findings[0].fix.contains("cargo xtask warm"));
    }

    #[test]
    fn memory_is_found_where_more_was_evicted_than_is_there_and_reads_miss() {
        assert!(is_found(&memory(&used((10, 90), 10, 11))));
        assert!(!is_found(&memory(&used((90, 10), 10, 11))));
        assert!(!is_found(&memory(&used((10, 90), 10, 3))));
    }

    #[test]
    fn in_use_of_each_state_says_what_to_do() {
        let of = |trust| {
            let Ok(Some(report)) = used((0, 0), 1, 0) else { unreachable!() };
            in_use(&Ok(Some(CacheReport { trust, ..report })))
        };
        let trusted = Some(Trust::Trusted { epoch: "e".into(), server: "s".into() });
        assert!(!is_found(&of(trusted)));
        let suspended = Some(Trust::Suspended { epoch: "e".into(), retry_in_s: 3 });
        for (trust, fix) in [
            (suspended, "wait"),
            (Some(Trust::Stopped), "deploy --cache"),
            (Some(Trust::NotStarted), "xtask warm"),
            (None, "permissions"),
        ] {
            let Verdict::Found { findings } = of(trust) else { unreachable!() };
            assert!(findings[0].fix.contains(fix), "{findings:?}");
        }
    }
}
