//! Functions: what starts one, and which resources it uses.

use super::resource::{Kind, Resource, Use};
use super::route::Route;
use super::text::same;

/// A Lambda function: a row of [`FUNCTIONS`](super::FUNCTIONS).
#[derive(Debug, Clone, Copy)]
pub struct Function {
    /// The binary in `handlers/src/bin/`, and, with hyphens, the function's name in AWS.
    pub name: &'static str,
    /// One sentence for the AWS console and the README.
    pub description: &'static str,
    pub trigger: Trigger,
    /// The environment and the IAM policy of the function derive from this list.
    pub uses: &'static [Use],
    /// More memory also buys more CPU.
    pub memory_mb: u32,
    /// Time limit of one invocation.
    pub timeout_s: u32,
}

/// What starts a function.
#[derive(Debug, Clone, Copy)]
pub enum Trigger {
    /// Requests to these routes.
    Api(&'static [Route]),
    /// Objects created in the images bucket. An empty suffix means any.
    Upload { prefix: &'static str, suffix: &'static str },
    /// `deploy`, `cargo xtask warm`, and a schedule in a stack with a cache.
    Schedule,
}

/// A resource that a function's row uses. Only [`Function::setting`] makes one.
#[derive(Debug, Clone, Copy)]
pub struct Setting {
    /// The name of the function.
    pub function: &'static str,
    pub resource: &'static Resource,
}

impl Function {
    /// The routes. Only functions with [`Trigger::Api`] have any.
    pub const fn routes(&self) -> &'static [Route] {
        match self.trigger {
            Trigger::Api(routes) => routes,
            Trigger::Upload { .. } | Trigger::Schedule => &[],
        }
    }

    /// The resources that the function uses, each once, in the order of the row.
    pub fn resources(&self) -> Vec<&'static Resource> {
        let mut resources: Vec<&Resource> = Vec::new();
        for Use { resource, .. } in self.uses {
            if !resources.iter().any(|known| known.id == resource.id) {
                resources.push(resource);
            }
        }
        resources
    }

    /// Whether the row has a use of the resource.
    pub const fn has(&self, resource: &Resource) -> bool {
        let mut i = 0;
        while i < self.uses.len() {
            if same(self.uses[i].resource.id, resource.id) {
                return true;
            }
            i += 1;
        }
        false
    }

    /// The right to read the resource's environment variable. In a constant, a resource that the
    /// row does not use is a compile error:
    ///
    /// ```compile_fail
    /// use shared::table::{IMAGES, Setting, function};
    /// const BUCKET: Setting = function("get_product").setting(IMAGES);
    /// println!("{}", BUCKET.resource.variable);
    /// ```
    ///
    /// ```
    /// use shared::table::{PRODUCTS, Setting, function};
    /// const TABLE: Setting = function("get_product").setting(PRODUCTS);
    /// assert_eq!(TABLE.resource.variable, "PRODUCTS_TABLE_NAME");
    /// ```
    #[track_caller]
    pub const fn setting(&self, resource: &'static Resource) -> Setting {
        assert!(
            self.has(resource),
            "the function's row in shared/src/table.rs does not use this resource: add it to `uses`"
        );
        Setting { function: self.name, resource }
    }

    /// Whether the function connects to the cache in a stack that has one.
    pub const fn uses_cache(&self) -> bool {
        let mut i = 0;
        while i < self.uses.len() {
            if matches!(self.uses[i].resource.kind, Kind::Cache) {
                return true;
            }
            i += 1;
        }
        false
    }

    /// Whether events start the function. Events that fail must then be kept, since no client
    /// waits for the response.
    pub const fn is_asynchronous(&self) -> bool {
        !matches!(self.trigger, Trigger::Api(_))
    }

    /// The name in AWS: `get-product`.
    pub fn kebab_name(&self) -> String {
        self.name.replace('_', "-")
    }

    /// The name as part of a logical id: `GetProduct`.
    pub fn pascal_name(&self) -> String {
        self.name.split('_').map(|word| word[..1].to_uppercase() + &word[1..]).collect()
    }
}
