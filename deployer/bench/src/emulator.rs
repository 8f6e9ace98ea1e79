//! The emulator of the local cloud: exchanges the code of functions, and shows their CPU time.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::json;
use shared::table::function;

use crate::http_client::Client;

/// The key id `test` may do everything, and the emulator does not verify its signature.
const ADMINISTRATOR: &str = "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/lambda/\
                             aws4_request, SignedHeaders=host, Signature=0";

#[derive(Debug, Clone)]
pub(crate) struct Emulator {
    /// Such as `http://127.0.0.1:4566`.
    pub(crate) endpoint: String,
    /// What the names of the stack's functions begin with.
    pub(crate) prefix: String,
    /// Its process, which starts those of the functions.
    pub(crate) process: u32,
}

/// CPU time up to now.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Cpu {
    pub(crate) emulator: Duration,
    pub(crate) functions: Duration,
}

impl Emulator {
    /// Replaces the code of a function. The next request runs it.
    pub(crate) async fn exchange(&self, name: &'static str, zip: &[u8]) -> Result<()> {
        let name = format!("{}-{}", self.prefix, function(name).kebab_name());
        let mut client = Client::of(&self.endpoint)?;
        let body = json!({ "ZipFile": BASE64_STANDARD.encode(zip) });
        let path = format!("/2015-03-31/functions/{name}/code");
        let response = client.put(&path, body.to_string(), ADMINISTRATOR).await?;
        let (status, text) = (response.status, String::from_utf8_lossy(&response.body));
        ensure!(status == 200, "the code of {name} cannot be exchanged: {status} {text}");
        Ok(())
    }

    pub(crate) fn cpu(&self) -> Result<Cpu> {
        let own = Times::of(self.process).context("the emulator has ended")?;
        let mut functions = own.ended_children;
        for entry in std::fs::read_dir("/proc")? {
            let id = entry?.file_name().to_str().and_then(|name| name.parse().ok());
            // A process can end meanwhile; its parent has its time then.
            if let Some(times) = id.and_then(Times::of).filter(|t| t.parent == self.process) {
                functions += times.own;
            }
        }
        Ok(Cpu { emulator: own.own, functions })
    }
}

/// What the kernel says of a process.
struct Times {
    parent: u32,
    own: Duration,
    ended_children: Duration,
}

impl Times {
    /// `None` if there is no such process.
    fn of(process: u32) -> Option<Self> {
        Self::parse(&std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?)
    }

    fn parse(stat: &str) -> Option<Self> {
        // The name, the second field, may have spaces and parentheses.
        let (_, rest) = stat.rsplit_once(") ")?;
        let fields: Vec<_> = rest.split(' ').collect();
        let ticks = |field: usize| fields.get(field - 3)?.parse::<u64>().ok();
        let per_second = rustix::param::clock_ticks_per_second();
        let time = |ticks: u64| Duration::from_millis(ticks * 1000 / per_second);
        Some(Self {
            parent: u32::try_from(ticks(4)?).ok()?,
            own: time(ticks(14)? + ticks(15)?),
            ended_children: time(ticks(16)? + ticks(17)?),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_the_fields_14_to_17() {
        let stat = "42 (a) (b) S 7 42 42 0 -1 4194560 9 0 0 0 30 12 100 20 20 0 1 0 5";
        let times = Times::parse(stat).unwrap();
        let tick = 1000 / rustix::param::clock_ticks_per_second();
        assert_eq!(times.parent, 7);
        assert_eq!(times.own, Duration::from_millis(42 * tick));
        assert_eq!(times.ended_children, Duration::from_millis(120 * tick));
        assert!(Times::parse("42 (bootstrap").is_none());
    }
}
