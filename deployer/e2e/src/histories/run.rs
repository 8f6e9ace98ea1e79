//! Runs a program against the API. Each client has its own thread and records its operations.

use std::collections::BTreeSet;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use super::history::{Body, History, IfMatch, Invocation, ListRead, OperationRecord};
use super::payload::{Payloads, TEST_IMAGES};
use super::program::{Action, KINDS, Precondition, Program, Step};
use crate::context::{CheckContext, EVENTUAL_TIME_MAX, concurrently};
use crate::failure::CheckFailure;
use crate::http::{Request, Response};
use crate::product::{Product, Upload};

/// A program that runs against the API.
pub(super) struct Run<'s> {
    pub(super) context: &'s CheckContext<'s>,
    pub(super) payloads: Payloads<'s>,
    /// The prefix of the idempotency keys.
    key_prefix: &'s str,
    started: Instant,
    /// The id of each product after its creation.
    ids: Vec<OnceLock<String>>,
    /// Set when one client fails, so that the others do not wait for its products.
    failed: AtomicBool,
}

/// One client of the program.
struct Worker<'p> {
    run: &'p Run<'p>,
    number: usize,
    /// The ETags that the client has seen, by product.
    etags: Vec<Vec<String>>,
    history: History,
}

impl<'s> Run<'s> {
    pub(super) fn new(
        context: &'s CheckContext<'s>,
        payloads: Payloads<'s>,
        key_prefix: &'s str,
        products: usize,
    ) -> Self {
        Self {
            context,
            payloads,
            key_prefix,
            started: Instant::now(),
            ids: (0..products).map(|_| OnceLock::new()).collect(),
            failed: AtomicBool::new(false),
        }
    }

    /// Runs all clients, waits until the uploaded images are processed, and reads each product
    /// once more.
    pub(super) fn execute(&self, program: &Program) -> Result<History, CheckFailure> {
        let histories = concurrently(program.clients.len(), |number| {
            let mut worker = self.worker(number);
            let steps = program.clients.get(number).map_or(&[][..], Vec::as_slice);
            let outcome = steps.iter().try_for_each(|step| worker.step(step));
            if outcome.is_err() {
                self.failed.store(true, Ordering::SeqCst);
            }
            outcome.map(|()| worker.history)
        });
        let mut history = History::default();
        for part in histories {
            let part = part?;
            history.records.extend(part.records);
            history.lists.extend(part.lists);
        }
        let mut last = self.worker(program.clients.len());
        for product in 0..program.products {
            last.wait_for_images(product, &history.records)?;
        }
        history.records.extend(last.history.records);
        Ok(history)
    }

    fn worker(&self, number: usize) -> Worker<'_> {
        Worker {
            run: self,
            number,
            etags: vec![Vec::new(); self.ids.len()],
            history: History::default(),
        }
    }

    pub(super) fn id(&self, product: usize) -> Option<&str> {
        self.ids.get(product)?.get().map(String::as_str)
    }

    fn elapsed_us(&self) -> u64 {
        u64::try_from(self.started.elapsed().as_micros()).unwrap_or(u64::MAX)
    }

    /// Waits until a client has created the product, and returns its id.
    fn wait_for_id(&self, product: usize) -> Result<&str, CheckFailure> {
        loop {
            if let Some(id) = self.id(product) {
                return Ok(id);
            }
            let late = self.started.elapsed() > EVENTUAL_TIME_MAX;
            if late || self.failed.load(Ordering::SeqCst) || self.context.client.is_stopped() {
                return Err(CheckFailure::new(
                    "POST of the product",
                    "a created product",
                    "no product; see the failures of the other clients",
                ));
            }
            std::thread::sleep(Duration::from_millis(1));
        }
    }

    /// What the body of a response shows of this product.
    fn body(&self, product: usize, response: &Response) -> Result<Body, CheckFailure> {
        if !matches!(response.status, 200 | 201) {
            return Ok(Body::None);
        }
        let shown: Product = response.json()?;
        let id = self.ids.get(product).map(|id| id.get_or_init(|| shown.id.clone()));
        if id != Some(&shown.id) {
            return Ok(Body::Invalid(format!(
                "the id is {} and not {}",
                shown.id,
                id.map_or("?", String::as_str)
            )));
        }
        Ok(self.payloads.parse(&shown))
    }
}

impl Worker<'_> {
    fn step(&mut self, step: &Step) -> Result<(), CheckFailure> {
        let Step { product, pause_ms, action } = *step;
        std::thread::sleep(Duration::from_millis(pause_ms));
        let context = self.run.context;
        if let Action::Post { writer } = action {
            let key = format!("{}-{product}", self.run.key_prefix);
            let request =
                context.client.request("POST", "/products").header("Idempotency-Key", &key);
            return self.perform(
                product,
                Invocation::Post { writer },
                &request.json(self.run.payloads.body(writer)),
            );
        }
        let id = self.run.wait_for_id(product)?;
        match action {
            Action::Post { .. } => Ok(()),
            Action::Get => self.get(product, id),
            Action::GetIfNoneMatch => match self.last_etag(product).cloned() {
                None => self.get(product, id),
                Some(etag) => {
                    let request = context.product("GET", id).header("If-None-Match", &etag);
                    self.perform(product, Invocation::Get { if_none_match: Some(etag) }, &request)
                }
            },
            Action::Put { writer, precondition } => {
                let if_match = self.if_match(product, id, precondition)?;
                let request =
                    with_if_match(context.put(id, self.run.payloads.body(writer)), &if_match);
                self.perform(product, Invocation::Put { writer, if_match }, &request)
            }
            Action::Delete { precondition } => {
                let if_match = self.if_match(product, id, precondition)?;
                let request = with_if_match(context.product("DELETE", id), &if_match);
                self.perform(product, Invocation::Delete { if_match }, &request)
            }
            Action::PresignUpload => {
                self.presign_upload(product, id, KINDS[0], "image/jpeg").map(|_| ())
            }
            Action::Upload { kind, image } => self.upload(product, id, kind, image),
            Action::List { category } => {
                let response = context
                    .client
                    .get("/products")
                    .query("category", &self.run.payloads.category(category));
                let response = response.send()?;
                self.history.lists.push(ListRead {
                    category,
                    end_us: self.run.elapsed_us(),
                    response,
                });
                Ok(())
            }
        }
    }

    /// Sends a request to a product and records the operation.
    fn perform(
        &mut self,
        product: usize,
        invocation: Invocation,
        request: &Request<'_>,
    ) -> Result<(), CheckFailure> {
        let start_us = self.run.elapsed_us();
        let response = request.send()?;
        let end_us = self.run.elapsed_us();
        let body = self.run.body(product, &response)?;
        self.record(product, invocation, start_us, end_us, &response, body);
        Ok(())
    }

    fn record(
        &mut self,
        product: usize,
        invocation: Invocation,
        start_us: u64,
        end_us: u64,
        response: &Response,
        body: Body,
    ) {
        let header = |name| response.header(name).map(str::to_owned);
        // The ETag of S3 is not that of the product.
        let etag = header("etag").filter(|_| !matches!(invocation, Invocation::Upload { .. }));
        if let (Some(etags), Some(etag)) = (self.etags.get_mut(product), &etag)
            && etags.last() != Some(etag)
        {
            etags.push(etag.clone());
        }
        let (client, cache) = (self.number, header("x-cache"));
        self.history.records.push(OperationRecord {
            client,
            product,
            start_us,
            end_us,
            invocation,
            status: response.status,
            etag,
            cache,
            body,
        });
    }

    fn get(&mut self, product: usize, id: &str) -> Result<(), CheckFailure> {
        let request = self.run.context.product("GET", id);
        self.perform(product, Invocation::Get { if_none_match: None }, &request)
    }

    fn last_etag(&self, product: usize) -> Option<&String> {
        self.etags.get(product).and_then(|etags| etags.last())
    }

    /// The value of `If-Match`. Reads the product first when the client has not seen an ETag.
    fn if_match(
        &mut self,
        product: usize,
        id: &str,
        precondition: Precondition,
    ) -> Result<IfMatch, CheckFailure> {
        if matches!(precondition, Precondition::Last | Precondition::Earlier)
            && self.last_etag(product).is_none()
        {
            self.get(product, id)?;
        }
        let etags = self.etags.get(product).map_or(&[][..], Vec::as_slice);
        let etag = match precondition {
            Precondition::None => return Ok(IfMatch::Absent),
            Precondition::Any => return Ok(IfMatch::Any),
            Precondition::Unknown => None,
            Precondition::Last => etags.last(),
            Precondition::Earlier => etags.iter().rev().nth(1).or(etags.last()),
        };
        Ok(IfMatch::Etag(etag.cloned().unwrap_or_else(|| "\"unknown\"".to_owned())))
    }

    fn presign_upload(
        &mut self,
        product: usize,
        id: &str,
        kind: &str,
        content_type: &str,
    ) -> Result<Option<Upload>, CheckFailure> {
        let request = self
            .run
            .context
            .images("POST", id)
            .query("type", kind)
            .query("content_type", content_type);
        let start_us = self.run.elapsed_us();
        let response = request.send()?;
        self.record(
            product,
            Invocation::PresignUpload,
            start_us,
            self.run.elapsed_us(),
            &response,
            Body::None,
        );
        if response.status == 200 { response.json().map(Some) } else { Ok(None) }
    }

    fn upload(
        &mut self,
        product: usize,
        id: &str,
        kind: usize,
        image: usize,
    ) -> Result<(), CheckFailure> {
        let (Some(name), Some(sent)) = (KINDS.get(kind), TEST_IMAGES.get(image)) else {
            return Ok(());
        };
        let Some(upload) = self.presign_upload(product, id, name, sent.content_type)? else {
            return Ok(());
        };
        let request = self
            .run
            .context
            .client
            .request_url("PUT", upload.url)
            .header("Content-Type", sent.content_type);
        let start_us = self.run.elapsed_us();
        let response = request.body(sent.bytes).send()?;
        self.record(
            product,
            Invocation::Upload { kind, image },
            start_us,
            self.run.elapsed_us(),
            &response,
            Body::None,
        );
        Ok(())
    }

    /// Reads the product until it is deleted, or shows for each image type an upload that no later
    /// upload of the same type replaced.
    fn wait_for_images(
        &mut self,
        product: usize,
        records: &[OperationRecord],
    ) -> Result<(), CheckFailure> {
        let id = self.run.wait_for_id(product)?;
        let newest = |kind: usize| -> BTreeSet<Option<u8>> {
            let uploads = || {
                records.iter().filter_map(move |record| match record.invocation {
                    Invocation::Upload { kind: same, image }
                        if record.product == product && same == kind =>
                    {
                        Some((record, u8::try_from(image).ok()))
                    }
                    _ => None,
                })
            };
            let newest = uploads()
                .filter(|(record, _)| !uploads().any(|(other, _)| other.start_us > record.end_us));
            newest.map(|(_, image)| image).collect()
        };
        let newest: Vec<_> = (0..KINDS.len()).map(newest).collect();
        let started = Instant::now();
        loop {
            self.get(product, id)?;
            let records = &mut self.history.records;
            let Some(last) = records.last().cloned() else { return Ok(()) };
            // Keeps only the last of equal reads.
            if let [.., before, again] = &records[..]
                && (before.product, before.status, &before.body)
                    == (again.product, again.status, &again.body)
            {
                let at = records.len() - 2;
                records.remove(at);
            }
            let Body::Product(content) = &last.body else { return Ok(()) };
            let is_processed = |(shown, newest): (&Option<u8>, &BTreeSet<_>)| {
                newest.is_empty() || newest.contains(shown)
            };
            if content.images.iter().zip(&newest).all(is_processed) {
                return Ok(());
            }
            if started.elapsed() > EVENTUAL_TIME_MAX || self.run.context.client.is_stopped() {
                let expected = format!(
                    "the images that were uploaded last, within {} s",
                    EVENTUAL_TIME_MAX.as_secs()
                );
                return Err(CheckFailure::new(
                    format!("GET /products/{id}"),
                    expected,
                    last.line(),
                ));
            }
            std::thread::sleep(Duration::from_millis(100));
        }
    }
}

fn with_if_match<'c>(request: Request<'c>, if_match: &IfMatch) -> Request<'c> {
    match if_match {
        IfMatch::Absent => request,
        IfMatch::Any => request.header("If-Match", "*"),
        IfMatch::Etag(etag) => request.header("If-Match", etag),
    }
}
