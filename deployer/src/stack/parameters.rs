//! The parameters of the stack: all that depends on the code's bytes or on the environment, so that
//! the template does not.

use shared::table::Rows;

use cfn::{Parameter, ParameterHandle, Template, Value, concat};

use super::Cache;

pub(super) struct Parameters {
    /// The prefix of resource names: short, in lower case.
    pub name_prefix: Value<String>,
    pub artifact_bucket: Value<String>,
    /// The keys of the zips, in the order of the functions.
    pub code_keys: Vec<Value<String>>,
    /// A parameter, so that functions know the name without a reference to the bucket, which would
    /// be a cycle.
    pub images_bucket_name: Value<String>,
    pub log_level: Value<String>,
    /// `true` if the buckets deny plain HTTP.
    pub tls_only: Value<String>,
    pub architecture: ParameterHandle,
    /// Requests per second.
    pub throttle_rate: ParameterHandle,
    /// Concurrent requests.
    pub throttle_burst: ParameterHandle,
    /// `None` in a template without a network.
    pub network: Option<NetworkParameters>,
    /// `None` in a template without a cache.
    pub cache: Option<CacheParameters>,
}

pub(super) struct NetworkParameters {
    pub first_zone: Value<String>,
    pub second_zone: Value<String>,
}

pub(super) struct CacheParameters {
    /// The scheme of the cache's URL.
    pub scheme: Value<String>,
    /// The prefix of the cache's keys.
    pub namespace: Value<String>,
    /// The number of nodes. A second node doubles the price, and takes over when the first fails.
    pub nodes: ParameterHandle,
}

impl Parameters {
    /// A resource name, such as `fullapistack-1a2b3c-get-product`.
    pub(super) fn name(&self, rest: &str) -> Value<String> {
        concat([self.name_prefix.clone(), format!("-{rest}").into()])
    }
}

pub(super) fn declare(template: &mut Template, rows: Rows, cache: Cache) -> Parameters {
    let mut declare = |id: &str, parameter: Parameter| template.parameter(id, parameter);
    let plain = |description: &'static str| Parameter { description, ..Parameter::default() };

    let name_prefix = declare(
        "NamePrefix",
        Parameter {
            // A function name has up to 64 characters, and the longest name after the prefix has
            // 36.
            pattern: Some("[a-z][a-z0-9-]{0,27}"),
            ..plain("The prefix of all resource names")
        },
    );
    let artifact_bucket = declare("ArtifactBucket", plain("The bucket with the functions' zips"));
    let code_keys = rows
        .functions
        .iter()
        .map(|function| {
            declare(&format!("{}Code", function.pascal_name()), plain("The key of the zip")).text()
        })
        .collect();
    let images_bucket_name = declare(
        "ImagesBucketName",
        Parameter {
            pattern: Some("[a-z0-9][a-z0-9-]{1,61}[a-z0-9]"),
            ..plain("The name of the bucket for images")
        },
    );
    let log_level = declare(
        "LogLevel",
        Parameter {
            default: Some("info"),
            allowed: &["error", "warn", "info", "debug", "trace"],
            ..plain("The log level of the functions")
        },
    );
    let tls_only = declare(
        "TlsOnly",
        Parameter {
            default: Some("true"),
            allowed: &["true", "false"],
            ..plain("Whether the bucket denies plain HTTP; false is for a local cloud")
        },
    );
    let architecture = declare(
        "Architecture",
        Parameter {
            default: Some("arm64"),
            allowed: &["arm64", "x86_64"],
            ..plain("The processor architecture of the zips")
        },
    );
    let number = |default: &'static str, description: &'static str| Parameter {
        default: Some(default),
        number: true,
        ..plain(description)
    };
    let throttle_rate = declare("ThrottleRate", number("100", "API requests per second"));
    let throttle_burst = declare("ThrottleBurst", number("200", "API requests in a burst"));

    let network = (cache != Cache::Off).then(|| {
        let zone = |description| Parameter { default: Some(""), ..plain(description) };
        NetworkParameters {
            first_zone: declare(
                "FirstZone",
                zone("An availability zone; empty: the region's first"),
            )
            .text(),
            second_zone: declare(
                "SecondZone",
                zone("Another availability zone; empty: the region's second"),
            )
            .text(),
        }
    });
    let cache = (cache == Cache::On).then(|| CacheParameters {
        scheme: declare(
            "CacheScheme",
            Parameter {
                default: Some("rediss"),
                allowed: &["rediss", "redis"],
                ..plain("The URL scheme of the cache; redis, without TLS, is for a local cloud")
            },
        )
        .text(),
        namespace: declare(
            "CacheNamespace",
            Parameter {
                default: Some(""),
                pattern: Some("[a-z0-9-]{0,40}"),
                ..plain("The prefix of the cache's keys; stacks of a local cloud share a server")
            },
        )
        .text(),
        nodes: declare(
            "CacheNodes",
            Parameter {
                default: Some("1"),
                allowed: &["1", "2"],
                number: true,
                ..plain("Nodes of the cache; 2 adds failover")
            },
        ),
    });

    Parameters {
        name_prefix: name_prefix.text(),
        artifact_bucket: artifact_bucket.text(),
        code_keys,
        images_bucket_name: images_bucket_name.text(),
        log_level: log_level.text(),
        tls_only: tls_only.text(),
        architecture,
        throttle_rate,
        throttle_burst,
        network,
        cache,
    }
}
