//! Plays a program against the API: each client on a thread of its own, each call written down.

use super::judge::{Finding, judge};
use super::program::{Act, Guard, KINDS, Program, Step};
use super::told::{Asked, Body, IfMatch, Told};
use super::written::{PICTURES, Writing};
use crate::context::{BEHIND_TIME_MAX, Context, at_once};
use crate::fault::Fault;
use crate::http::{Call, Reply};
use crate::product::{Product, Upload};
use std::collections::BTreeSet;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// A program being played.
pub(super) struct Stage<'s> {
    pub(super) context: &'s Context<'s>,
    pub(super) writing: Writing<'s>,
    /// Stands in the Idempotency-Keys.
    pub(super) word: &'s str,
    begun: Instant,
    /// The products' ids, once they are made.
    ids: Vec<OnceLock<String>>,
    /// One client has met a fault: nobody need wait for it.
    failed: AtomicBool,
}

/// A list that was read meanwhile.
pub(super) struct Listed {
    pub(super) category: u16,
    pub(super) to_us: u64,
    pub(super) reply: Reply,
}

/// All that was told.
#[derive(Default)]
pub(super) struct History {
    pub(super) told: Vec<Told>,
    pub(super) lists: Vec<Listed>,
}

/// One client, and what it remembers.
struct Player<'p> {
    stage: &'p Stage<'p>,
    number: usize,
    /// For each product the tags that it has seen.
    tags: Vec<Vec<String>>,
    history: History,
}

impl<'s> Stage<'s> {
    pub(super) fn new(
        context: &'s Context<'s>,
        writing: Writing<'s>,
        word: &'s str,
        products: usize,
    ) -> Self {
        Self {
            context,
            writing,
            word,
            begun: Instant::now(),
            ids: (0..products).map(|_| OnceLock::new()).collect(),
            failed: AtomicBool::new(false),
        }
    }

    /// Plays it to its end, waits for the images, and looks once more.
    pub(super) fn play(&self, program: &Program) -> Result<History, Fault> {
        let histories = at_once(program.clients.len(), |number| {
            let mut player = self.player(number);
            let steps = program.clients.get(number).map_or(&[][..], Vec::as_slice);
            let played = steps.iter().try_for_each(|step| player.step(step));
            if played.is_err() {
                self.failed.store(true, Ordering::SeqCst);
            }
            played.map(|()| player.history)
        });
        let mut whole = History::default();
        for history in histories {
            let history = history?;
            whole.told.extend(history.told);
            whole.lists.extend(history.lists);
        }
        let mut last = self.player(program.clients.len());
        for product in 0..program.products {
            last.settle(product, &whole.told)?;
        }
        whole.told.extend(last.history.told);
        Ok(whole)
    }

    fn player(&self, number: usize) -> Player<'_> {
        Player {
            stage: self,
            number,
            tags: vec![Vec::new(); self.ids.len()],
            history: History::default(),
        }
    }

    pub(super) fn id(&self, product: usize) -> Option<&str> {
        self.ids.get(product)?.get().map(String::as_str)
    }

    fn us(&self) -> u64 {
        u64::try_from(self.begun.elapsed().as_micros()).unwrap_or(u64::MAX)
    }

    /// Waits for the client that makes it.
    fn made(&self, product: usize) -> Result<&str, Fault> {
        loop {
            if let Some(id) = self.id(product) {
                return Ok(id);
            }
            let late = self.begun.elapsed() > BEHIND_TIME_MAX;
            if late || self.failed.load(Ordering::SeqCst) || self.context.client.is_stopped() {
                return Err(Fault::new(
                    "POST of the product",
                    "a product to go on with",
                    "none: see the other clients",
                ));
            }
            std::thread::sleep(Duration::from_millis(1));
        }
    }

    /// What a body shows of this product.
    fn body(&self, product: usize, reply: &Reply) -> Result<Body, Fault> {
        if !matches!(reply.status, 200 | 201) {
            return Ok(Body::None);
        }
        let shown: Product = reply.json()?;
        let id = self.ids.get(product).map(|id| id.get_or_init(|| shown.id.clone()));
        if id != Some(&shown.id) {
            return Ok(Body::Odd(format!(
                "the id {} instead of {}",
                shown.id,
                id.map_or("?", String::as_str)
            )));
        }
        Ok(self.writing.read(&shown))
    }
}

impl Player<'_> {
    fn step(&mut self, step: &Step) -> Result<(), Fault> {
        let Step { product, pause_ms, act } = *step;
        std::thread::sleep(Duration::from_millis(pause_ms));
        let context = self.stage.context;
        if let Act::Post { writer } = act {
            let key = format!("{}-{product}", self.stage.word);
            let call = context.client.call("POST", "/products").header("Idempotency-Key", &key);
            return self.tell(
                product,
                Asked::Post { writer },
                &call.json(self.stage.writing.body(writer)),
            );
        }
        let id = self.stage.made(product)?;
        match act {
            Act::Post { .. } => Ok(()),
            Act::Get => self.get(product, id),
            Act::GetUnlessSeen => match self.last_tag(product).cloned() {
                None => self.get(product, id),
                Some(tag) => {
                    let call = context.product("GET", id).header("If-None-Match", &tag);
                    self.tell(product, Asked::Get { if_none_match: Some(tag) }, &call)
                }
            },
            Act::Put { writer, guard } => {
                let if_match = self.if_match(product, id, guard)?;
                let call = guarded(context.put(id, self.stage.writing.body(writer)), &if_match);
                self.tell(product, Asked::Put { writer, if_match }, &call)
            }
            Act::Delete { guard } => {
                let if_match = self.if_match(product, id, guard)?;
                let call = guarded(context.product("DELETE", id), &if_match);
                self.tell(product, Asked::Delete { if_match }, &call)
            }
            Act::Link => self.link(product, id, KINDS[0], "image/jpeg").map(|_| ()),
            Act::Upload { kind, picture } => self.upload(product, id, kind, picture),
            Act::List { category } => {
                let reply = context
                    .client
                    .get("/products")
                    .query("category", &self.stage.writing.category(category));
                let reply = reply.send()?;
                self.history.lists.push(Listed { category, to_us: self.stage.us(), reply });
                Ok(())
            }
        }
    }

    /// Sends a call of a product and writes it down.
    fn tell(&mut self, product: usize, asked: Asked, call: &Call<'_>) -> Result<(), Fault> {
        let from_us = self.stage.us();
        let reply = call.send()?;
        let to_us = self.stage.us();
        let body = self.stage.body(product, &reply)?;
        self.note(product, asked, from_us, to_us, &reply, body);
        Ok(())
    }

    fn note(
        &mut self,
        product: usize,
        asked: Asked,
        from_us: u64,
        to_us: u64,
        reply: &Reply,
        body: Body,
    ) {
        let header = |name| reply.header(name).map(str::to_owned);
        // S3 has tags of its own.
        let tag = header("etag").filter(|_| !matches!(asked, Asked::Upload { .. }));
        if let (Some(tags), Some(tag)) = (self.tags.get_mut(product), &tag)
            && tags.last() != Some(tag)
        {
            tags.push(tag.clone());
        }
        let (client, cache) = (self.number, header("x-cache"));
        self.history.told.push(Told {
            client,
            product,
            from_us,
            to_us,
            asked,
            status: reply.status,
            tag,
            cache,
            body,
        });
    }

    fn get(&mut self, product: usize, id: &str) -> Result<(), Fault> {
        let call = self.stage.context.product("GET", id);
        self.tell(product, Asked::Get { if_none_match: None }, &call)
    }

    fn last_tag(&self, product: usize) -> Option<&String> {
        self.tags.get(product).and_then(|tags| tags.last())
    }

    /// The header; who has seen no tag gets one first.
    fn if_match(&mut self, product: usize, id: &str, guard: Guard) -> Result<IfMatch, Fault> {
        if matches!(guard, Guard::Last | Guard::Old) && self.last_tag(product).is_none() {
            self.get(product, id)?;
        }
        let tags = self.tags.get(product).map_or(&[][..], Vec::as_slice);
        let tag = match guard {
            Guard::None => return Ok(IfMatch::Absent),
            Guard::Any => return Ok(IfMatch::Any),
            Guard::Foreign => None,
            Guard::Last => tags.last(),
            Guard::Old => tags.iter().rev().nth(1).or(tags.last()),
        };
        Ok(IfMatch::Tag(tag.cloned().unwrap_or_else(|| "\"none-of-ours\"".to_owned())))
    }

    fn link(
        &mut self,
        product: usize,
        id: &str,
        kind: &str,
        content_type: &str,
    ) -> Result<Option<Upload>, Fault> {
        let call = self
            .stage
            .context
            .images("POST", id)
            .query("type", kind)
            .query("content_type", content_type);
        let from_us = self.stage.us();
        let reply = call.send()?;
        self.note(product, Asked::Link, from_us, self.stage.us(), &reply, Body::None);
        if reply.status == 200 { reply.json().map(Some) } else { Ok(None) }
    }

    fn upload(
        &mut self,
        product: usize,
        id: &str,
        kind: usize,
        picture: usize,
    ) -> Result<(), Fault> {
        let (Some(name), Some(sent)) = (KINDS.get(kind), PICTURES.get(picture)) else {
            return Ok(());
        };
        let Some(upload) = self.link(product, id, name, sent.content_type)? else { return Ok(()) };
        let call = self
            .stage
            .context
            .client
            .call_url("PUT", upload.url)
            .header("Content-Type", sent.content_type);
        let from_us = self.stage.us();
        let reply = call.body(sent.bytes).send()?;
        self.note(
            product,
            Asked::Upload { kind, picture },
            from_us,
            self.stage.us(),
            &reply,
            Body::None,
        );
        Ok(())
    }

    /// Reads until it is gone or shows, of each type, an upload that none was later than.
    fn settle(&mut self, product: usize, told: &[Told]) -> Result<(), Fault> {
        let id = self.stage.made(product)?;
        let newest = |kind: usize| -> BTreeSet<Option<u8>> {
            let uploads = || {
                told.iter().filter_map(move |told| match told.asked {
                    Asked::Upload { kind: same, picture }
                        if told.product == product && same == kind =>
                    {
                        Some((told, u8::try_from(picture).ok()))
                    }
                    _ => None,
                })
            };
            let newest = uploads()
                .filter(|(told, _)| !uploads().any(|(other, _)| other.from_us > told.to_us));
            newest.map(|(_, picture)| picture).collect()
        };
        let newest: Vec<_> = (0..KINDS.len()).map(newest).collect();
        let begun = Instant::now();
        loop {
            self.get(product, id)?;
            let told = &mut self.history.told;
            let Some(last) = told.last().cloned() else { return Ok(()) };
            // What was seen before and is seen again says nothing new.
            if let [.., before, again] = &told[..]
                && (before.product, before.status, &before.body)
                    == (again.product, again.status, &again.body)
            {
                let at = told.len() - 2;
                told.remove(at);
            }
            let Body::Whole(content) = &last.body else { return Ok(()) };
            let settled = |(shown, newest): (&Option<u8>, &BTreeSet<_>)| {
                newest.is_empty() || newest.contains(shown)
            };
            if content.images.iter().zip(&newest).all(settled) {
                return Ok(());
            }
            if begun.elapsed() > BEHIND_TIME_MAX || self.stage.context.client.is_stopped() {
                let expected = format!(
                    "the images that were sent last, within {} s",
                    BEHIND_TIME_MAX.as_secs()
                );
                return Err(Fault::new(format!("GET /products/{id}"), expected, last.line()));
            }
            std::thread::sleep(Duration::from_millis(100));
        }
    }
}

fn guarded<'c>(call: Call<'c>, if_match: &IfMatch) -> Call<'c> {
    match if_match {
        IfMatch::Absent => call,
        IfMatch::Any => call.header("If-Match", "*"),
        IfMatch::Tag(tag) => call.header("If-Match", tag),
    }
}

impl History {
    /// Judges the calls of each product.
    pub(super) fn judge(&self, products: usize) -> Result<(), (usize, Finding)> {
        (0..products).try_for_each(|product| {
            let told: Vec<_> =
                self.told.iter().filter(|told| told.product == product).cloned().collect();
            judge(&told).map_err(|finding| (product, finding))
        })
    }
}
