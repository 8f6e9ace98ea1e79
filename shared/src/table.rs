//! THE TABLE: every function of the stack, once.
//!
//! Names, routes, triggers, environment, grants, memory and time limits are written here and nowhere else. The
//! template's functions, methods, CORS answers, policies, log groups, permissions and notifications, the list of
//! binaries to build, the OpenAPI document, the README's table and what a handler reads at its start derive from it.
//!
//! To add an endpoint: one row here, one file in `handlers/src/bin/`, then `cargo xtask synth`.

use crate::image::{COMMIT_SUFFIX, INCOMING_PREFIX, PUBLISHED_PREFIX};

/// The products table's index by `category` and `name`.
pub const CATEGORY_INDEX: &str = "category-index";

/// Beside [`Setting::Cache`]: what the keys of this stack's cache begin with, where stacks share a server.
pub const CACHE_NAMESPACE: &str = "CACHE_NAMESPACE";

/// One Lambda function.
#[derive(Debug, Clone, Copy)]
pub struct Function {
    /// The binary in `handlers/src/bin/`, and, with hyphens, the function's name.
    pub name: &'static str,
    /// One sentence for the console and the README.
    pub description: &'static str,
    /// What starts it.
    pub trigger: Trigger,
    /// What it reads from its environment.
    pub settings: &'static [Setting],
    /// What it may do, and nothing beside it.
    pub grants: &'static [Grant],
    /// Memory, in MB; on AWS this buys CPU, too.
    pub memory_mb: u32,
    /// Time limit of one invocation, in seconds.
    pub timeout_s: u32,
}

/// What starts a function.
#[derive(Debug, Clone, Copy)]
pub enum Trigger {
    /// Requests to these routes.
    Api(&'static [Route]),
    /// Objects created in the images bucket.
    Upload {
        /// The key begins so.
        prefix: &'static str,
        /// The key ends so; empty: any.
        suffix: &'static str,
    },
    /// `deploy`, `xtask warm`, and, where there is a cache, a schedule.
    Schedule,
}

/// One method of one path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Route {
    /// The HTTP method.
    pub method: Method,
    /// The resource path, in API Gateway's form.
    pub path: &'static str,
    /// A few words for the tables of the README and the OpenAPI document.
    pub summary: &'static str,
    /// The query parameters it takes; others are ignored.
    pub query: &'static [&'static str],
    /// The request headers beside the usual ones that it takes.
    pub headers: &'static [&'static str],
}

/// The methods that the API uses; `OPTIONS` is the gateway's own answer on every path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Method {
    Get,
    Post,
    Put,
    Delete,
}

impl Method {
    /// As it stands in a request line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Delete => "DELETE",
        }
    }
}

/// A value a function gets through its environment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// The products table's name.
    ProductsTable,
    /// The name of the table of what is no product: notes that expire.
    RecordsTable,
    /// The images bucket's name.
    ImagesBucket,
    /// The cache's URL; absent or empty in a stack without a cache. A function that has it joins the cache's network.
    Cache,
}

impl Setting {
    /// The environment variable.
    pub const fn variable(self) -> &'static str {
        match self {
            Self::ProductsTable => "PRODUCTS_TABLE_NAME",
            Self::RecordsTable => "RECORDS_TABLE_NAME",
            Self::ImagesBucket => "BUCKET_NAME",
            Self::Cache => "CACHE_CLUSTER_URL",
        }
    }
}

/// Something a function may do: actions on one resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grant {
    /// On the products table.
    Products(&'static [&'static str]),
    /// On the table of what is no product.
    Records(&'static [&'static str]),
    /// On the table's index by category.
    CategoryIndex(&'static [&'static str]),
    /// On objects of the images bucket below a prefix.
    Objects {
        /// Ends in a slash.
        prefix: &'static str,
        /// The S3 actions.
        actions: &'static [&'static str],
    },
}

impl Function {
    /// The routes, none for what the API does not call.
    pub const fn routes(&self) -> &'static [Route] {
        match self.trigger {
            Trigger::Api(routes) => routes,
            Trigger::Upload { .. } | Trigger::Schedule => &[],
        }
    }

    /// Whether the row grants a setting.
    pub const fn has(&self, setting: Setting) -> bool {
        let mut i = 0;
        while i < self.settings.len() {
            if self.settings[i] as u8 == setting as u8 {
                return true;
            }
            i += 1;
        }
        false
    }

    /// Whether it talks to the cache where there is one.
    pub const fn uses_cache(&self) -> bool {
        self.has(Setting::Cache)
    }

    /// Whether events, and nobody who waits, start it: what fails must then be kept.
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

/// The row of a function; a name that has none does not compile in a `const`.
pub const fn function(name: &str) -> &'static Function {
    let mut i = 0;
    while i < FUNCTIONS.len() {
        if same(FUNCTIONS[i].name, name) {
            return &FUNCTIONS[i];
        }
        i += 1;
    }
    // Only ever reached while compiling: rows are looked up in constants.
    #[allow(clippy::panic)]
    {
        panic!("no row of shared/src/table.rs has this name")
    }
}

/// `==` on texts is not const yet.
const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    let mut i = 0;
    while i < a.len() {
        if a[i] != b[i] {
            return false;
        }
        i += 1;
    }
    true
}

/// Every route with its function, in the table's order.
pub fn routes() -> impl Iterator<Item = (&'static Function, &'static Route)> {
    FUNCTIONS
        .iter()
        .flat_map(|function| function.routes().iter().map(move |route| (function, route)))
}

const PRODUCTS: &str = "/products";
const PRODUCT: &str = "/products/{id}";
const IMAGES: &str = "/products/{id}/images";

/// A route that takes neither query parameters nor headers of its own.
const fn route(method: Method, path: &'static str, summary: &'static str) -> Route {
    Route { method, path, summary, query: &[], headers: &[] }
}

/// The rows.
pub const FUNCTIONS: &[Function] = &[
    Function {
        name: "get_product",
        description: "One product, through the cache",
        trigger: Trigger::Api(&[Route {
            headers: &["If-None-Match"],
            ..route(Method::Get, PRODUCT, "Get one product")
        }]),
        settings: &[Setting::ProductsTable, Setting::Cache],
        grants: &[Grant::Products(&["dynamodb:GetItem"])],
        memory_mb: 256,
        timeout_s: 10,
    },
    Function {
        name: "query_products",
        description: "Products: all, by category, by text, popular; in pages, through the cache",
        trigger: Trigger::Api(&[Route {
            query: &["category", "q", "sort", "limit", "next_token"],
            ..route(Method::Get, PRODUCTS, "List and search products")
        }]),
        settings: &[Setting::ProductsTable, Setting::Cache],
        grants: &[
            Grant::Products(&["dynamodb:Scan", "dynamodb:BatchGetItem"]),
            Grant::CategoryIndex(&["dynamodb:Query"]),
        ],
        memory_mb: 512,
        timeout_s: 20,
    },
    Function {
        name: "insert_product",
        description: "Creates a product",
        trigger: Trigger::Api(&[Route {
            headers: &["Idempotency-Key"],
            ..route(Method::Post, PRODUCTS, "Create a product")
        }]),
        settings: &[Setting::ProductsTable, Setting::RecordsTable, Setting::Cache],
        grants: &[Grant::Products(&["dynamodb:PutItem"]), Grant::Records(&["dynamodb:PutItem"])],
        memory_mb: 256,
        timeout_s: 10,
    },
    Function {
        name: "update_product",
        description: "Replaces a product's name, category, price and description",
        trigger: Trigger::Api(&[Route {
            headers: &["If-Match"],
            ..route(Method::Put, PRODUCT, "Replace a product")
        }]),
        settings: &[Setting::ProductsTable, Setting::Cache],
        grants: &[Grant::Products(&["dynamodb:UpdateItem"])],
        memory_mb: 256,
        timeout_s: 10,
    },
    Function {
        name: "delete_product",
        description: "Deletes a product and its images",
        trigger: Trigger::Api(&[Route {
            headers: &["If-Match"],
            ..route(Method::Delete, PRODUCT, "Delete a product")
        }]),
        settings: &[Setting::ProductsTable, Setting::ImagesBucket, Setting::Cache],
        grants: &[
            Grant::Products(&["dynamodb:GetItem", "dynamodb:DeleteItem"]),
            Grant::Objects {
                prefix: PUBLISHED_PREFIX,
                actions: &["s3:DeleteObject", "s3:DeleteObjectVersion"],
            },
        ],
        memory_mb: 256,
        timeout_s: 10,
    },
    Function {
        name: "generate_upload_url",
        description: "A presigned URL to upload an image to",
        trigger: Trigger::Api(&[Route {
            query: &["type", "content_type"],
            ..route(Method::Post, IMAGES, "Get a URL to upload an image to")
        }]),
        settings: &[Setting::ProductsTable, Setting::ImagesBucket],
        grants: &[
            Grant::Products(&["dynamodb:GetItem"]),
            Grant::Objects { prefix: INCOMING_PREFIX, actions: &["s3:PutObject"] },
        ],
        memory_mb: 256,
        timeout_s: 10,
    },
    Function {
        name: "generate_download_url",
        description: "A presigned URL to download an image from, or a redirect to it",
        trigger: Trigger::Api(&[Route {
            query: &["type", "size", "redirect"],
            ..route(Method::Get, IMAGES, "Get a URL to download an image from")
        }]),
        settings: &[Setting::ProductsTable, Setting::ImagesBucket],
        grants: &[
            Grant::Products(&["dynamodb:GetItem"]),
            Grant::Objects { prefix: INCOMING_PREFIX, actions: &["s3:GetObject"] },
            Grant::Objects { prefix: PUBLISHED_PREFIX, actions: &["s3:GetObjectVersion"] },
        ],
        memory_mb: 256,
        timeout_s: 10,
    },
    Function {
        name: "process_uploaded_images",
        description: "Makes three clean JPEGs of each upload",
        trigger: Trigger::Upload { prefix: INCOMING_PREFIX, suffix: "" },
        settings: &[Setting::ProductsTable, Setting::ImagesBucket],
        grants: &[
            // A refused upload is noted on its product.
            Grant::Products(&["dynamodb:UpdateItem"]),
            Grant::Objects {
                prefix: INCOMING_PREFIX,
                actions: &["s3:GetObjectVersion", "s3:DeleteObjectVersion"],
            },
            Grant::Objects { prefix: PUBLISHED_PREFIX, actions: &["s3:PutObject"] },
        ],
        // Less is memory enough for the worst legal picture; this much is one whole processor.
        memory_mb: 1769,
        timeout_s: 60,
    },
    Function {
        name: "update_product_images",
        description: "Makes the images of a finished upload the product's",
        trigger: Trigger::Upload { prefix: PUBLISHED_PREFIX, suffix: COMMIT_SUFFIX },
        settings: &[Setting::ProductsTable, Setting::ImagesBucket, Setting::Cache],
        grants: &[
            Grant::Products(&["dynamodb:UpdateItem"]),
            Grant::Objects {
                prefix: PUBLISHED_PREFIX,
                actions: &["s3:GetObjectVersion", "s3:DeleteObjectVersion"],
            },
        ],
        memory_mb: 256,
        timeout_s: 30,
    },
    Function {
        name: "main_ui",
        description: "The page, and the API's description",
        trigger: Trigger::Api(&[
            route(Method::Get, "/ui", "The page"),
            route(Method::Get, "/openapi.json", "This API as an OpenAPI document"),
        ]),
        settings: &[Setting::ImagesBucket],
        grants: &[],
        memory_mb: 128,
        timeout_s: 5,
    },
    Function {
        name: "warm_cache",
        description: "Fills the cache with products, lists and the ranking",
        trigger: Trigger::Schedule,
        settings: &[Setting::ProductsTable, Setting::Cache],
        grants: &[
            Grant::Products(&["dynamodb:Scan", "dynamodb:BatchGetItem"]),
            Grant::CategoryIndex(&["dynamodb:Query"]),
        ],
        memory_mb: 256,
        timeout_s: 60,
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_and_routes_are_unique() {
        let mut names: Vec<_> = FUNCTIONS.iter().map(|f| f.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), FUNCTIONS.len());
        let mut calls: Vec<_> = routes().map(|(_, r)| (r.path, r.method)).collect();
        calls.sort_unstable();
        calls.dedup();
        assert_eq!(calls.len(), routes().count());
    }

    #[test]
    fn grants_go_with_settings() {
        for f in FUNCTIONS {
            for grant in f.grants {
                let needs = match grant {
                    Grant::Products(_) | Grant::CategoryIndex(_) => Setting::ProductsTable,
                    Grant::Records(_) => Setting::RecordsTable,
                    Grant::Objects { .. } => Setting::ImagesBucket,
                };
                assert!(f.has(needs), "{} is granted {grant:?} and cannot know where", f.name);
            }
        }
    }

    #[test]
    fn names_derive() {
        let f = function("process_uploaded_images");
        assert_eq!(
            (f.kebab_name().as_str(), f.pascal_name().as_str()),
            ("process-uploaded-images", "ProcessUploadedImages")
        );
    }
}
