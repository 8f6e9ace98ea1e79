//! This project's stack, read from THE TABLE (`shared::table`): what it is made of, and nothing of how it gets deployed.
//!
//! [`template`] is the stack, with a cache or without; [`bootstrap`] is the small one beside it that owns the bucket for
//! zips and templates.

mod api;
mod bootstrap;
mod cache;
mod data;
mod functions;
mod monitoring;
mod parameters;

pub use bootstrap::bootstrap;

use cfn::{self, Findings, Template, concat};

/// Whether there is a cache.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cache {
    /// Neither cache nor network.
    Off,
    /// A cache, and a network for it and for the functions that use it.
    On,
    /// No cache, but the network that one was in. Lambda's network interfaces outlive their functions by up to 45
    /// minutes, and CloudFormation gives up on deleting their security group after the third try; so a network stays
    /// until its stack goes. It costs nothing.
    NetworkOnly,
}

/// The API's one stage.
pub const STAGE: &str = "dev";

/// The stack.
///
/// # Errors
/// Faults that CloudFormation would find.
pub fn template(cache: Cache) -> Result<Template, Findings> {
    let mut template = Template::new(
        "A product catalog: REST API, functions, table, images, and a cache where one is wanted",
    );
    let parameters = parameters::declare(&mut template, cache);
    let tables = data::tables(&mut template);
    let cache = cache::add(&mut template, &parameters, cache);
    let functions = functions::add(&mut template, &parameters, &tables, cache.as_ref());
    let bucket = data::bucket(&mut template, &parameters, &functions);
    let api = api::add(&mut template, &parameters, &functions);
    monitoring::add(&mut template, &parameters, &functions, &tables.products, cache.as_ref());

    let url = |path: &str| {
        let host = cfn::sub(format!(
            "https://${{{}}}.execute-api.${{AWS::Region}}.${{AWS::URLSuffix}}",
            api.id()
        ));
        concat::<String>([host, format!("/{STAGE}{path}").into()])
    };
    template.output("ProductsApiUrl", "The products", url("/products"));
    template.output("UIUrl", "The page", url("/ui"));
    template.output("ProductsTableName", "The products' table", tables.products.reference());
    template.output("ImagesBucketName", "The images' bucket", bucket.reference());
    cfn::check(&template)?;
    Ok(template)
}

/// The templates that are kept in `templates/`, by file name.
///
/// # Errors
/// Faults that CloudFormation would find.
pub fn templates() -> Result<[(&'static str, Template); 3], Findings> {
    Ok([
        ("full-api-stack.yaml", template(Cache::Off)?),
        ("full-api-stack-cache.yaml", template(Cache::On)?),
        ("bootstrap.yaml", bootstrap()?),
    ])
}

#[cfg(test)]
mod tests;
