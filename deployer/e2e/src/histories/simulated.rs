//! The judge judged: histories of a product in memory, which works or has one fault, over simulated time. What works must
//! pass from every seed; each fault must be found from some.

use super::dice::Dice;
use super::judge::judge;
use super::program::KINDS;
use super::told::{Asked, Body, Content, IfMatch, Images, Told};

/// What the product in memory does wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wrong {
    Nothing,
    /// Reads are of a copy that is made anew some time after each change.
    OldReads,
    /// The same, but only while the change is not answered.
    OldReadsUntilAnswered,
    /// If-Match is read, compared, and then forgotten.
    LostUpdates,
    /// A PUT makes what is gone again.
    Revival,
    /// A DELETE succeeds on what is gone.
    DeletesTwice,
    /// A PUT loses the images.
    ImagesLost,
    /// An upload takes the place of whatever is there.
    OldUploads,
}

const CLIENTS: usize = 4;
const CALLS: usize = 9;

struct World {
    wrong: Wrong,
    dice: Dice,
    version: u32,
    now: Option<Content>,
    /// Each change: when it was made, when it was answered, and what was before.
    changes: Vec<(u64, u64, Option<Content>, u32)>,
    /// Uploads that are on their way: when they come, type, picture, and when they were sent and done.
    coming: Vec<(u64, usize, u8, u64, u64)>,
    shown_since: [u64; KINDS.len()],
    writers: u16,
}

/// A call that is on its way.
struct Call {
    from_us: u64,
    at_us: u64,
    to_us: u64,
    asked: Asked,
}

impl World {
    fn change(&mut self, call: &Call, content: Option<Content>) {
        self.changes.push((call.at_us, call.to_us, self.now, self.version));
        self.version += 1;
        self.now = content;
    }

    /// What a GET sees.
    fn read(&self, at_us: u64) -> (Option<Content>, u32) {
        let over = |(made_us, answered_us, ..): &&(u64, u64, Option<Content>, u32)| match self.wrong
        {
            Wrong::OldReads => at_us < made_us + 60,
            Wrong::OldReadsUntilAnswered => at_us < *answered_us && made_us % 2 == 0,
            _ => false,
        };
        self.changes
            .iter()
            .find(over)
            .map_or((self.now, self.version), |(_, _, before, version)| (*before, *version))
    }

    fn publish(&mut self, until_us: u64) {
        self.coming.sort_unstable();
        while let Some((at_us, kind, picture, sent_us, done_us)) =
            self.coming.first().copied().filter(|(at_us, ..)| *at_us < until_us)
        {
            self.coming.remove(0);
            let newest = self.wrong == Wrong::OldUploads || self.shown_since[kind] <= sent_us;
            if let (Some(mut content), true) = (self.now, newest) {
                content.images[kind] = Some(picture);
                self.shown_since[kind] = sent_us;
                self.change(
                    &Call {
                        from_us: sent_us,
                        at_us,
                        to_us: done_us.max(at_us),
                        asked: Asked::Link,
                    },
                    Some(content),
                );
            }
        }
    }

    fn answer(&mut self, call: &Call) -> (u16, Option<u32>, Body) {
        self.publish(call.at_us);
        let fits = |if_match: &IfMatch, version: u32| match if_match {
            IfMatch::Tag(tag) => *tag == version.to_string(),
            _ => true,
        };
        match (&call.asked, self.now) {
            (Asked::Post { writer }, None) if self.version == 0 => {
                let content = Content { writer: *writer, images: Images::default() };
                self.change(call, Some(content));
                (201, Some(1), Body::Whole(content))
            }
            (Asked::Post { writer }, _) => {
                (201, Some(1), Body::Whole(Content { writer: *writer, images: Images::default() }))
            }
            (Asked::Upload { kind, picture }, _) => {
                let wait_us = self.dice.between(1, 200) as u64;
                let picture = u8::try_from(*picture).unwrap_or(u8::MAX);
                self.coming.push((call.at_us + wait_us, *kind, picture, call.at_us, call.to_us));
                (200, None, Body::None)
            }
            (Asked::Get { .. }, _) => match self.read(call.at_us) {
                (Some(content), version) => (200, Some(version), Body::Whole(content)),
                (None, _) => (404, None, Body::None),
            },
            (Asked::Put { writer, .. }, None) if self.wrong == Wrong::Revival => {
                let content = Content { writer: *writer, images: Images::default() };
                self.change(call, Some(content));
                (200, Some(self.version), Body::Whole(content))
            }
            (Asked::Delete { .. }, None) if self.wrong == Wrong::DeletesTwice => {
                let was = self.changes.iter().rev().find_map(|(_, _, before, _)| *before);
                (200, None, was.map_or(Body::None, Body::Whole))
            }
            (_, None) => (404, None, Body::None),
            (Asked::Put { if_match, .. } | Asked::Delete { if_match }, _)
                if !fits(if_match, self.version) && self.wrong != Wrong::LostUpdates =>
            {
                (412, None, Body::None)
            }
            (Asked::Put { writer, .. }, Some(now)) => {
                let images =
                    if self.wrong == Wrong::ImagesLost { Images::default() } else { now.images };
                let content = Content { writer: *writer, images };
                self.change(call, Some(content));
                (200, Some(self.version), Body::Whole(content))
            }
            (Asked::Delete { .. }, Some(now)) => {
                self.change(call, None);
                (200, None, Body::Whole(now))
            }
            (Asked::Link, _) => (200, None, Body::None),
        }
    }
}

fn call(
    world: &mut World,
    start_us: u64,
    tag: Option<&String>,
    uploads: &mut Vec<(usize, usize)>,
) -> Call {
    let from_us = start_us + world.dice.between(1, 40) as u64;
    let at_us = from_us + world.dice.between(1, 40) as u64;
    let to_us = at_us + world.dice.between(1, 40) as u64;
    let if_match = match (tag, world.dice.below(2)) {
        (Some(tag), 0) => IfMatch::Tag(tag.clone()),
        _ => IfMatch::Absent,
    };
    let asked = match world.dice.below(20) {
        0..=8 => Asked::Get { if_none_match: None },
        9..=14 => {
            world.writers += 1;
            Asked::Put { writer: world.writers, if_match }
        }
        15..=16 => {
            let upload = (world.dice.below(KINDS.len()), world.dice.below(3));
            if uploads.contains(&upload) {
                Asked::Link
            } else {
                uploads.push(upload);
                Asked::Upload { kind: upload.0, picture: upload.1 }
            }
        }
        17 => Asked::Link,
        18 => Asked::Post { writer: 900 },
        _ => Asked::Delete { if_match },
    };
    Call { from_us, at_us, to_us, asked }
}

fn history(seed: u64, wrong: Wrong) -> Vec<Told> {
    let mut world = World {
        wrong,
        dice: Dice::of(seed),
        version: 0,
        now: None,
        changes: Vec::new(),
        coming: Vec::new(),
        shown_since: [0; KINDS.len()],
        writers: 0,
    };
    let (mut told, mut uploads) = (Vec::new(), Vec::new());
    let make = Call { from_us: 0, at_us: 1, to_us: 2, asked: Asked::Post { writer: 900 } };
    let mut tags: Vec<Option<String>> = vec![None; CLIENTS];
    let mut calls: Vec<(usize, Call)> = vec![(0, make)];
    for _ in 1..CLIENTS {
        calls.push((0, call(&mut world, 3, None, &mut uploads)));
    }
    // Effects come in the order of their moments.
    while let Some(client) = (0..CLIENTS)
        .filter(|client| calls[*client].0 < CALLS)
        .min_by_key(|client| calls[*client].1.at_us)
    {
        let (count, now) = (calls[client].0 + 1, &calls[client].1);
        let (status, version, body) = world.answer(now);
        let tag = version.map(|version| version.to_string());
        let next =
            call(&mut world, now.to_us, tag.as_ref().or(tags[client].as_ref()), &mut uploads);
        let Call { from_us, to_us, asked, .. } =
            std::mem::replace(&mut calls[client], (count, next)).1;
        tags[client] = tag.clone().or(tags[client].take());
        told.push(Told {
            client,
            product: 0,
            from_us,
            to_us,
            asked,
            status,
            tag,
            cache: None,
            body,
        });
    }
    told
}

const SEEDS: u64 = 400;

#[test]
fn what_works_passes_from_every_seed() {
    for seed in 0..SEEDS {
        if let Err(finding) = judge(&history(seed, Wrong::Nothing)) {
            let lines: Vec<_> = finding.shown_by.iter().map(Told::line).collect();
            assert!(lines.is_empty(), "seed {seed}: {}\n{}", finding.promise, lines.join("\n"));
        }
    }
}

#[test]
fn each_fault_is_found() {
    for wrong in [
        Wrong::OldReads,
        Wrong::OldReadsUntilAnswered,
        Wrong::LostUpdates,
        Wrong::Revival,
        Wrong::DeletesTwice,
        Wrong::ImagesLost,
        Wrong::OldUploads,
    ] {
        let found = (0..SEEDS).any(|seed| judge(&history(seed, wrong)).is_err());
        assert!(found, "{wrong:?} is not found in {SEEDS} histories");
    }
}
