//! `seed`: adds the products of a file to a stack. It never changes an existing product, and after
//! an interruption it adds the rest.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::time::{Duration, Instant};

use engine::cloud::{Functions, ObjectHeaders, Objects};
use engine::deploy::StackName;
use shared::image::{ContentType, ImageType, Images, Size, published_key};
use shared::jpeg;
use shared::restore::{
    RESTORES_MAX, Restore, RestoreEvent, RestoreResult, Restored, RestoredRendition,
};
use shared::table::{Function, function};
use shared::{Draft, Product, ProductId};

use super::api::{Api, ImageState};
use super::error::{CatalogError, LineError};
use super::file::{CatalogFile, NumberedLine};
use super::sample_images::sample_image;
use super::{CONCURRENT_REQUESTS, Step, blocking, for_each_page};
use crate::app::function_name;

/// A version of an object never changes, so a client may cache it forever.
const HEADERS: ObjectHeaders = ObjectHeaders {
    content_type: ContentType::Jpeg.name(),
    cache_control: "private, max-age=31536000, immutable",
};

/// The function that adds the products.
const INSERT: &Function = function("insert_product");

/// The largest size of one event's products. Lambda accepts 6 MB, but after a failure the whole
/// event is sent again.
const EVENT_BYTES_MAX: usize = 512 * 1024;
/// The largest number of images in one event. Each has three objects, which are written first.
const EVENT_IMAGES_MAX: usize = 10;
const ATTEMPTS_MAX: u32 = 4;
const FIRST_BACKOFF: Duration = Duration::from_millis(500);

/// The longest time until an uploaded image appears, including a queue and a cold start.
const PROCESSING_TIME_MAX: Duration = Duration::from_secs(90);
const POLL_INTERVAL: Duration = Duration::from_millis(150);

/// The deployed stack that a command reads or changes.
#[derive(Debug, Clone)]
pub struct CatalogStack {
    pub name: StackName,
    pub api: Api,
    pub images_bucket: String,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SeedResult {
    pub added: usize,
    /// Products that the stack already had with the same content.
    pub unchanged: usize,
    /// Images of added products, and uploaded sample images.
    pub images: usize,
    /// Added products whose lines describe images, but have no files for them.
    pub without_images: usize,
    /// Products of the file that the stack has with another content.
    pub differing: Vec<DifferingProduct>,
}

/// A product that the stack has with another content than the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DifferingProduct {
    /// The line of the file.
    pub line: usize,
    pub id: String,
    /// The fields that differ. Empty when only `insert_product` has found the difference.
    pub fields: Vec<&'static str>,
}

/// Adds the products of a file to the stack.
pub async fn seed(
    cloud: &(impl Functions + Objects),
    stack: &CatalogStack,
    file: &CatalogFile,
    emit: &dyn Fn(Step),
) -> Result<SeedResult, CatalogError> {
    let existing = existing_products(&stack.api, file, emit).await?;
    let mut seeded = SeedResult::default();
    let (mut missing, mut uploads) = (Vec::new(), Vec::new());
    for numbered in &file.lines {
        let line = &numbered.line;
        let current = existing.get(line.product.id.as_str());
        let fields =
            current.map(|current| differences(line.pictures.is_empty(), &line.product, current));
        match fields {
            None => missing.push(numbered),
            Some(fields) if fields.is_empty() => seeded.unchanged += 1,
            Some(fields) => {
                seeded.differing.push(differing(numbered, fields));
                continue;
            }
        }
        let has =
            |kind: &&ImageType| current.is_some_and(|current| current.images.contains_key(*kind));
        uploads.extend(
            line.sample_images.iter().filter(|kind| !has(kind)).map(|kind| (numbered, kind)),
        );
    }
    let writer = ProductWriter {
        cloud,
        stack,
        file,
        emit,
        of: missing.len(),
        done: Cell::new(0),
        seeded: RefCell::new(seeded),
    };
    writer.add_all(&missing).await?;
    let mut seeded = writer.seeded.into_inner();
    let skipped: BTreeSet<usize> =
        seeded.differing.iter().map(|differing| differing.line).collect();
    uploads.retain(|(numbered, _)| !skipped.contains(&numbered.number));
    seeded.images += upload_sample_images(&stack.api, &uploads, emit).await?;
    seeded.differing.sort_by_key(|differing| differing.line);
    Ok(seeded)
}

/// The products of the file that the stack already has.
async fn existing_products(
    api: &Api,
    file: &CatalogFile,
    emit: &dyn Fn(Step),
) -> Result<HashMap<String, Product>, CatalogError> {
    let (ids, mut existing) = (file.ids(), HashMap::new());
    for_each_page(api, emit, |page| {
        for listed in page.into_iter().filter(|listed| ids.contains(listed.id.as_str())) {
            let invalid = || CatalogError::Http {
                request: format!("product {} in the list", listed.id),
                response: format!("not a product: {}", listed.text),
            };
            let product = parse_product(&listed.text).ok_or_else(invalid)?;
            existing.insert(listed.id, product);
        }
        Ok(())
    })
    .await?;
    Ok(existing)
}

/// Parses the JSON text of the API.
pub(super) fn parse_product(text: &str) -> Option<Product> {
    #[derive(serde::Deserialize)]
    struct IdAndImages {
        id: String,
        #[serde(default)]
        images: Images,
    }
    let rest: IdAndImages = serde_json::from_str(text).ok()?;
    let id = ProductId::parse(&rest.id)?;
    let Draft { name, category, price, description } = Draft::of_exported(text, &id).ok()?;
    Some(Product { id, name, category, price, description, images: rest.images })
}

/// The fields in which an existing product differs from the file. If the line only describes its
/// images, `seed` cannot add them, so the existing product may be without images.
fn differences(
    images_only_described: bool,
    expected: &Product,
    existing: &Product,
) -> Vec<&'static str> {
    let has_equal_image = |kind: &ImageType, sizes| match existing.images.get(kind) {
        Some(current) => current == sizes,
        None => images_only_described,
    };
    [
        ("name", expected.name == existing.name),
        ("category", expected.category == existing.category),
        ("price", expected.price == existing.price),
        ("description", expected.description == existing.description),
        ("images", expected.images.iter().all(|(kind, sizes)| has_equal_image(kind, sizes))),
    ]
    .into_iter()
    .filter_map(|(field, equal)| (!equal).then_some(field))
    .collect()
}

fn differing(numbered: &NumberedLine, fields: Vec<&'static str>) -> DifferingProduct {
    DifferingProduct {
        line: numbered.number,
        id: numbered.line.product.id.as_str().to_owned(),
        fields,
    }
}

/// Adds the missing products of a file.
struct ProductWriter<'p, C> {
    cloud: &'p C,
    stack: &'p CatalogStack,
    file: &'p CatalogFile,
    emit: &'p dyn Fn(Step),
    of: usize,
    done: Cell<usize>,
    seeded: RefCell<SeedResult>,
}

/// The keys and versions of the objects that were written for one product.
type WrittenObjects = Vec<(String, String)>;

impl<C: Functions + Objects> ProductWriter<'_, C> {
    async fn add_all(&self, missing: &[&NumberedLine]) -> Result<(), CatalogError> {
        if missing.is_empty() {
            return Ok(());
        }
        (self.emit)(Step::Adding { done: 0, of: self.of });
        let batches = RefCell::new(batches(missing).into_iter());
        let work = async || {
            loop {
                let next = batches.borrow_mut().next();
                match next {
                    Some(batch) => self.add_batch(&batch).await?,
                    None => return Ok::<_, CatalogError>(()),
                }
            }
        };
        const { assert!(CONCURRENT_REQUESTS == 4, "the number of futures in try_join") };
        tokio::try_join!(work(), work(), work(), work()).map(|_| ())
    }

    async fn add_batch(&self, batch: &[&NumberedLine]) -> Result<(), CatalogError> {
        let (mut event, mut objects) =
            (Vec::with_capacity(batch.len()), Vec::with_capacity(batch.len()));
        for numbered in batch {
            let (images, written) = self.write_pictures(numbered).await?;
            event.push(Restore { product: product_json(&numbered.line.product), images });
            objects.push(written);
        }
        let results = self.restore(RestoreEvent { restore: event }).await?;
        for ((numbered, restored), objects) in batch.iter().zip(results).zip(objects) {
            self.record(numbered, restored, objects).await?;
        }
        self.done.set(self.done.get() + batch.len());
        (self.emit)(Step::Adding { done: self.done.get(), of: self.of });
        Ok(())
    }

    /// Writes the pictures of a line to the bucket.
    async fn write_pictures(
        &self,
        numbered: &NumberedLine,
    ) -> Result<
        (BTreeMap<ImageType, BTreeMap<Size, RestoredRendition>>, WrittenObjects),
        CatalogError,
    > {
        let (mut images, mut objects) = (BTreeMap::new(), Vec::new());
        if numbered.line.pictures.is_empty() {
            return Ok((images, objects));
        }
        for (kind, sizes) in self.file.pictures(numbered)? {
            let mut renditions = BTreeMap::new();
            for (size, bytes) in sizes {
                let Ok(dimensions) = jpeg::dimensions(&bytes) else { continue };
                let key = published_key(&numbered.line.product.id, &kind, size);
                let version =
                    self.cloud.put_object(&self.stack.images_bucket, &key, HEADERS, bytes).await?;
                objects.push((key, version.clone()));
                let (width, height) = (dimensions.width, dimensions.height);
                renditions.insert(size, RestoredRendition { width, height, version });
            }
            images.insert(kind, renditions);
        }
        Ok((images, objects))
    }

    /// Invokes `insert_product`. A retry is safe: the function finds the products that it added.
    async fn restore(&self, event: RestoreEvent) -> Result<Vec<Restored>, CatalogError> {
        let function = function_name(&self.stack.name, &INSERT.kebab_name());
        let outdated = || CatalogError::OutdatedFunction { function: function.clone() };
        let payload = serde_json::to_string(&event)
            .map_err(|error| CatalogError::Internal(error.to_string()))?;
        let mut backoff = FIRST_BACKOFF;
        for attempts in 1.. {
            let response = self.cloud.invoke(&function, &payload).await?;
            if response.error.is_none() {
                let answer: RestoreResult =
                    serde_json::from_str(&response.payload).map_err(|_| outdated())?;
                return if answer.restored.len() == event.restore.len() {
                    Ok(answer.restored)
                } else {
                    Err(outdated())
                };
            }
            if attempts == ATTEMPTS_MAX {
                return Err(CatalogError::FunctionFailed {
                    function,
                    attempts,
                    message: response.payload,
                });
            }
            tokio::time::sleep(backoff).await;
            backoff *= 2;
        }
        Err(outdated())
    }

    async fn record(
        &self,
        numbered: &NumberedLine,
        restored: Restored,
        objects: WrittenObjects,
    ) -> Result<(), CatalogError> {
        let line = &numbered.line;
        if restored != Restored::Created {
            // Another command has created the product with its own objects. The new versions would
            // hide those, and the bucket deletes hidden versions after some days.
            for (key, version) in objects {
                self.cloud.delete_object_version(&self.stack.images_bucket, &key, &version).await?;
            }
        }
        let mut seeded = self.seeded.borrow_mut();
        match restored {
            Restored::Created => {
                seeded.added += 1;
                seeded.images += line.pictures.len();
                seeded.without_images +=
                    usize::from(line.pictures.len() < line.product.images.len());
            }
            Restored::Same => seeded.unchanged += 1,
            Restored::Differs => seeded.differing.push(differing(numbered, Vec::new())),
            Restored::Invalid(message) => {
                let field = None;
                let error = LineError { line: numbered.number, field, message };
                return Err(CatalogError::Rejected { name: self.file.name().to_owned(), error });
            }
        }
        Ok(())
    }
}

/// The product as JSON without its images.
fn product_json(product: &Product) -> String {
    let without_images = Product { images: Images::new(), ..product.clone() };
    // A product always becomes JSON.
    serde_json::to_string(&without_images).unwrap_or_default()
}

/// Divides the lines into events.
fn batches<'p>(missing: &[&'p NumberedLine]) -> Vec<Vec<&'p NumberedLine>> {
    let mut batches: Vec<Vec<&NumberedLine>> = Vec::new();
    // Divides the lines among the concurrent requests.
    let lines_max = missing.len().div_ceil(CONCURRENT_REQUESTS).clamp(1, RESTORES_MAX);
    let (mut bytes, mut images) = (0, 0);
    for numbered in missing {
        let (more_bytes, more_images) =
            (product_json(&numbered.line.product).len(), numbered.line.pictures.len());
        bytes += more_bytes;
        images += more_images;
        let fits = |batch: &Vec<_>| {
            batch.len() < lines_max && bytes <= EVENT_BYTES_MAX && images <= EVENT_IMAGES_MAX
        };
        match batches.last_mut().filter(|batch| fits(batch)) {
            Some(batch) => batch.push(numbered),
            None => {
                batches.push(vec![numbered]);
                (bytes, images) = (more_bytes, more_images);
            }
        }
    }
    batches
}

/// Uploads sample images and waits until they are processed. Returns their number.
async fn upload_sample_images(
    api: &Api,
    uploads: &[(&NumberedLine, &ImageType)],
    emit: &dyn Fn(Step),
) -> Result<usize, CatalogError> {
    let of = uploads.len();
    if of == 0 {
        return Ok(0);
    }
    emit(Step::Uploading { done: 0, of });
    let (queue, done) = (RefCell::new(uploads.iter()), Cell::new(0));
    let work = async || {
        loop {
            let next = queue.borrow_mut().next();
            let Some((numbered, kind)) = next else { return Ok::<_, CatalogError>(()) };
            let (api, product, kind) =
                (api.clone(), numbered.line.product.clone(), (*kind).clone());
            blocking(move || upload_sample_image(&api, &product.id, &kind)).await?;
            done.set(done.get() + 1);
            emit(Step::Uploading { done: done.get(), of });
        }
    };
    tokio::try_join!(work(), work(), work(), work())?;
    Ok(of)
}

fn upload_sample_image(
    api: &Api,
    product_id: &ProductId,
    kind: &ImageType,
) -> Result<(), CatalogError> {
    let id = product_id.as_str();
    api.upload(id, kind, sample_image(product_id, kind))?;
    let started = Instant::now();
    loop {
        match api.image(id, kind, Size::Large)? {
            ImageState::Available(_) => return Ok(()),
            ImageState::Missing(reason) if started.elapsed() > PROCESSING_TIME_MAX => {
                return Err(CatalogError::ImageNotProcessed {
                    id: id.to_owned(),
                    kind: kind.as_str().to_owned(),
                    reason,
                });
            }
            ImageState::Missing(_) => std::thread::sleep(POLL_INTERVAL),
        }
    }
}

#[cfg(test)]
mod tests;
