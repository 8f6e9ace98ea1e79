//! The parameters of the stack: all that depends on the code's bytes or on the environment, so that
//! the template does not.

use shared::table::{Cost, Rows};

use cfn::construct::api::Throttle;
use cfn::dynamodb::table::OnDemandThroughput;
use cfn::{Parameter, ParameterHandle, Prop, Template, Value, and, concat, equals, no_value, not};

use super::Cache;
use super::functions::processes_uploads;
use super::limits::{self, IMAGE_CONCURRENCY, PREFLIGHT, READ_UNITS, WRITE_UNITS, memory};
use super::roles::{self, RoleSettings};

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
    /// How long the log groups keep their lines, in days.
    pub log_retention_days: Value<i64>,
    /// The memory of the functions in MB, in the order of the functions.
    pub memory_mb: Vec<Value<i64>>,
    /// `true` if the buckets deny plain HTTP.
    pub tls_only: Value<String>,
    pub architecture: ParameterHandle,
    /// Whether the tables can be deleted only after this is set to `false`.
    pub protects_tables: Value<bool>,
    /// The address that gets the alarms; may be empty.
    pub alarm_email: Value<String>,
    pub roles: RoleSettings,
    /// The limits of requests by what they cost, for the classes that the routes have.
    throttles: Vec<(Cost, Throttle)>,
    /// The units per second of a table or an index.
    pub units: Prop<OnDemandThroughput>,
    /// Concurrent executions of the function that processes uploads. Unset in a stack without one.
    pub image_concurrency: Prop<i64>,
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
    pub node_type: Value<String>,
}

/// What CloudWatch Logs accepts, up to ten years.
const RETENTION_DAYS: [&str; 22] = [
    "1", "3", "5", "7", "14", "30", "60", "90", "120", "150", "180", "365", "400", "545", "731",
    "1096", "1827", "2192", "2557", "2922", "3288", "3653",
];

/// The least and the most memory of a function in MB.
const MEMORY_MB: (i64, i64) = (128, 10_240);

/// All have two processors: the alarm `CacheIsBusy` depends on it. The first has 0.5 GB, enough for
/// some 100,000 products. Some availability zones do not have all of them.
const NODE_TYPES: [&str; 7] = [
    "cache.t4g.micro",
    "cache.t4g.small",
    "cache.t4g.medium",
    "cache.t3.micro",
    "cache.t3.small",
    "cache.m7g.large",
    "cache.r7g.large",
];

impl Parameters {
    /// A resource name, such as `fullapistack-1a2b3c-get-product`.
    pub(super) fn name(&self, rest: &str) -> Value<String> {
        concat([self.name_prefix.clone(), format!("-{rest}").into()])
    }

    /// The limit of requests to a route.
    pub(super) fn throttle(&self, cost: Cost) -> Option<&Throttle> {
        self.throttles.iter().find(|(other, _)| *other == cost).map(|(_, throttle)| throttle)
    }
}

pub(super) fn declare(template: &mut Template, rows: Rows, cache: Cache) -> Parameters {
    let mut declare = |id: &str, parameter: Parameter| template.parameter(id, parameter);
    let plain = |description: &'static str| Parameter {
        description: description.into(),
        ..Parameter::default()
    };

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
            default: Some("info".into()),
            allowed: &["error", "warn", "info", "debug", "trace"],
            ..plain("The log level of the functions")
        },
    );
    let log_retention_days = declare(
        "LogRetentionDays",
        Parameter {
            default: Some("30".into()),
            allowed: &RETENTION_DAYS,
            number: true,
            ..plain("Days that log lines are kept")
        },
    );
    let memory_mb = rows.functions.iter().map(|row| {
        let parameter = Parameter {
            description: format!("MB of memory of {}; more also means more CPU", row.name).into(),
            default: Some(row.memory_mb.to_string().into()),
            number: true,
            range: Some(MEMORY_MB),
            ..Parameter::default()
        };
        declare(&memory(row), parameter).cast()
    });
    let memory_mb = memory_mb.collect();
    let tls_only = declare(
        "TlsOnly",
        Parameter {
            default: Some("true".into()),
            allowed: &["true", "false"],
            ..plain("Whether the bucket denies plain HTTP; false is for a local cloud")
        },
    );
    let architecture = declare(
        "Architecture",
        Parameter {
            default: Some("arm64".into()),
            allowed: &["arm64", "x86_64"],
            ..plain("The processor architecture of the zips")
        },
    );

    let network = (cache != Cache::Off).then(|| {
        let zone = |description| Parameter { default: Some("".into()), ..plain(description) };
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
                default: Some("rediss".into()),
                allowed: &["rediss", "redis"],
                ..plain("The URL scheme of the cache; redis, without TLS, is for a local cloud")
            },
        )
        .text(),
        namespace: declare(
            "CacheNamespace",
            Parameter {
                default: Some("".into()),
                pattern: Some("[a-z0-9-]{0,40}"),
                ..plain("The prefix of the cache's keys; stacks of a local cloud share a server")
            },
        )
        .text(),
        nodes: declare(
            "CacheNodes",
            Parameter {
                default: Some("1".into()),
                allowed: &["1", "2"],
                number: true,
                ..plain("Nodes of the cache; 2 adds failover")
            },
        ),
        node_type: declare(
            "CacheNodeType",
            Parameter {
                default: Some(NODE_TYPES[0].into()),
                allowed: &NODE_TYPES,
                ..plain("The node type of the cache")
            },
        )
        .text(),
    });

    let needed = |cost: Cost| {
        [Cost::Read, PREFLIGHT].contains(&cost) || rows.routes().any(|(_, r)| r.cost == cost)
    };
    let protection = template.parameter(
        "DeletionProtection",
        Parameter {
            // A stack whose creation fails must be able to delete its tables.
            default: Some("false".into()),
            allowed: &["true", "false"],
            ..plain("Whether the tables are protected against deletion; set by --protect")
        },
    );
    let protects_tables = template.condition("ProtectsTables", equals(&protection, "true"));
    let alarm_email = template.parameter(
        "AlarmEmail",
        Parameter {
            default: Some("".into()),
            pattern: Some("([^@ ]+@[^@ ]+)?"),
            ..plain("The address that gets the alarms, after it confirmed an e-mail; empty: none")
        },
    );
    let roles = roles::declare(template);
    let throttles = Cost::ALL.into_iter().filter(|cost| needed(*cost)).map(|cost| {
        let limits = limits::throttle(cost);
        let throttle = Throttle {
            rate: limits.rate.declare(template).cast(),
            burst: limits.burst.declare(template).cast(),
        };
        (cost, throttle)
    });
    let throttles = throttles.collect();
    let units = units(template);
    let image_concurrency = rows.functions.iter().any(processes_uploads).then(|| {
        let limit = IMAGE_CONCURRENCY.declare(template);
        let is_limited = template.condition("LimitsImageConcurrency", not(equals(&limit, "0")));
        is_limited.if_else::<i64>(limit.cast::<i64>(), no_value::<i64>())
    });

    Parameters {
        name_prefix: name_prefix.text(),
        artifact_bucket: artifact_bucket.text(),
        code_keys,
        images_bucket_name: images_bucket_name.text(),
        log_level: log_level.text(),
        log_retention_days: log_retention_days.cast(),
        memory_mb,
        tls_only: tls_only.text(),
        architecture,
        protects_tables: protects_tables.if_else::<bool>(true, false),
        alarm_email: alarm_email.text(),
        roles,
        throttles,
        units,
        image_concurrency: image_concurrency.into(),
        network,
        cache,
    }
}

/// The limit of units. Without one, the quota of the account applies.
fn units(template: &mut Template) -> Prop<OnDemandThroughput> {
    let (reads, writes) = (READ_UNITS.declare(template), WRITE_UNITS.declare(template));
    let both = and([not(equals(&reads, "0")), not(equals(&writes, "0"))]);
    let limit = OnDemandThroughput {
        max_read_request_units: reads.cast::<i64>().into(),
        max_write_request_units: writes.cast::<i64>().into(),
    };
    let is_limited = template.condition("LimitsUnits", both);
    is_limited.if_else::<OnDemandThroughput>(limit, no_value::<OnDemandThroughput>()).into()
}
