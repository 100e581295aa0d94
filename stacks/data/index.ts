/** The data layer: PostgreSQL behind PgBouncer, Redis for sessions and for the cache (R-DB-1 to R-CACHE-3). */
import * as pulumi from "@pulumi/pulumi";
import { CacheCluster } from "../../components/cache-cluster";
import { DatabaseCluster } from "../../components/database-cluster";
import { guardIamRoles } from "../../components/shared/iam-guardrails";
import { refuse } from "../../components/shared/refusal";
import { activeRegions } from "../active-region";
import { alarmTopics } from "../alarm-topics";
import { readConfig } from "../config";
import { publish, publishedBefore, read } from "../wiring";
import { inZones } from "../zones-of-network";
import { problemOfShards } from "./cluster-mode";
import { refuseProtectedReplicas } from "./leaving-replicas";
import { outputsOf } from "./outputs";
import { passwordGenerationsOf, problemOfPasswords } from "./password-generations";
import { problemOfName } from "./renamed";

export = async () => {
    const { pooler, sessions, cache, ...config } = readConfig("data");
    // Plain names, because they decide which replicas exist; the order is the network's.
    const { availabilityZones } = readConfig("network");
    const regions = await activeRegions();
    const { current: generation } = regions.databases.primary.lineage;
    const before = await publishedBefore("data");
    await refuseProtectedReplicas(before, { availabilityZones, replicaCount: config.replicaCount, generation });
    refuse(problemOfName(before, config.databaseName, pulumi.getStack()));
    refuse(problemOfShards(before, { sessions, cache }));
    const passwordGenerations = passwordGenerationsOf({ sessions, cache });
    refuse(problemOfPasswords(before, passwordGenerations));
    const foundation = read("foundation");
    // The primary has its standby, replicas are protected, caches are copied: a zone less takes no data away.
    const network = inZones(availabilityZones, read("network"), { mayLeave: true });
    guardIamRoles(pulumi.getStack(), foundation.permissionsBoundaryArn);

    const securityGroup = (tier: string) => network.securityGroupIds.apply((ids) => ids[tier]!);
    const common = {
        availabilityZones,
        dataKeyArn: foundation.dataKeyArn,
        secretsKeyArn: foundation.secretsKeyArn,
        logsKeyArn: foundation.logsKeyArn,
        logRetentionDays: config.logRetentionDays,
        deletionGuard: config.deletionGuard,
        alarmTopics: alarmTopics(foundation),
    };
    const database = new DatabaseCluster("database", {
        ...config,
        ...common,
        ...regions.databases.primary,
        sourceArn: regions.databases.standby.arn,
        standby: {
            region: regions.standby,
            secretsKeyArn: foundation.standby.secretsKeyArn,
            vaultArn: foundation.standby.backupVaultArn,
        },
        subnetIds: network.databaseSubnetIds,
        securityGroupId: securityGroup("database"),
        pooler: {
            ...pooler,
            image: pulumi.interpolate`${foundation.imageRepositoryUrl}@${pooler.imageDigest}`,
            imageRepositoryArn: foundation.imageRepositoryArn,
            vpcId: network.vpcId,
            subnetIds: network.appSubnetIds,
            securityGroupId: securityGroup("pooler"),
        },
    });
    const redis = { ...common, subnetIds: network.appSubnetIds, securityGroupId: securityGroup("cache") };
    const sessionStore = new CacheCluster("sessions", { ...sessions, ...redis, purpose: "sessions" });
    const cacheStore = new CacheCluster("cache", { ...cache, ...redis, purpose: "cache" });

    return publish("data", {
        databaseName: config.databaseName,
        databaseGeneration: generation,
        passwordGenerations,
        ...outputsOf(database, sessionStore, cacheStore),
    });
};
