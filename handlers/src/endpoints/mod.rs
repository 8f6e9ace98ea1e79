//! The API's endpoints, one file per function. Each reads the request, calls the use case, makes
//! the response.
//!
//! Only this module knows both HTTP and the use cases.

mod delete_product;
mod generate_download_url;
mod generate_upload_url;
mod get_product;
mod insert_product;
mod main_ui;
mod query_products;
mod update_product;

pub use main_ui::MainUi;
#[cfg(test)]
pub(crate) use query_products::read_query;

use shared::image::ImageType;
use shared::{ProductId, ValidationError};

use crate::http::{ClientErrorStatus, HttpError, IfMatch, Request, if_match};
use crate::products::{Error, ExpectedVersion};

impl From<Error> for HttpError {
    fn from(error: Error) -> Self {
        let client = |status| Self::Client(status, ValidationError::whole(error.to_string()));
        match error {
            Error::ProductNotFound | Error::ImageNotFound(_) => client(ClientErrorStatus::NotFound),
            Error::VersionMismatch => client(ClientErrorStatus::PreconditionFailed),
            Error::IdempotencyKeyReused => Self::Client(
                ClientErrorStatus::Conflict,
                ValidationError::of("Idempotency-Key", error.to_string()),
            ),
            Error::Invalid(error) => error.into(),
            Error::Unavailable(cause) => Self::Unavailable(cause),
            Error::Internal(cause) => Self::Internal(cause),
        }
    }
}

/// The product that the path names. A text that is not an id names no product.
pub(crate) fn product_id(request: &Request) -> Result<ProductId, Error> {
    request.path_parameter("id").and_then(ProductId::parse).ok_or(Error::ProductNotFound)
}

/// The query parameter `type`.
fn image_type(request: &Request) -> Result<ImageType, HttpError> {
    Ok(request.query("type")?.map(ImageType::parse).transpose()?.unwrap_or_default())
}

/// The header `If-Match`.
fn expected_version(request: &Request) -> ExpectedVersion {
    match if_match(request.header("If-Match").as_deref()) {
        IfMatch::Any => ExpectedVersion::Any,
        IfMatch::OneOf(versions) => ExpectedVersion::OneOf(versions),
        IfMatch::Never(_) => ExpectedVersion::OneOf(Vec::new()),
    }
}

/// The error of a change with `If-Match`. A header that cannot match any version says nothing about
/// the product, so the response says what is wrong with the header.
fn change_error(request: &Request, error: Error) -> HttpError {
    match (&error, if_match(request.header("If-Match").as_deref())) {
        (Error::VersionMismatch, IfMatch::Never(reason)) => {
            HttpError::Client(ClientErrorStatus::PreconditionFailed, ValidationError::whole(reason))
        }
        _ => error.into(),
    }
}

#[cfg(test)]
mod tests {
    use anyhow::anyhow;

    use super::*;

    #[test]
    fn http_error_of_each_domain_error_has_its_status() {
        for (error, status) in [
            (Error::ProductNotFound, 404),
            (Error::ImageNotFound("no image".to_owned()), 404),
            (Error::Invalid(ValidationError::whole("wrong")), 400),
            (Error::IdempotencyKeyReused, 409),
            (Error::VersionMismatch, 412),
            (Error::Unavailable(anyhow!("slow")), 503),
            (Error::Internal(anyhow!("wrong")), 500),
        ] {
            let message = error.to_string();
            assert_eq!(HttpError::from(error).status(), status, "{message}");
        }
    }
}
