// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::ElastiCache::ReplicationGroup`.
use cfn::schema;
/// `AWS::ElastiCache::ReplicationGroup`: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html>
#[derive(Clone, Debug, PartialEq)]
pub struct ReplicationGroup {
    /// `AtRestEncryptionEnabled`; a change replaces the resource.
    pub at_rest_encryption_enabled: Option<cfn::Value<bool>>,
    /// `AuthToken`; a change may replace the resource.
    pub auth_token: Option<cfn::Value<String>>,
    /// `AutoMinorVersionUpgrade`.
    pub auto_minor_version_upgrade: Option<cfn::Value<bool>>,
    /// `AutomaticFailoverEnabled`.
    pub automatic_failover_enabled: Option<cfn::Value<bool>>,
    /// `CacheNodeType`.
    pub cache_node_type: Option<cfn::Value<String>>,
    /// `CacheParameterGroupName`.
    pub cache_parameter_group_name: Option<cfn::Value<String>>,
    /// `CacheSecurityGroupNames`.
    pub cache_security_group_names: Option<cfn::Value<cfn::List<String>>>,
    /// `CacheSubnetGroupName`; a change replaces the resource.
    pub cache_subnet_group_name: Option<cfn::Value<String>>,
    /// `ClusterMode`.
    pub cluster_mode: Option<cfn::Value<ClusterMode>>,
    /// `DataTieringEnabled`; a change replaces the resource.
    pub data_tiering_enabled: Option<cfn::Value<bool>>,
    /// `Durability`.
    pub durability: Option<cfn::Value<Durability>>,
    /// `Engine`.
    pub engine: Option<cfn::Value<String>>,
    /// `EngineVersion`.
    pub engine_version: Option<cfn::Value<String>>,
    /// `GlobalReplicationGroupId`; a change replaces the resource.
    pub global_replication_group_id: Option<cfn::Value<String>>,
    /// `IpDiscovery`.
    pub ip_discovery: Option<cfn::Value<IpDiscovery>>,
    /// `KmsKeyId`; a change replaces the resource.
    pub kms_key_id: Option<cfn::Value<String>>,
    /// `LogDeliveryConfigurations`.
    pub log_delivery_configurations: Option<
        cfn::Value<cfn::List<LogDeliveryConfigurationRequest>>,
    >,
    /// `MultiAZEnabled`.
    pub multi_az_enabled: Option<cfn::Value<bool>>,
    /// `NetworkType`; a change replaces the resource.
    pub network_type: Option<cfn::Value<NetworkType>>,
    /// `NodeGroupConfiguration`; a change may replace the resource.
    pub node_group_configuration: Option<cfn::Value<cfn::List<NodeGroupConfiguration>>>,
    /// `NotificationTopicArn`.
    pub notification_topic_arn: Option<cfn::Value<cfn::Arn>>,
    /// `NumCacheClusters`; 1 to 6.
    pub num_cache_clusters: Option<cfn::Value<i64>>,
    /// `NumNodeGroups`.
    pub num_node_groups: Option<cfn::Value<i64>>,
    /// `Port`; a change replaces the resource.
    pub port: Option<cfn::Value<i64>>,
    /// `PreferredCacheClusterAZs`; a change replaces the resource.
    pub preferred_cache_cluster_a_zs: Option<cfn::Value<cfn::List<String>>>,
    /// `PreferredMaintenanceWindow`.
    pub preferred_maintenance_window: Option<cfn::Value<String>>,
    /// `PrimaryClusterId`.
    pub primary_cluster_id: Option<cfn::Value<String>>,
    /// `ReplicasPerNodeGroup`; 0 to 5.
    pub replicas_per_node_group: Option<cfn::Value<i64>>,
    /// `ReplicationGroupDescription`.
    pub replication_group_description: cfn::Value<String>,
    /// `ReplicationGroupId`; a change replaces the resource.
    pub replication_group_id: Option<
        cfn::Value<cfn::Id<cfn::elasticache::ReplicationGroup>>,
    >,
    /// `SecurityGroupIds`.
    pub security_group_ids: Option<
        cfn::Value<cfn::List<cfn::Id<cfn::ec2::SecurityGroup>>>,
    >,
    /// `SnapshotArns`; a change replaces the resource.
    pub snapshot_arns: Option<cfn::Value<cfn::List<cfn::Arn>>>,
    /// `SnapshotName`; a change replaces the resource.
    pub snapshot_name: Option<cfn::Value<String>>,
    /// `SnapshotRetentionLimit`.
    pub snapshot_retention_limit: Option<cfn::Value<i64>>,
    /// `SnapshotWindow`.
    pub snapshot_window: Option<cfn::Value<String>>,
    /// `SnapshottingClusterId`.
    pub snapshotting_cluster_id: Option<cfn::Value<String>>,
    /// `Tags`.
    pub tags: Option<cfn::Value<cfn::List<Tag>>>,
    /// `TransitEncryptionEnabled`.
    pub transit_encryption_enabled: Option<cfn::Value<bool>>,
    /// `TransitEncryptionMode`.
    pub transit_encryption_mode: Option<cfn::Value<TransitEncryptionMode>>,
    /// `UserGroupIds`; 0 or more items.
    pub user_group_ids: Option<cfn::Value<cfn::List<String>>>,
}
impl ReplicationGroup {
    /// With what it must have.
    pub fn new(replication_group_description: impl Into<cfn::Value<String>>) -> Self {
        Self {
            at_rest_encryption_enabled: None,
            auth_token: None,
            auto_minor_version_upgrade: None,
            automatic_failover_enabled: None,
            cache_node_type: None,
            cache_parameter_group_name: None,
            cache_security_group_names: None,
            cache_subnet_group_name: None,
            cluster_mode: None,
            data_tiering_enabled: None,
            durability: None,
            engine: None,
            engine_version: None,
            global_replication_group_id: None,
            ip_discovery: None,
            kms_key_id: None,
            log_delivery_configurations: None,
            multi_az_enabled: None,
            network_type: None,
            node_group_configuration: None,
            notification_topic_arn: None,
            num_cache_clusters: None,
            num_node_groups: None,
            port: None,
            preferred_cache_cluster_a_zs: None,
            preferred_maintenance_window: None,
            primary_cluster_id: None,
            replicas_per_node_group: None,
            replication_group_description: replication_group_description.into(),
            replication_group_id: None,
            security_group_ids: None,
            snapshot_arns: None,
            snapshot_name: None,
            snapshot_retention_limit: None,
            snapshot_window: None,
            snapshotting_cluster_id: None,
            tags: None,
            transit_encryption_enabled: None,
            transit_encryption_mode: None,
            user_group_ids: None,
        }
    }
}
impl cfn::Literal for ReplicationGroup {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("AtRestEncryptionEnabled", self.at_rest_encryption_enabled),
            cfn::field("AuthToken", self.auth_token),
            cfn::field("AutoMinorVersionUpgrade", self.auto_minor_version_upgrade),
            cfn::field("AutomaticFailoverEnabled", self.automatic_failover_enabled),
            cfn::field("CacheNodeType", self.cache_node_type),
            cfn::field("CacheParameterGroupName", self.cache_parameter_group_name),
            cfn::field("CacheSecurityGroupNames", self.cache_security_group_names),
            cfn::field("CacheSubnetGroupName", self.cache_subnet_group_name),
            cfn::field("ClusterMode", self.cluster_mode),
            cfn::field("DataTieringEnabled", self.data_tiering_enabled),
            cfn::field("Durability", self.durability),
            cfn::field("Engine", self.engine),
            cfn::field("EngineVersion", self.engine_version),
            cfn::field("GlobalReplicationGroupId", self.global_replication_group_id),
            cfn::field("IpDiscovery", self.ip_discovery),
            cfn::field("KmsKeyId", self.kms_key_id),
            cfn::field("LogDeliveryConfigurations", self.log_delivery_configurations),
            cfn::field("MultiAZEnabled", self.multi_az_enabled),
            cfn::field("NetworkType", self.network_type),
            cfn::field("NodeGroupConfiguration", self.node_group_configuration),
            cfn::field("NotificationTopicArn", self.notification_topic_arn),
            cfn::field("NumCacheClusters", self.num_cache_clusters),
            cfn::field("NumNodeGroups", self.num_node_groups),
            cfn::field("Port", self.port),
            cfn::field("PreferredCacheClusterAZs", self.preferred_cache_cluster_a_zs),
            cfn::field("PreferredMaintenanceWindow", self.preferred_maintenance_window),
            cfn::field("PrimaryClusterId", self.primary_cluster_id),
            cfn::field("ReplicasPerNodeGroup", self.replicas_per_node_group),
            cfn::field(
                "ReplicationGroupDescription",
                self.replication_group_description,
            ),
            cfn::field("ReplicationGroupId", self.replication_group_id),
            cfn::field("SecurityGroupIds", self.security_group_ids),
            cfn::field("SnapshotArns", self.snapshot_arns),
            cfn::field("SnapshotName", self.snapshot_name),
            cfn::field("SnapshotRetentionLimit", self.snapshot_retention_limit),
            cfn::field("SnapshotWindow", self.snapshot_window),
            cfn::field("SnapshottingClusterId", self.snapshotting_cluster_id),
            cfn::field("Tags", self.tags),
            cfn::field("TransitEncryptionEnabled", self.transit_encryption_enabled),
            cfn::field("TransitEncryptionMode", self.transit_encryption_mode),
            cfn::field("UserGroupIds", self.user_group_ids),
        ])
    }
}
impl cfn::Resource for ReplicationGroup {
    const SCHEMA: &'static schema::Schema = &SCHEMA;
    type Reference = cfn::Id<cfn::elasticache::ReplicationGroup>;
}
impl cfn::Handle<ReplicationGroup> {
    /// `Fn::GetAtt` of `ConfigurationEndPoint.Address`.
    pub fn get_configuration_end_point_address(&self) -> cfn::Value<String> {
        self.attribute("ConfigurationEndPoint.Address")
    }
    /// `Fn::GetAtt` of `ConfigurationEndPoint.Port`.
    pub fn get_configuration_end_point_port(&self) -> cfn::Value<String> {
        self.attribute("ConfigurationEndPoint.Port")
    }
    /// `Fn::GetAtt` of `PrimaryEndPoint.Address`.
    pub fn get_primary_end_point_address(&self) -> cfn::Value<String> {
        self.attribute("PrimaryEndPoint.Address")
    }
    /// `Fn::GetAtt` of `PrimaryEndPoint.Port`.
    pub fn get_primary_end_point_port(&self) -> cfn::Value<String> {
        self.attribute("PrimaryEndPoint.Port")
    }
    /// `Fn::GetAtt` of `ReadEndPoint.Addresses`.
    pub fn get_read_end_point_addresses(&self) -> cfn::Value<String> {
        self.attribute("ReadEndPoint.Addresses")
    }
    /// `Fn::GetAtt` of `ReadEndPoint.AddressesList`.
    pub fn get_read_end_point_addresses_list(&self) -> cfn::Value<cfn::List<String>> {
        self.attribute("ReadEndPoint.AddressesList")
    }
    /// `Fn::GetAtt` of `ReadEndPoint.Ports`.
    pub fn get_read_end_point_ports(&self) -> cfn::Value<String> {
        self.attribute("ReadEndPoint.Ports")
    }
    /// `Fn::GetAtt` of `ReadEndPoint.PortsList`.
    pub fn get_read_end_point_ports_list(&self) -> cfn::Value<cfn::List<String>> {
        self.attribute("ReadEndPoint.PortsList")
    }
    /// `Fn::GetAtt` of `ReaderEndPoint.Address`.
    pub fn get_reader_end_point_address(&self) -> cfn::Value<String> {
        self.attribute("ReaderEndPoint.Address")
    }
    /// `Fn::GetAtt` of `ReaderEndPoint.Port`.
    pub fn get_reader_end_point_port(&self) -> cfn::Value<String> {
        self.attribute("ReaderEndPoint.Port")
    }
    /// `Fn::GetAtt` of `EffectiveDurability`.
    pub fn get_effective_durability(&self) -> cfn::Value<String> {
        self.attribute("EffectiveDurability")
    }
}
/// `CloudWatchLogsDestinationDetails` of `AWS::ElastiCache::ReplicationGroup`.
#[derive(Clone, Debug, PartialEq)]
pub struct CloudWatchLogsDestinationDetails {
    /// `LogGroup`.
    pub log_group: cfn::Value<String>,
}
impl CloudWatchLogsDestinationDetails {
    /// With what it must have.
    pub fn new(log_group: impl Into<cfn::Value<String>>) -> Self {
        Self {
            log_group: log_group.into(),
        }
    }
}
impl cfn::Literal for CloudWatchLogsDestinationDetails {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("LogGroup", self.log_group)])
    }
}
/// `DestinationDetails` of `AWS::ElastiCache::ReplicationGroup`.
#[derive(Clone, Debug, PartialEq)]
pub struct DestinationDetails {
    /// `CloudWatchLogsDetails`.
    pub cloud_watch_logs_details: Option<cfn::Value<CloudWatchLogsDestinationDetails>>,
    /// `KinesisFirehoseDetails`.
    pub kinesis_firehose_details: Option<cfn::Value<KinesisFirehoseDestinationDetails>>,
}
impl DestinationDetails {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            cloud_watch_logs_details: None,
            kinesis_firehose_details: None,
        }
    }
}
impl Default for DestinationDetails {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for DestinationDetails {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("CloudWatchLogsDetails", self.cloud_watch_logs_details),
            cfn::field("KinesisFirehoseDetails", self.kinesis_firehose_details),
        ])
    }
}
/// `KinesisFirehoseDestinationDetails` of `AWS::ElastiCache::ReplicationGroup`.
#[derive(Clone, Debug, PartialEq)]
pub struct KinesisFirehoseDestinationDetails {
    /// `DeliveryStream`.
    pub delivery_stream: cfn::Value<String>,
}
impl KinesisFirehoseDestinationDetails {
    /// With what it must have.
    pub fn new(delivery_stream: impl Into<cfn::Value<String>>) -> Self {
        Self {
            delivery_stream: delivery_stream.into(),
        }
    }
}
impl cfn::Literal for KinesisFirehoseDestinationDetails {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("DeliveryStream", self.delivery_stream)])
    }
}
/// `LogDeliveryConfigurationRequest` of `AWS::ElastiCache::ReplicationGroup`.
#[derive(Clone, Debug, PartialEq)]
pub struct LogDeliveryConfigurationRequest {
    /// `DestinationDetails`.
    pub destination_details: cfn::Value<DestinationDetails>,
    /// `DestinationType`.
    pub destination_type: cfn::Value<LogDeliveryConfigurationRequestDestinationType>,
    /// `LogFormat`.
    pub log_format: cfn::Value<LogDeliveryConfigurationRequestLogFormat>,
    /// `LogType`.
    pub log_type: cfn::Value<LogDeliveryConfigurationRequestLogType>,
}
impl LogDeliveryConfigurationRequest {
    /// With what it must have.
    pub fn new(
        destination_details: impl Into<cfn::Value<DestinationDetails>>,
        destination_type: impl Into<
            cfn::Value<LogDeliveryConfigurationRequestDestinationType>,
        >,
        log_format: impl Into<cfn::Value<LogDeliveryConfigurationRequestLogFormat>>,
        log_type: impl Into<cfn::Value<LogDeliveryConfigurationRequestLogType>>,
    ) -> Self {
        Self {
            destination_details: destination_details.into(),
            destination_type: destination_type.into(),
            log_format: log_format.into(),
            log_type: log_type.into(),
        }
    }
}
impl cfn::Literal for LogDeliveryConfigurationRequest {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("DestinationDetails", self.destination_details),
            cfn::field("DestinationType", self.destination_type),
            cfn::field("LogFormat", self.log_format),
            cfn::field("LogType", self.log_type),
        ])
    }
}
/// `NodeGroupConfiguration` of `AWS::ElastiCache::ReplicationGroup`.
#[derive(Clone, Debug, PartialEq)]
pub struct NodeGroupConfiguration {
    /// `NodeGroupId`; 1 to 4 characters.
    pub node_group_id: Option<cfn::Value<String>>,
    /// `PrimaryAvailabilityZone`.
    pub primary_availability_zone: Option<cfn::Value<String>>,
    /// `ReplicaAvailabilityZones`.
    pub replica_availability_zones: Option<cfn::Value<cfn::List<String>>>,
    /// `ReplicaCount`.
    pub replica_count: Option<cfn::Value<i64>>,
    /// `Slots`.
    pub slots: Option<cfn::Value<String>>,
}
impl NodeGroupConfiguration {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            node_group_id: None,
            primary_availability_zone: None,
            replica_availability_zones: None,
            replica_count: None,
            slots: None,
        }
    }
}
impl Default for NodeGroupConfiguration {
    fn default() -> Self {
        Self::new()
    }
}
impl cfn::Literal for NodeGroupConfiguration {
    fn node(self) -> cfn::Node {
        cfn::record([
            cfn::field("NodeGroupId", self.node_group_id),
            cfn::field("PrimaryAvailabilityZone", self.primary_availability_zone),
            cfn::field("ReplicaAvailabilityZones", self.replica_availability_zones),
            cfn::field("ReplicaCount", self.replica_count),
            cfn::field("Slots", self.slots),
        ])
    }
}
/// `Tag` of `AWS::ElastiCache::ReplicationGroup`.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    /// `Key`.
    pub key: cfn::Value<String>,
    /// `Value`.
    pub value: cfn::Value<String>,
}
impl Tag {
    /// With what it must have.
    pub fn new(
        key: impl Into<cfn::Value<String>>,
        value: impl Into<cfn::Value<String>>,
    ) -> Self {
        Self {
            key: key.into(),
            value: value.into(),
        }
    }
}
impl cfn::Literal for Tag {
    fn node(self) -> cfn::Node {
        cfn::record([cfn::field("Key", self.key), cfn::field("Value", self.value)])
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClusterMode {
    /// `compatible`
    Compatible,
    /// `disabled`
    Disabled,
    /// `enabled`
    Enabled,
}
impl cfn::Literal for ClusterMode {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Compatible => "compatible",
                Self::Disabled => "disabled",
                Self::Enabled => "enabled",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// `async`
    Async,
    /// `default`
    Default,
    /// `disabled`
    Disabled,
    /// `sync`
    Sync,
}
impl cfn::Literal for Durability {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Async => "async",
                Self::Default => "default",
                Self::Disabled => "disabled",
                Self::Sync => "sync",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IpDiscovery {
    /// `ipv4`
    Ipv4,
    /// `ipv6`
    Ipv6,
}
impl cfn::Literal for IpDiscovery {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Ipv4 => "ipv4",
                Self::Ipv6 => "ipv6",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogDeliveryConfigurationRequestDestinationType {
    /// `cloudwatch-logs`
    CloudwatchLogs,
    /// `kinesis-firehose`
    KinesisFirehose,
}
impl cfn::Literal for LogDeliveryConfigurationRequestDestinationType {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::CloudwatchLogs => "cloudwatch-logs",
                Self::KinesisFirehose => "kinesis-firehose",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogDeliveryConfigurationRequestLogFormat {
    /// `json`
    Json,
    /// `text`
    Text,
}
impl cfn::Literal for LogDeliveryConfigurationRequestLogFormat {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Json => "json",
                Self::Text => "text",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogDeliveryConfigurationRequestLogType {
    /// `engine-log`
    EngineLog,
    /// `slow-log`
    SlowLog,
}
impl cfn::Literal for LogDeliveryConfigurationRequestLogType {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::EngineLog => "engine-log",
                Self::SlowLog => "slow-log",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NetworkType {
    /// `dual_stack`
    DualStack,
    /// `ipv4`
    Ipv4,
    /// `ipv6`
    Ipv6,
}
impl cfn::Literal for NetworkType {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::DualStack => "dual_stack",
                Self::Ipv4 => "ipv4",
                Self::Ipv6 => "ipv6",
            },
        )
    }
}
/// One of a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TransitEncryptionMode {
    /// `preferred`
    Preferred,
    /// `required`
    Required,
}
impl cfn::Literal for TransitEncryptionMode {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Preferred => "preferred",
                Self::Required => "required",
            },
        )
    }
}
pub(crate) static SCHEMA: schema::Schema = schema::Schema {
    type_name: "AWS::ElastiCache::ReplicationGroup",
    root: &REPLICATION_GROUP,
    attributes: &[
        "ConfigurationEndPoint.Address",
        "ConfigurationEndPoint.Port",
        "PrimaryEndPoint.Address",
        "PrimaryEndPoint.Port",
        "ReadEndPoint.Addresses",
        "ReadEndPoint.AddressesList",
        "ReadEndPoint.Ports",
        "ReadEndPoint.PortsList",
        "ReaderEndPoint.Address",
        "ReaderEndPoint.Port",
        "EffectiveDurability",
    ],
    read_only: &[
        "ConfigurationEndPoint",
        "ConfigurationEndPoint.Address",
        "ConfigurationEndPoint.Port",
        "PrimaryEndPoint",
        "PrimaryEndPoint.Address",
        "PrimaryEndPoint.Port",
        "ReadEndPoint",
        "ReadEndPoint.Addresses",
        "ReadEndPoint.AddressesList",
        "ReadEndPoint.Ports",
        "ReadEndPoint.PortsList",
        "ReaderEndPoint",
        "ReaderEndPoint.Address",
        "ReaderEndPoint.Port",
        "EffectiveDurability",
    ],
    create_only: &[
        "AtRestEncryptionEnabled",
        "CacheSubnetGroupName",
        "DataTieringEnabled",
        "GlobalReplicationGroupId",
        "KmsKeyId",
        "NetworkType",
        "Port",
        "PreferredCacheClusterAZs",
        "ReplicationGroupId",
        "SnapshotArns",
        "SnapshotName",
    ],
    conditional_create_only: &["AuthToken", "NodeGroupConfiguration"],
    write_only: &[
        "AuthToken",
        "CacheParameterGroupName",
        "CacheSecurityGroupNames",
        "CacheSubnetGroupName",
        "EngineVersion",
        "NotificationTopicArn",
        "PreferredMaintenanceWindow",
        "SecurityGroupIds",
        "SnapshotArns",
        "SnapshotName",
        "NodeGroupConfiguration",
        "NumNodeGroups",
        "KmsKeyId",
        "PrimaryClusterId",
        "PreferredCacheClusterAZs",
    ],
    primary_identifier: &["ReplicationGroupId"],
    permissions: schema::Permissions {
        create: &[
            "elasticache:AddTagsToResource",
            "elasticache:CreateReplicationGroup",
            "elasticache:DescribeReplicationGroups",
            "elasticache:ModifyReplicationGroup",
            "firehose:PutRecord",
            "firehose:PutRecordBatch",
            "firehose:TagDeliveryStream",
            "iam:CreateServiceLinkedRole",
            "kms:CreateGrant",
            "kms:Decrypt",
            "kms:DescribeKey",
            "kms:Encrypt",
            "kms:GenerateDataKey",
            "logs:CreateLogDelivery",
            "logs:CreateLogStream",
            "logs:DeleteLogDelivery",
            "logs:GetLogDelivery",
            "logs:ListLogDeliveries",
            "logs:PutLogEvents",
            "logs:UpdateLogDelivery",
            "s3:GetObject",
        ],
        delete: &[
            "elasticache:CreateSnapshot",
            "elasticache:DeleteReplicationGroup",
            "elasticache:DescribeReplicationGroups",
        ],
        read: &[
            "elasticache:DescribeReplicationGroups",
            "elasticache:ListTagsForResource",
        ],
        update: &[
            "elasticache:AddTagsToResource",
            "elasticache:CreateCacheCluster",
            "elasticache:DecreaseReplicaCount",
            "elasticache:DeleteCacheCluster",
            "elasticache:DescribeCacheClusters",
            "elasticache:DescribeReplicationGroups",
            "elasticache:IncreaseReplicaCount",
            "elasticache:ListTagsForResource",
            "elasticache:ModifyReplicationGroup",
            "elasticache:ModifyReplicationGroupShardConfiguration",
            "elasticache:RemoveTagsFromResource",
            "firehose:PutRecord",
            "firehose:PutRecordBatch",
            "firehose:TagDeliveryStream",
            "iam:CreateServiceLinkedRole",
            "kms:CreateGrant",
            "kms:Decrypt",
            "kms:DescribeKey",
            "kms:Encrypt",
            "kms:GenerateDataKey",
            "logs:CreateLogDelivery",
            "logs:CreateLogStream",
            "logs:DeleteLogDelivery",
            "logs:GetLogDelivery",
            "logs:ListLogDeliveries",
            "logs:PutLogEvents",
            "logs:UpdateLogDelivery",
            "s3:GetObject",
        ],
    },
};
static CLOUD_WATCH_LOGS_DESTINATION_DETAILS: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "LogGroup",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
static DESTINATION_DETAILS: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "CloudWatchLogsDetails",
            required: false,
            shape: schema::Shape::Object(&CLOUD_WATCH_LOGS_DESTINATION_DETAILS),
        },
        schema::Property {
            name: "KinesisFirehoseDetails",
            required: false,
            shape: schema::Shape::Object(&KINESIS_FIREHOSE_DESTINATION_DETAILS),
        },
    ],
    rules: &[],
};
static KINESIS_FIREHOSE_DESTINATION_DETAILS: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "DeliveryStream",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
static LOG_DELIVERY_CONFIGURATION_REQUEST: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "DestinationDetails",
            required: true,
            shape: schema::Shape::Object(&DESTINATION_DETAILS),
        },
        schema::Property {
            name: "DestinationType",
            required: true,
            shape: schema::Shape::OneOf(&["cloudwatch-logs", "kinesis-firehose"]),
        },
        schema::Property {
            name: "LogFormat",
            required: true,
            shape: schema::Shape::OneOf(&["json", "text"]),
        },
        schema::Property {
            name: "LogType",
            required: true,
            shape: schema::Shape::OneOf(&["engine-log", "slow-log"]),
        },
    ],
    rules: &[],
};
static NODE_GROUP_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "NodeGroupId",
            required: false,
            shape: schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(4),
                pattern: Some("^\\d+$"),
            }),
        },
        schema::Property {
            name: "PrimaryAvailabilityZone",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "ReplicaAvailabilityZones",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text::ANY),
                min_items: None,
                max_items: None,
                unique: false,
            }),
        },
        schema::Property {
            name: "ReplicaCount",
            required: false,
            shape: schema::Shape::Integer(schema::Range::ANY),
        },
        schema::Property {
            name: "Slots",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
static REPLICATION_GROUP: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "AtRestEncryptionEnabled",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "AuthToken",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "AutoMinorVersionUpgrade",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "AutomaticFailoverEnabled",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "CacheNodeType",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "CacheParameterGroupName",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "CacheSecurityGroupNames",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text::ANY),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
        schema::Property {
            name: "CacheSubnetGroupName",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "ClusterMode",
            required: false,
            shape: schema::Shape::OneOf(&["compatible", "disabled", "enabled"]),
        },
        schema::Property {
            name: "DataTieringEnabled",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "Durability",
            required: false,
            shape: schema::Shape::OneOf(&["async", "default", "disabled", "sync"]),
        },
        schema::Property {
            name: "Engine",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "EngineVersion",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "GlobalReplicationGroupId",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "IpDiscovery",
            required: false,
            shape: schema::Shape::OneOf(&["ipv4", "ipv6"]),
        },
        schema::Property {
            name: "KmsKeyId",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "LogDeliveryConfigurations",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&LOG_DELIVERY_CONFIGURATION_REQUEST),
                min_items: None,
                max_items: None,
                unique: false,
            }),
        },
        schema::Property {
            name: "MultiAZEnabled",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "NetworkType",
            required: false,
            shape: schema::Shape::OneOf(&["dual_stack", "ipv4", "ipv6"]),
        },
        schema::Property {
            name: "NodeGroupConfiguration",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&NODE_GROUP_CONFIGURATION),
                min_items: None,
                max_items: None,
                unique: false,
            }),
        },
        schema::Property {
            name: "NotificationTopicArn",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "NumCacheClusters",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: Some(6.0),
                allowed: &[],
            }),
        },
        schema::Property {
            name: "NumNodeGroups",
            required: false,
            shape: schema::Shape::Integer(schema::Range::ANY),
        },
        schema::Property {
            name: "Port",
            required: false,
            shape: schema::Shape::Integer(schema::Range::ANY),
        },
        schema::Property {
            name: "PreferredCacheClusterAZs",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text::ANY),
                min_items: None,
                max_items: None,
                unique: false,
            }),
        },
        schema::Property {
            name: "PreferredMaintenanceWindow",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "PrimaryClusterId",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "ReplicasPerNodeGroup",
            required: false,
            shape: schema::Shape::Integer(schema::Range {
                minimum: Some(0.0),
                maximum: Some(5.0),
                allowed: &[],
            }),
        },
        schema::Property {
            name: "ReplicationGroupDescription",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "ReplicationGroupId",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "SecurityGroupIds",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text::ANY),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
        schema::Property {
            name: "SnapshotArns",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text::ANY),
                min_items: None,
                max_items: None,
                unique: true,
            }),
        },
        schema::Property {
            name: "SnapshotName",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "SnapshotRetentionLimit",
            required: false,
            shape: schema::Shape::Integer(schema::Range::ANY),
        },
        schema::Property {
            name: "SnapshotWindow",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "SnapshottingClusterId",
            required: false,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Tags",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&TAG),
                min_items: None,
                max_items: None,
                unique: false,
            }),
        },
        schema::Property {
            name: "TransitEncryptionEnabled",
            required: false,
            shape: schema::Shape::Boolean,
        },
        schema::Property {
            name: "TransitEncryptionMode",
            required: false,
            shape: schema::Shape::OneOf(&["preferred", "required"]),
        },
        schema::Property {
            name: "UserGroupIds",
            required: false,
            shape: schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text {
                    min_length: Some(1),
                    max_length: None,
                    pattern: Some("^[a-zA-Z][a-zA-Z0-9\\-]*$"),
                }),
                min_items: Some(0),
                max_items: None,
                unique: true,
            }),
        },
    ],
    rules: &[],
};
static TAG: schema::Object = schema::Object {
    properties: &[
        schema::Property {
            name: "Key",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
        schema::Property {
            name: "Value",
            required: true,
            shape: schema::Shape::Text(schema::Text::ANY),
        },
    ],
    rules: &[],
};
