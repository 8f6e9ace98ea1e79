//! The judgement of a history of one product: what no order of its calls could explain, in the fewest of its lines.
//!
//! First the faults that have a name, then the search for an order; a pure function, so that it is itself tested on
//! histories that are right and on each kind of wrong one.

use super::order::{DEEDS_MAX, Deed, Effect, explained};
use super::told::{Asked, Body, Content, IfMatch, Images, Told};
use std::collections::BTreeMap;

/// What is wrong with a history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Finding {
    /// What the contract promises, which does not hold.
    pub(super) promise: String,
    /// The calls that show it.
    pub(super) shown_by: Vec<Told>,
}

/// Judges the history of one product, in any order of its lines.
pub(super) fn judge(history: &[Told]) -> Result<(), Finding> {
    for told in history {
        alone(told).map_err(|promise| finding(promise, [told]))?;
    }
    let contents = contents_of_tags(history)?;
    one_maker(history)?;
    one_delete(history)?;
    one_write_on_a_tag(history)?;
    views(history).into_iter().try_for_each(|view| in_order(&view, &contents))
}

/// What must have one order. Without a cache that is everything. With one, a link is made from what stands in the table, and a
/// GET may be answered by the cache: between a change and its answer the one may know what the other does not yet, which
/// the contract allows. Both must agree with all changes, so each is judged with them.
fn views(history: &[Told]) -> Vec<Vec<Told>> {
    let is_get = |told: &Told| matches!(told.asked, Asked::Get { .. });
    let part = |wanted: &dyn Fn(&Told) -> bool| {
        history.iter().filter(|told| wanted(told)).cloned().collect()
    };
    if history.iter().all(|told| told.cache.as_deref().is_none_or(|cache| cache == "off")) {
        return vec![history.to_vec()];
    }
    vec![part(&|told| told.asked != Asked::Link), part(&|told| !is_get(told))]
}

fn in_order(history: &[Told], contents: &BTreeMap<&str, Content>) -> Result<(), Finding> {
    if history.len() > DEEDS_MAX {
        return Err(finding("a history that is short enough to be judged", []));
    }
    let deeds: Vec<Deed> = history.iter().map(|told| deed(told, history, contents)).collect();
    if explained(&deeds) {
        return Ok(());
    }
    let shown_by: Vec<Told> =
        fewest(deeds).iter().filter_map(|at| history.get(*at).cloned()).collect();
    let back = shown_by.iter().any(|gone| {
        gone.is_gone()
            && shown_by.iter().any(|later| later.from_us > gone.to_us && later.shows_it_is_there())
    });
    Err(finding(
        if back {
            "a product that is gone stays so: no call after an answer that showed it gone finds it"
        } else {
            "an order of the calls, each at one moment between its beginning and its end, that explains all their answers"
        },
        &shown_by,
    ))
}

fn finding<'t>(
    promise: impl Into<String>,
    shown_by: impl IntoIterator<Item = &'t Told>,
) -> Finding {
    let mut shown_by: Vec<Told> = shown_by.into_iter().cloned().collect();
    shown_by.sort_by_key(|told| told.from_us);
    Finding { promise: promise.into(), shown_by }
}

/// What is wrong with one answer, whatever the others are.
fn alone(told: &Told) -> Result<(), String> {
    if told.status >= 500 {
        return Err("no answer is a 5xx".into());
    }
    let guarded = |if_match: &IfMatch| matches!(if_match, IfMatch::Tag(_));
    let may = match (&told.asked, told.status) {
        (Asked::Post { .. }, status) => matches!(status, 201 | 409),
        (Asked::Get { if_none_match }, 304) => *if_none_match == told.tag,
        (Asked::Put { if_match, .. } | Asked::Delete { if_match }, 412) => guarded(if_match),
        (Asked::Upload { .. }, status) => status == 200,
        (_, status) => matches!(status, 200 | 404),
    };
    if !may {
        return Err(format!("an answer that this call may have, and not {}", told.status));
    }
    let shows = match (&told.asked, told.status) {
        (Asked::Link | Asked::Upload { .. }, _) => false,
        (_, status) => matches!(status, 200 | 201),
    };
    let tagged = shows && !matches!(told.asked, Asked::Delete { .. });
    match (&told.body, &told.asked) {
        (Body::Odd(_), _) => Err("a product as one writer wrote it: no mixture".into()),
        (Body::None, _) if shows => Err("an answer with a product".into()),
        (Body::Whole(content), Asked::Put { writer, .. } | Asked::Post { writer })
            if content.writer != *writer =>
        {
            Err("each write answers its own product".into())
        }
        (Body::Whole(content), Asked::Post { .. }) if content.images != Images::default() => {
            Err("a new product has no images".into())
        }
        _ if tagged && told.tag.is_none() => Err("an answer with an ETag".into()),
        _ => Ok(()),
    }
}

/// One tag stands for one content, and one content has one tag: here no two writes write the same.
fn contents_of_tags(history: &[Told]) -> Result<BTreeMap<&str, Content>, Finding> {
    let (mut by_tag, mut by_content) = (BTreeMap::<_, &Told>::new(), BTreeMap::<_, &Told>::new());
    let mut contents = BTreeMap::new();
    for told in history {
        let (Some(tag), Body::Whole(content)) = (told.tag.as_deref(), &told.body) else { continue };
        contents.insert(tag, *content);
        let first = by_tag.entry(tag).or_insert(told);
        if first.body != told.body {
            return Err(finding("an ETag stands for one content only", [*first, told]));
        }
        let first = by_content.entry(*content).or_insert(told);
        if first.tag != told.tag {
            return Err(finding("what has not changed has the same ETag", [*first, told]));
        }
    }
    Ok(contents)
}

fn one_maker(history: &[Told]) -> Result<(), Finding> {
    let mut makers = history.iter().filter(|told| told.status == 201);
    let Some(first) = makers.next() else { return Ok(()) };
    match makers.find(|other| other.body != first.body) {
        Some(other) => Err(finding("one Idempotency-Key makes one product", [first, other])),
        None => Ok(()),
    }
}

fn one_delete(history: &[Told]) -> Result<(), Finding> {
    let deletes: Vec<_> = history
        .iter()
        .filter(|told| matches!(told.asked, Asked::Delete { .. }) && told.status == 200)
        .collect();
    if deletes.len() > 1 {
        return Err(finding("of all DELETEs of a product exactly one is answered 200", deletes));
    }
    Ok(())
}

fn one_write_on_a_tag(history: &[Told]) -> Result<(), Finding> {
    let mut writes = BTreeMap::new();
    for told in history {
        if let (
            Asked::Put { if_match: IfMatch::Tag(tag), .. }
            | Asked::Delete { if_match: IfMatch::Tag(tag) },
            200,
        ) = (&told.asked, told.status)
            && let Some(first) = writes.insert(tag, told)
        {
            return Err(finding(
                "of all changes with one ETag in If-Match one is made, and none is lost",
                [first, told],
            ));
        }
    }
    Ok(())
}

/// What a line says of the product.
fn deed(told: &Told, history: &[Told], contents: &BTreeMap<&str, Content>) -> Deed {
    let matched = |if_match: &IfMatch| match if_match {
        IfMatch::Tag(tag) => contents.get(tag.as_str()).copied(),
        _ => None,
    };
    let shown = match told.body {
        Body::Whole(content) => Some(content),
        _ => told.tag.as_deref().and_then(|tag| contents.get(tag).copied()),
    };
    let effect = match (&told.asked, told.status) {
        (Asked::Upload { kind, picture }, _) => {
            let older = history.iter().filter_map(|other| match other.asked {
                Asked::Upload { kind: same, picture }
                    if same == *kind && other.from_us <= told.to_us =>
                {
                    u8::try_from(picture).ok()
                }
                _ => None,
            });
            let picture = u8::try_from(*picture).unwrap_or(u8::MAX);
            let older = older.filter(|other| *other != picture).collect();
            Effect::Published { kind: *kind, picture, older }
        }
        (Asked::Post { writer }, 201) => Effect::Made { writer: *writer },
        (Asked::Post { .. }, _) => Effect::Conflict,
        (_, 404) => Effect::Missing,
        (Asked::Put { if_match, .. } | Asked::Delete { if_match }, 412) => {
            Effect::WasNot(matched(if_match))
        }
        (Asked::Put { writer, if_match }, _) => Effect::Wrote {
            writer: *writer,
            images: shown.map(|content| content.images).unwrap_or_default(),
            matched: matched(if_match),
        },
        (Asked::Delete { if_match }, _) => match shown {
            Some(was) => Effect::Deleted { was, matched: matched(if_match) },
            None => Effect::Missing,
        },
        (Asked::Get { .. }, _) => shown.map_or(Effect::Existed, Effect::Was),
        (Asked::Link, _) => Effect::Existed,
    };
    // What follows an upload is not waited for.
    let to_us = (!matches!(told.asked, Asked::Upload { .. })).then_some(told.to_us);
    Deed { from_us: told.from_us, to_us, effect }
}

/// As few as possible of those that have no order, and no fewer than make sense: what is shown was written.
fn fewest(deeds: Vec<Deed>) -> Vec<usize> {
    let mut kept: Vec<usize> = (0..deeds.len()).collect();
    let part =
        |kept: &[usize]| kept.iter().filter_map(|at| deeds.get(*at).cloned()).collect::<Vec<_>>();
    let mut shrunk = true;
    while shrunk {
        shrunk = false;
        for at in (0..kept.len()).rev() {
            let mut fewer = kept.clone();
            fewer.remove(at);
            let rest = part(&fewer);
            if makes_sense(&rest, &deeds) && !explained(&rest) {
                (kept, shrunk) = (fewer, true);
            }
        }
    }
    kept
}

fn makes_sense(deeds: &[Deed], of: &[Deed]) -> bool {
    let written = |content: &Content| {
        let writer = deeds.iter().any(|deed| match deed.effect {
            Effect::Made { writer } | Effect::Wrote { writer, .. } => writer == content.writer,
            _ => false,
        });
        let published = |(kind, picture): (usize, u8)| {
            deeds.iter().any(|deed| match deed.effect {
                Effect::Published { kind: same, picture: other, .. } => {
                    (same, other) == (kind, picture)
                }
                _ => false,
            })
        };
        let images = content
            .images
            .iter()
            .enumerate()
            .filter_map(|(kind, picture)| Some((kind, (*picture)?)));
        writer && images.into_iter().all(published)
    };
    let any_deleted =
        |deeds: &[Deed]| deeds.iter().any(|deed| matches!(deed.effect, Effect::Deleted { .. }));
    let changes = |deeds: &[Deed], until_us: Option<u64>| {
        let begun = |deed: &&Deed| until_us.is_none_or(|until_us| deed.from_us <= until_us);
        deeds.iter().filter(|deed| deed.effect.changes()).filter(begun).count()
    };
    let made = deeds.iter().any(|deed| matches!(deed.effect, Effect::Made { .. }));
    made && deeds.iter().all(|deed| match &deed.effect {
        Effect::Was(content) => written(content),
        Effect::Wrote { writer, images, matched } => {
            written(&Content { writer: *writer, images: *images })
                && matched.as_ref().is_none_or(written)
        }
        Effect::Deleted { was, matched } => written(was) && matched.as_ref().is_none_or(written),
        Effect::Missing => any_deleted(deeds) || !any_deleted(of),
        // Any change may be the one that was in its way.
        Effect::WasNot(Some(_)) => changes(deeds, deed.to_us) == changes(of, deed.to_us),
        _ => true,
    })
}

impl Told {
    fn is_gone(&self) -> bool {
        self.status == 404 || matches!(self.asked, Asked::Delete { .. }) && self.status == 200
    }

    fn shows_it_is_there(&self) -> bool {
        match self.asked {
            Asked::Post { .. } | Asked::Upload { .. } => false,
            _ => matches!(self.status, 200 | 304 | 412),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};

    fn told(from_us: u64, to_us: u64, asked: Asked, status: u16, tag: &str, body: Body) -> Told {
        let tag = Some(format!("\"{tag}\"")).filter(|tag| tag.len() > 2);
        let (from_us, to_us) = (from_us * 1000, to_us * 1000);
        Told { client: 1, product: 0, from_us, to_us, asked, status, tag, cache: None, body }
    }

    fn whole(writer: u16) -> Body {
        Body::Whole(Content { writer, images: [None; 2] })
    }

    fn post(from_us: u64, to_us: u64, writer: u16) -> Told {
        told(from_us, to_us, Asked::Post { writer }, 201, "1", whole(writer))
    }

    fn get(from_us: u64, to_us: u64, tag: &str, writer: u16) -> Told {
        told(from_us, to_us, Asked::Get { if_none_match: None }, 200, tag, whole(writer))
    }

    fn put(from_us: u64, to_us: u64, writer: u16, tag: &str) -> Told {
        told(
            from_us,
            to_us,
            Asked::Put { writer, if_match: IfMatch::Absent },
            200,
            tag,
            whole(writer),
        )
    }

    fn put_on(from_us: u64, to_us: u64, writer: u16, on: &str, tag: &str) -> Told {
        let if_match = IfMatch::Tag(format!("\"{on}\""));
        told(from_us, to_us, Asked::Put { writer, if_match }, 200, tag, whole(writer))
    }

    fn refused(from_us: u64, to_us: u64, on: &str, status: u16) -> Told {
        let if_match = IfMatch::Tag(format!("\"{on}\""));
        told(from_us, to_us, Asked::Put { writer: 9, if_match }, status, "", Body::None)
    }

    fn delete(from_us: u64, to_us: u64, was: u16) -> Told {
        told(from_us, to_us, Asked::Delete { if_match: IfMatch::Absent }, 200, "", whole(was))
    }

    fn missing(from_us: u64, to_us: u64) -> Told {
        told(from_us, to_us, Asked::Get { if_none_match: None }, 404, "", Body::None)
    }

    fn upload(from_us: u64, to_us: u64, picture: usize) -> Told {
        told(from_us, to_us, Asked::Upload { kind: 0, picture }, 200, "", Body::None)
    }

    fn shows(from_us: u64, to_us: u64, tag: &str, writer: u16, picture: u8) -> Told {
        let body = Body::Whole(Content { writer, images: [Some(picture), None] });
        told(from_us, to_us, Asked::Get { if_none_match: None }, 200, tag, body)
    }

    fn is_right(history: &[Told]) {
        assert_eq!(judge(history), Ok(()));
        // A read more of what is there at the end changes nothing, nor does the order of the lines.
        let reversed: Vec<_> = history.iter().rev().cloned().collect();
        assert_eq!(judge(&reversed), Ok(()));
    }

    fn is_wrong(history: &[Told], finding: Expect) {
        let found = judge(history).unwrap_err();
        let lines: Vec<_> = found.shown_by.iter().map(Told::line).collect();
        finding.assert_eq(&format!("{}\n{}\n", found.promise, lines.join("\n")));
    }

    #[test]
    fn right_histories_have_no_finding() {
        is_right(&[
            post(0, 9, 1),
            get(10, 20, "1", 1),
            put(10, 20, 2, "2"),
            get(15, 30, "2", 2),
            delete(40, 50, 2),
        ]);
        // Two at once, seen by both readers in one order.
        is_right(&[
            post(0, 9, 1),
            put(10, 50, 2, "3"),
            put(10, 50, 3, "2"),
            get(20, 30, "2", 3),
            get(40, 60, "3", 2),
        ]);
        // The loser of an If-Match, and a delete that a late reader overlaps.
        is_right(&[
            post(0, 9, 1),
            put_on(10, 50, 2, "1", "2"),
            refused(10, 50, "1", 412),
            get(51, 60, "2", 2),
        ]);
        is_right(&[
            post(0, 9, 1),
            delete(10, 50, 1),
            get(11, 60, "1", 1),
            missing(20, 30),
            post(70, 80, 1),
        ]);
        // Images come when they come; the first may never be seen.
        is_right(&[
            post(0, 9, 1),
            upload(10, 20, 0),
            upload(30, 40, 1),
            get(50, 60, "1", 1),
            shows(70, 80, "2", 1, 1),
        ]);
        let mut not_modified = missing(10, 20);
        (not_modified.status, not_modified.tag) = (304, Some("\"1\"".into()));
        not_modified.asked = Asked::Get { if_none_match: Some("\"1\"".into()) };
        is_right(&[post(0, 9, 1), not_modified]);
    }

    #[test]
    fn a_mixture() {
        let mut mixed = get(10, 20, "1", 1);
        mixed.body = Body::Odd("name of w1, price of w2".into());
        is_wrong(
            &[post(0, 9, 1), put(5, 30, 2, "2"), mixed],
            expect![[r#"
            a product as one writer wrote it: no mixture
               10.0 –    20.0 ms  client 1  GET → 200 "1" [name of w1, price of w2]
        "#]],
        );
    }

    #[test]
    fn a_lost_update() {
        is_wrong(
            &[
                post(0, 9, 1),
                put_on(10, 50, 2, "1", "2"),
                put_on(10, 50, 3, "1", "3"),
                get(60, 70, "3", 3),
            ],
            expect![[r#"
                of all changes with one ETag in If-Match one is made, and none is lost
                   10.0 –    50.0 ms  client 1  PUT w2 If-Match: "1" → 200 "2" w2
                   10.0 –    50.0 ms  client 1  PUT w3 If-Match: "1" → 200 "3" w3
            "#]],
        );
        // One that went over another, whose tag it did not have.
        is_wrong(
            &[
                post(0, 9, 1),
                put(10, 20, 2, "2"),
                get(21, 22, "2", 2),
                put_on(30, 50, 3, "1", "3"),
                get(60, 70, "3", 3),
            ],
            expect![[r#"
                an order of the calls, each at one moment between its beginning and its end, that explains all their answers
                    0.0 –     9.0 ms  client 1  POST w1 with the product's Idempotency-Key → 201 "1" w1
                   10.0 –    20.0 ms  client 1  PUT w2 → 200 "2" w2
                   30.0 –    50.0 ms  client 1  PUT w3 If-Match: "1" → 200 "3" w3
            "#]],
        );
    }

    #[test]
    fn a_product_that_comes_back() {
        let history = [
            post(0, 9, 1),
            put(10, 20, 2, "2"),
            delete(30, 40, 2),
            missing(50, 60),
            get(61, 70, "2", 2),
        ];
        is_wrong(
            &history,
            expect![[r#"
            a product that is gone stays so: no call after an answer that showed it gone finds it
                0.0 –     9.0 ms  client 1  POST w1 with the product's Idempotency-Key → 201 "1" w1
               10.0 –    20.0 ms  client 1  PUT w2 → 200 "2" w2
               30.0 –    40.0 ms  client 1  DELETE → 200 w2
               61.0 –    70.0 ms  client 1  GET → 200 "2" w2
        "#]],
        );
        is_wrong(
            &[post(0, 9, 1), delete(10, 20, 1), put(30, 40, 2, "2")],
            expect![[r#"
            a product that is gone stays so: no call after an answer that showed it gone finds it
                0.0 –     9.0 ms  client 1  POST w1 with the product's Idempotency-Key → 201 "1" w1
               10.0 –    20.0 ms  client 1  DELETE → 200 w1
               30.0 –    40.0 ms  client 1  PUT w2 → 200 "2" w2
        "#]],
        );
    }

    #[test]
    fn two_deletes() {
        is_wrong(
            &[post(0, 9, 1), delete(10, 30, 1), delete(10, 40, 1)],
            expect![[r#"
            of all DELETEs of a product exactly one is answered 200
               10.0 –    30.0 ms  client 1  DELETE → 200 w1
               10.0 –    40.0 ms  client 1  DELETE → 200 w1
        "#]],
        );
    }

    #[test]
    fn a_put_that_answers_anothers_body() {
        let mut put = put(10, 30, 2, "2");
        put.body = whole(3);
        is_wrong(
            &[post(0, 9, 1), put],
            expect![[r#"
            each write answers its own product
               10.0 –    30.0 ms  client 1  PUT w2 → 200 "2" w3
        "#]],
        );
    }

    #[test]
    fn a_tag_of_two_contents_and_a_content_of_two_tags() {
        is_wrong(
            &[post(0, 9, 1), put(10, 30, 2, "2"), put(10, 30, 3, "2")],
            expect![[r#"
            an ETag stands for one content only
               10.0 –    30.0 ms  client 1  PUT w2 → 200 "2" w2
               10.0 –    30.0 ms  client 1  PUT w3 → 200 "2" w3
        "#]],
        );
        is_wrong(
            &[post(0, 9, 1), get(10, 30, "1", 1), get(10, 30, "7", 1)],
            expect![[r#"
            what has not changed has the same ETag
                0.0 –     9.0 ms  client 1  POST w1 with the product's Idempotency-Key → 201 "1" w1
               10.0 –    30.0 ms  client 1  GET → 200 "7" w1
        "#]],
        );
    }

    #[test]
    fn a_read_of_what_is_over() {
        // After a write's answer.
        is_wrong(
            &[
                post(0, 9, 1),
                get(1, 15, "1", 1),
                put(10, 20, 2, "2"),
                get(16, 25, "2", 2),
                get(21, 30, "1", 1),
            ],
            expect![[r#"
                an order of the calls, each at one moment between its beginning and its end, that explains all their answers
                    0.0 –     9.0 ms  client 1  POST w1 with the product's Idempotency-Key → 201 "1" w1
                   10.0 –    20.0 ms  client 1  PUT w2 → 200 "2" w2
                   21.0 –    30.0 ms  client 1  GET → 200 "1" w1
            "#]],
        );
        // After another read, while the write is not yet answered.
        is_wrong(
            &[post(0, 9, 1), put(10, 90, 2, "2"), get(20, 30, "2", 2), get(40, 50, "1", 1)],
            expect![[r#"
            an order of the calls, each at one moment between its beginning and its end, that explains all their answers
                0.0 –     9.0 ms  client 1  POST w1 with the product's Idempotency-Key → 201 "1" w1
               10.0 –    90.0 ms  client 1  PUT w2 → 200 "2" w2
               20.0 –    30.0 ms  client 1  GET → 200 "2" w2
               40.0 –    50.0 ms  client 1  GET → 200 "1" w1
        "#]],
        );
        // After a refusal, which knew better.
        is_wrong(
            &[post(0, 9, 1), put(10, 90, 2, "2"), refused(20, 30, "1", 412), get(40, 50, "1", 1)],
            expect![[r#"
            an order of the calls, each at one moment between its beginning and its end, that explains all their answers
                0.0 –     9.0 ms  client 1  POST w1 with the product's Idempotency-Key → 201 "1" w1
               10.0 –    90.0 ms  client 1  PUT w2 → 200 "2" w2
               20.0 –    30.0 ms  client 1  PUT w9 If-Match: "1" → 412
               40.0 –    50.0 ms  client 1  GET → 200 "1" w1
        "#]],
        );
        // An image that was there already.
        is_wrong(
            &[post(0, 9, 1), upload(10, 20, 0), shows(30, 40, "2", 1, 0), get(50, 60, "1", 1)],
            expect![[r#"
            an order of the calls, each at one moment between its beginning and its end, that explains all their answers
                0.0 –     9.0 ms  client 1  POST w1 with the product's Idempotency-Key → 201 "1" w1
               10.0 –    20.0 ms  client 1  upload of picture 0 as main → 200
               30.0 –    40.0 ms  client 1  GET → 200 "2" w1 main:0
               50.0 –    60.0 ms  client 1  GET → 200 "1" w1
        "#]],
        );
        // An older upload over a newer one.
        is_wrong(
            &[
                post(0, 9, 1),
                upload(10, 20, 0),
                upload(30, 40, 1),
                shows(50, 60, "2", 1, 1),
                shows(70, 80, "3", 1, 0),
            ],
            expect![[r#"
                an order of the calls, each at one moment between its beginning and its end, that explains all their answers
                    0.0 –     9.0 ms  client 1  POST w1 with the product's Idempotency-Key → 201 "1" w1
                   10.0 –    20.0 ms  client 1  upload of picture 0 as main → 200
                   30.0 –    40.0 ms  client 1  upload of picture 1 as main → 200
                   50.0 –    60.0 ms  client 1  GET → 200 "2" w1 main:1
                   70.0 –    80.0 ms  client 1  GET → 200 "3" w1 main:0
            "#]],
        );
    }

    #[test]
    fn a_link_may_know_more_than_a_cache_but_not_without_one() {
        let mut link = missing(20, 30);
        link.asked = Asked::Link;
        let mut cached = get(40, 50, "1", 1);
        let history =
            |cached: &Told| [post(0, 9, 1), delete(10, 90, 1), link.clone(), cached.clone()];
        cached.cache = Some("hit".into());
        is_right(&history(&cached));
        cached.cache = Some("off".into());
        is_wrong(
            &history(&cached),
            expect![[r#"
            a product that is gone stays so: no call after an answer that showed it gone finds it
                0.0 –     9.0 ms  client 1  POST w1 with the product's Idempotency-Key → 201 "1" w1
               10.0 –    90.0 ms  client 1  DELETE → 200 w1
               20.0 –    30.0 ms  client 1  POST images → 404
               40.0 –    50.0 ms  client 1  GET → 200 "1" w1 (off)
        "#]],
        );
        // With a cache or not, a link is not given for what is gone.
        (link.status, link.from_us, link.to_us) = (200, 95_000, 99_000);
        cached.cache = Some("hit".into());
        is_wrong(
            &[post(0, 9, 1), cached, delete(10, 90, 1), link],
            expect![[r#"
            a product that is gone stays so: no call after an answer that showed it gone finds it
                0.0 –     9.0 ms  client 1  POST w1 with the product's Idempotency-Key → 201 "1" w1
               10.0 –    90.0 ms  client 1  DELETE → 200 w1
               95.0 –    99.0 ms  client 1  POST images → 200
        "#]],
        );
    }

    #[test]
    fn a_5xx_and_an_answer_that_the_call_may_not_have() {
        let mut failed = get(10, 20, "", 1);
        (failed.status, failed.body) = (503, Body::None);
        is_wrong(
            &[post(0, 9, 1), failed],
            expect![[r#"
            no answer is a 5xx
               10.0 –    20.0 ms  client 1  GET → 503
        "#]],
        );
        let mut refused = put(10, 20, 2, "");
        (refused.status, refused.body) = (412, Body::None);
        is_wrong(
            &[post(0, 9, 1), refused],
            expect![[r#"
            an answer that this call may have, and not 412
               10.0 –    20.0 ms  client 1  PUT w2 → 412
        "#]],
        );
    }

    #[test]
    fn two_products_of_one_key() {
        let mut other = post(5, 10, 2);
        other.tag = Some("\"x\"".into());
        is_wrong(
            &[post(0, 9, 1), other],
            expect![[r#"
            one Idempotency-Key makes one product
                0.0 –     9.0 ms  client 1  POST w1 with the product's Idempotency-Key → 201 "1" w1
                5.0 –    10.0 ms  client 1  POST w2 with the product's Idempotency-Key → 201 "x" w2
        "#]],
        );
    }
}
