//! What clients are to do at once, made from a seed: a few products, a few clients, a dozen steps each.

use super::dice::Dice;

/// Types of images in a program.
pub(super) const KINDS: [&str; 2] = ["main", "back"];
/// Pictures that may be sent as any of them.
pub(super) const PICTURES: usize = 3;

/// What each client does, one step after the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Program {
    /// How many products there are. They are made by the clients, each under an Idempotency-Key of its own.
    pub(super) products: usize,
    pub(super) clients: Vec<Vec<Step>>,
}

/// One call, of one product.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) product: usize,
    /// How long to wait before it: clients that wait for nothing meet less often.
    pub(super) pause_ms: u64,
    pub(super) act: Act,
}

/// What to call. A writer's number stands in every field that it writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Act {
    /// POST under the product's Idempotency-Key: the first makes it.
    Post {
        writer: u16,
    },
    Get,
    /// GET with If-None-Match and the tag that this client saw last.
    GetUnlessSeen,
    Put {
        writer: u16,
        guard: Guard,
    },
    Delete {
        guard: Guard,
    },
    /// POST of an upload link, which is not used.
    Link,
    /// A link, and an upload by it: which type, which picture.
    Upload {
        kind: usize,
        picture: usize,
    },
    /// GET of the list of one of the categories that writers use.
    List {
        category: u16,
    },
}

/// What If-Match says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Guard {
    None,
    /// `*`
    Any,
    /// The tag that this client saw last.
    Last,
    /// A tag that it saw before that one.
    Old,
    /// A tag that is none of the API's.
    Foreign,
}

/// Writers use this many categories, so that a product moves from one to another.
pub(super) const CATEGORIES: u16 = 3;

impl Program {
    /// The program of this seed. Few contend for few products: what does not meet tests nothing.
    pub(super) fn of(seed: u64, with_images: bool) -> Self {
        let mut dice = Dice::of(seed);
        let products = dice.between(1, 3);
        let mut maker = Maker {
            mortal: (0..products).map(|_| !dice.one_in(3)).collect(),
            uploads: Vec::new(),
            writers: 0,
            with_images,
            dice,
        };
        let clients = maker.dice.between(3, 6);
        let clients = (0..clients).map(|client| maker.steps(client, products)).collect();
        Self { products, clients }
    }
}

struct Maker {
    dice: Dice,
    writers: u16,
    with_images: bool,
    /// Which products are ever deleted.
    mortal: Vec<bool>,
    uploads: Vec<(usize, usize, usize)>,
}

impl Maker {
    fn steps(&mut self, client: usize, products: usize) -> Vec<Step> {
        let mut steps = Vec::new();
        // The first client makes every product, so that nobody waits in vain for one; some race it.
        for product in 0..products {
            if client == 0 || self.dice.one_in(3) {
                steps.push(self.step(product, |maker| Act::Post {
                    writer: maker.first_writer(product, client),
                }));
            }
        }
        let count = self.dice.between(6, 11);
        for at in 0..count {
            let product = self.dice.below(products);
            steps.push(self.step(product, |maker| maker.act(product, at * 2 > count)));
        }
        steps
    }

    fn step(&mut self, product: usize, act: impl FnOnce(&mut Self) -> Act) -> Step {
        let pause_ms = if self.dice.one_in(3) { self.dice.below(25) } else { 0 };
        let act = act(self);
        Step { product, pause_ms: u64::try_from(pause_ms).unwrap_or(0), act }
    }

    /// Most send the body that the first client sends; a rival sends its own.
    fn first_writer(&mut self, product: usize, client: usize) -> u16 {
        if client > 0 && self.dice.one_in(4) {
            return self.writer();
        }
        FIRST_WRITER + u16::try_from(product).unwrap_or(0)
    }

    fn writer(&mut self) -> u16 {
        self.writers += 1;
        self.writers
    }

    fn act(&mut self, product: usize, late: bool) -> Act {
        let deletes = if late && self.mortal.get(product) == Some(&true) { 4 } else { 0 };
        let images = if self.with_images { 6 } else { 0 };
        let kinds = [
            (24, Kind::Get),
            (5, Kind::GetUnlessSeen),
            (16, Kind::Put),
            (16, Kind::PutGuarded),
            (deletes, Kind::Delete),
            (deletes, Kind::DeleteGuarded),
            (3, Kind::Link),
            (images, Kind::Upload),
            (4, Kind::List),
            (3, Kind::PostAgain),
        ];
        match self.dice.weighted(&kinds).unwrap_or(Kind::Get) {
            Kind::Get => Act::Get,
            Kind::GetUnlessSeen => Act::GetUnlessSeen,
            Kind::Put => Act::Put { writer: self.writer(), guard: Guard::None },
            Kind::PutGuarded => Act::Put { writer: self.writer(), guard: self.guard() },
            Kind::Delete => Act::Delete { guard: Guard::None },
            Kind::DeleteGuarded => Act::Delete { guard: self.guard() },
            Kind::Link => Act::Link,
            Kind::Upload => self.upload(product),
            Kind::List => Act::List {
                category: u16::try_from(self.dice.below(usize::from(CATEGORIES))).unwrap_or(0),
            },
            Kind::PostAgain => Act::Post { writer: self.first_writer(product, 1) },
        }
    }

    fn guard(&mut self) -> Guard {
        let guards = [(12, Guard::Last), (4, Guard::Old), (2, Guard::Any), (1, Guard::Foreign)];
        self.dice.weighted(&guards).unwrap_or(Guard::Last)
    }

    /// No picture twice for one type of a product: what is shown tells which upload it was.
    fn upload(&mut self, product: usize) -> Act {
        let (kind, picture) = (self.dice.below(KINDS.len()), self.dice.below(PICTURES));
        if self.uploads.contains(&(product, kind, picture)) {
            return Act::Get;
        }
        self.uploads.push((product, kind, picture));
        Act::Upload { kind, picture }
    }
}

/// The writers of the bodies that make products count from here.
pub(super) const FIRST_WRITER: u16 = 900;

#[derive(Debug, Clone, Copy)]
enum Kind {
    Get,
    GetUnlessSeen,
    Put,
    PutGuarded,
    Delete,
    DeleteGuarded,
    Link,
    Upload,
    List,
    PostAgain,
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn a_seed_gives_its_program_and_many_give_everything() {
        assert_eq!(Program::of(5, true), Program::of(5, true));
        let programs: Vec<_> = (0..50).map(|seed| Program::of(seed, true)).collect();
        let steps: Vec<_> =
            programs.iter().flat_map(|program| program.clients.iter().flatten()).collect();
        let has = |wanted: &dyn Fn(Act) -> bool| assert!(steps.iter().any(|step| wanted(step.act)));
        has(&|act| matches!(act, Act::Put { guard: Guard::Old, .. }));
        has(&|act| matches!(act, Act::Delete { guard: Guard::Last }));
        has(&|act| matches!(act, Act::Upload { .. }));
        has(&|act| matches!(act, Act::Post { writer } if writer < FIRST_WRITER));
        assert!(
            !Program::of(5, false)
                .clients
                .iter()
                .flatten()
                .any(|step| matches!(step.act, Act::Upload { .. }))
        );
    }

    #[test]
    fn writers_and_uploads_are_told_apart_and_every_product_is_made() {
        for seed in 0..50 {
            let program = Program::of(seed, true);
            let steps: Vec<_> = program.clients.iter().flatten().collect();
            let mut seen = BTreeSet::new();
            for step in &steps {
                match step.act {
                    Act::Put { writer, .. } => assert!(seen.insert((0, writer, 0, 0))),
                    Act::Upload { kind, picture } => {
                        assert!(seen.insert((1, 0, step.product * 10 + kind, picture)))
                    }
                    _ => {}
                }
            }
            for product in 0..program.products {
                let made = program.clients[0]
                    .iter()
                    .any(|step| step.product == product && matches!(step.act, Act::Post { .. }));
                assert!(made, "{seed} {product}");
            }
        }
    }
}
