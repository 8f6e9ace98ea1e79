//! The limits of the API contract, for validation, the OpenAPI document and the UI.

// Texts are counted in characters, after trimming.
pub const NAME_CHARS_MAX: usize = 200;
pub const CATEGORY_CHARS_MAX: usize = 100;
pub const DESCRIPTION_CHARS_MAX: usize = 10_000;
/// The largest request body. The longest valid description is 120 KB, if each of its characters is
/// written as two `\u` escapes.
pub const BODY_BYTES_MAX: usize = 256 * 1024;
pub const BODY_DEPTH_MAX: usize = 32;
pub const PRICE_INTEGER_DIGITS_MAX: u32 = 12;
pub const PRICE_FRACTION_DIGITS_MAX: u32 = 4;
/// The largest value of the query parameter `limit`.
pub const PAGE_ITEMS_MAX: usize = 1000;
/// The products of a page without `limit`.
pub const PAGE_ITEMS_DEFAULT: usize = 100;
/// The largest page of products. It bounds what one call can read and send, whatever the `limit`,
/// and is below Lambda's limit for a response.
pub const PAGE_BYTES_MAX: usize = 1_000_000;
/// How many image types one product can have.
pub const IMAGE_TYPES_MAX: usize = 20;
pub const IMAGE_TYPE_CHARS_MAX: usize = 32;
pub const UPLOAD_URL_TTL_S: u64 = 300;
pub const DOWNLOAD_URL_TTL_S: u64 = 900;
/// What NIST SP 800-63B-4 demands of a password that is the only factor. It also advises against
/// rules for the kinds of characters.
pub const PASSWORD_CHARS_MIN: i64 = 15;
/// How long the idempotency store keeps a key.
pub const IDEMPOTENCY_TTL_S: u64 = 24 * 3600;
pub const IDEMPOTENCY_KEY_CHARS_MAX: usize = 255;

/// The TTL of each kind of cache entry, before jitter.
pub mod cache_ttl_s {
    /// One product, which changes rarely.
    pub const PRODUCT: u64 = 3600;
    /// A page of a search. The TTL is short, because a stale search result is more visible.
    pub const SEARCH: u64 = 1800;
    /// A page of a category or of all products. These change rarely.
    pub const CATEGORY: u64 = 7200;
    /// The ranking by number of reads.
    pub const POPULAR: u64 = 3600;
}
