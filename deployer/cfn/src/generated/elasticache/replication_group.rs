// Written by `cargo codegen` from AWS's resource schemas. Do not edit by hand.
//! `AWS::ElastiCache::ReplicationGroup`.
use cfn::schema;
/// [`AWS::ElastiCache::ReplicationGroup`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html)
#[derive(Clone, Debug, PartialEq)]
pub struct ReplicationGroup {
    /// [`AtRestEncryptionEnabled`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html#cfn-elasticache-replicationgroup-atrestencryptionenabled): a change replaces the resource.
    pub at_rest_encryption_enabled: cfn::Prop<bool>,
    /// [`AuthToken`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html#cfn-elasticache-replicationgroup-authtoken): a change may replace the resource.
    pub auth_token: cfn::Prop<String>,
    /// [`AutoMinorVersionUpgrade`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html#cfn-elasticache-replicationgroup-autominorversionupgrade)
    pub auto_minor_version_upgrade: cfn::Prop<bool>,
    /// [`AutomaticFailoverEnabled`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html#cfn-elasticache-replicationgroup-automaticfailoverenabled)
    pub automatic_failover_enabled: cfn::Prop<bool>,
    /// [`CacheNodeType`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html#cfn-elasticache-replicationgroup-cachenodetype)
    pub cache_node_type: cfn::Prop<String>,
    /// [`CacheParameterGroupName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html#cfn-elasticache-replicationgroup-cacheparametergroupname)
    pub cache_parameter_group_name: cfn::Prop<String>,
    /// [`CacheSecurityGroupNames`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html#cfn-elasticache-replicationgroup-cachesecuritygroupnames)
    pub cache_security_group_names: cfn::Prop<cfn::List<String>>,
    /// [`CacheSubnetGroupName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html#cfn-elasticache-replicationgroup-cachesubnetgroupname): a change replaces the resource.
    pub cache_subnet_group_name: cfn::Prop<String>,
    /// [`ClusterMode`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html#cfn-elasticache-replicationgroup-clustermode)
    pub cluster_mode: cfn::Prop<ClusterMode>,
    /// [`DataTieringEnabled`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html#cfn-elasticache-replicationgroup-datatieringenabled): a change replaces the resource.
    pub data_tiering_enabled: cfn::Prop<bool>,
    /// [`Durability`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html#cfn-elasticache-replicationgroup-durability)
    pub durability: cfn::Prop<Durability>,
    /// [`Engine`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html#cfn-elasticache-replicationgroup-engine)
    pub engine: cfn::Prop<String>,
    /// [`EngineVersion`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html#cfn-elasticache-replicationgroup-engineversion)
    pub engine_version: cfn::Prop<String>,
    /// [`GlobalReplicationGroupId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html#cfn-elasticache-replicationgroup-globalreplicationgroupid): a change replaces the resource.
    pub global_replication_group_id: cfn::Prop<String>,
    /// [`IpDiscovery`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html#cfn-elasticache-replicationgroup-ipdiscovery)
    pub ip_discovery: cfn::Prop<IpDiscovery>,
    /// [`KmsKeyId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html#cfn-elasticache-replicationgroup-kmskeyid): a change replaces the resource.
    pub kms_key_id: cfn::Prop<String>,
    /// [`LogDeliveryConfigurations`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html#cfn-elasticache-replicationgroup-logdeliveryconfigurations)
    pub log_delivery_configurations: cfn::Prop<
        cfn::List<LogDeliveryConfigurationRequest>,
    >,
    /// [`MultiAZEnabled`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html#cfn-elasticache-replicationgroup-multiazenabled)
    pub multi_az_enabled: cfn::Prop<bool>,
    /// [`NetworkType`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html#cfn-elasticache-replicationgroup-networktype): a change replaces the resource.
    pub network_type: cfn::Prop<NetworkType>,
    /// [`NodeGroupConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html#cfn-elasticache-replicationgroup-nodegroupconfiguration): a change may replace the resource.
    pub node_group_configuration: cfn::Prop<cfn::List<NodeGroupConfiguration>>,
    /// [`NotificationTopicArn`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html#cfn-elasticache-replicationgroup-notificationtopicarn)
    pub notification_topic_arn: cfn::Prop<cfn::Arn>,
    /// [`NumCacheClusters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html#cfn-elasticache-replicationgroup-numcacheclusters): 1 to 6.
    pub num_cache_clusters: cfn::Prop<i64>,
    /// [`NumNodeGroups`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html#cfn-elasticache-replicationgroup-numnodegroups)
    pub num_node_groups: cfn::Prop<i64>,
    /// [`Port`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html#cfn-elasticache-replicationgroup-port): a change replaces the resource.
    pub port: cfn::Prop<i64>,
    /// [`PreferredCacheClusterAZs`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html#cfn-elasticache-replicationgroup-preferredcacheclusterazs): a change replaces the resource.
    pub preferred_cache_cluster_a_zs: cfn::Prop<cfn::List<String>>,
    /// [`PreferredMaintenanceWindow`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html#cfn-elasticache-replicationgroup-preferredmaintenancewindow)
    pub preferred_maintenance_window: cfn::Prop<String>,
    /// [`PrimaryClusterId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html#cfn-elasticache-replicationgroup-primaryclusterid)
    pub primary_cluster_id: cfn::Prop<String>,
    /// [`ReplicasPerNodeGroup`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html#cfn-elasticache-replicationgroup-replicaspernodegroup): 0 to 5.
    pub replicas_per_node_group: cfn::Prop<i64>,
    /// [`ReplicationGroupDescription`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html#cfn-elasticache-replicationgroup-replicationgroupdescription)
    pub replication_group_description: cfn::Value<String>,
    /// [`ReplicationGroupId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html#cfn-elasticache-replicationgroup-replicationgroupid): a change replaces the resource.
    pub replication_group_id: cfn::Prop<cfn::Id<cfn::elasticache::ReplicationGroup>>,
    /// [`SecurityGroupIds`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html#cfn-elasticache-replicationgroup-securitygroupids)
    pub security_group_ids: cfn::Prop<cfn::List<cfn::Id<cfn::ec2::SecurityGroup>>>,
    /// [`SnapshotArns`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html#cfn-elasticache-replicationgroup-snapshotarns): a change replaces the resource.
    pub snapshot_arns: cfn::Prop<cfn::List<cfn::Arn>>,
    /// [`SnapshotName`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html#cfn-elasticache-replicationgroup-snapshotname): a change replaces the resource.
    pub snapshot_name: cfn::Prop<String>,
    /// [`SnapshotRetentionLimit`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html#cfn-elasticache-replicationgroup-snapshotretentionlimit)
    pub snapshot_retention_limit: cfn::Prop<i64>,
    /// [`SnapshotWindow`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html#cfn-elasticache-replicationgroup-snapshotwindow)
    pub snapshot_window: cfn::Prop<String>,
    /// [`SnapshottingClusterId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html#cfn-elasticache-replicationgroup-snapshottingclusterid)
    pub snapshotting_cluster_id: cfn::Prop<String>,
    /// [`Tags`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html#cfn-elasticache-replicationgroup-tags)
    pub tags: cfn::Prop<cfn::List<Tag>>,
    /// [`TransitEncryptionEnabled`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html#cfn-elasticache-replicationgroup-transitencryptionenabled)
    pub transit_encryption_enabled: cfn::Prop<bool>,
    /// [`TransitEncryptionMode`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html#cfn-elasticache-replicationgroup-transitencryptionmode)
    pub transit_encryption_mode: cfn::Prop<TransitEncryptionMode>,
    /// [`UserGroupIds`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html#cfn-elasticache-replicationgroup-usergroupids): 0 or more items.
    pub user_group_ids: cfn::Prop<cfn::List<String>>,
}
impl ReplicationGroup {
    /// Sets the required properties.
    pub fn new(replication_group_description: impl Into<cfn::Value<String>>) -> Self {
        Self {
            at_rest_encryption_enabled: cfn::Prop::unset(),
            auth_token: cfn::Prop::unset(),
            auto_minor_version_upgrade: cfn::Prop::unset(),
            automatic_failover_enabled: cfn::Prop::unset(),
            cache_node_type: cfn::Prop::unset(),
            cache_parameter_group_name: cfn::Prop::unset(),
            cache_security_group_names: cfn::Prop::unset(),
            cache_subnet_group_name: cfn::Prop::unset(),
            cluster_mode: cfn::Prop::unset(),
            data_tiering_enabled: cfn::Prop::unset(),
            durability: cfn::Prop::unset(),
            engine: cfn::Prop::unset(),
            engine_version: cfn::Prop::unset(),
            global_replication_group_id: cfn::Prop::unset(),
            ip_discovery: cfn::Prop::unset(),
            kms_key_id: cfn::Prop::unset(),
            log_delivery_configurations: cfn::Prop::unset(),
            multi_az_enabled: cfn::Prop::unset(),
            network_type: cfn::Prop::unset(),
            node_group_configuration: cfn::Prop::unset(),
            notification_topic_arn: cfn::Prop::unset(),
            num_cache_clusters: cfn::Prop::unset(),
            num_node_groups: cfn::Prop::unset(),
            port: cfn::Prop::unset(),
            preferred_cache_cluster_a_zs: cfn::Prop::unset(),
            preferred_maintenance_window: cfn::Prop::unset(),
            primary_cluster_id: cfn::Prop::unset(),
            replicas_per_node_group: cfn::Prop::unset(),
            replication_group_description: replication_group_description.into(),
            replication_group_id: cfn::Prop::unset(),
            security_group_ids: cfn::Prop::unset(),
            snapshot_arns: cfn::Prop::unset(),
            snapshot_name: cfn::Prop::unset(),
            snapshot_retention_limit: cfn::Prop::unset(),
            snapshot_window: cfn::Prop::unset(),
            snapshotting_cluster_id: cfn::Prop::unset(),
            tags: cfn::Prop::unset(),
            transit_encryption_enabled: cfn::Prop::unset(),
            transit_encryption_mode: cfn::Prop::unset(),
            user_group_ids: cfn::Prop::unset(),
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
    /// `Fn::GetAtt` of `EffectiveDurability`.
    pub fn effective_durability(&self) -> cfn::Value<String> {
        self.attribute("EffectiveDurability")
    }
    /// `Fn::GetAtt` of `ConfigurationEndPoint.Address`.
    pub fn configuration_end_point_address(&self) -> cfn::Value<String> {
        self.attribute("ConfigurationEndPoint.Address")
    }
    /// `Fn::GetAtt` of `ConfigurationEndPoint.Port`.
    pub fn configuration_end_point_port(&self) -> cfn::Value<String> {
        self.attribute("ConfigurationEndPoint.Port")
    }
    /// `Fn::GetAtt` of `PrimaryEndPoint.Address`.
    pub fn primary_end_point_address(&self) -> cfn::Value<String> {
        self.attribute("PrimaryEndPoint.Address")
    }
    /// `Fn::GetAtt` of `PrimaryEndPoint.Port`.
    pub fn primary_end_point_port(&self) -> cfn::Value<String> {
        self.attribute("PrimaryEndPoint.Port")
    }
    /// `Fn::GetAtt` of `ReadEndPoint.Addresses`.
    pub fn read_end_point_addresses(&self) -> cfn::Value<String> {
        self.attribute("ReadEndPoint.Addresses")
    }
    /// `Fn::GetAtt` of `ReadEndPoint.AddressesList`.
    pub fn read_end_point_addresses_list(&self) -> cfn::Value<cfn::List<String>> {
        self.attribute("ReadEndPoint.AddressesList")
    }
    /// `Fn::GetAtt` of `ReadEndPoint.Ports`.
    pub fn read_end_point_ports(&self) -> cfn::Value<String> {
        self.attribute("ReadEndPoint.Ports")
    }
    /// `Fn::GetAtt` of `ReadEndPoint.PortsList`.
    pub fn read_end_point_ports_list(&self) -> cfn::Value<cfn::List<String>> {
        self.attribute("ReadEndPoint.PortsList")
    }
    /// `Fn::GetAtt` of `ReaderEndPoint.Address`.
    pub fn reader_end_point_address(&self) -> cfn::Value<String> {
        self.attribute("ReaderEndPoint.Address")
    }
    /// `Fn::GetAtt` of `ReaderEndPoint.Port`.
    pub fn reader_end_point_port(&self) -> cfn::Value<String> {
        self.attribute("ReaderEndPoint.Port")
    }
}
/// [`CloudWatchLogsDestinationDetails`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticache-replicationgroup-cloudwatchlogsdestinationdetails.html) of `AWS::ElastiCache::ReplicationGroup`.
#[derive(Clone, Debug, PartialEq)]
pub struct CloudWatchLogsDestinationDetails {
    /// [`LogGroup`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticache-replicationgroup-cloudwatchlogsdestinationdetails.html#cfn-elasticache-replicationgroup-cloudwatchlogsdestinationdetails-loggroup)
    pub log_group: cfn::Value<String>,
}
impl CloudWatchLogsDestinationDetails {
    /// Sets the required properties.
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
/// [`DestinationDetails`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticache-replicationgroup-destinationdetails.html) of `AWS::ElastiCache::ReplicationGroup`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DestinationDetails {
    /// [`CloudWatchLogsDetails`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticache-replicationgroup-destinationdetails.html#cfn-elasticache-replicationgroup-destinationdetails-cloudwatchlogsdetails)
    pub cloud_watch_logs_details: cfn::Prop<CloudWatchLogsDestinationDetails>,
    /// [`KinesisFirehoseDetails`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticache-replicationgroup-destinationdetails.html#cfn-elasticache-replicationgroup-destinationdetails-kinesisfirehosedetails)
    pub kinesis_firehose_details: cfn::Prop<KinesisFirehoseDestinationDetails>,
}
impl DestinationDetails {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
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
/// [`KinesisFirehoseDestinationDetails`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticache-replicationgroup-kinesisfirehosedestinationdetails.html) of `AWS::ElastiCache::ReplicationGroup`.
#[derive(Clone, Debug, PartialEq)]
pub struct KinesisFirehoseDestinationDetails {
    /// [`DeliveryStream`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticache-replicationgroup-kinesisfirehosedestinationdetails.html#cfn-elasticache-replicationgroup-kinesisfirehosedestinationdetails-deliverystream)
    pub delivery_stream: cfn::Value<String>,
}
impl KinesisFirehoseDestinationDetails {
    /// Sets the required properties.
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
/// [`LogDeliveryConfigurationRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticache-replicationgroup-logdeliveryconfigurationrequest.html) of `AWS::ElastiCache::ReplicationGroup`.
#[derive(Clone, Debug, PartialEq)]
pub struct LogDeliveryConfigurationRequest {
    /// [`DestinationDetails`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticache-replicationgroup-logdeliveryconfigurationrequest.html#cfn-elasticache-replicationgroup-logdeliveryconfigurationrequest-destinationdetails)
    pub destination_details: cfn::Value<DestinationDetails>,
    /// [`DestinationType`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticache-replicationgroup-logdeliveryconfigurationrequest.html#cfn-elasticache-replicationgroup-logdeliveryconfigurationrequest-destinationtype)
    pub destination_type: cfn::Value<DestinationType>,
    /// [`LogFormat`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticache-replicationgroup-logdeliveryconfigurationrequest.html#cfn-elasticache-replicationgroup-logdeliveryconfigurationrequest-logformat)
    pub log_format: cfn::Value<LogFormat>,
    /// [`LogType`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticache-replicationgroup-logdeliveryconfigurationrequest.html#cfn-elasticache-replicationgroup-logdeliveryconfigurationrequest-logtype)
    pub log_type: cfn::Value<LogType>,
}
impl LogDeliveryConfigurationRequest {
    /// Sets the required properties.
    pub fn new(
        destination_details: impl Into<cfn::Value<DestinationDetails>>,
        destination_type: impl Into<cfn::Value<DestinationType>>,
        log_format: impl Into<cfn::Value<LogFormat>>,
        log_type: impl Into<cfn::Value<LogType>>,
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
/// [`NodeGroupConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticache-replicationgroup-nodegroupconfiguration.html) of `AWS::ElastiCache::ReplicationGroup`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NodeGroupConfiguration {
    /// [`NodeGroupId`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticache-replicationgroup-nodegroupconfiguration.html#cfn-elasticache-replicationgroup-nodegroupconfiguration-nodegroupid): 1 to 4 characters.
    pub node_group_id: cfn::Prop<String>,
    /// [`PrimaryAvailabilityZone`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticache-replicationgroup-nodegroupconfiguration.html#cfn-elasticache-replicationgroup-nodegroupconfiguration-primaryavailabilityzone)
    pub primary_availability_zone: cfn::Prop<String>,
    /// [`ReplicaAvailabilityZones`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticache-replicationgroup-nodegroupconfiguration.html#cfn-elasticache-replicationgroup-nodegroupconfiguration-replicaavailabilityzones)
    pub replica_availability_zones: cfn::Prop<cfn::List<String>>,
    /// [`ReplicaCount`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticache-replicationgroup-nodegroupconfiguration.html#cfn-elasticache-replicationgroup-nodegroupconfiguration-replicacount)
    pub replica_count: cfn::Prop<i64>,
    /// [`Slots`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticache-replicationgroup-nodegroupconfiguration.html#cfn-elasticache-replicationgroup-nodegroupconfiguration-slots)
    pub slots: cfn::Prop<String>,
}
impl NodeGroupConfiguration {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
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
/// [`Tag`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticache-replicationgroup-tag.html) of `AWS::ElastiCache::ReplicationGroup`.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    /// [`Key`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticache-replicationgroup-tag.html#cfn-elasticache-replicationgroup-tag-key)
    pub key: cfn::Value<String>,
    /// [`Value`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticache-replicationgroup-tag.html#cfn-elasticache-replicationgroup-tag-value)
    pub value: cfn::Value<String>,
}
impl Tag {
    /// Sets the required properties.
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
/// The values of `ClusterMode`.
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
/// The values of `DestinationType`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DestinationType {
    /// `cloudwatch-logs`
    CloudwatchLogs,
    /// `kinesis-firehose`
    KinesisFirehose,
}
impl cfn::Literal for DestinationType {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::CloudwatchLogs => "cloudwatch-logs",
                Self::KinesisFirehose => "kinesis-firehose",
            },
        )
    }
}
/// The values of `Durability`.
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
/// The values of `IpDiscovery`.
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
/// The values of `LogFormat`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    /// `json`
    Json,
    /// `text`
    Text,
}
impl cfn::Literal for LogFormat {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::Json => "json",
                Self::Text => "text",
            },
        )
    }
}
/// The values of `LogType`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogType {
    /// `engine-log`
    EngineLog,
    /// `slow-log`
    SlowLog,
}
impl cfn::Literal for LogType {
    fn node(self) -> cfn::Node {
        cfn::Node::text(
            match self {
                Self::EngineLog => "engine-log",
                Self::SlowLog => "slow-log",
            },
        )
    }
}
/// The values of `NetworkType`.
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
/// The values of `TransitEncryptionMode`.
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
        "EffectiveDurability",
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
        delete: &[
            "elasticache:CreateSnapshot",
            "elasticache:DeleteReplicationGroup",
            "elasticache:DescribeReplicationGroups",
        ],
        list: &["elasticache:DescribeReplicationGroups"],
        tag: &[
            "elasticache:AddTagsToResource",
            "elasticache:ListTagsForResource",
            "elasticache:RemoveTagsFromResource",
        ],
    },
};
static CLOUD_WATCH_LOGS_DESTINATION_DETAILS: schema::Object = schema::Object {
    properties: &[schema::required("LogGroup", schema::TEXT)],
    rules: &[],
};
static DESTINATION_DETAILS: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "CloudWatchLogsDetails",
            schema::Shape::Object(&CLOUD_WATCH_LOGS_DESTINATION_DETAILS),
        ),
        schema::optional(
            "KinesisFirehoseDetails",
            schema::Shape::Object(&KINESIS_FIREHOSE_DESTINATION_DETAILS),
        ),
    ],
    rules: &[],
};
static KINESIS_FIREHOSE_DESTINATION_DETAILS: schema::Object = schema::Object {
    properties: &[schema::required("DeliveryStream", schema::TEXT)],
    rules: &[],
};
static LOG_DELIVERY_CONFIGURATION_REQUEST: schema::Object = schema::Object {
    properties: &[
        schema::required(
            "DestinationDetails",
            schema::Shape::Object(&DESTINATION_DETAILS),
        ),
        schema::required(
            "DestinationType",
            schema::Shape::OneOf(&["cloudwatch-logs", "kinesis-firehose"]),
        ),
        schema::required("LogFormat", schema::Shape::OneOf(&["json", "text"])),
        schema::required("LogType", schema::Shape::OneOf(&["engine-log", "slow-log"])),
    ],
    rules: &[],
};
static NODE_GROUP_CONFIGURATION: schema::Object = schema::Object {
    properties: &[
        schema::optional(
            "NodeGroupId",
            schema::Shape::Text(schema::Text {
                min_length: Some(1),
                max_length: Some(4),
                pattern: Some("^\\d+$"),
            }),
        ),
        schema::optional("PrimaryAvailabilityZone", schema::TEXT),
        schema::optional(
            "ReplicaAvailabilityZones",
            schema::Shape::List(schema::Items {
                of: &schema::TEXT,
                min_items: None,
                max_items: None,
                unique: false,
            }),
        ),
        schema::optional("ReplicaCount", schema::Shape::Integer(schema::Range::ANY)),
        schema::optional("Slots", schema::TEXT),
    ],
    rules: &[],
};
static REPLICATION_GROUP: schema::Object = schema::Object {
    properties: &[
        schema::optional("AtRestEncryptionEnabled", schema::Shape::Boolean),
        schema::optional("AuthToken", schema::TEXT),
        schema::optional("AutoMinorVersionUpgrade", schema::Shape::Boolean),
        schema::optional("AutomaticFailoverEnabled", schema::Shape::Boolean),
        schema::optional("CacheNodeType", schema::TEXT),
        schema::optional("CacheParameterGroupName", schema::TEXT),
        schema::optional(
            "CacheSecurityGroupNames",
            schema::Shape::List(schema::Items {
                of: &schema::TEXT,
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
        schema::optional("CacheSubnetGroupName", schema::TEXT),
        schema::optional(
            "ClusterMode",
            schema::Shape::OneOf(&["compatible", "disabled", "enabled"]),
        ),
        schema::optional("DataTieringEnabled", schema::Shape::Boolean),
        schema::optional(
            "Durability",
            schema::Shape::OneOf(&["async", "default", "disabled", "sync"]),
        ),
        schema::optional("Engine", schema::TEXT),
        schema::optional("EngineVersion", schema::TEXT),
        schema::optional("GlobalReplicationGroupId", schema::TEXT),
        schema::optional("IpDiscovery", schema::Shape::OneOf(&["ipv4", "ipv6"])),
        schema::optional("KmsKeyId", schema::TEXT),
        schema::optional(
            "LogDeliveryConfigurations",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&LOG_DELIVERY_CONFIGURATION_REQUEST),
                min_items: None,
                max_items: None,
                unique: false,
            }),
        ),
        schema::optional("MultiAZEnabled", schema::Shape::Boolean),
        schema::optional(
            "NetworkType",
            schema::Shape::OneOf(&["dual_stack", "ipv4", "ipv6"]),
        ),
        schema::optional(
            "NodeGroupConfiguration",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&NODE_GROUP_CONFIGURATION),
                min_items: None,
                max_items: None,
                unique: false,
            }),
        ),
        schema::optional("NotificationTopicArn", schema::TEXT),
        schema::optional(
            "NumCacheClusters",
            schema::Shape::Integer(schema::Range {
                minimum: Some(1.0),
                maximum: Some(6.0),
                allowed: &[],
            }),
        ),
        schema::optional("NumNodeGroups", schema::Shape::Integer(schema::Range::ANY)),
        schema::optional("Port", schema::Shape::Integer(schema::Range::ANY)),
        schema::optional(
            "PreferredCacheClusterAZs",
            schema::Shape::List(schema::Items {
                of: &schema::TEXT,
                min_items: None,
                max_items: None,
                unique: false,
            }),
        ),
        schema::optional("PreferredMaintenanceWindow", schema::TEXT),
        schema::optional("PrimaryClusterId", schema::TEXT),
        schema::optional(
            "ReplicasPerNodeGroup",
            schema::Shape::Integer(schema::Range {
                minimum: Some(0.0),
                maximum: Some(5.0),
                allowed: &[],
            }),
        ),
        schema::required("ReplicationGroupDescription", schema::TEXT),
        schema::optional("ReplicationGroupId", schema::TEXT),
        schema::optional(
            "SecurityGroupIds",
            schema::Shape::List(schema::Items {
                of: &schema::TEXT,
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
        schema::optional(
            "SnapshotArns",
            schema::Shape::List(schema::Items {
                of: &schema::TEXT,
                min_items: None,
                max_items: None,
                unique: true,
            }),
        ),
        schema::optional("SnapshotName", schema::TEXT),
        schema::optional(
            "SnapshotRetentionLimit",
            schema::Shape::Integer(schema::Range::ANY),
        ),
        schema::optional("SnapshotWindow", schema::TEXT),
        schema::optional("SnapshottingClusterId", schema::TEXT),
        schema::optional(
            "Tags",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Object(&TAG),
                min_items: None,
                max_items: None,
                unique: false,
            }),
        ),
        schema::optional("TransitEncryptionEnabled", schema::Shape::Boolean),
        schema::optional(
            "TransitEncryptionMode",
            schema::Shape::OneOf(&["preferred", "required"]),
        ),
        schema::optional(
            "UserGroupIds",
            schema::Shape::List(schema::Items {
                of: &schema::Shape::Text(schema::Text {
                    min_length: Some(1),
                    max_length: None,
                    pattern: Some("^[a-zA-Z][a-zA-Z0-9\\-]*$"),
                }),
                min_items: Some(0),
                max_items: None,
                unique: true,
            }),
        ),
    ],
    rules: &[],
};
static TAG: schema::Object = schema::Object {
    properties: &[
        schema::required("Key", schema::TEXT),
        schema::required("Value", schema::TEXT),
    ],
    rules: &[],
};
