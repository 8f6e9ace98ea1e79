//! Programs: the requests of concurrent clients, generated from a seed. A program has a few
//! products and a few clients with a dozen steps each.

use fastrand::Rng;

/// The image types of a program.
pub(super) const KINDS: [&str; 2] = ["main", "back"];
/// The number of test images. Each may be uploaded for any image type.
pub(super) const IMAGES: usize = 3;

/// The steps of each client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Program {
    /// The number of products. The clients create each product with its own idempotency key.
    pub(super) products: usize,
    pub(super) clients: Vec<Vec<Step>>,
}

/// One request to one product.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) product: usize,
    /// The wait before the request. Waits change which requests overlap.
    pub(super) pause_ms: u64,
    pub(super) action: Action,
}

/// What a step does. The number of a writer is in each field of its body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Action {
    /// POST with the product's idempotency key. The first POST creates the product.
    Post {
        writer: u16,
    },
    Get,
    /// GET with If-None-Match and the ETag that this client saw last.
    GetIfNoneMatch,
    Put {
        writer: u16,
        precondition: Precondition,
    },
    Delete {
        precondition: Precondition,
    },
    /// Requests an upload URL and does not use it.
    PresignUpload,
    /// Requests an upload URL and uploads an image to it.
    Upload {
        kind: usize,
        image: usize,
    },
    /// GET of the list of one of the categories that writers use.
    List {
        category: u16,
    },
}

/// The header `If-Match` of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Precondition {
    None,
    /// `*`
    Any,
    /// The ETag that this client saw last.
    Last,
    /// An ETag that it saw before that one.
    Earlier,
    /// An ETag that the API never sent.
    Unknown,
}

/// The number of categories that writers use. A write may move a product to another category.
pub(super) const CATEGORIES: u16 = 3;

impl Program {
    /// The program of a seed. It has few products, so that many requests overlap.
    pub(super) fn from_seed(seed: u64, with_images: bool) -> Self {
        let mut rng = Rng::with_seed(seed);
        let products = rng.usize(1..=3);
        let mut generator = Generator {
            deletable: (0..products).map(|_| rng.usize(..3) != 0).collect(),
            uploads: Vec::new(),
            writers: 0,
            with_images,
            rng,
        };
        let clients = generator.rng.usize(3..=6);
        let clients = (0..clients).map(|client| generator.steps(client, products)).collect();
        Self { products, clients }
    }
}

struct Generator {
    rng: Rng,
    writers: u16,
    with_images: bool,
    /// The products that clients may delete.
    deletable: Vec<bool>,
    uploads: Vec<(usize, usize, usize)>,
}

impl Generator {
    fn steps(&mut self, client: usize, products: usize) -> Vec<Step> {
        let mut steps = Vec::new();
        // The first client creates every product, so that no client waits for a product forever.
        // Some other clients create the same products concurrently.
        for product in 0..products {
            if client == 0 || self.rng.usize(..3) == 0 {
                steps.push(self.step(product, |generator| Action::Post {
                    writer: generator.creating_writer(product, client),
                }));
            }
        }
        let count = self.rng.usize(6..=11);
        for at in 0..count {
            let product = self.rng.usize(..products);
            steps.push(self.step(product, |generator| generator.action(product, at * 2 > count)));
        }
        steps
    }

    fn step(&mut self, product: usize, action: impl FnOnce(&mut Self) -> Action) -> Step {
        let pause_ms = if self.rng.usize(..3) == 0 { self.rng.usize(..25) } else { 0 };
        let action = action(self);
        Step { product, pause_ms: u64::try_from(pause_ms).unwrap_or(0), action }
    }

    /// Most clients send the same body as the first client; some send their own.
    fn creating_writer(&mut self, product: usize, client: usize) -> u16 {
        if client > 0 && self.rng.usize(..4) == 0 {
            return self.next_writer();
        }
        FIRST_CREATING_WRITER + u16::try_from(product).unwrap_or(0)
    }

    fn next_writer(&mut self) -> u16 {
        self.writers += 1;
        self.writers
    }

    fn action(&mut self, product: usize, late: bool) -> Action {
        let deletes = if late && self.deletable.get(product) == Some(&true) { 4 } else { 0 };
        let images = if self.with_images { 6 } else { 0 };
        let kinds = [
            (24, ActionKind::Get),
            (5, ActionKind::GetIfNoneMatch),
            (16, ActionKind::Put),
            (16, ActionKind::PutGuarded),
            (deletes, ActionKind::Delete),
            (deletes, ActionKind::DeleteGuarded),
            (3, ActionKind::PresignUpload),
            (images, ActionKind::Upload),
            (4, ActionKind::List),
            (3, ActionKind::PostAgain),
        ];
        match weighted(&mut self.rng, &kinds).unwrap_or(ActionKind::Get) {
            ActionKind::Get => Action::Get,
            ActionKind::GetIfNoneMatch => Action::GetIfNoneMatch,
            ActionKind::Put => {
                Action::Put { writer: self.next_writer(), precondition: Precondition::None }
            }
            ActionKind::PutGuarded => {
                Action::Put { writer: self.next_writer(), precondition: self.precondition() }
            }
            ActionKind::Delete => Action::Delete { precondition: Precondition::None },
            ActionKind::DeleteGuarded => Action::Delete { precondition: self.precondition() },
            ActionKind::PresignUpload => Action::PresignUpload,
            ActionKind::Upload => self.upload(product),
            ActionKind::List => Action::List {
                category: u16::try_from(self.rng.usize(..usize::from(CATEGORIES))).unwrap_or(0),
            },
            ActionKind::PostAgain => Action::Post { writer: self.creating_writer(product, 1) },
        }
    }

    fn precondition(&mut self) -> Precondition {
        let guards = [
            (12, Precondition::Last),
            (4, Precondition::Earlier),
            (2, Precondition::Any),
            (1, Precondition::Unknown),
        ];
        weighted(&mut self.rng, &guards).unwrap_or(Precondition::Last)
    }

    /// Uploads no image twice for the same type of a product, so that each image identifies its
    /// upload.
    fn upload(&mut self, product: usize) -> Action {
        let (kind, image) = (self.rng.usize(..KINDS.len()), self.rng.usize(..IMAGES));
        if self.uploads.contains(&(product, kind, image)) {
            return Action::Get;
        }
        self.uploads.push((product, kind, image));
        Action::Upload { kind, image }
    }
}

/// The number of the first writer whose body creates a product.
pub(super) const FIRST_CREATING_WRITER: u16 = 900;

/// One of the choices, with a probability proportional to its weight. `None` without a choice.
fn weighted<T: Copy>(rng: &mut Rng, choices: &[(usize, T)]) -> Option<T> {
    let total: usize = choices.iter().map(|(weight, _)| weight).sum();
    let mut rest = if total == 0 { 0 } else { rng.usize(..total) };
    choices.iter().find_map(|(weight, choice)| match rest.checked_sub(*weight) {
        Some(remaining) => {
            rest = remaining;
            None
        }
        None => Some(*choice),
    })
}

#[derive(Debug, Clone, Copy)]
enum ActionKind {
    Get,
    GetIfNoneMatch,
    Put,
    PutGuarded,
    Delete,
    DeleteGuarded,
    PresignUpload,
    Upload,
    List,
    PostAgain,
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn weighted_frequency_follows_weights() {
        let mut rng = Rng::with_seed(1);
        let heavy = (0..1_000)
            .filter(|_| weighted(&mut rng, &[(9, 'a'), (0, 'b'), (1, 'c')]) == Some('a'))
            .count();
        assert!((850..950).contains(&heavy), "{heavy}");
        assert_eq!(weighted::<char>(&mut rng, &[]), None);
    }

    #[test]
    fn program_from_seed_is_repeatable_and_covers_all_actions() {
        assert_eq!(Program::from_seed(5, true), Program::from_seed(5, true));
        let programs: Vec<_> = (0..50).map(|seed| Program::from_seed(seed, true)).collect();
        let steps: Vec<_> =
            programs.iter().flat_map(|program| program.clients.iter().flatten()).collect();
        let has =
            |wanted: &dyn Fn(Action) -> bool| assert!(steps.iter().any(|step| wanted(step.action)));
        has(&|action| matches!(action, Action::Put { precondition: Precondition::Earlier, .. }));
        has(&|action| matches!(action, Action::Delete { precondition: Precondition::Last }));
        has(&|action| matches!(action, Action::Upload { .. }));
        has(&|action| matches!(action, Action::Post { writer } if writer < FIRST_CREATING_WRITER));
        assert!(
            !Program::from_seed(5, false)
                .clients
                .iter()
                .flatten()
                .any(|step| matches!(step.action, Action::Upload { .. }))
        );
    }

    #[test]
    fn program_from_seed_writers_and_uploads_are_unique_and_products_created() {
        for seed in 0..50 {
            let program = Program::from_seed(seed, true);
            let steps: Vec<_> = program.clients.iter().flatten().collect();
            let mut seen = BTreeSet::new();
            for step in &steps {
                match step.action {
                    Action::Put { writer, .. } => assert!(seen.insert((0, writer, 0, 0))),
                    Action::Upload { kind, image } => {
                        assert!(seen.insert((1, 0, step.product * 10 + kind, image)))
                    }
                    _ => {}
                }
            }
            for product in 0..program.products {
                let created = program.clients[0].iter().any(|step| {
                    step.product == product && matches!(step.action, Action::Post { .. })
                });
                assert!(created, "{seed} {product}");
            }
        }
    }
}
