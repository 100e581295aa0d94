/** What the second region publishes of its parts. */
import * as pulumi from "@pulumi/pulumi";
import type { DrReplication } from "../../components/dr-replication";
import type { Published } from "../wiring";

export function addressesOf({
    network,
    database,
    pooler,
    caches,
    edge,
    app,
    assets,
}: DrReplication): Published<"dr">["standby"] {
    return pulumi.output({
        databaseArn: database.arn,
        databaseAddress: database.address,
        vpcId: network.vpcId,
        vpcCidrBlock: network.vpcCidrBlock,
        availabilityZones: network.availabilityZones,
        subnetZones: network.subnetZones,
        clusterArn: app.clusterArn,
        clusterName: app.clusterName,
        webServiceName: app.web.serviceName,
        webServiceArn: app.web.serviceArn,
        workerServiceName: app.worker.serviceName,
        workerServiceArn: app.worker.serviceArn,
        taskRoleName: app.taskRoleName,
        poolerClusterName: pooler.clusterName,
        poolerServiceName: pooler.serviceName,
        poolerAddress: pooler.address,
        loadBalancerArn: edge.loadBalancer.arn,
        loadBalancerArnSuffix: edge.loadBalancer.arnSuffix,
        targetGroupArnSuffix: edge.loadBalancer.targetGroupArnSuffix,
        certificateArn: edge.certificateArn,
        assetsBucketName: assets.bucketName,
        sessionsReplicationGroupId: caches.sessions.replicationGroupId,
        cacheReplicationGroupId: caches.cache.replicationGroupId,
    });
}
