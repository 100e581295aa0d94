/** The second region: what stands by there, and what is replicated to it (R-DR-1 to R-DR-5). */
import * as pulumi from "@pulumi/pulumi";
import type { DrReplication } from "../../components/dr-replication";
import { guardIamRoles } from "../../components/shared/iam-guardrails";
import { activeRegions } from "../active-region";
import { readConfig } from "../config";
import { publish, type Published, read } from "../wiring";
import { createStandby } from "./standby";

export = async () => {
    const { standby: config } = readConfig("dr");
    const regions = await activeRegions();
    const foundation = read("foundation");
    guardIamRoles(pulumi.getStack(), foundation.permissionsBoundaryArn);
    const upstreams = { foundation, data: read("data"), edge: read("edge"), app: read("app") };

    const standby = config.enabled ? createStandby(config, regions, upstreams) : undefined;
    return publish("dr", {
        region: regions.standby,
        activeRegion: regions.primaryServes ? regions.primary : regions.standby,
        databaseIdentifier: standby?.database.identifier ?? null,
        standby: standby === undefined ? null : addressesOf(standby, upstreams.edge.originDomainName),
    });
};

function addressesOf(
    { network, database, pooler, caches, edge, app, assets }: DrReplication,
    recordName: pulumi.Output<string>,
): Published<"dr">["standby"] {
    return pulumi.output({
        databaseArn: database.arn,
        databaseAddress: database.address,
        vpcId: network.vpcId,
        clusterArn: app.clusterArn,
        clusterName: app.clusterName,
        webServiceName: app.web.serviceName,
        webServiceArn: app.web.serviceArn,
        workerServiceName: app.worker.serviceName,
        workerServiceArn: app.worker.serviceArn,
        poolerClusterName: pooler.clusterName,
        poolerServiceName: pooler.serviceName,
        poolerAddress: pooler.address,
        loadBalancerArn: edge.loadBalancer.arn,
        loadBalancerArnSuffix: edge.loadBalancer.arnSuffix,
        targetGroupArnSuffix: edge.loadBalancer.targetGroupArnSuffix,
        certificateArn: edge.certificateArn,
        recordName,
        recordSetIdentifier: edge.recordSetIdentifier,
        assetsBucketName: assets.bucketName,
        sessionsReplicationGroupId: caches.sessions.replicationGroupId,
        cacheReplicationGroupId: caches.cache.replicationGroupId,
    });
}
