//! A catalog → products in a deployed stack. What is there stays as it is; what was interrupted is taken up where it ended.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::time::{Duration, Instant};

use serde::Serialize;
use shared::image::{ContentType, ImageType, Images, Size, published_key};
use shared::restore::{
    Placed as PlacedImage, RESTORES_MAX, Restore, RestoreAnswer, RestoreEvent, Restored,
};
use shared::table::{Function, function};
use shared::{Draft, Product, ProductId};

use super::api::{Api, Image};
use super::error::CatalogError;
use super::file::{File, Placed};
use super::{AT_ONCE, Step, aside, draw, each_page};
use crate::app::function_name;
use engine::cloud::{Functions, ObjectHeaders, Objects};
use engine::deploy::StackName;
use shared::jpeg;

/// A version of an object never changes, so whoever has it may keep it.
const HEADERS: ObjectHeaders = ObjectHeaders {
    content_type: ContentType::Jpeg.name(),
    cache_control: "private, max-age=31536000, immutable",
};

/// The function that puts products in.
const INSERT: &Function = function("insert_product");

/// Texts of products in one event: an invocation takes 6 MB, and one that fails is sent again as a whole.
const EVENT_BYTES_MAX: usize = 512 * 1024;
/// Images in one event, each of which is three objects to be written before.
const EVENT_IMAGES_MAX: usize = 10;
const TRIES_MAX: u32 = 4;
const FIRST_WAIT: Duration = Duration::from_millis(500);

/// Processing starts behind the answer; a cold start and a queue are in this.
const APPEARS_MAX: Duration = Duration::from_secs(90);
const LOOK_AGAIN: Duration = Duration::from_millis(150);

/// A deployed stack.
#[derive(Debug, Clone)]
pub struct Stack {
    /// Its name.
    pub name: StackName,
    /// Its API.
    pub api: Api,
    /// Its images bucket.
    pub images_bucket: String,
}

/// What it came to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Seeded {
    /// Products that were put in.
    pub added: usize,
    /// Products that were there, just so.
    pub there: usize,
    /// Images that were put in or drawn.
    pub pictures: usize,
    /// Products that were put in without the images that their lines tell of, but do not hold.
    pub unpictured: usize,
    /// Products that are there and differ from the file's.
    pub differing: Vec<Differing>,
}

/// A product that is there and differs from the file's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Differing {
    /// The file's line.
    pub line: usize,
    /// The product.
    pub id: String,
    /// In what; empty where only the function that writes has seen it.
    pub fields: Vec<&'static str>,
}

/// Puts the products of a file in.
pub async fn seed(
    cloud: &(impl Functions + Objects),
    stack: &Stack,
    file: &File,
    tell: &dyn Fn(Step),
) -> Result<Seeded, CatalogError> {
    let there = listed(&stack.api, file, tell).await?;
    let mut seeded = Seeded::default();
    let (mut missing, mut undrawn) = (Vec::new(), Vec::new());
    for placed in &file.lines {
        let line = &placed.line;
        let shown = there.get(line.product.id.as_str());
        let fields = shown.map(|shown| differences(line.pictured.is_empty(), &line.product, shown));
        match fields {
            None => missing.push(placed),
            Some(fields) if fields.is_empty() => seeded.there += 1,
            Some(fields) => {
                seeded.differing.push(differing(placed, fields));
                continue;
            }
        }
        let has = |kind: &&ImageType| shown.is_some_and(|shown| shown.images.contains_key(*kind));
        undrawn.extend(line.draw.iter().filter(|kind| !has(kind)).map(|kind| (placed, kind)));
    }
    let put = Put {
        cloud,
        stack,
        file,
        tell,
        of: missing.len(),
        done: Cell::new(0),
        seeded: RefCell::new(seeded),
    };
    put.all(&missing).await?;
    let mut seeded = put.seeded.into_inner();
    let left: BTreeSet<usize> = seeded.differing.iter().map(|differing| differing.line).collect();
    undrawn.retain(|(placed, _)| !left.contains(&placed.number));
    seeded.pictures += drawn(&stack.api, &undrawn, tell).await?;
    seeded.differing.sort_by_key(|differing| differing.line);
    Ok(seeded)
}

/// What the stack has of the file's products.
async fn listed(
    api: &Api,
    file: &File,
    tell: &dyn Fn(Step),
) -> Result<HashMap<String, Product>, CatalogError> {
    let (ids, mut there) = (file.ids(), HashMap::new());
    each_page(api, tell, |page| {
        for listed in page.into_iter().filter(|listed| ids.contains(listed.id.as_str())) {
            let strange = || CatalogError::Http {
                asked: format!("the product {}", listed.id),
                came: format!("the API lists it as {}", listed.text),
            };
            let product = read(&listed.text).ok_or_else(strange)?;
            there.insert(listed.id, product);
        }
        Ok(())
    })
    .await?;
    Ok(there)
}

/// A product as the API writes it.
pub(super) fn read(text: &str) -> Option<Product> {
    #[derive(serde::Deserialize)]
    struct Rest {
        id: String,
        #[serde(default)]
        images: Images,
    }
    let rest: Rest = serde_json::from_str(text).ok()?;
    let id = ProductId::parse(&rest.id)?;
    let Draft { name, category, price, description } = Draft::for_replace(text, &id).ok()?;
    Some(Product { id, name, category, price, description, images: rest.images })
}

/// In what a product that is there differs from the file's. Images that the line only tells of cannot be put in, so that they
/// may be absent; other ones are a difference.
fn differences(only_told: bool, wished: &Product, there: &Product) -> Vec<&'static str> {
    let alike = |kind: &ImageType, sizes| match there.images.get(kind) {
        Some(shown) => shown == sizes,
        None => only_told,
    };
    [
        ("name", wished.name == there.name),
        ("category", wished.category == there.category),
        ("price", wished.price == there.price),
        ("description", wished.description == there.description),
        ("images", wished.images.iter().all(|(kind, sizes)| alike(kind, sizes))),
    ]
    .into_iter()
    .filter_map(|(field, alike)| (!alike).then_some(field))
    .collect()
}

fn differing(placed: &Placed, fields: Vec<&'static str>) -> Differing {
    Differing { line: placed.number, id: placed.line.product.id.as_str().to_owned(), fields }
}

/// Putting products in.
struct Put<'p, C> {
    cloud: &'p C,
    stack: &'p Stack,
    file: &'p File,
    tell: &'p dyn Fn(Step),
    of: usize,
    done: Cell<usize>,
    seeded: RefCell<Seeded>,
}

/// The objects that were written for one product.
type Written = Vec<(String, String)>;

impl<C: Functions + Objects> Put<'_, C> {
    async fn all(&self, missing: &[&Placed]) -> Result<(), CatalogError> {
        if missing.is_empty() {
            return Ok(());
        }
        (self.tell)(Step::Adding { done: 0, of: self.of });
        let batches = RefCell::new(batches(missing).into_iter());
        let work = async || {
            loop {
                let next = batches.borrow_mut().next();
                match next {
                    Some(batch) => self.batch(&batch).await?,
                    None => return Ok::<_, CatalogError>(()),
                }
            }
        };
        const { assert!(AT_ONCE == 4, "as many as are joined here") };
        tokio::try_join!(work(), work(), work(), work()).map(|_| ())
    }

    async fn batch(&self, batch: &[&Placed]) -> Result<(), CatalogError> {
        let (mut event, mut objects) =
            (Vec::with_capacity(batch.len()), Vec::with_capacity(batch.len()));
        for placed in batch {
            let (images, written) = self.place(placed).await?;
            event.push(Restore { product: plain(&placed.line.product), images });
            objects.push(written);
        }
        let answers = self.restore(RestoreEvent { restore: event }).await?;
        for ((placed, restored), objects) in batch.iter().zip(answers).zip(objects) {
            self.note(placed, restored, objects).await?;
        }
        self.done.set(self.done.get() + batch.len());
        (self.tell)(Step::Adding { done: self.done.get(), of: self.of });
        Ok(())
    }

    /// Writes a line's pictures where the product will look for them.
    async fn place(
        &self,
        placed: &Placed,
    ) -> Result<(BTreeMap<ImageType, BTreeMap<Size, PlacedImage>>, Written), CatalogError> {
        let (mut images, mut objects) = (BTreeMap::new(), Vec::new());
        if placed.line.pictured.is_empty() {
            return Ok((images, objects));
        }
        for (kind, sizes) in self.file.pictures(placed)? {
            let mut renditions = BTreeMap::new();
            for (size, bytes) in sizes {
                let Ok(extent) = jpeg::extent(&bytes) else { continue };
                let key = published_key(&placed.line.product.id, &kind, size);
                let version =
                    self.cloud.put_object(&self.stack.images_bucket, &key, HEADERS, bytes).await?;
                objects.push((key, version.clone()));
                let (width, height) = (extent.width, extent.height);
                renditions.insert(size, PlacedImage { width, height, version });
            }
            images.insert(kind, renditions);
        }
        Ok((images, objects))
    }

    /// Has them put in. Sent again, an event finds its own products and ends as the first did.
    async fn restore(&self, event: RestoreEvent) -> Result<Vec<Restored>, CatalogError> {
        let function = function_name(&self.stack.name, &INSERT.kebab_name());
        let old_code = || CatalogError::OldCode { function: function.clone() };
        let payload = serde_json::to_string(&event)
            .map_err(|error| CatalogError::Thread(error.to_string()))?;
        let mut wait = FIRST_WAIT;
        for tries in 1.. {
            let answer = self.cloud.invoke(&function, &payload).await?;
            if answer.error.is_none() {
                let answer: RestoreAnswer =
                    serde_json::from_str(&answer.payload).map_err(|_| old_code())?;
                return if answer.restored.len() == event.restore.len() {
                    Ok(answer.restored)
                } else {
                    Err(old_code())
                };
            }
            if tries == TRIES_MAX {
                return Err(CatalogError::Function { function, tries, message: answer.payload });
            }
            tokio::time::sleep(wait).await;
            wait *= 2;
        }
        Err(old_code())
    }

    async fn note(
        &self,
        placed: &Placed,
        restored: Restored,
        objects: Written,
    ) -> Result<(), CatalogError> {
        let line = &placed.line;
        if restored != Restored::Created {
            // Somebody else was quicker, and the product names objects of their own. These would stand before them, and what
            // does not stand first is deleted after some days.
            for (key, version) in objects {
                self.cloud.delete_object_version(&self.stack.images_bucket, &key, &version).await?;
            }
        }
        let mut seeded = self.seeded.borrow_mut();
        match restored {
            Restored::Created => {
                seeded.added += 1;
                seeded.pictures += line.pictured.len();
                seeded.unpictured += usize::from(line.pictured.len() < line.product.images.len());
            }
            Restored::Same => seeded.there += 1,
            Restored::Differs => seeded.differing.push(differing(placed, Vec::new())),
            Restored::Invalid(message) => {
                let field = None;
                let fault = super::LineFault { line: placed.number, field, message };
                return Err(CatalogError::Refused { name: self.file.name().to_owned(), fault });
            }
        }
        Ok(())
    }
}

/// A product's own fields, as JSON.
fn plain(product: &Product) -> String {
    let plain = Product { images: Images::new(), ..product.clone() };
    // Texts and digits: there is nothing in it that cannot be written.
    serde_json::to_string(&plain).unwrap_or_default()
}

/// What goes together in one event.
fn batches<'p>(missing: &[&'p Placed]) -> Vec<Vec<&'p Placed>> {
    let mut batches: Vec<Vec<&Placed>> = Vec::new();
    // As many as there are hands, so that none is idle.
    let most = missing.len().div_ceil(AT_ONCE).clamp(1, RESTORES_MAX);
    let (mut bytes, mut images) = (0, 0);
    for placed in missing {
        let (more_bytes, more_images) =
            (plain(&placed.line.product).len(), placed.line.pictured.len());
        bytes += more_bytes;
        images += more_images;
        let fits = |batch: &Vec<_>| {
            batch.len() < most && bytes <= EVENT_BYTES_MAX && images <= EVENT_IMAGES_MAX
        };
        match batches.last_mut().filter(|batch| fits(batch)) {
            Some(batch) => batch.push(placed),
            None => {
                batches.push(vec![placed]);
                (bytes, images) = (more_bytes, more_images);
            }
        }
    }
    batches
}

/// Draws, uploads, and sees it appear; gives how many.
async fn drawn(
    api: &Api,
    undrawn: &[(&Placed, &ImageType)],
    tell: &dyn Fn(Step),
) -> Result<usize, CatalogError> {
    let of = undrawn.len();
    if of == 0 {
        return Ok(0);
    }
    tell(Step::Drawing { done: 0, of });
    let (queue, done) = (RefCell::new(undrawn.iter()), Cell::new(0));
    let work = async || {
        loop {
            let next = queue.borrow_mut().next();
            let Some((placed, kind)) = next else { return Ok::<_, CatalogError>(()) };
            let (api, product, kind) = (api.clone(), placed.line.product.clone(), (*kind).clone());
            aside(move || draw_one(&api, &product, &kind)).await?;
            done.set(done.get() + 1);
            tell(Step::Drawing { done: done.get(), of });
        }
    };
    tokio::try_join!(work(), work(), work(), work())?;
    Ok(of)
}

fn draw_one(api: &Api, product: &Product, kind: &ImageType) -> Result<(), CatalogError> {
    let id = product.id.as_str();
    api.upload(id, kind, &draw::picture(product, kind)?)?;
    let begun = Instant::now();
    loop {
        match api.image(id, kind, Size::Large)? {
            Image::At(_) => return Ok(()),
            Image::None(why) if begun.elapsed() > APPEARS_MAX => {
                return Err(CatalogError::Unseen {
                    id: id.to_owned(),
                    kind: kind.as_str().to_owned(),
                    why,
                });
            }
            Image::None(_) => std::thread::sleep(LOOK_AGAIN),
        }
    }
}

#[cfg(test)]
mod tests;
