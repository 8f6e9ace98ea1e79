//! Tests of the checker: histories of one simulated product in memory, over simulated time. The
//! store works correctly or has one injected defect. A correct store must pass with every seed, and
//! the checker must find each defect with some seed.

use fastrand::Rng;

use super::checker::check_history;
use super::history::{Body, Content, IfMatch, Images, Invocation, OperationRecord};
use super::program::KINDS;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Defect {
    None,
    /// Reads return a copy that is updated some time after each write.
    StaleReads,
    /// Reads return the previous version until the response to the write.
    StaleReadsUntilResponse,
    /// Writes ignore If-Match.
    LostUpdates,
    /// A PUT creates a deleted product again.
    Resurrection,
    /// A DELETE of a deleted product succeeds.
    DoubleDelete,
    /// A PUT removes the images.
    LostImages,
    /// An older upload replaces a newer image.
    StaleUploads,
}

const CLIENTS: usize = 4;
const OPERATIONS: usize = 9;

struct SimulatedStore {
    defect: Defect,
    rng: Rng,
    version: u32,
    now: Option<Content>,
    writes: Vec<Write>,
    pending_uploads: Vec<PendingUpload>,
    /// For each image type the time of the upload that the product shows.
    shown_upload_us: [u64; KINDS.len()],
    writers: u16,
}

/// A write, with the version that it replaced.
struct Write {
    at_us: u64,
    end_us: u64,
    before: Option<Content>,
    version_before: u32,
}

/// An upload that is not processed yet. Sorted by the time when it is processed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct PendingUpload {
    processed_us: u64,
    kind: usize,
    image: u8,
    uploaded_us: u64,
    end_us: u64,
}

/// An operation with its times: the start, the moment of its effect, and the end.
struct PendingOperation {
    start_us: u64,
    at_us: u64,
    end_us: u64,
    invocation: Invocation,
}

impl SimulatedStore {
    fn write(&mut self, at_us: u64, end_us: u64, content: Option<Content>) {
        let (before, version_before) = (self.now, self.version);
        self.writes.push(Write { at_us, end_us, before, version_before });
        self.version += 1;
        self.now = content;
    }

    fn read(&self, at_us: u64) -> (Option<Content>, u32) {
        let is_hidden = |write: &&Write| match self.defect {
            Defect::StaleReads => at_us < write.at_us + 60,
            Defect::StaleReadsUntilResponse => {
                at_us < write.end_us && write.at_us.is_multiple_of(2)
            }
            _ => false,
        };
        self.writes
            .iter()
            .find(is_hidden)
            .map_or((self.now, self.version), |write| (write.before, write.version_before))
    }

    fn process_uploads(&mut self, until_us: u64) {
        self.pending_uploads.sort_unstable();
        while let Some(upload) =
            self.pending_uploads.first().copied().filter(|upload| upload.processed_us < until_us)
        {
            self.pending_uploads.remove(0);
            let PendingUpload { processed_us, kind, image, uploaded_us, end_us } = upload;
            let is_newest =
                self.defect == Defect::StaleUploads || self.shown_upload_us[kind] <= uploaded_us;
            if let (Some(mut content), true) = (self.now, is_newest) {
                content.images[kind] = Some(image);
                self.shown_upload_us[kind] = uploaded_us;
                self.write(processed_us, end_us.max(processed_us), Some(content));
            }
        }
    }

    /// Status, version and body of the response.
    fn respond(&mut self, operation: &PendingOperation) -> (u16, Option<u32>, Body) {
        self.process_uploads(operation.at_us);
        let matches_version = |if_match: &IfMatch, version: u32| match if_match {
            IfMatch::Etag(etag) => *etag == version.to_string(),
            _ => true,
        };
        match (&operation.invocation, self.now) {
            (Invocation::Post { writer }, None) if self.version == 0 => {
                let content = Content { writer: *writer, images: Images::default() };
                self.write(operation.at_us, operation.end_us, Some(content));
                (201, Some(1), Body::Product(content))
            }
            (Invocation::Post { writer }, _) => (
                201,
                Some(1),
                Body::Product(Content { writer: *writer, images: Images::default() }),
            ),
            (Invocation::Upload { kind, image }, _) => {
                let wait_us = self.rng.usize(1..=200) as u64;
                let image = u8::try_from(*image).unwrap_or(u8::MAX);
                self.pending_uploads.push(PendingUpload {
                    processed_us: operation.at_us + wait_us,
                    kind: *kind,
                    image,
                    uploaded_us: operation.at_us,
                    end_us: operation.end_us,
                });
                (200, None, Body::None)
            }
            (Invocation::Get { .. }, _) => match self.read(operation.at_us) {
                (Some(content), version) => (200, Some(version), Body::Product(content)),
                (None, _) => (404, None, Body::None),
            },
            (Invocation::Put { writer, .. }, None) if self.defect == Defect::Resurrection => {
                let content = Content { writer: *writer, images: Images::default() };
                self.write(operation.at_us, operation.end_us, Some(content));
                (200, Some(self.version), Body::Product(content))
            }
            (Invocation::Delete { .. }, None) if self.defect == Defect::DoubleDelete => {
                let was = self.writes.iter().rev().find_map(|write| write.before);
                (200, None, was.map_or(Body::None, Body::Product))
            }
            (_, None) => (404, None, Body::None),
            (Invocation::Put { if_match, .. } | Invocation::Delete { if_match }, _)
                if !matches_version(if_match, self.version)
                    && self.defect != Defect::LostUpdates =>
            {
                (412, None, Body::None)
            }
            (Invocation::Put { writer, .. }, Some(now)) => {
                let images =
                    if self.defect == Defect::LostImages { Images::default() } else { now.images };
                let content = Content { writer: *writer, images };
                self.write(operation.at_us, operation.end_us, Some(content));
                (200, Some(self.version), Body::Product(content))
            }
            (Invocation::Delete { .. }, Some(now)) => {
                self.write(operation.at_us, operation.end_us, None);
                (200, None, Body::Product(now))
            }
            (Invocation::PresignUpload, _) => (200, None, Body::None),
        }
    }
}

fn next_operation(
    store: &mut SimulatedStore,
    start_us: u64,
    etag: Option<&String>,
    uploads: &mut Vec<(usize, usize)>,
) -> PendingOperation {
    let start_us = start_us + store.rng.usize(1..=40) as u64;
    let at_us = start_us + store.rng.usize(1..=40) as u64;
    let end_us = at_us + store.rng.usize(1..=40) as u64;
    let if_match = match (etag, store.rng.usize(..2)) {
        (Some(etag), 0) => IfMatch::Etag(etag.clone()),
        _ => IfMatch::Absent,
    };
    let invocation = match store.rng.usize(..20) {
        0..=8 => Invocation::Get { if_none_match: None },
        9..=14 => {
            store.writers += 1;
            Invocation::Put { writer: store.writers, if_match }
        }
        15..=16 => {
            let upload = (store.rng.usize(..KINDS.len()), store.rng.usize(..3));
            if uploads.contains(&upload) {
                Invocation::PresignUpload
            } else {
                uploads.push(upload);
                Invocation::Upload { kind: upload.0, image: upload.1 }
            }
        }
        17 => Invocation::PresignUpload,
        18 => Invocation::Post { writer: 900 },
        _ => Invocation::Delete { if_match },
    };
    PendingOperation { start_us, at_us, end_us, invocation }
}

fn history(seed: u64, defect: Defect) -> Vec<OperationRecord> {
    let mut store = SimulatedStore {
        defect,
        rng: Rng::with_seed(seed),
        version: 0,
        now: None,
        writes: Vec::new(),
        pending_uploads: Vec::new(),
        shown_upload_us: [0; KINDS.len()],
        writers: 0,
    };
    let (mut records, mut uploads) = (Vec::new(), Vec::new());
    let create = PendingOperation {
        start_us: 0,
        at_us: 1,
        end_us: 2,
        invocation: Invocation::Post { writer: 900 },
    };
    let mut etags: Vec<Option<String>> = vec![None; CLIENTS];
    let mut pending: Vec<(usize, PendingOperation)> = vec![(0, create)];
    for _ in 1..CLIENTS {
        pending.push((0, next_operation(&mut store, 3, None, &mut uploads)));
    }
    // Operations take effect in the order of `at_us`.
    while let Some(client) = (0..CLIENTS)
        .filter(|client| pending[*client].0 < OPERATIONS)
        .min_by_key(|client| pending[*client].1.at_us)
    {
        let (count, operation) = (pending[client].0 + 1, &pending[client].1);
        let (status, version, body) = store.respond(operation);
        let etag = version.map(|version| version.to_string());
        let next = next_operation(
            &mut store,
            operation.end_us,
            etag.as_ref().or(etags[client].as_ref()),
            &mut uploads,
        );
        let PendingOperation { start_us, end_us, invocation, .. } =
            std::mem::replace(&mut pending[client], (count, next)).1;
        etags[client] = etag.clone().or(etags[client].take());
        records.push(OperationRecord {
            client,
            product: 0,
            start_us,
            end_us,
            invocation,
            status,
            etag,
            cache: None,
            body,
        });
    }
    records
}

const SEEDS: u64 = 400;

#[test]
fn check_history_correct_store_passes_with_every_seed() {
    for seed in 0..SEEDS {
        if let Err(violation) = check_history(&history(seed, Defect::None)) {
            let lines: Vec<_> = violation.operations.iter().map(OperationRecord::line).collect();
            assert!(lines.is_empty(), "seed {seed}: {}\n{}", violation.guarantee, lines.join("\n"));
        }
    }
}

#[test]
fn check_history_each_defect_is_found_with_some_seed() {
    for defect in [
        Defect::StaleReads,
        Defect::StaleReadsUntilResponse,
        Defect::LostUpdates,
        Defect::Resurrection,
        Defect::DoubleDelete,
        Defect::LostImages,
        Defect::StaleUploads,
    ] {
        let found = (0..SEEDS).any(|seed| check_history(&history(seed, defect)).is_err());
        assert!(found, "{defect:?} is not found in {SEEDS} histories");
    }
}
