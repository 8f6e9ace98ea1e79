//! Whether there is an order that explains it all: each call takes effect at one moment between being asked and being
//! answered, and one product, which nobody but these calls changes, gives these answers (linearizability).
//!
//! The search is that of Wing and Gong, depth first over what may come next, and never twice from the same place. Reads
//! that fit are taken at once: they change nothing, so to wait with them helps nobody.

use super::told::{Content, Images};
use std::collections::HashSet;

/// A call as the product sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Deed {
    pub(super) from_us: u64,
    /// When it had taken effect for sure; `None`: it may still come, or never.
    pub(super) to_us: Option<u64>,
    pub(super) effect: Effect,
}

/// What the answer says of the product at the moment of effect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Effect {
    /// A POST was answered 201: it made the product, or found it made.
    Made { writer: u16 },
    /// A POST was answered 409: another had made the product.
    Conflict,
    /// It was this.
    Was(Content),
    /// It was there, and none of these.
    WasNot(Option<Content>),
    /// It was there.
    Existed,
    /// It was not there.
    Missing,
    /// A PUT was answered 200.
    Wrote { writer: u16, images: Images, matched: Option<Content> },
    /// A DELETE was answered 200 with this.
    Deleted { was: Content, matched: Option<Content> },
    /// An upload became the product's image; after those that `older` names.
    Published { kind: usize, picture: u8, older: Vec<u8> },
}

/// Of the product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum State {
    Unmade,
    Live(Content),
    Gone,
}

/// More at once than a search can tell apart.
pub(super) const DEEDS_MAX: usize = 128;

/// Whether there is such an order.
pub(super) fn explained(deeds: &[Deed]) -> bool {
    if deeds.len() > DEEDS_MAX {
        return false;
    }
    let must: u128 = bits(deeds, |deed| deed.to_us.is_some());
    let mut seen = HashSet::new();
    let mut open = vec![(State::Unmade, 0u128)];
    while let Some((state, done)) = open.pop() {
        let done = take_reads(deeds, state, done);
        if done & must == must {
            return true;
        }
        if !seen.insert((state, done)) {
            continue;
        }
        for at in next(deeds, done) {
            if let Some(changed) = deeds.get(at).and_then(|deed| deed.effect.after(state)) {
                open.push((changed, done | 1 << at));
            }
        }
    }
    false
}

fn bits(deeds: &[Deed], wanted: impl Fn(&Deed) -> bool) -> u128 {
    deeds
        .iter()
        .enumerate()
        .filter(|(_, deed)| wanted(deed))
        .fold(0, |bits, (at, _)| bits | 1 << at)
}

/// Those that may come next: none that is left had ended before they began.
fn next(deeds: &[Deed], done: u128) -> impl Iterator<Item = usize> {
    let left = move |at: &usize| done & (1 << at) == 0;
    let first_end = deeds
        .iter()
        .enumerate()
        .filter(|(at, _)| left(at))
        .filter_map(|(_, deed)| deed.to_us)
        .min();
    let may = move |deed: &Deed| first_end.is_none_or(|end| deed.from_us <= end);
    deeds.iter().enumerate().filter(move |(at, deed)| left(at) && may(deed)).map(|(at, _)| at)
}

/// Takes all that may come next and change nothing.
fn take_reads(deeds: &[Deed], state: State, mut done: u128) -> u128 {
    loop {
        let fits =
            |at: &usize| deeds.get(*at).is_some_and(|deed| deed.effect.after(state) == Some(state));
        let Some(at) = next(deeds, done).find(fits) else { return done };
        done |= 1 << at;
    }
}

impl Effect {
    /// Whether it may leave another product behind.
    pub(super) fn changes(&self) -> bool {
        matches!(
            self,
            Self::Made { .. } | Self::Wrote { .. } | Self::Deleted { .. } | Self::Published { .. }
        )
    }

    /// The product afterwards; `None`: it cannot have been so.
    fn after(&self, state: State) -> Option<State> {
        match (self, state) {
            (Self::Made { writer }, State::Unmade) => {
                Some(State::Live(Content { writer: *writer, images: Images::default() }))
            }
            // What was made once is not made again, also when it is gone.
            (Self::Made { .. } | Self::Conflict, State::Live(_) | State::Gone) => Some(state),
            (Self::Missing, State::Unmade | State::Gone) => Some(state),
            (Self::Existed, State::Live(_)) => Some(state),
            (Self::Was(content), State::Live(now)) => (*content == now).then_some(state),
            (Self::WasNot(content), State::Live(now)) => (*content != Some(now)).then_some(state),
            (Self::Wrote { writer, images, matched }, State::Live(now)) => {
                let fits = *images == now.images && matched.is_none_or(|matched| matched == now);
                fits.then_some(State::Live(Content { writer: *writer, images: *images }))
            }
            (Self::Deleted { was, matched }, State::Live(now)) => {
                (*was == now && matched.is_none_or(|matched| matched == now)).then_some(State::Gone)
            }
            (Self::Published { kind, picture, older }, State::Live(mut now)) => {
                let shown = now.images.get_mut(*kind)?;
                let fits = shown.is_none_or(|shown| older.contains(&shown));
                *shown = Some(*picture);
                fits.then_some(State::Live(now))
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn deed(from_us: u64, to_us: u64, effect: Effect) -> Deed {
        Deed { from_us, to_us: Some(to_us), effect }
    }

    fn content(writer: u16) -> Content {
        Content { writer, images: [None; 2] }
    }

    fn was(writer: u16) -> Effect {
        Effect::Was(content(writer))
    }

    fn wrote(writer: u16) -> Effect {
        Effect::Wrote { writer, images: [None; 2], matched: None }
    }

    const MADE: Effect = Effect::Made { writer: 1 };

    #[test]
    fn what_overlaps_may_have_come_in_any_order() {
        let mut deeds = vec![deed(0, 9, MADE), deed(10, 90, wrote(2)), deed(10, 90, wrote(3))];
        deeds.extend([
            deed(20, 30, was(1)),
            deed(40, 50, was(3)),
            deed(60, 70, was(2)),
            deed(95, 99, was(2)),
        ]);
        assert!(explained(&deeds));
        // Seen in the other order first, it is gone.
        deeds.push(deed(71, 75, was(3)));
        assert!(!explained(&deeds));
    }

    #[test]
    fn what_ended_came_before_what_began_later() {
        assert!(!explained(&[deed(0, 9, MADE), deed(10, 20, wrote(2)), deed(21, 30, was(1))]));
        assert!(explained(&[deed(0, 9, MADE), deed(10, 20, wrote(2)), deed(19, 30, was(1))]));
        assert!(!explained(&[
            deed(0, 9, MADE),
            deed(10, 50, wrote(2)),
            deed(11, 12, was(2)),
            deed(13, 14, was(1))
        ]));
    }

    #[test]
    fn a_guarded_write_is_on_what_its_tag_says() {
        let guarded =
            |writer, on| Effect::Wrote { writer, images: [None; 2], matched: Some(content(on)) };
        assert!(explained(&[
            deed(0, 9, MADE),
            deed(10, 30, guarded(2, 1)),
            deed(10, 30, wrote(3))
        ]));
        assert!(!explained(&[
            deed(0, 9, MADE),
            deed(10, 30, guarded(2, 1)),
            deed(10, 30, guarded(3, 1))
        ]));
        let refused = Effect::WasNot(Some(content(1)));
        assert!(!explained(&[deed(0, 9, MADE), deed(10, 30, refused.clone())]));
        assert!(explained(&[deed(0, 9, MADE), deed(10, 30, wrote(2)), deed(12, 14, refused)]));
    }

    #[test]
    fn an_upload_comes_when_it_comes_or_never_but_not_behind_a_newer_one() {
        let published = |picture, older: &[u8]| Deed {
            from_us: 10,
            to_us: None,
            effect: Effect::Published { kind: 0, picture, older: older.to_vec() },
        };
        let shows = |picture| Effect::Was(Content { writer: 1, images: [Some(picture), None] });
        let uploads = [published(0, &[]), published(1, &[0])];
        let history = |reads: &[Deed]| [&[deed(0, 9, MADE)], &uploads[..], reads].concat();
        assert!(explained(&history(&[deed(20, 30, was(1))])));
        assert!(explained(&history(&[
            deed(20, 30, was(1)),
            deed(40, 50, shows(0)),
            deed(60, 70, shows(1))
        ])));
        assert!(explained(&history(&[deed(40, 50, shows(1))])));
        assert!(!explained(&history(&[deed(40, 50, shows(1)), deed(60, 70, shows(0))])));
        assert!(!explained(&[deed(0, 9, MADE), published(0, &[]), deed(4, 5, shows(0))]));
    }

    #[test]
    fn what_is_gone_stays_so() {
        let deleted = |writer| Effect::Deleted { was: content(writer), matched: None };
        assert!(explained(&[deed(0, 9, MADE), deed(10, 20, deleted(1)), deed(15, 30, was(1))]));
        for after in [was(1), wrote(2), deleted(1), Effect::Existed, Effect::WasNot(None)] {
            assert!(!explained(&[deed(0, 9, MADE), deed(10, 20, deleted(1)), deed(21, 30, after)]));
        }
        assert!(explained(&[
            deed(0, 9, MADE),
            deed(10, 20, deleted(1)),
            deed(21, 30, MADE),
            deed(31, 40, Effect::Missing)
        ]));
        assert!(!explained(&[deed(0, 9, MADE), deed(10, 20, Effect::Missing)]));
    }
}
