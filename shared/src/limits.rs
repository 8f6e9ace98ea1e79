//! The numbers of the contract, each with its unit, so that validation, the OpenAPI document and the page agree.

/// Longest product name, in characters after trimming.
pub const NAME_CHARS_MAX: usize = 200;
/// Longest category, in characters after trimming.
pub const CATEGORY_CHARS_MAX: usize = 100;
/// Longest description, in characters after trimming.
pub const DESCRIPTION_CHARS_MAX: usize = 10_000;
/// Largest request body, in bytes: 10,000 characters as `\u` escapes are 120 KB, so nothing legal comes near.
pub const BODY_BYTES_MAX: usize = 256 * 1024;
/// Deepest nesting of a request body.
pub const BODY_DEPTH_MAX: usize = 32;
/// Digits of a price before the point.
pub const PRICE_INTEGER_DIGITS_MAX: u32 = 12;
/// Digits of a price after the point.
pub const PRICE_FRACTION_DIGITS_MAX: u32 = 4;
/// Most products a caller may ask for in one page.
pub const PAGE_ITEMS_MAX: usize = 1000;
/// Image types a product may have.
pub const IMAGE_TYPES_MAX: usize = 20;
/// Longest name of an image type, in characters.
pub const IMAGE_TYPE_CHARS_MAX: usize = 32;
/// How long an upload URL is good for, in seconds.
pub const UPLOAD_URL_TTL_S: u64 = 300;
/// How long a download URL is good for, in seconds.
pub const DOWNLOAD_URL_TTL_S: u64 = 3600;
/// How long a `POST` is remembered by its `Idempotency-Key`, in seconds.
pub const IDEMPOTENCY_TTL_S: u64 = 24 * 3600;
/// Longest `Idempotency-Key`, in characters.
pub const IDEMPOTENCY_KEY_CHARS_MAX: usize = 255;

/// How long the cache keeps each kind of entry, in seconds, before jitter.
pub mod cache_ttl_s {
    /// One product: stable data.
    pub const PRODUCT: u64 = 3600;
    /// A search: freshness weighs more.
    pub const SEARCH: u64 = 1800;
    /// A category or the whole list: changes rarely.
    pub const CATEGORY: u64 = 7200;
    /// The ranking of what is read most.
    pub const POPULAR: u64 = 3600;
}
