//! This project's stacks, derived from `shared::table`.
//!
//! [`template`] is the stack, with or without a cache and a login. [`bootstrap`] is the bootstrap
//! stack, which owns the artifact bucket.

pub mod addresses;
pub mod alarms;
mod api;
pub mod auth;
mod bootstrap;
pub(crate) mod cache;
mod dashboard;
mod data;
mod functions;
pub mod limits;
mod parameters;
mod resources;
mod roles;
pub mod settable;

pub use bootstrap::bootstrap;

use shared::table::{Auth, PRODUCTS, ROWS, Rows};

use cfn::{Findings, Template, concat};

use addresses::AddressFilter;
use api::Login;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cache {
    /// Neither a cache nor a network.
    Off,
    /// A cache, and a network for it and for the functions that use it.
    On,
    /// A network without its cache. Lambda deletes network interfaces up to 45 minutes after their
    /// functions, and CloudFormation stops after three attempts to delete their security group. So
    /// the network stays until the stack is deleted. It costs nothing.
    NetworkOnly,
}

/// What a person chooses of a stack. Each choice has its own template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shape {
    pub cache: Cache,
    pub auth: Auth,
    pub addresses: AddressFilter,
}

/// An open stack.
impl From<Cache> for Shape {
    fn from(cache: Cache) -> Self {
        Self { cache, auth: Auth::Open, addresses: AddressFilter::None }
    }
}

/// The stage of the API.
pub const STAGE: &str = "dev";

/// Parameters that a deploy sets from the account.
pub const FIRST_ZONE: &str = "FirstZone";
pub const SECOND_ZONE: &str = "SecondZone";
/// Whether the tables can be deleted only after it is set to `false`. A deploy sets it to `true`
/// after the creation, since a creation that fails must be able to delete its tables.
pub const DELETION_PROTECTION: &str = "DeletionProtection";

pub fn template(shape: impl Into<Shape>) -> Result<Template, Findings> {
    template_of(ROWS, shape.into())
}

fn template_of(rows: Rows, shape: Shape) -> Result<Template, Findings> {
    let Shape { cache, auth, addresses } = shape;
    let mut template = Template::new(
        "A product catalog: REST API, functions, tables, images, and an optional cache",
    );
    let parameters = parameters::declare(&mut template, rows, cache);
    let users = auth::add(&mut template, &parameters, auth);
    let resources = resources::add(&mut template, rows, &parameters, users.setting);
    let cache = cache::add(&mut template, &parameters, &resources, cache);
    let functions = functions::add(&mut template, rows, &parameters, &resources, cache.as_ref());
    let bucket = data::bucket(&mut template, &parameters, &functions);
    let login = Login { auth, pool: users.pool.map(|pool| pool.arn()) };
    let api = api::add(&mut template, rows, &parameters, &functions, (login, &addresses));
    alarms::add(&mut template, &parameters, &functions, cache.as_ref());
    dashboard::add(&mut template, &parameters, &functions, cache.as_ref());

    let url = |path: &str| {
        let host = cfn::sub(format!(
            "https://${{{}}}.execute-api.${{AWS::Region}}.${{AWS::URLSuffix}}",
            api.logical_id()
        ));
        concat::<String>([host, format!("/{STAGE}{path}").into()])
    };
    template.output("ProductsApiUrl", "The products", url("/products"));
    template.output("UIUrl", "The page", url("/ui"));
    if let Some(name) = resources.value(PRODUCTS, &parameters, cache.as_ref()) {
        template.output("ProductsTableName", "The products' table", name);
    }
    template.output("ImagesBucketName", "The images' bucket", bucket.reference());
    addresses.add_output(&mut template);
    cfn::check(&template)?;
    Ok(template)
}

/// The templates of the folder `templates/`, by file name.
pub fn templates() -> Result<[(&'static str, Template); 6], Findings> {
    let with = |auth| template(Shape { auth, ..Cache::Off.into() });
    Ok([
        ("full-api-stack.yaml", template(Cache::Off)?),
        ("full-api-stack-cache.yaml", template(Cache::On)?),
        ("full-api-stack-auth.yaml", with(Auth::Writes)?),
        ("full-api-stack-auth-all.yaml", with(Auth::All)?),
        ("full-api-stack-auth-iam.yaml", with(Auth::Iam)?),
        ("bootstrap.yaml", bootstrap()?),
    ])
}

#[cfg(test)]
mod tests;
