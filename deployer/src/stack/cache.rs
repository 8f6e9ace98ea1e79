//! The cache, and the network that it and its clients are in.

use super::Cache;
use super::parameters::Parameters;
use cfn::construct::network::{self, Network};
use cfn::ec2::SecurityGroup;
use cfn::elasticache::replication_group::TransitEncryptionMode;
use cfn::elasticache::{ParameterGroup, ReplicationGroup, SubnetGroup};
use cfn::lambda::function::VpcConfig;
use cfn::{Handle, Template, Value, availability_zones, concat, equals, not, select};

/// Valkey's port.
const PORT: i64 = 6379;
/// One version, in ElastiCache's two spellings.
const ENGINE_VERSION: &str = "8.0";
const PARAMETER_FAMILY: &str = "valkey8";
/// The smallest node: 0.5 GB, some hundred thousand products.
const NODE_TYPE: &str = "cache.t4g.micro";

/// What functions join, and what they then talk to.
pub(super) struct CacheOrNetwork {
    network: Network,
    clients: Handle<SecurityGroup>,
    cache: Option<(Handle<ReplicationGroup>, Value<String>)>,
    namespace: Option<Value<String>>,
}

impl CacheOrNetwork {
    /// The URL, where there is a cache.
    pub(super) fn url(&self) -> Option<Value<String>> {
        let (group, scheme) = self.cache.as_ref()?;
        Some(concat([
            scheme.clone(),
            "://".into(),
            group.get_primary_end_point_address(),
            ":".into(),
            group.get_primary_end_point_port(),
        ]))
    }

    /// What its keys begin with, where there is a cache.
    pub(super) fn namespace(&self) -> Option<Value<String>> {
        self.namespace.clone()
    }

    /// What puts a function into the network: only where there is a cache in it to reach.
    pub(super) fn membership(&self) -> Option<VpcConfig> {
        self.cache.as_ref().map(|_| VpcConfig {
            subnet_ids: Some(self.network.subnets.iter().map(Handle::reference).collect()),
            security_group_ids: Some([self.clients.get_group_id()].into()),
            ..VpcConfig::new()
        })
    }

    /// The replication group, where there is one.
    pub(super) fn group(&self) -> Option<&Handle<ReplicationGroup>> {
        self.cache.as_ref().map(|(group, _)| group)
    }
}

/// Adds what is wanted.
pub(super) fn add(
    template: &mut Template,
    parameters: &Parameters,
    cache: Cache,
) -> Option<CacheOrNetwork> {
    let zones = parameters.network.as_ref()?;
    // Some zones have no Lambda or lack the node type: a deploy may name others.
    let mut zone = |id: &str, index: u32, named: &Value<String>| {
        let condition = template.condition(id, not(equals(named.clone(), "")));
        condition.choose(named.clone(), select(index, availability_zones()))
    };
    let zones = [
        zone("FirstZoneIsNamed", 0, &zones.first_zone),
        zone("SecondZoneIsNamed", 1, &zones.second_zone),
    ];
    let network = network::add(template, zones);
    let clients = network.client_group(
        template,
        "FunctionsSecurityGroup",
        "The functions that use the cache",
        PORT,
    );
    let servers = network.server_group(template, "CacheSecurityGroup", "The cache", &clients, PORT);
    let cache = (cache == Cache::On).then_some(parameters.cache.as_ref()).flatten().map(|cache| {
        let group = replication_group(template, &cache.nodes, &network, &servers);
        (group, cache.scheme.clone())
    });
    let namespace = parameters.cache.as_ref().map(|cache| cache.namespace.clone());
    Some(CacheOrNetwork { network, clients, cache, namespace })
}

fn replication_group(
    template: &mut Template,
    nodes: &cfn::ParameterHandle,
    network: &Network,
    servers: &Handle<SecurityGroup>,
) -> Handle<ReplicationGroup> {
    let settings = template.add(
        "CacheParameters",
        ParameterGroup {
            // Nothing that protects lives in the cache, so any key may go; those asked for most are to stay.
            properties: Some([("maxmemory-policy", "allkeys-lfu")].into()),
            ..ParameterGroup::new(PARAMETER_FAMILY, "Valkey for products")
        },
    );
    let subnets: Value<_> = network.subnets.iter().map(Handle::reference).collect();
    let subnets = template.add("CacheSubnets", SubnetGroup::new("The private subnets", subnets));
    let two = template.condition("CacheFailsOver", equals(nodes.text::<String>(), "2"));
    template.add(
        "CacheGroup",
        ReplicationGroup {
            engine: Some("valkey".into()),
            engine_version: Some(ENGINE_VERSION.into()),
            cache_node_type: Some(NODE_TYPE.into()),
            num_cache_clusters: Some(nodes.cast()),
            automatic_failover_enabled: Some(two.choose(true, false)),
            multi_az_enabled: Some(two.choose(true, false)),
            port: Some(PORT.into()),
            cache_parameter_group_name: Some(settings.reference().into()),
            cache_subnet_group_name: Some(subnets.reference().into()),
            security_group_ids: Some([servers.get_group_id()].into()),
            transit_encryption_enabled: Some(true.into()),
            transit_encryption_mode: Some(TransitEncryptionMode::Required.into()),
            at_rest_encryption_enabled: Some(true.into()),
            // Copies only: whatever is lost is in the table.
            snapshot_retention_limit: Some(0.into()),
            auto_minor_version_upgrade: Some(true.into()),
            ..ReplicationGroup::new("Products, lists, popularity")
        },
    )
}
