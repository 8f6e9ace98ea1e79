//! The cache, and the network of the cache and its clients.

use cfn::construct::network::{self, EndpointPolicies, Network};
use cfn::ec2::SecurityGroup;
use cfn::elasticache::replication_group::TransitEncryptionMode;
use cfn::elasticache::{ParameterGroup, ReplicationGroup, SubnetGroup};
use cfn::lambda::function::VpcConfig;
use cfn::{
    Arn, ConditionHandle, Handle, Json, Policy, Principal, Statement, Template, Value,
    availability_zones, concat, equals, not, select,
};

use super::parameters::{CacheParameters, Parameters};
use super::resources::Resources;
use super::{Cache, data};

pub(crate) const PORT: i64 = 6379;
/// The newest version of the major version that the tests run with, as ElastiCache calls it for an
/// engine and for a parameter group.
const ENGINE_VERSION: &str = "8.2";
const PARAMETER_FAMILY: &str = "valkey8";

/// The network, and the cache in it if there is one.
pub(super) struct CacheOrNetwork {
    network: Network,
    clients: Handle<SecurityGroup>,
    cache: Option<CacheGroup>,
    namespace: Option<Value<String>>,
}

struct CacheGroup {
    group: Handle<ReplicationGroup>,
    /// The scheme of the URL.
    scheme: Value<String>,
    /// Holds in a stack with two nodes.
    fails_over: ConditionHandle,
}

impl CacheOrNetwork {
    /// The URL of the cache. `None` without a cache.
    pub(super) fn url(&self) -> Option<Value<String>> {
        let CacheGroup { group, scheme, .. } = self.cache.as_ref()?;
        Some(concat([
            scheme.clone(),
            "://".into(),
            group.primary_end_point_address(),
            ":".into(),
            group.primary_end_point_port(),
        ]))
    }

    /// The prefix of the cache's keys. `None` without a cache.
    pub(super) fn namespace(&self) -> Option<Value<String>> {
        self.namespace.clone()
    }

    /// The network settings of a function that uses the cache. `None` without a cache.
    pub(super) fn membership(&self) -> Option<VpcConfig> {
        self.cache.as_ref().map(|_| VpcConfig {
            subnet_ids: self.network.subnets.iter().collect(),
            security_group_ids: [self.clients.group_id()].into(),
            ..VpcConfig::new()
        })
    }

    pub(super) fn group(&self) -> Option<&Handle<ReplicationGroup>> {
        self.cache.as_ref().map(|cache| &cache.group)
    }

    /// The nodes that may exist: a prefix for logical ids, the node's id, and the condition under
    /// which it exists. Each may be the primary, after a failover.
    pub(super) fn nodes(&self) -> Vec<(&'static str, Value<String>, Option<&ConditionHandle>)> {
        let Some(CacheGroup { group, fails_over, .. }) = &self.cache else { return Vec::new() };
        let node = |suffix: &str| concat([group.into(), suffix.into()]);
        vec![("", node("-001"), None), ("Second", node("-002"), Some(fails_over))]
    }
}

pub(super) fn add(
    template: &mut Template,
    parameters: &Parameters,
    resources: &Resources,
    cache: Cache,
) -> Option<CacheOrNetwork> {
    let zones = parameters.network.as_ref()?;
    // Some availability zones do not have Lambda or the node type, so a deploy may name others.
    let mut zone = |id: &str, index: u32, name: &Value<String>| {
        let is_named = template.condition(id, not(equals(name.clone(), "")));
        is_named.if_else(name.clone(), select(index, availability_zones()))
    };
    let zones = [
        zone("FirstZoneIsNamed", 0, &zones.first_zone),
        zone("SecondZoneIsNamed", 1, &zones.second_zone),
    ];
    let network = network::add(template, "", zones, endpoint_policies(parameters, resources));
    let clients = network.client_group(
        template,
        "FunctionsSecurityGroup",
        "The functions that use the cache",
        PORT,
    );
    let servers = network.server_group(template, "CacheSecurityGroup", "The cache", &clients, PORT);
    let cache = (cache == Cache::On).then_some(parameters.cache.as_ref()).flatten().map(|cache| {
        let fails_over = template.condition("CacheFailsOver", equals(&cache.nodes, "2"));
        let group = replication_group(template, cache, &fails_over, &network, &servers);
        CacheGroup { group, scheme: cache.scheme.clone(), fails_over }
    });
    let namespace = parameters.cache.as_ref().map(|cache| cache.namespace.clone());
    Some(CacheOrNetwork { network, clients, cache, namespace })
}

/// Restricts the endpoints to this stack's bucket and tables, so that nothing in the network can
/// send data elsewhere through them. The functions in it use nothing else of S3 and DynamoDB;
/// Lambda loads their code and writes their logs from outside.
fn endpoint_policies(parameters: &Parameters, resources: &Resources) -> EndpointPolicies {
    let allow = |service: &str, on: Vec<Value<Arn>>| {
        let all = Statement::allow([format!("{service}:*")]).to(Principal::Everyone).on(on);
        Value::<Json>::from(Policy::new([all]))
    };
    let bucket: Value<Arn> = data::bucket_arn(parameters).into();
    let tables =
        resources.tables().flat_map(|table| [table.clone(), table.with_suffix("/index/*")]);
    EndpointPolicies {
        s3: allow("s3", vec![bucket.clone(), bucket.with_suffix("/*")]).into(),
        dynamodb: allow("dynamodb", tables.collect()).into(),
    }
}

fn replication_group(
    template: &mut Template,
    parameters: &CacheParameters,
    fails_over: &ConditionHandle,
    network: &Network,
    servers: &Handle<SecurityGroup>,
) -> Handle<ReplicationGroup> {
    let settings = ParameterGroup {
        // Every entry of the cache may be evicted. LFU keeps the entries that are read most.
        properties: [("maxmemory-policy", "allkeys-lfu")].into(),
        ..ParameterGroup::new(PARAMETER_FAMILY, "Valkey for products")
    };
    let settings = template.add("CacheParameters", settings);
    let subnets: Value<_> = network.subnets.iter().collect();
    let subnets = template.add("CacheSubnets", SubnetGroup::new("The private subnets", subnets));
    template.add(
        "CacheGroup",
        ReplicationGroup {
            engine: "valkey".into(),
            engine_version: ENGINE_VERSION.into(),
            cache_node_type: parameters.node_type.clone().into(),
            num_cache_clusters: (&parameters.nodes).into(),
            automatic_failover_enabled: fails_over.if_else::<bool>(true, false).into(),
            multi_az_enabled: fails_over.if_else::<bool>(true, false).into(),
            port: PORT.into(),
            cache_parameter_group_name: (&settings).into(),
            cache_subnet_group_name: (&subnets).into(),
            security_group_ids: [servers.group_id()].into(),
            transit_encryption_enabled: true.into(),
            transit_encryption_mode: TransitEncryptionMode::Required.into(),
            at_rest_encryption_enabled: true.into(),
            // The table has all data, so the cache needs no backup.
            snapshot_retention_limit: 0.into(),
            // If AWS upgraded the engine, a later update with the version above would be a
            // downgrade, which ElastiCache rejects.
            auto_minor_version_upgrade: false.into(),
            ..ReplicationGroup::new("Products, lists, popularity")
        },
    )
}
