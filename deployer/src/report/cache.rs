//! The text of `cache`: whether the cache is used, how much it has, and what it is good for.

use std::fmt::Write;
use std::time::Duration;

use engine::report::{TextStyle, duration};
use shared::cache_report::{CacheReport, Entries, Found, Lookups, ServerReport, Trust};

/// The names of servers and epochs are long and random. Their beginnings tell them apart.
const SHOWN_CHARS: usize = 8;

pub fn cache(report: &CacheReport, look: TextStyle) -> String {
    let mut out = String::new();
    let server = report.server.as_ref();
    if let Some(trust) = &report.trust {
        line(&mut out, "cache", &trust_text(trust, server, look));
    }
    match server {
        Some(server) => out.push_str(&server_text(server)),
        None => line(&mut out, "server", &look.error("does not reply")),
    }
    if let Some(error) = &report.error {
        line(&mut out, "error", error);
    }
    out
}

fn line(out: &mut String, name: &str, text: &str) {
    let _ = writeln!(out, "{name:<9} {text}");
}

fn trust_text(trust: &Trust, server: Option<&ServerReport>, look: TextStyle) -> String {
    match trust {
        Trust::Trusted { epoch, server: trusted } => {
            let names = format!("server {}, epoch {}", short(trusted), short(epoch));
            match server.filter(|server| server.identity != *trusted) {
                None => format!("{}: {names}", look.success("used")),
                Some(other) => format!(
                    "{}: {names}; now {} replies, and a reader will change to it",
                    look.warning("not used"),
                    short(&other.identity)
                ),
            }
        }
        Trust::Suspended { retry_in_s, .. } => format!(
            "{}: a writer could not delete its entries; readers try the server again {}",
            look.warning("suspended"),
            if *retry_in_s == 0 { "now".to_owned() } else { format!("in {retry_in_s} s") }
        ),
        Trust::Stopped => {
            format!("{}: a deploy stopped it; deploy with --cache", look.warning("off"))
        }
        Trust::NotStarted => {
            format!("{}: no deploy has started it; deploy again", look.warning("off"))
        }
    }
}

fn short(name: &str) -> String {
    name.chars().take(SHOWN_CHARS).collect()
}

fn server_text(server: &ServerReport) -> String {
    let mut out = String::new();
    let role = if server.is_primary { "" } else { ", a replica" };
    let uptime = uptime(Duration::from_secs(server.uptime_s));
    line(&mut out, "server", &format!("{}, up {uptime}{role}", server.version));
    let used = bytes(server.memory_bytes);
    let memory = match server.memory_limit_bytes {
        Some(limit) => {
            format!("{used} of {} ({})", bytes(limit), percent(server.memory_bytes, limit))
        }
        None => format!("{used}, no limit"),
    };
    line(&mut out, "memory", &memory);
    line(&mut out, "evicted", &format!("{} keys since the start", server.evicted));
    line(&mut out, "clients", &server.clients.to_string());
    out.push('\n');
    out.push_str(&lookups_text(&server.two_hours, &server.day));
    out.push('\n');
    out.push_str(&entries_text(&server.entries));
    if !server.popular.is_empty() {
        out.push_str("\nread most in a day\n");
        let width = server.popular[0].reads.to_string().len().max(6);
        for product in &server.popular {
            let name = product.name.as_deref().unwrap_or("deleted");
            let _ = writeln!(out, "  {:>width$}  {}  {name}", product.reads, product.id);
        }
    }
    out
}

fn lookups_text(two_hours: &Lookups, day: &Lookups) -> String {
    let mut out = format!("{:<9} {:>22} {:>22}\n", "hits", "last two hours", "last day");
    let rows =
        [("products", [two_hours.products, day.products]), ("lists", [two_hours.lists, day.lists])];
    for (name, found) in rows {
        let [recent, day] = found.map(|Found { hits, misses }| match hits + misses {
            0 => "-".to_owned(),
            all => format!("{} of {all}", percent(hits, all)),
        });
        let _ = writeln!(out, "{name:<9} {recent:>22} {day:>22}");
    }
    out
}

fn entries_text(entries: &Entries) -> String {
    let rows = [
        ("products", entries.products),
        ("lists", entries.lists),
        ("generations of lists", entries.generations),
        ("counts", entries.counts),
        ("of earlier epochs", entries.earlier),
    ];
    let mut out = format!("{:<22} {:>9}\n", "entries", "number");
    for (name, number) in rows {
        let _ = writeln!(out, "{name:<22} {number:>9}");
    }
    if entries.cut {
        out.push_str("(of the first 100,000 keys; the server has more)\n");
    }
    out
}

/// `12 %`; below 10 with a decimal.
fn percent(part: u64, all: u64) -> String {
    let percent = 100.0 * part as f64 / all as f64;
    if percent < 10.0 { format!("{percent:.1} %") } else { format!("{percent:.0} %") }
}

fn bytes(bytes: u64) -> String {
    format!("{:.1} MB", bytes as f64 / 1e6)
}

fn uptime(time: Duration) -> String {
    match time.as_secs() {
        0..3600 => duration(time),
        seconds @ 3600..172_800 => format!("{} h", seconds / 3600),
        seconds => format!("{} days", seconds / 86_400),
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;
    use shared::cache_report::PopularProduct;

    use super::*;

    fn server() -> ServerReport {
        let found = |hits, misses| Found { hits, misses };
        let popular = |id: &str, name: Option<&str>, reads| PopularProduct {
            id: id.to_owned(),
            name: name.map(str::to_owned),
            reads,
        };
        ServerReport {
            identity: "3f2a9c01aa:77".into(),
            version: "valkey 8.1.4".into(),
            is_primary: true,
            uptime_s: 11_000,
            clients: 14,
            memory_bytes: 12_345_678,
            memory_limit_bytes: Some(384_000_000),
            evicted: 0,
            entries: Entries {
                products: 812,
                lists: 35,
                generations: 13,
                counts: 49,
                earlier: 0,
                cut: false,
            },
            two_hours: Lookups { products: found(912, 88), lists: found(1, 19) },
            day: Lookups { products: found(1_234_567, 65_432), lists: found(0, 0) },
            popular: vec![
                popular("01890a5d-ac96-774b-bcce-b302099a8057", Some("Teapot"), 10_512),
                popular("01890a5d-ac96-774b-bcce-b302099a8058", None, 7),
            ],
        }
    }

    fn trusted(server: &str) -> Option<Trust> {
        Some(Trust::Trusted { epoch: "6d1f00ffee".into(), server: server.into() })
    }

    #[test]
    fn cache_in_use_shows_hits_memory_entries_and_popular_products() {
        let trust = trusted("3f2a9c01aa:77");
        let report = CacheReport { trust, server: Some(server()), error: None };
        expect![[r#"
            cache     used: server 3f2a9c01, epoch 6d1f00ff
            server    valkey 8.1.4, up 3 h
            memory    12.3 MB of 384.0 MB (3.2 %)
            evicted   0 keys since the start
            clients   14

            hits              last two hours               last day
            products            91 % of 1000        95 % of 1299999
            lists                5.0 % of 20                      -

            entries                   number
            products                     812
            lists                         35
            generations of lists          13
            counts                        49
            of earlier epochs              0

            read most in a day
               10512  01890a5d-ac96-774b-bcce-b302099a8057  Teapot
                   7  01890a5d-ac96-774b-bcce-b302099a8058  deleted
        "#]]
        .assert_eq(&cache(&report, TextStyle::PLAIN));
    }

    #[test]
    fn cache_without_limit_lookups_and_reads_is_short() {
        let nothing = ServerReport {
            memory_limit_bytes: None,
            is_primary: false,
            uptime_s: 125,
            entries: Entries { cut: true, ..Entries::default() },
            two_hours: Lookups::default(),
            day: Lookups::default(),
            popular: Vec::new(),
            ..server()
        };
        let trust = trusted("another:1");
        let report = CacheReport { trust, server: Some(nothing), error: None };
        expect![[r#"
            cache     not used: server another:, epoch 6d1f00ff; now 3f2a9c01 replies, and a reader will change to it
            server    valkey 8.1.4, up 2 min 5 s, a replica
            memory    12.3 MB, no limit
            evicted   0 keys since the start
            clients   14

            hits              last two hours               last day
            products                       -                      -
            lists                          -                      -

            entries                   number
            products                       0
            lists                          0
            generations of lists           0
            counts                         0
            of earlier epochs              0
            (of the first 100,000 keys; the server has more)
        "#]].assert_eq(&cache(&report, TextStyle::PLAIN));
    }

    #[test]
    fn cache_that_is_not_used_says_why() {
        let states = [
            Trust::Suspended { epoch: "e".into(), retry_in_s: 7 },
            Trust::Suspended { epoch: "e".into(), retry_in_s: 0 },
            Trust::Stopped,
            Trust::NotStarted,
        ];
        let texts = states.map(|trust| {
            let error = Some("the cache server does not reply: timed out".to_owned());
            cache(&CacheReport { trust: Some(trust), server: None, error }, TextStyle::PLAIN)
        });
        expect![[r#"
            cache     suspended: a writer could not delete its entries; readers try the server again in 7 s
            server    does not reply
            error     the cache server does not reply: timed out

            cache     suspended: a writer could not delete its entries; readers try the server again now
            server    does not reply
            error     the cache server does not reply: timed out

            cache     off: a deploy stopped it; deploy with --cache
            server    does not reply
            error     the cache server does not reply: timed out

            cache     off: no deploy has started it; deploy again
            server    does not reply
            error     the cache server does not reply: timed out
        "#]].assert_eq(&texts.join("\n"));
    }
}
