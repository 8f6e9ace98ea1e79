//! Decides whether the operations on one product are linearizable: there is an order in which each
//! operation takes effect at one moment between its start and its end, and a single product gives
//! all the observed responses.
//!
//! The search is that of Wing and Gong: depth first over the operations that may come next, and no
//! pair of state and completed operations is visited twice. A read that fits is taken at once,
//! because it does not change the product.

use std::collections::HashSet;

use super::history::{Content, Images};

/// An operation as the product sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Operation {
    pub(super) start_us: u64,
    /// The time by which the operation has taken effect. `None`: it may take effect later, or
    /// never.
    pub(super) end_us: Option<u64>,
    pub(super) effect: Effect,
}

/// What the response says about the product at the moment when the operation takes effect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Effect {
    /// POST, status 201: the operation created the product, or an earlier POST with the same
    /// idempotency key did.
    Created { writer: u16 },
    /// POST, status 409: another request had created the product.
    Conflict,
    /// The product had this content.
    Read(Content),
    /// The product existed with a content other than this.
    PreconditionFailed(Option<Content>),
    /// The product existed.
    Exists,
    /// The product did not exist.
    Missing,
    /// PUT, status 200.
    Replaced { writer: u16, images: Images, matched: Option<Content> },
    /// DELETE, status 200, with this content in the response.
    Deleted { was: Content, matched: Option<Content> },
    /// An upload became the product's image. It may replace only the images in `older`.
    Published { kind: usize, image: u8, older: Vec<u8> },
}

/// The state of the product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum State {
    NotCreated,
    Exists(Content),
    Deleted,
}

/// The search keeps a set of operations in the bits of one `u128`.
pub(super) const OPERATIONS_MAX: usize = 128;

/// Whether the operations have a linearization.
pub(super) fn is_linearizable(operations: &[Operation]) -> bool {
    if operations.len() > OPERATIONS_MAX {
        return false;
    }
    let required: u128 = bits(operations, |operation| operation.end_us.is_some());
    let mut seen = HashSet::new();
    let mut stack = vec![(State::NotCreated, 0u128)];
    while let Some((state, done)) = stack.pop() {
        let done = take_reads(operations, state, done);
        if done & required == required {
            return true;
        }
        if !seen.insert((state, done)) {
            continue;
        }
        for at in candidates(operations, done) {
            if let Some(changed) =
                operations.get(at).and_then(|operation| operation.effect.after(state))
            {
                stack.push((changed, done | 1 << at));
            }
        }
    }
    false
}

fn bits(operations: &[Operation], wanted: impl Fn(&Operation) -> bool) -> u128 {
    operations
        .iter()
        .enumerate()
        .filter(|(_, operation)| wanted(operation))
        .fold(0, |bits, (at, _)| bits | 1 << at)
}

/// The operations that may come next: those that started before the first end of the remaining
/// operations.
fn candidates(operations: &[Operation], done: u128) -> impl Iterator<Item = usize> {
    let left = move |at: &usize| done & (1 << at) == 0;
    let first_end = operations
        .iter()
        .enumerate()
        .filter(|(at, _)| left(at))
        .filter_map(|(_, operation)| operation.end_us)
        .min();
    let may = move |operation: &Operation| first_end.is_none_or(|end| operation.start_us <= end);
    operations
        .iter()
        .enumerate()
        .filter(move |(at, operation)| left(at) && may(operation))
        .map(|(at, _)| at)
}

/// Adds to `done` all candidates that fit the state and do not change it.
fn take_reads(operations: &[Operation], state: State, mut done: u128) -> u128 {
    loop {
        let fits = |at: &usize| {
            operations
                .get(*at)
                .is_some_and(|operation| operation.effect.after(state) == Some(state))
        };
        let Some(at) = candidates(operations, done).find(fits) else { return done };
        done |= 1 << at;
    }
}

impl Effect {
    /// Whether the operation may change the product.
    pub(super) fn changes(&self) -> bool {
        matches!(
            self,
            Self::Created { .. }
                | Self::Replaced { .. }
                | Self::Deleted { .. }
                | Self::Published { .. }
        )
    }

    /// The state after the operation. `None`: the operation does not fit this state.
    fn after(&self, state: State) -> Option<State> {
        match (self, state) {
            (Self::Created { writer }, State::NotCreated) => {
                Some(State::Exists(Content { writer: *writer, images: Images::default() }))
            }
            // A later POST with the same idempotency key changes nothing, also after a DELETE.
            (Self::Created { .. } | Self::Conflict, State::Exists(_) | State::Deleted) => {
                Some(state)
            }
            (Self::Missing, State::NotCreated | State::Deleted) => Some(state),
            (Self::Exists, State::Exists(_)) => Some(state),
            (Self::Read(content), State::Exists(now)) => (*content == now).then_some(state),
            (Self::PreconditionFailed(content), State::Exists(now)) => {
                (*content != Some(now)).then_some(state)
            }
            (Self::Replaced { writer, images, matched }, State::Exists(now)) => {
                let fits = *images == now.images && matched.is_none_or(|matched| matched == now);
                fits.then_some(State::Exists(Content { writer: *writer, images: *images }))
            }
            (Self::Deleted { was, matched }, State::Exists(now)) => (*was == now
                && matched.is_none_or(|matched| matched == now))
            .then_some(State::Deleted),
            (Self::Published { kind, image, older }, State::Exists(mut now)) => {
                let shown = now.images.get_mut(*kind)?;
                let fits = shown.is_none_or(|shown| older.contains(&shown));
                *shown = Some(*image);
                fits.then_some(State::Exists(now))
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn operation(start_us: u64, end_us: u64, effect: Effect) -> Operation {
        Operation { start_us, end_us: Some(end_us), effect }
    }

    fn content(writer: u16) -> Content {
        Content { writer, images: [None; 2] }
    }

    fn read(writer: u16) -> Effect {
        Effect::Read(content(writer))
    }

    fn replaced(writer: u16) -> Effect {
        Effect::Replaced { writer, images: [None; 2], matched: None }
    }

    const CREATED: Effect = Effect::Created { writer: 1 };

    #[test]
    fn is_linearizable_concurrent_writes_any_order_is_accepted() {
        let mut operations = vec![
            operation(0, 9, CREATED),
            operation(10, 90, replaced(2)),
            operation(10, 90, replaced(3)),
        ];
        operations.extend([
            operation(20, 30, read(1)),
            operation(40, 50, read(3)),
            operation(60, 70, read(2)),
            operation(95, 99, read(2)),
        ]);
        assert!(is_linearizable(&operations));
        // After a read of the second write, no read may return the first.
        operations.push(operation(71, 75, read(3)));
        assert!(!is_linearizable(&operations));
    }

    #[test]
    fn is_linearizable_stale_read_after_end_of_write_is_rejected() {
        assert!(!is_linearizable(&[
            operation(0, 9, CREATED),
            operation(10, 20, replaced(2)),
            operation(21, 30, read(1))
        ]));
        assert!(is_linearizable(&[
            operation(0, 9, CREATED),
            operation(10, 20, replaced(2)),
            operation(19, 30, read(1))
        ]));
        assert!(!is_linearizable(&[
            operation(0, 9, CREATED),
            operation(10, 50, replaced(2)),
            operation(11, 12, read(2)),
            operation(13, 14, read(1))
        ]));
    }

    #[test]
    fn is_linearizable_conditional_write_must_match_its_etag() {
        let conditional =
            |writer, on| Effect::Replaced { writer, images: [None; 2], matched: Some(content(on)) };
        assert!(is_linearizable(&[
            operation(0, 9, CREATED),
            operation(10, 30, conditional(2, 1)),
            operation(10, 30, replaced(3))
        ]));
        assert!(!is_linearizable(&[
            operation(0, 9, CREATED),
            operation(10, 30, conditional(2, 1)),
            operation(10, 30, conditional(3, 1))
        ]));
        let rejected = Effect::PreconditionFailed(Some(content(1)));
        assert!(!is_linearizable(&[operation(0, 9, CREATED), operation(10, 30, rejected.clone())]));
        assert!(is_linearizable(&[
            operation(0, 9, CREATED),
            operation(10, 30, replaced(2)),
            operation(12, 14, rejected)
        ]));
    }

    #[test]
    fn is_linearizable_upload_may_be_late_but_not_replace_a_newer_one() {
        let published = |image, older: &[u8]| Operation {
            start_us: 10,
            end_us: None,
            effect: Effect::Published { kind: 0, image, older: older.to_vec() },
        };
        let shows = |image| Effect::Read(Content { writer: 1, images: [Some(image), None] });
        let uploads = [published(0, &[]), published(1, &[0])];
        let history =
            |reads: &[Operation]| [&[operation(0, 9, CREATED)], &uploads[..], reads].concat();
        assert!(is_linearizable(&history(&[operation(20, 30, read(1))])));
        assert!(is_linearizable(&history(&[
            operation(20, 30, read(1)),
            operation(40, 50, shows(0)),
            operation(60, 70, shows(1))
        ])));
        assert!(is_linearizable(&history(&[operation(40, 50, shows(1))])));
        assert!(!is_linearizable(&history(&[
            operation(40, 50, shows(1)),
            operation(60, 70, shows(0))
        ])));
        assert!(!is_linearizable(&[
            operation(0, 9, CREATED),
            published(0, &[]),
            operation(4, 5, shows(0))
        ]));
    }

    #[test]
    fn is_linearizable_deleted_product_stays_deleted() {
        let deleted = |writer| Effect::Deleted { was: content(writer), matched: None };
        assert!(is_linearizable(&[
            operation(0, 9, CREATED),
            operation(10, 20, deleted(1)),
            operation(15, 30, read(1))
        ]));
        for after in
            [read(1), replaced(2), deleted(1), Effect::Exists, Effect::PreconditionFailed(None)]
        {
            assert!(!is_linearizable(&[
                operation(0, 9, CREATED),
                operation(10, 20, deleted(1)),
                operation(21, 30, after)
            ]));
        }
        assert!(is_linearizable(&[
            operation(0, 9, CREATED),
            operation(10, 20, deleted(1)),
            operation(21, 30, CREATED),
            operation(31, 40, Effect::Missing)
        ]));
        assert!(!is_linearizable(&[operation(0, 9, CREATED), operation(10, 20, Effect::Missing)]));
    }
}
