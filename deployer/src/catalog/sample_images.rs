//! Ten images for sample products, as files in `sample_images/`. They belong to this project.

use sha2::{Digest, Sha256};
use shared::ProductId;
use shared::image::ImageType;

const SAMPLE_IMAGES: [&[u8]; 10] = [
    include_bytes!("sample_images/01.jpg"),
    include_bytes!("sample_images/02.jpg"),
    include_bytes!("sample_images/03.jpg"),
    include_bytes!("sample_images/04.jpg"),
    include_bytes!("sample_images/05.jpg"),
    include_bytes!("sample_images/06.jpg"),
    include_bytes!("sample_images/07.jpg"),
    include_bytes!("sample_images/08.jpg"),
    include_bytes!("sample_images/09.jpg"),
    include_bytes!("sample_images/10.jpg"),
];

/// A JPEG file. The same product and image type always have the same sample image.
pub(super) fn sample_image(id: &ProductId, kind: &ImageType) -> &'static [u8] {
    let hash = Sha256::digest(format!("{}/{}", id.as_str(), kind.as_str()).as_bytes());
    SAMPLE_IMAGES[usize::from(hash[0]) % SAMPLE_IMAGES.len()]
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::CatalogSource;
    use super::*;

    #[test]
    fn sample_images_are_jpegs_without_metadata() {
        for file in SAMPLE_IMAGES {
            let dimensions = shared::jpeg::dimensions(file).unwrap();
            assert_eq!((dimensions.width, dimensions.height), (960, 720));
        }
        assert!(SAMPLE_IMAGES.iter().map(|file| file.len()).sum::<usize>() < 150_000);
    }

    #[test]
    fn sample_image_every_file_is_used_by_the_sample_catalog() {
        let file = CatalogSource::samples().read().unwrap();
        let used: BTreeSet<_> = file
            .lines
            .iter()
            .map(|numbered| &numbered.line)
            .flat_map(|line| {
                line.sample_images.iter().map(|kind| sample_image(&line.product.id, kind))
            })
            .collect();
        assert_eq!(used.len(), SAMPLE_IMAGES.len());
    }
}
