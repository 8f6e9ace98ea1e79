//! Checks the history of one product: is it linearizable, and does each response keep the contract?
//!
//! First come the violations that have a name, then the search for a linearization. A violation
//! contains as few operations as possible. The check is a pure function; its tests give it correct
//! histories and each kind of incorrect one.

use std::collections::BTreeMap;

use super::history::{Body, Content, IfMatch, Images, Invocation, OperationRecord};
use super::linearization::{Effect, OPERATIONS_MAX, Operation, is_linearizable};

/// A guarantee of the contract that a history does not keep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Violation {
    pub(super) guarantee: String,
    /// The operations that show the violation.
    pub(super) operations: Vec<OperationRecord>,
}

/// Checks the history of one product. The order of the records does not matter.
pub(super) fn check_history(history: &[OperationRecord]) -> Result<(), Violation> {
    for record in history {
        check_single_operation(record).map_err(|guarantee| violation(guarantee, [record]))?;
    }
    let contents = contents_by_etag(history)?;
    check_single_create(history)?;
    check_single_delete(history)?;
    check_single_write_per_etag(history)?;
    linearizable_parts(history)
        .into_iter()
        .try_for_each(|part| check_linearizable(&part, &contents))
}

/// The parts of the history that must each be linearizable. Without a cache that is the whole
/// history. With a cache, a request for an upload URL reads the table, and a GET may read the
/// cache. Between a write and its response, the contract allows the two to differ, so each is
/// checked with all writes, but not with the other.
fn linearizable_parts(history: &[OperationRecord]) -> Vec<Vec<OperationRecord>> {
    let is_get = |record: &OperationRecord| matches!(record.invocation, Invocation::Get { .. });
    let part = |wanted: &dyn Fn(&OperationRecord) -> bool| {
        history.iter().filter(|record| wanted(record)).cloned().collect()
    };
    if history.iter().all(|record| record.cache.as_deref().is_none_or(|cache| cache == "off")) {
        return vec![history.to_vec()];
    }
    vec![
        part(&|record| record.invocation != Invocation::PresignUpload),
        part(&|record| !is_get(record)),
    ]
}

const DELETED_STAYS_DELETED: &str = "a deleted product stays deleted: no later operation finds it";
const LINEARIZABLE: &str = "the operations are linearizable: some order explains all responses";

fn check_linearizable(
    history: &[OperationRecord],
    contents: &BTreeMap<&str, Content>,
) -> Result<(), Violation> {
    if history.len() > OPERATIONS_MAX {
        return Err(violation("a history that is short enough to be checked", []));
    }
    let effects: Vec<Operation> =
        history.iter().map(|record| operation(record, history, contents)).collect();
    if is_linearizable(&effects) {
        return Ok(());
    }
    let operations: Vec<OperationRecord> =
        minimize(effects).iter().filter_map(|at| history.get(*at).cloned()).collect();
    let reappeared = operations.iter().any(|absent| {
        absent.shows_absence()
            && operations
                .iter()
                .any(|later| later.start_us > absent.end_us && later.shows_presence())
    });
    Err(violation(if reappeared { DELETED_STAYS_DELETED } else { LINEARIZABLE }, &operations))
}

fn violation<'t>(
    guarantee: impl Into<String>,
    operations: impl IntoIterator<Item = &'t OperationRecord>,
) -> Violation {
    let mut operations: Vec<OperationRecord> = operations.into_iter().cloned().collect();
    operations.sort_by_key(|record| record.start_us);
    Violation { guarantee: guarantee.into(), operations }
}

/// Checks one response without the others.
fn check_single_operation(record: &OperationRecord) -> Result<(), String> {
    if record.status >= 500 {
        return Err("no response has status 5xx".into());
    }
    let is_conditional = |if_match: &IfMatch| matches!(if_match, IfMatch::Etag(_));
    let is_allowed = match (&record.invocation, record.status) {
        (Invocation::Post { .. }, status) => matches!(status, 201 | 409),
        (Invocation::Get { if_none_match }, 304) => *if_none_match == record.etag,
        (Invocation::Put { if_match, .. } | Invocation::Delete { if_match }, 412) => {
            is_conditional(if_match)
        }
        (Invocation::Upload { .. }, status) => status == 200,
        (_, status) => matches!(status, 200 | 404),
    };
    if !is_allowed {
        return Err(format!("a status that this operation may have, not {}", record.status));
    }
    let has_product = match (&record.invocation, record.status) {
        (Invocation::PresignUpload | Invocation::Upload { .. }, _) => false,
        (_, status) => matches!(status, 200 | 201),
    };
    let needs_etag = has_product && !matches!(record.invocation, Invocation::Delete { .. });
    match (&record.body, &record.invocation) {
        (Body::Invalid(_), _) => Err("a product has the fields of one write, not a mixture".into()),
        (Body::None, _) if has_product => Err("a response with a product".into()),
        (Body::Product(content), Invocation::Put { writer, .. } | Invocation::Post { writer })
            if content.writer != *writer =>
        {
            Err("the response to a write shows that write".into())
        }
        (Body::Product(content), Invocation::Post { .. })
            if content.images != Images::default() =>
        {
            Err("a new product has no images".into())
        }
        _ if needs_etag && record.etag.is_none() => Err("a response with an ETag".into()),
        _ => Ok(()),
    }
}

/// Maps each ETag to its content. No two writes of a program write the same content, so each
/// content has one ETag, too.
fn contents_by_etag(history: &[OperationRecord]) -> Result<BTreeMap<&str, Content>, Violation> {
    let (mut by_etag, mut by_content) =
        (BTreeMap::<_, &OperationRecord>::new(), BTreeMap::<_, &OperationRecord>::new());
    let mut contents = BTreeMap::new();
    for record in history {
        let (Some(etag), Body::Product(content)) = (record.etag.as_deref(), &record.body) else {
            continue;
        };
        contents.insert(etag, *content);
        let first = by_etag.entry(etag).or_insert(record);
        if first.body != record.body {
            return Err(violation("an ETag identifies one content", [*first, record]));
        }
        let first = by_content.entry(*content).or_insert(record);
        if first.etag != record.etag {
            return Err(violation("the same content has the same ETag", [*first, record]));
        }
    }
    Ok(contents)
}

fn check_single_create(history: &[OperationRecord]) -> Result<(), Violation> {
    let mut created = history.iter().filter(|record| record.status == 201);
    let Some(first) = created.next() else { return Ok(()) };
    match created.find(|other| other.body != first.body) {
        Some(other) => Err(violation("one idempotency key creates one product", [first, other])),
        None => Ok(()),
    }
}

fn check_single_delete(history: &[OperationRecord]) -> Result<(), Violation> {
    let deletes: Vec<_> = history
        .iter()
        .filter(|record| {
            matches!(record.invocation, Invocation::Delete { .. }) && record.status == 200
        })
        .collect();
    if deletes.len() > 1 {
        return Err(violation("only one DELETE of a product has status 200", deletes));
    }
    Ok(())
}

fn check_single_write_per_etag(history: &[OperationRecord]) -> Result<(), Violation> {
    let mut writes = BTreeMap::new();
    for record in history {
        if let (
            Invocation::Put { if_match: IfMatch::Etag(etag), .. }
            | Invocation::Delete { if_match: IfMatch::Etag(etag) },
            200,
        ) = (&record.invocation, record.status)
            && let Some(first) = writes.insert(etag, record)
        {
            return Err(violation(
                "of all writes with the same If-Match only one succeeds, so no update is lost",
                [first, record],
            ));
        }
    }
    Ok(())
}

/// The effect of a recorded operation.
fn operation(
    record: &OperationRecord,
    history: &[OperationRecord],
    contents: &BTreeMap<&str, Content>,
) -> Operation {
    let matched = |if_match: &IfMatch| match if_match {
        IfMatch::Etag(etag) => contents.get(etag.as_str()).copied(),
        _ => None,
    };
    let shown = match record.body {
        Body::Product(content) => Some(content),
        _ => record.etag.as_deref().and_then(|etag| contents.get(etag).copied()),
    };
    let effect = match (&record.invocation, record.status) {
        (Invocation::Upload { kind, image }, _) => {
            let older = history.iter().filter_map(|other| match other.invocation {
                Invocation::Upload { kind: same, image }
                    if same == *kind && other.start_us <= record.end_us =>
                {
                    u8::try_from(image).ok()
                }
                _ => None,
            });
            let image = u8::try_from(*image).unwrap_or(u8::MAX);
            let older = older.filter(|other| *other != image).collect();
            Effect::Published { kind: *kind, image, older }
        }
        (Invocation::Post { writer }, 201) => Effect::Created { writer: *writer },
        (Invocation::Post { .. }, _) => Effect::Conflict,
        (_, 404) => Effect::Missing,
        (Invocation::Put { if_match, .. } | Invocation::Delete { if_match }, 412) => {
            Effect::PreconditionFailed(matched(if_match))
        }
        (Invocation::Put { writer, if_match }, _) => Effect::Replaced {
            writer: *writer,
            images: shown.map(|content| content.images).unwrap_or_default(),
            matched: matched(if_match),
        },
        (Invocation::Delete { if_match }, _) => match shown {
            Some(was) => Effect::Deleted { was, matched: matched(if_match) },
            None => Effect::Missing,
        },
        (Invocation::Get { .. }, _) => shown.map_or(Effect::Exists, Effect::Read),
        (Invocation::PresignUpload, _) => Effect::Exists,
    };
    // The API processes an upload after its response.
    let end_us = (!matches!(record.invocation, Invocation::Upload { .. })).then_some(record.end_us);
    Operation { start_us: record.start_us, end_us, effect }
}

/// The indexes of a minimal part of the operations that is not linearizable, but still contains
/// the writes of all contents that it shows.
fn minimize(operations: Vec<Operation>) -> Vec<usize> {
    let mut kept: Vec<usize> = (0..operations.len()).collect();
    let part = |kept: &[usize]| {
        kept.iter().filter_map(|at| operations.get(*at).cloned()).collect::<Vec<_>>()
    };
    let mut removed = true;
    while removed {
        removed = false;
        for at in (0..kept.len()).rev() {
            let mut fewer = kept.clone();
            fewer.remove(at);
            let rest = part(&fewer);
            if is_self_contained(&rest, &operations) && !is_linearizable(&rest) {
                (kept, removed) = (fewer, true);
            }
        }
    }
    kept
}

fn is_self_contained(operations: &[Operation], of: &[Operation]) -> bool {
    let written = |content: &Content| {
        let writer = operations.iter().any(|operation| match operation.effect {
            Effect::Created { writer } | Effect::Replaced { writer, .. } => {
                writer == content.writer
            }
            _ => false,
        });
        let published = |(kind, image): (usize, u8)| {
            operations.iter().any(|operation| match operation.effect {
                Effect::Published { kind: same, image: other, .. } => {
                    (same, other) == (kind, image)
                }
                _ => false,
            })
        };
        let images =
            content.images.iter().enumerate().filter_map(|(kind, image)| Some((kind, (*image)?)));
        writer && images.into_iter().all(published)
    };
    let has_delete = |operations: &[Operation]| {
        operations.iter().any(|operation| matches!(operation.effect, Effect::Deleted { .. }))
    };
    let changes = |operations: &[Operation], until_us: Option<u64>| {
        let has_started =
            |operation: &&Operation| until_us.is_none_or(|until_us| operation.start_us <= until_us);
        operations.iter().filter(|operation| operation.effect.changes()).filter(has_started).count()
    };
    let has_create =
        operations.iter().any(|operation| matches!(operation.effect, Effect::Created { .. }));
    has_create
        && operations.iter().all(|operation| match &operation.effect {
            Effect::Read(content) => written(content),
            Effect::Replaced { writer, images, matched } => {
                written(&Content { writer: *writer, images: *images })
                    && matched.as_ref().is_none_or(written)
            }
            Effect::Deleted { was, matched } => {
                written(was) && matched.as_ref().is_none_or(written)
            }
            Effect::Missing => has_delete(operations) || !has_delete(of),
            // Any of the writes may be the one that changed the product before.
            Effect::PreconditionFailed(Some(_)) => {
                changes(operations, operation.end_us) == changes(of, operation.end_us)
            }
            _ => true,
        })
}

impl OperationRecord {
    fn shows_absence(&self) -> bool {
        self.status == 404
            || matches!(self.invocation, Invocation::Delete { .. }) && self.status == 200
    }

    fn shows_presence(&self) -> bool {
        match self.invocation {
            Invocation::Post { .. } | Invocation::Upload { .. } => false,
            _ => matches!(self.status, 200 | 304 | 412),
        }
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    fn record(
        start_us: u64,
        end_us: u64,
        invocation: Invocation,
        status: u16,
        etag: &str,
        body: Body,
    ) -> OperationRecord {
        let etag = Some(format!("\"{etag}\"")).filter(|etag| etag.len() > 2);
        let (start_us, end_us) = (start_us * 1000, end_us * 1000);
        OperationRecord {
            client: 1,
            product: 0,
            start_us,
            end_us,
            invocation,
            status,
            etag,
            cache: None,
            body,
        }
    }

    fn content_of(writer: u16) -> Body {
        Body::Product(Content { writer, images: [None; 2] })
    }

    fn post(start_us: u64, end_us: u64, writer: u16) -> OperationRecord {
        record(start_us, end_us, Invocation::Post { writer }, 201, "1", content_of(writer))
    }

    fn get(start_us: u64, end_us: u64, etag: &str, writer: u16) -> OperationRecord {
        record(
            start_us,
            end_us,
            Invocation::Get { if_none_match: None },
            200,
            etag,
            content_of(writer),
        )
    }

    fn put(start_us: u64, end_us: u64, writer: u16, etag: &str) -> OperationRecord {
        record(
            start_us,
            end_us,
            Invocation::Put { writer, if_match: IfMatch::Absent },
            200,
            etag,
            content_of(writer),
        )
    }

    fn put_if_match(
        start_us: u64,
        end_us: u64,
        writer: u16,
        on: &str,
        etag: &str,
    ) -> OperationRecord {
        let if_match = IfMatch::Etag(format!("\"{on}\""));
        record(
            start_us,
            end_us,
            Invocation::Put { writer, if_match },
            200,
            etag,
            content_of(writer),
        )
    }

    fn rejected(start_us: u64, end_us: u64, on: &str, status: u16) -> OperationRecord {
        let if_match = IfMatch::Etag(format!("\"{on}\""));
        record(start_us, end_us, Invocation::Put { writer: 9, if_match }, status, "", Body::None)
    }

    fn delete(start_us: u64, end_us: u64, was: u16) -> OperationRecord {
        record(
            start_us,
            end_us,
            Invocation::Delete { if_match: IfMatch::Absent },
            200,
            "",
            content_of(was),
        )
    }

    fn missing(start_us: u64, end_us: u64) -> OperationRecord {
        record(start_us, end_us, Invocation::Get { if_none_match: None }, 404, "", Body::None)
    }

    fn upload(start_us: u64, end_us: u64, image: usize) -> OperationRecord {
        record(start_us, end_us, Invocation::Upload { kind: 0, image }, 200, "", Body::None)
    }

    fn shows(start_us: u64, end_us: u64, etag: &str, writer: u16, image: u8) -> OperationRecord {
        let body = Body::Product(Content { writer, images: [Some(image), None] });
        record(start_us, end_us, Invocation::Get { if_none_match: None }, 200, etag, body)
    }

    fn assert_ok(history: &[OperationRecord]) {
        assert_eq!(check_history(history), Ok(()));
        // The order of the records does not matter.
        let reversed: Vec<_> = history.iter().rev().cloned().collect();
        assert_eq!(check_history(&reversed), Ok(()));
    }

    fn assert_violation(history: &[OperationRecord], violation: Expect) {
        let found = check_history(history).unwrap_err();
        let lines: Vec<_> = found.operations.iter().map(OperationRecord::line).collect();
        violation.assert_eq(&format!("{}\n{}\n", found.guarantee, lines.join("\n")));
    }

    #[test]
    fn check_history_correct_histories_are_accepted() {
        assert_ok(&[
            post(0, 9, 1),
            get(10, 20, "1", 1),
            put(10, 20, 2, "2"),
            get(15, 30, "2", 2),
            delete(40, 50, 2),
        ]);
        // Two concurrent writes, which both readers see in the same order.
        assert_ok(&[
            post(0, 9, 1),
            put(10, 50, 2, "3"),
            put(10, 50, 3, "2"),
            get(20, 30, "2", 3),
            get(40, 60, "3", 2),
        ]);
        // A rejected If-Match, and a DELETE that overlaps a slow read.
        assert_ok(&[
            post(0, 9, 1),
            put_if_match(10, 50, 2, "1", "2"),
            rejected(10, 50, "1", 412),
            get(51, 60, "2", 2),
        ]);
        assert_ok(&[
            post(0, 9, 1),
            delete(10, 50, 1),
            get(11, 60, "1", 1),
            missing(20, 30),
            post(70, 80, 1),
        ]);
        // Images appear after any delay, and a read may never see the first one.
        assert_ok(&[
            post(0, 9, 1),
            upload(10, 20, 0),
            upload(30, 40, 1),
            get(50, 60, "1", 1),
            shows(70, 80, "2", 1, 1),
        ]);
        let mut not_modified = missing(10, 20);
        (not_modified.status, not_modified.etag) = (304, Some("\"1\"".into()));
        not_modified.invocation = Invocation::Get { if_none_match: Some("\"1\"".into()) };
        assert_ok(&[post(0, 9, 1), not_modified]);
    }

    #[test]
    fn check_history_mixture_of_two_writes_is_rejected() {
        let mut mixed = get(10, 20, "1", 1);
        mixed.body = Body::Invalid("name of w1, price of w2".into());
        assert_violation(
            &[post(0, 9, 1), put(5, 30, 2, "2"), mixed],
            expect![[r#"
            a product has the fields of one write, not a mixture
               10.0 –    20.0 ms  client 1  GET → 200 "1" [name of w1, price of w2]
        "#]],
        );
    }

    #[test]
    fn check_history_lost_update_is_rejected() {
        assert_violation(
            &[
                post(0, 9, 1),
                put_if_match(10, 50, 2, "1", "2"),
                put_if_match(10, 50, 3, "1", "3"),
                get(60, 70, "3", 3),
            ],
            expect![[r#"
                of all writes with the same If-Match only one succeeds, so no update is lost
                   10.0 –    50.0 ms  client 1  PUT w2 If-Match: "1" → 200 "2" w2
                   10.0 –    50.0 ms  client 1  PUT w3 If-Match: "1" → 200 "3" w3
            "#]],
        );
        // A write that replaced a version whose ETag it did not send.
        assert_violation(
            &[
                post(0, 9, 1),
                put(10, 20, 2, "2"),
                get(21, 22, "2", 2),
                put_if_match(30, 50, 3, "1", "3"),
                get(60, 70, "3", 3),
            ],
            expect![[r#"
                the operations are linearizable: some order explains all responses
                    0.0 –     9.0 ms  client 1  POST w1 with the idempotency key → 201 "1" w1
                   10.0 –    20.0 ms  client 1  PUT w2 → 200 "2" w2
                   30.0 –    50.0 ms  client 1  PUT w3 If-Match: "1" → 200 "3" w3
            "#]],
        );
    }

    #[test]
    fn check_history_deleted_product_that_reappears_is_rejected() {
        let history = [
            post(0, 9, 1),
            put(10, 20, 2, "2"),
            delete(30, 40, 2),
            missing(50, 60),
            get(61, 70, "2", 2),
        ];
        assert_violation(
            &history,
            expect![[r#"
            a deleted product stays deleted: no later operation finds it
                0.0 –     9.0 ms  client 1  POST w1 with the idempotency key → 201 "1" w1
               10.0 –    20.0 ms  client 1  PUT w2 → 200 "2" w2
               30.0 –    40.0 ms  client 1  DELETE → 200 w2
               61.0 –    70.0 ms  client 1  GET → 200 "2" w2
        "#]],
        );
        assert_violation(
            &[post(0, 9, 1), delete(10, 20, 1), put(30, 40, 2, "2")],
            expect![[r#"
            a deleted product stays deleted: no later operation finds it
                0.0 –     9.0 ms  client 1  POST w1 with the idempotency key → 201 "1" w1
               10.0 –    20.0 ms  client 1  DELETE → 200 w1
               30.0 –    40.0 ms  client 1  PUT w2 → 200 "2" w2
        "#]],
        );
    }

    #[test]
    fn check_history_two_successful_deletes_are_rejected() {
        assert_violation(
            &[post(0, 9, 1), delete(10, 30, 1), delete(10, 40, 1)],
            expect![[r#"
            only one DELETE of a product has status 200
               10.0 –    30.0 ms  client 1  DELETE → 200 w1
               10.0 –    40.0 ms  client 1  DELETE → 200 w1
        "#]],
        );
    }

    #[test]
    fn check_history_put_response_with_other_body_is_rejected() {
        let mut put = put(10, 30, 2, "2");
        put.body = content_of(3);
        assert_violation(
            &[post(0, 9, 1), put],
            expect![[r#"
            the response to a write shows that write
               10.0 –    30.0 ms  client 1  PUT w2 → 200 "2" w3
        "#]],
        );
    }

    #[test]
    fn check_history_etag_and_content_must_match_one_to_one() {
        assert_violation(
            &[post(0, 9, 1), put(10, 30, 2, "2"), put(10, 30, 3, "2")],
            expect![[r#"
            an ETag identifies one content
               10.0 –    30.0 ms  client 1  PUT w2 → 200 "2" w2
               10.0 –    30.0 ms  client 1  PUT w3 → 200 "2" w3
        "#]],
        );
        assert_violation(
            &[post(0, 9, 1), get(10, 30, "1", 1), get(10, 30, "7", 1)],
            expect![[r#"
            the same content has the same ETag
                0.0 –     9.0 ms  client 1  POST w1 with the idempotency key → 201 "1" w1
               10.0 –    30.0 ms  client 1  GET → 200 "7" w1
        "#]],
        );
    }

    #[test]
    fn check_history_stale_read_is_rejected() {
        // After the response to a write.
        assert_violation(
            &[
                post(0, 9, 1),
                get(1, 15, "1", 1),
                put(10, 20, 2, "2"),
                get(16, 25, "2", 2),
                get(21, 30, "1", 1),
            ],
            expect![[r#"
                the operations are linearizable: some order explains all responses
                    0.0 –     9.0 ms  client 1  POST w1 with the idempotency key → 201 "1" w1
                   10.0 –    20.0 ms  client 1  PUT w2 → 200 "2" w2
                   21.0 –    30.0 ms  client 1  GET → 200 "1" w1
            "#]],
        );
        // After another read, before the response to the write.
        assert_violation(
            &[post(0, 9, 1), put(10, 90, 2, "2"), get(20, 30, "2", 2), get(40, 50, "1", 1)],
            expect![[r#"
            the operations are linearizable: some order explains all responses
                0.0 –     9.0 ms  client 1  POST w1 with the idempotency key → 201 "1" w1
               10.0 –    90.0 ms  client 1  PUT w2 → 200 "2" w2
               20.0 –    30.0 ms  client 1  GET → 200 "2" w2
               40.0 –    50.0 ms  client 1  GET → 200 "1" w1
        "#]],
        );
        // After a 412, which already saw the write.
        assert_violation(
            &[post(0, 9, 1), put(10, 90, 2, "2"), rejected(20, 30, "1", 412), get(40, 50, "1", 1)],
            expect![[r#"
            the operations are linearizable: some order explains all responses
                0.0 –     9.0 ms  client 1  POST w1 with the idempotency key → 201 "1" w1
               10.0 –    90.0 ms  client 1  PUT w2 → 200 "2" w2
               20.0 –    30.0 ms  client 1  PUT w9 If-Match: "1" → 412
               40.0 –    50.0 ms  client 1  GET → 200 "1" w1
        "#]],
        );
        // An image that an earlier read showed.
        assert_violation(
            &[post(0, 9, 1), upload(10, 20, 0), shows(30, 40, "2", 1, 0), get(50, 60, "1", 1)],
            expect![[r#"
            the operations are linearizable: some order explains all responses
                0.0 –     9.0 ms  client 1  POST w1 with the idempotency key → 201 "1" w1
               10.0 –    20.0 ms  client 1  upload of image 0 as main → 200
               30.0 –    40.0 ms  client 1  GET → 200 "2" w1 main:0
               50.0 –    60.0 ms  client 1  GET → 200 "1" w1
        "#]],
        );
        // An older upload that replaced a newer one.
        assert_violation(
            &[
                post(0, 9, 1),
                upload(10, 20, 0),
                upload(30, 40, 1),
                shows(50, 60, "2", 1, 1),
                shows(70, 80, "3", 1, 0),
            ],
            expect![[r#"
                the operations are linearizable: some order explains all responses
                    0.0 –     9.0 ms  client 1  POST w1 with the idempotency key → 201 "1" w1
                   10.0 –    20.0 ms  client 1  upload of image 0 as main → 200
                   30.0 –    40.0 ms  client 1  upload of image 1 as main → 200
                   50.0 –    60.0 ms  client 1  GET → 200 "2" w1 main:1
                   70.0 –    80.0 ms  client 1  GET → 200 "3" w1 main:0
            "#]],
        );
    }

    #[test]
    fn check_history_upload_url_may_be_newer_than_cached_read_only_with_cache() {
        let mut presign = missing(20, 30);
        presign.invocation = Invocation::PresignUpload;
        let mut cached = get(40, 50, "1", 1);
        let history = |cached: &OperationRecord| {
            [post(0, 9, 1), delete(10, 90, 1), presign.clone(), cached.clone()]
        };
        cached.cache = Some("hit".into());
        assert_ok(&history(&cached));
        cached.cache = Some("off".into());
        assert_violation(
            &history(&cached),
            expect![[r#"
            a deleted product stays deleted: no later operation finds it
                0.0 –     9.0 ms  client 1  POST w1 with the idempotency key → 201 "1" w1
               10.0 –    90.0 ms  client 1  DELETE → 200 w1
               20.0 –    30.0 ms  client 1  POST images → 404
               40.0 –    50.0 ms  client 1  GET → 200 "1" w1 (off)
        "#]],
        );
        // With or without a cache, a deleted product gets no upload URL.
        (presign.status, presign.start_us, presign.end_us) = (200, 95_000, 99_000);
        cached.cache = Some("hit".into());
        assert_violation(
            &[post(0, 9, 1), cached, delete(10, 90, 1), presign],
            expect![[r#"
            a deleted product stays deleted: no later operation finds it
                0.0 –     9.0 ms  client 1  POST w1 with the idempotency key → 201 "1" w1
               10.0 –    90.0 ms  client 1  DELETE → 200 w1
               95.0 –    99.0 ms  client 1  POST images → 200
        "#]],
        );
    }

    #[test]
    fn check_history_5xx_and_unexpected_status_are_rejected() {
        let mut failed = get(10, 20, "", 1);
        (failed.status, failed.body) = (503, Body::None);
        assert_violation(
            &[post(0, 9, 1), failed],
            expect![[r#"
            no response has status 5xx
               10.0 –    20.0 ms  client 1  GET → 503
        "#]],
        );
        let mut rejected = put(10, 20, 2, "");
        (rejected.status, rejected.body) = (412, Body::None);
        assert_violation(
            &[post(0, 9, 1), rejected],
            expect![[r#"
            a status that this operation may have, not 412
               10.0 –    20.0 ms  client 1  PUT w2 → 412
        "#]],
        );
    }

    #[test]
    fn check_history_two_products_of_one_idempotency_key_are_rejected() {
        let mut other = post(5, 10, 2);
        other.etag = Some("\"x\"".into());
        assert_violation(
            &[post(0, 9, 1), other],
            expect![[r#"
            one idempotency key creates one product
                0.0 –     9.0 ms  client 1  POST w1 with the idempotency key → 201 "1" w1
                5.0 –    10.0 ms  client 1  POST w2 with the idempotency key → 201 "x" w2
        "#]],
        );
    }
}
