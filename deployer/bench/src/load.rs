//! Load on an API in the local cloud: the functions of this repository beside plain ones.
//!
//! Each round exchanges the code of two deployed functions, so that both contenders have the same
//! gateway, tables, settings and permissions.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use tokio::task::JoinSet;

use crate::contenders::{Bootstraps, Contender, zip};
use crate::emulator::{Cpu, Emulator};
use crate::http_client::{Client, Response};
use crate::load_report::{Cell, Results};
use crate::statistics::percentile;

/// The clients that wait for a response at the same time, and how many requests they send together.
pub(crate) const LOADS: [(usize, usize); 3] = [(1, 300), (10, 1000), (50, 1500)];
/// The requests of each client before the measured ones. The emulator starts a process for each
/// request that finds none idle.
const WARM_UP: usize = 8;
/// The products of the table.
const PRODUCTS: usize = 40;

pub(crate) const CONTENDERS: [Contender; 2] = [Contender::Ours, Contender::Reference];

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Case {
    Get,
    List,
}

impl Case {
    pub(crate) const ALL: [Self; 2] = [Self::Get, Self::List];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Get => "get a product",
            Self::List => "list of 20",
        }
    }

    fn path(self, products: &[String], number: usize) -> String {
        match self {
            Self::Get => format!("/{}", products[number % products.len()]),
            Self::List => "?limit=20".to_owned(),
        }
    }

    /// Whether the response is right, and from this contender: only ours names its cache.
    fn check(self, response: &Response, path: &str, contender: Contender) -> Result<()> {
        ensure!(response.status == 200, "its status is {}, not 200", response.status);
        let is_ours = response.headers.contains_key("x-cache");
        ensure!(is_ours == (contender == Contender::Ours), "another function answered");
        let body: Value = serde_json::from_slice(&response.body).context("it is not JSON")?;
        match self {
            Self::Get => {
                ensure!(body["id"].as_str() == path.strip_prefix('/'), "it is another product");
            }
            Self::List => {
                let count = body.as_array().map(Vec::len);
                ensure!(count == Some(20), "it has {count:?} products, not 20");
            }
        }
        Ok(())
    }
}

/// The functions whose code is exchanged.
pub(crate) const FUNCTIONS: [&str; 2] = ["get_product", "query_products"];

/// The deployed API.
#[derive(Debug, Clone)]
pub(crate) struct Api {
    /// Of the products.
    pub(crate) url: String,
    pub(crate) emulator: Emulator,
}

/// Runs all loads with each contender in each round. A wrong response ends the run.
pub(crate) async fn run(
    api: &Api,
    bootstraps: &Bootstraps,
    rounds: usize,
    say: impl Fn(&str),
) -> Result<Results> {
    let products: Arc<[String]> = seed(api).await?.into();
    let mut results = Results::default();
    for round in 0..rounds {
        let mut order = CONTENDERS;
        if round % 2 == 1 {
            order.reverse();
        }
        for contender in order {
            say(&format!("load: round {} of {rounds}, {}", round + 1, contender.name()));
            for function in FUNCTIONS {
                let path = bootstraps.path(contender, function).context("no bootstrap")?;
                api.emulator.exchange(function, &zip(&path)?).await?;
            }
            for case in Case::ALL {
                for (clients, requests) in LOADS {
                    let cell = Cell { case, clients, contender };
                    let what = || {
                        let (case, name) = (case.name(), contender.name());
                        format!("{case} of {name} failed, so the run has no numbers")
                    };
                    let measured = measure(api, cell, requests, &products).await;
                    results.add(cell, &measured.with_context(what)?);
                }
            }
        }
    }
    Ok(results)
}

/// What a load showed.
pub(crate) struct Measured {
    pub(crate) requests_per_second: f64,
    pub(crate) median_ms: f64,
    pub(crate) p99_ms: f64,
    /// Of a request, in ms.
    pub(crate) function_cpu_ms: f64,
    pub(crate) emulator_cpu_ms: f64,
}

async fn measure(
    api: &Api,
    cell: Cell,
    requests: usize,
    products: &Arc<[String]>,
) -> Result<Measured> {
    send(api, cell, cell.clients * WARM_UP, products).await?;
    let (before, started) = (api.emulator.cpu()?, Instant::now());
    let mut times = send(api, cell, requests, products).await?;
    let (elapsed, after) = (started.elapsed(), api.emulator.cpu()?);
    times.sort_by(f64::total_cmp);
    let of_request = |time: fn(&Cpu) -> Duration| {
        time(&after).saturating_sub(time(&before)).as_secs_f64() * 1e3 / requests as f64
    };
    Ok(Measured {
        requests_per_second: requests as f64 / elapsed.as_secs_f64(),
        median_ms: percentile(&times, 50.0).context("no requests")?,
        p99_ms: percentile(&times, 99.0).context("no requests")?,
        function_cpu_ms: of_request(|cpu| cpu.functions),
        emulator_cpu_ms: of_request(|cpu| cpu.emulator),
    })
}

/// Sends requests by as many clients as the cell has. Returns their times in ms.
async fn send(
    api: &Api,
    cell: Cell,
    requests: usize,
    products: &Arc<[String]>,
) -> Result<Vec<f64>> {
    let next = Arc::new(AtomicUsize::new(0));
    let mut clients = JoinSet::new();
    for _ in 0..cell.clients {
        let (next, products) = (Arc::clone(&next), Arc::clone(products));
        let mut client = Client::of(&api.url)?;
        clients.spawn(async move {
            let mut times = Vec::new();
            loop {
                let number = next.fetch_add(1, Relaxed);
                if number >= requests {
                    return Ok::<_, anyhow::Error>(times);
                }
                let path = cell.case.path(&products, number);
                let started = Instant::now();
                let response = client.get(&path).await?;
                times.push(started.elapsed().as_secs_f64() * 1e3);
                cell.case.check(&response, &path, cell.contender).with_context(|| {
                    let start: String =
                        String::from_utf8_lossy(&response.body).chars().take(400).collect();
                    format!("the response to {path} is wrong: {start}")
                })?;
            }
        });
    }
    let mut times = Vec::with_capacity(requests);
    while let Some(client) = clients.join_next().await {
        times.extend(client??);
    }
    Ok(times)
}

/// Creates the products. Returns their ids.
async fn seed(api: &Api) -> Result<Vec<String>> {
    let mut client = Client::of(&api.url)?;
    let mut ids = Vec::new();
    for number in 0..PRODUCTS {
        let product = json!({
            "name": format!("Enamel mug {number}"),
            "category": "kitchen",
            "price": 19.9,
            "description": "Holds 350 ml, and may go into the dishwasher.",
        });
        let response = client.post("", product.to_string()).await?;
        let body: Value = serde_json::from_slice(&response.body).unwrap_or_default();
        ensure!(response.status == 201, "POST returned {}: {body}", response.status);
        ids.push(body["id"].as_str().context("a product without an id")?.to_owned());
    }
    Ok(ids)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn response(status: u16, is_ours: bool, body: &Value) -> Response {
        let mut headers = hyper::HeaderMap::new();
        if is_ours {
            headers.insert("x-cache", hyper::header::HeaderValue::from_static("off"));
        }
        Response { status, headers, body: body.to_string().into() }
    }

    #[test]
    fn check_wants_the_product_the_count_and_the_contender() {
        let get = |response: &Response, contender| Case::Get.check(response, "/a", contender);
        let product = json!({ "id": "a" });
        get(&response(200, true, &product), Contender::Ours).unwrap();
        get(&response(200, false, &product), Contender::Reference).unwrap();
        for wrong in [
            response(429, true, &product),
            response(200, false, &product),
            response(200, true, &json!({ "id": "b" })),
        ] {
            assert!(get(&wrong, Contender::Ours).is_err());
        }
        let list = |count| response(200, true, &json!(vec![&product; count]));
        Case::List.check(&list(20), "", Contender::Ours).unwrap();
        assert!(Case::List.check(&list(19), "", Contender::Ours).is_err());
    }
}
