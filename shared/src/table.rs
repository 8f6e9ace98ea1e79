//! The table: every resource and every function of the stack, once.
//!
//! Names, routes, requests, responses, triggers, environment variables, IAM actions, memory and
//! time limits are written here and nowhere else. The template, the list of binaries to build, the
//! OpenAPI document, the tables of the docs and the settings of a handler derive from it.
//! `docs/extending.md` shows how to add an endpoint and a table.

mod access;
mod function;
mod resource;
mod route;
pub(crate) mod text;

pub use access::{Access, Auth};
pub use function::{Function, Setting, Trigger};
pub use resource::{Index, Key, Kind, Part, Resource, Table, Use};
pub use route::{Content, Cost, Method, Response, Route};

use crate::image::{COMMIT_SUFFIX, INCOMING_PREFIX, PUBLISHED_PREFIX};
use text::same;

/// The index of [`PRODUCTS`] by `category` and `name`.
pub const CATEGORY_INDEX: &str = "category-index";

/// The variable, beside that of [`CACHE`], with the prefix of this stack's keys. Stacks of the
/// local cloud share a cache server.
pub const CACHE_NAMESPACE: &str = "CACHE_NAMESPACE";

/// The products and nothing else, so that every scan reads only products.
pub const PRODUCTS: &Resource = &Resource {
    id: "ProductsTable",
    variable: "PRODUCTS_TABLE_NAME",
    kind: Kind::Table(Table {
        key: &[Key::Text("id")],
        indexes: &[Index {
            name: CATEGORY_INDEX,
            key: &[Key::Text("category"), Key::Text("name")],
        }],
        ttl: None,
    }),
};

/// The key of the item with the state of the cache, in [`RECORDS`].
pub const CACHE_CONTROL: &str = "cache";

/// Idempotency keys, and the state of the cache.
pub const RECORDS: &Resource = &Resource {
    id: "RecordsTable",
    variable: "RECORDS_TABLE_NAME",
    kind: Kind::Table(Table { key: &[Key::Text("id")], indexes: &[], ttl: Some("expires_at") }),
};

/// Uploads and the images made of them.
pub const IMAGES: &Resource =
    &Resource { id: "ImagesBucket", variable: "BUCKET_NAME", kind: Kind::Bucket };

pub const CACHE: &Resource =
    &Resource { id: "CacheGroup", variable: "CACHE_CLUSTER_URL", kind: Kind::Cache };

/// What the page needs to sign people in.
pub const LOGIN: &Resource =
    &Resource { id: "UserPoolClient", variable: "LOGIN", kind: Kind::Login };

/// The rows of the resources. Each table, queue, topic and secret becomes a CloudFormation
/// resource, in this order.
pub const RESOURCES: &[&Resource] = &[PRODUCTS, RECORDS, IMAGES, CACHE, LOGIN];

/// Both lists: what the stack is made of.
#[derive(Debug, Clone, Copy)]
pub struct Rows {
    pub resources: &'static [&'static Resource],
    pub functions: &'static [Function],
}

pub const ROWS: Rows = Rows { resources: RESOURCES, functions: FUNCTIONS };

impl Rows {
    /// Every route with its function, in the order of the table.
    pub fn routes(self) -> impl Iterator<Item = (&'static Function, &'static Route)> {
        self.functions
            .iter()
            .flat_map(|function| function.routes().iter().map(move |route| (function, route)))
    }

    /// Stops the compiler at rows that contradict each other.
    // The messages of these panics are compile errors.
    #[allow(clippy::panic)]
    pub const fn check(self) {
        let mut f = 0;
        while f < self.functions.len() {
            let function = &self.functions[f];
            let routes = function.routes();
            let mut r = 0;
            while r < routes.len() {
                if !matches!(
                    (routes[r].method, routes[r].access),
                    (Method::Get, _) | (_, Access::Write)
                ) {
                    panic!("a route that is no GET changes data: its access must be Access::Write")
                }
                r += 1;
            }
            let mut u = 0;
            while u < function.uses.len() {
                let resource = function.uses[u].resource;
                if !self.has(resource) {
                    panic!("a function uses a resource that RESOURCES does not list")
                }
                let out_of_reach =
                    matches!(resource.kind, Kind::Queue | Kind::Topic | Kind::Secret);
                if out_of_reach && function.uses_cache() {
                    panic!(
                        "a function that uses the cache is in the private network and cannot \
                         reach a queue, a topic or a secret: see docs/extending.md"
                    )
                }
                u += 1;
            }
            f += 1;
        }
    }

    const fn has(self, resource: &Resource) -> bool {
        let mut i = 0;
        while i < self.resources.len() {
            if same(self.resources[i].id, resource.id) {
                return true;
            }
            i += 1;
        }
        false
    }
}

const _: () = ROWS.check();

/// The row of a function. In a constant, a name without a row is a compile error.
pub const fn function(name: &str) -> &'static Function {
    let mut i = 0;
    while i < FUNCTIONS.len() {
        if same(FUNCTIONS[i].name, name) {
            return &FUNCTIONS[i];
        }
        i += 1;
    }
    // A compile error: callers look rows up in constants.
    #[allow(clippy::panic)]
    {
        panic!("no row of FUNCTIONS in shared/src/table.rs has this name")
    }
}

/// The row of the function whose `main` is in this module: the name is the last part of the path.
pub const fn function_of(module_path: &str) -> &'static Function {
    let mut start = module_path.len();
    while start > 0 && module_path.as_bytes()[start - 1] != b':' {
        start -= 1;
    }
    function(module_path.split_at(start).1)
}

/// Every route with its function, in the order of the table.
pub fn routes() -> impl Iterator<Item = (&'static Function, &'static Route)> {
    ROWS.routes()
}

const PRODUCTS_PATH: &str = "/products";
const PRODUCT_PATH: &str = "/products/{id}";
const IMAGES_PATH: &str = "/products/{id}/images";

/// S3 says that an object does not exist only to those who may list the bucket. To others it
/// denies the request, as it does when a permission is missing.
const LIST: &[&str] = &["s3:ListBucket"];
/// The same for a version of an object. `s3:ListBucketVersions` is a precaution: AWS documents only
/// `s3:ListBucket`.
const LIST_VERSIONS: &[&str] = &["s3:ListBucket", "s3:ListBucketVersions"];

/// What each function that uses the cache may do with the cache's state. Also in a stack without a
/// cache: an update that adds or removes one changes the roles before the functions.
const CONTROL: Use =
    RECORDS.allow_on_item(CACHE_CONTROL, &["dynamodb:GetItem", "dynamodb:PutItem"]);

const NOT_MODIFIED: Response =
    Response::new(304, "The client has the current version", Content::Empty);

/// The rows of the functions.
pub const FUNCTIONS: &[Function] = &[
    Function {
        name: "get_product",
        description: "One product, through the cache",
        trigger: Trigger::Api(&[Route {
            headers: &["If-None-Match"],
            ..Route::new(
                Method::Get,
                PRODUCT_PATH,
                Cost::Read,
                "Get one product",
                &[
                    Response {
                        headers: &["ETag", "X-Cache"],
                        ..Response::json(200, "The product", "Product")
                    },
                    NOT_MODIFIED,
                ],
            )
        }]),
        uses: &[PRODUCTS.allow(&["dynamodb:GetItem"]), CONTROL, CACHE.setting()],
        memory_mb: 256,
        timeout_s: 10,
    },
    Function {
        name: "query_products",
        description: "Products: all, by category, by text, popular; in pages, through the cache",
        trigger: Trigger::Api(&[Route {
            query: &["category", "q", "sort", "limit", "next_token"],
            ..Route::new(
                Method::Get,
                PRODUCTS_PATH,
                Cost::List,
                "List and search products",
                &[Response {
                    headers: &["x-next-token", "X-Cache"],
                    ..Response::new(
                        200,
                        "A page of products, which may be empty. Another page follows if and only if \
                         x-next-token is present",
                        Content::JsonArray("Product"),
                    )
                }],
            )
        }]),
        uses: &[
            PRODUCTS.allow(&["dynamodb:Scan", "dynamodb:BatchGetItem"]),
            PRODUCTS.allow_on_index(CATEGORY_INDEX, &["dynamodb:Query"]),
            CONTROL,
            CACHE.setting(),
        ],
        memory_mb: 512,
        timeout_s: 20,
    },
    Function {
        name: "insert_product",
        description: "Creates a product",
        trigger: Trigger::Api(&[Route {
            headers: &["Idempotency-Key"],
            body: Some("NewProduct"),
            ..Route::new(
                Method::Post,
                PRODUCTS_PATH,
                Cost::Write,
                "Create a product",
                &[Response {
                    headers: &["ETag", "Location"],
                    links_to: Some(PRODUCT_PATH),
                    ..Response::json(201, "The created product", "Product")
                }],
            )
        }]),
        uses: &[
            PRODUCTS.allow(&["dynamodb:PutItem"]),
            RECORDS.allow(&["dynamodb:PutItem"]),
            CONTROL,
            CACHE.setting(),
        ],
        memory_mb: 256,
        timeout_s: 10,
    },
    Function {
        name: "update_product",
        description: "Replaces a product's name, category, price and description",
        trigger: Trigger::Api(&[Route {
            headers: &["If-Match"],
            body: Some("ReplacedProduct"),
            ..Route::new(
                Method::Put,
                PRODUCT_PATH,
                Cost::Write,
                "Replace a product",
                &[Response {
                    headers: &["ETag"],
                    ..Response::json(200, "The product after the change", "Product")
                }],
            )
        }]),
        uses: &[PRODUCTS.allow(&["dynamodb:UpdateItem"]), CONTROL, CACHE.setting()],
        memory_mb: 256,
        timeout_s: 10,
    },
    Function {
        name: "delete_product",
        description: "Deletes a product and its images",
        trigger: Trigger::Api(&[Route {
            headers: &["If-Match"],
            ..Route::new(
                Method::Delete,
                PRODUCT_PATH,
                Cost::Write,
                "Delete a product",
                &[Response::json(200, "The deleted product", "Product")],
            )
        }]),
        uses: &[
            PRODUCTS.allow(&["dynamodb:GetItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem"]),
            // Hides the images. The bucket's lifecycle deletes them.
            IMAGES.allow_on_objects(PUBLISHED_PREFIX, &["s3:DeleteObject"]),
            CONTROL,
            CACHE.setting(),
        ],
        memory_mb: 256,
        timeout_s: 10,
    },
    Function {
        name: "generate_upload_url",
        description: "A presigned URL to upload an image to",
        trigger: Trigger::Api(&[Route {
            query: &["type", "content_type"],
            ..Route::new(
                Method::Post,
                IMAGES_PATH,
                Cost::Upload,
                "Get a URL to upload an image to",
                &[Response::json(200, "A presigned URL for the upload", "UploadUrl")],
            )
        }]),
        uses: &[
            PRODUCTS.allow(&["dynamodb:GetItem"]),
            IMAGES.allow_on_objects(INCOMING_PREFIX, &["s3:PutObject"]),
        ],
        memory_mb: 256,
        timeout_s: 10,
    },
    Function {
        name: "generate_download_url",
        description: "A presigned URL to download an image from, or a redirect to it",
        trigger: Trigger::Api(&[Route {
            query: &["type", "size", "redirect"],
            ..Route::new(
                Method::Get,
                IMAGES_PATH,
                Cost::Read,
                "Get a URL to download an image from",
                &[
                    Response::json(200, "A presigned URL for the download", "DownloadUrl"),
                    Response {
                        headers: &["Location"],
                        ..Response::new(302, "A redirect to the presigned URL", Content::Empty)
                    },
                ],
            )
        }]),
        uses: &[
            PRODUCTS.allow(&["dynamodb:GetItem"]),
            IMAGES.allow(LIST),
            IMAGES.allow_on_objects(INCOMING_PREFIX, &["s3:GetObject"]),
            IMAGES.allow_on_objects(PUBLISHED_PREFIX, &["s3:GetObjectVersion"]),
        ],
        memory_mb: 256,
        timeout_s: 10,
    },
    Function {
        name: "process_uploaded_images",
        description: "Makes three clean JPEGs of each upload",
        trigger: Trigger::Upload { prefix: INCOMING_PREFIX, suffix: "" },
        uses: &[
            // Notes on the product why an upload was rejected.
            PRODUCTS.allow(&["dynamodb:UpdateItem"]),
            IMAGES.allow(LIST_VERSIONS),
            IMAGES.allow_on_objects(
                INCOMING_PREFIX,
                &["s3:GetObjectVersion", "s3:DeleteObjectVersion"],
            ),
            IMAGES.allow_on_objects(PUBLISHED_PREFIX, &["s3:PutObject"]),
        ],
        // The largest allowed image needs less memory. Lambda gives one full CPU at this size.
        memory_mb: 1769,
        timeout_s: 60,
    },
    Function {
        name: "update_product_images",
        description: "Adds the images of a finished upload to the product",
        trigger: Trigger::Upload { prefix: PUBLISHED_PREFIX, suffix: COMMIT_SUFFIX },
        uses: &[
            PRODUCTS.allow(&["dynamodb:UpdateItem"]),
            IMAGES.allow(LIST_VERSIONS),
            IMAGES.allow_on_objects(
                PUBLISHED_PREFIX,
                &["s3:GetObjectVersion", "s3:DeleteObjectVersion"],
            ),
            CONTROL,
            CACHE.setting(),
        ],
        memory_mb: 256,
        timeout_s: 30,
    },
    Function {
        name: "main_ui",
        description: "The page, and the API's description",
        trigger: Trigger::Api(&[
            Route {
                access: Access::Public,
                ..Route::new(
                    Method::Get,
                    "/ui",
                    Cost::List,
                    "The page",
                    &[Response::new(200, "The page", Content::Html), NOT_MODIFIED],
                )
            },
            Route {
                operation_id: Some("root"),
                access: Access::Public,
                ..Route::new(
                    Method::Get,
                    "/",
                    Cost::List,
                    "The page, too",
                    &[Response::new(200, "The page", Content::Html), NOT_MODIFIED],
                )
            },
            Route {
                operation_id: Some("openapi"),
                access: Access::Public,
                ..Route::new(
                    Method::Get,
                    "/openapi.json",
                    Cost::List,
                    "This API as an OpenAPI document",
                    &[Response::new(200, "This document", Content::JsonObject)],
                )
            },
        ]),
        uses: &[IMAGES.setting(), LOGIN.setting()],
        memory_mb: 128,
        timeout_s: 5,
    },
    Function {
        name: "warm_cache",
        description: "Fills the cache with products, lists and the ranking",
        trigger: Trigger::Schedule,
        uses: &[
            // Removes the tokens of writers that ended in the middle of a change.
            PRODUCTS.allow(&["dynamodb:Scan", "dynamodb:BatchGetItem", "dynamodb:UpdateItem"]),
            PRODUCTS.allow_on_index(CATEGORY_INDEX, &["dynamodb:Query"]),
            CONTROL,
            CACHE.setting(),
        ],
        memory_mb: 256,
        timeout_s: 60,
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn function_names_and_routes_are_unique() {
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
    fn resource_ids_and_variables_are_unique() {
        let mut names: Vec<_> = RESOURCES.iter().flat_map(|r| [r.id, r.variable]).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), 2 * RESOURCES.len());
    }

    #[test]
    fn function_of_reads_the_name_in_a_binary_and_in_the_library_of_all() {
        for path in ["get_product", "functions::get_product"] {
            assert_eq!(function_of(path).name, "get_product");
        }
    }

    #[test]
    fn function_resources_lists_each_once_in_row_order() {
        let ids = |name| -> Vec<&str> {
            function(name).resources().iter().map(|resource| resource.id).collect()
        };
        assert_eq!(ids("query_products"), ["ProductsTable", "RecordsTable", "CacheGroup"]);
        assert_eq!(ids("main_ui"), ["ImagesBucket", "UserPoolClient"]);
    }

    #[test]
    #[should_panic(expected = "cannot reach a queue, a topic or a secret")]
    fn check_cache_and_queue_in_one_function_panics() {
        const QUEUE: &Resource =
            &Resource { id: "Queue", variable: "QUEUE_URL", kind: Kind::Queue };
        const ROW: Function = Function {
            uses: &[QUEUE.allow(&["sqs:SendMessage"]), CACHE.setting()],
            ..*function("main_ui")
        };
        Rows { resources: &[QUEUE, CACHE], functions: &[ROW] }.check();
    }

    #[test]
    #[should_panic(expected = "its access must be Access::Write")]
    fn check_delete_that_only_reads_panics() {
        const ROUTE: Route = Route {
            access: Access::Read,
            ..Route::new(Method::Delete, "/all", Cost::Write, "Delete all", &[NOT_MODIFIED])
        };
        const ROW: Function =
            Function { trigger: Trigger::Api(&[ROUTE]), uses: &[], ..*function("main_ui") };
        Rows { resources: RESOURCES, functions: &[ROW] }.check();
    }

    #[test]
    #[should_panic(expected = "RESOURCES does not list")]
    fn check_resource_without_row_panics() {
        Rows { resources: &[PRODUCTS], functions: FUNCTIONS }.check();
    }

    #[test]
    fn function_names_derive_from_the_row() {
        let f = function("process_uploaded_images");
        assert_eq!(
            (f.kebab_name().as_str(), f.pascal_name().as_str()),
            ("process-uploaded-images", "ProcessUploadedImages")
        );
    }
}
