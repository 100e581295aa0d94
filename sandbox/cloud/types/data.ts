/** RDS and ElastiCache. */
import { isObject, textAt } from "../../server/values";
import { engineOfUsedGroup, userGroupsOfRedis, userIdFits } from "../checks/caches";
import {
    finalSnapshotNamed,
    majorVersionAskedFor,
    operationsOfMoreStorage,
    sourceExists,
    sourceIsForLife,
    staticAtReboot,
    subnetGroupZones,
} from "../checks/databases";
import { clusterModeBySteps, defaultUserInGroup, passwordsInGroup } from "../checks/services";
import { ACCOUNT, type ComputeScope, type TypeTable } from "../model";
import { factsOf, shortOf } from "../regions";
import { seeded } from "../template";

const DB = "aws:rds/instance:Instance";
const DB_SUBNETS = "aws:rds/subnetGroup:SubnetGroup";
const DB_PARAMETERS = "aws:rds/parameterGroup:ParameterGroup";
const CACHE_SUBNETS = "aws:elasticache/subnetGroup:SubnetGroup";
const CACHE_PARAMETERS = "aws:elasticache/parameterGroup:ParameterGroup";
const USER = "aws:elasticache/user:User";
const USER_GROUP = "aws:elasticache/userGroup:UserGroup";

const PORTS: Readonly<Record<string, number>> = { postgres: 5432, mysql: 3306, mariadb: 3306 };

/** The middle of a database's address is of account and region: who takes over a name takes over its address. */
function endpointOf({ inputs, region }: ComputeScope) {
    const port = Number(inputs["port"] ?? PORTS[textAt(inputs, "engine") ?? "postgres"] ?? 5432);
    const address = `${textAt(inputs, "identifier")}.c${seeded(region, "rds", 11)}.${region}.rds.amazonaws.com`;
    return { port, address, endpoint: `${address}:${port}`, hostedZoneId: factsOf(region).rds };
}

function cacheEndpoints({ inputs, region, seed }: ComputeScope) {
    const id = textAt(inputs, "replicationGroupId") ?? "";
    const zone = `${seed("endpoint", 6)}.${shortOf(region)}.cache.amazonaws.com`;
    const shards = Number(inputs["numNodeGroups"] ?? 1);
    const nodes = Number(inputs["numCacheClusters"] ?? shards * (Number(inputs["replicasPerNodeGroup"] ?? 0) + 1));
    const clustered = inputs["clusterMode"] === "enabled" || shards > 1;
    const member = (i: number) => `${id}-${String(i + 1).padStart(3, "0")}`;
    return {
        port: inputs["port"] ?? 6379,
        clusterEnabled: clustered,
        memberClusters: Array.from({ length: nodes }, (_, i) => member(i)),
        numCacheClusters: nodes,
        ...(clustered
            ? { configurationEndpointAddress: `clustercfg.${id}.${zone}` }
            : { primaryEndpointAddress: `master.${id}.${zone}`, readerEndpointAddress: `replica.${id}.${zone}` }),
        engineVersionActual: inputs["engineVersion"],
    };
}

export const data: TypeTable = {
    [DB]: {
        id: "db-{upper26}",
        arn: "rds:{region}:{account}:db:{identifier}",
        autoName: { property: "identifier", maxLength: 255 },
        outputs: {
            resourceId: "{id}",
            status: "available",
            availabilityZone: "{region}a",
            engineVersionActual: "{engineVersion}",
            caCertIdentifier: "rds-ca-rsa2048-g1",
            backupTarget: "region",
            licenseModel: "postgresql-license",
        },
        compute: (scope) => ({
            ...endpointOf(scope),
            ...(scope.inputs["manageMasterUserPassword"] === true
                ? {
                      masterUserSecrets: [
                          {
                              secretArn: `arn:aws:secretsmanager:${scope.region}:${ACCOUNT}:secret:rds!db-${scope.seed("secret", 32)}-AbCdEf`,
                              secretStatus: "active",
                          },
                      ],
                  }
                : {}),
        }),
        // A replica reports what it has from its source.
        related: {
            replicateSourceDb: {
                engine: "engine",
                engineVersion: "engineVersion",
                username: "username",
                dbName: "dbName",
                allocatedStorage: "allocatedStorage",
            },
        },
        brings: ["masterUserSecrets[].secretArn"],
        grows: { allocatedStorage: "maxAllocatedStorage" },
        mutable: ["identifier"],
        immutable: [
            "engine",
            "dbName",
            "username",
            "storageEncrypted",
            "kmsKeyId",
            "availabilityZone",
            "characterSetName",
            "snapshotIdentifier",
            "backupTarget",
            "customIamInstanceProfile",
            "ncharCharacterSetName",
            "restoreToPointInTime",
            "s3Import",
            "timezone",
        ],
        unique: [["identifier"]],
        duplicate: "DBInstanceAlreadyExists",
        protectedBy: { attribute: "deletionProtection" },
        references: { dbSubnetGroupName: DB_SUBNETS, parameterGroupName: DB_PARAMETERS },
        checks: [sourceExists],
        changeChecks: [sourceIsForLife, majorVersionAskedFor, operationsOfMoreStorage],
        deletionChecks: [finalSnapshotNamed],
    },
    [DB_SUBNETS]: {
        id: "{name}",
        arn: "rds:{region}:{account}:subgrp:{name}",
        outputs: { supportedNetworkTypes: ["IPV4"] },
        inputDefaults: { description: "Managed by Pulumi" },
        related: { subnetIds: { vpcId: "vpcId" } },
        unique: [["name"]],
        duplicate: "DBSubnetGroupAlreadyExists",
        inUseBy: [[DB, "dbSubnetGroupName"]],
        checks: [subnetGroupZones],
    },
    [DB_PARAMETERS]: {
        id: "{name}",
        arn: "rds:{region}:{account}:pg:{name}",
        inputDefaults: { description: "Managed by Pulumi" },
        immutable: ["family", "description"],
        unique: [["name"]],
        duplicate: "DBParameterGroupAlreadyExists",
        inUseBy: [[DB, "parameterGroupName"]],
        checks: [staticAtReboot],
    },
    "aws:rds/optionGroup:OptionGroup": {
        id: "{name}",
        arn: "rds:{region}:{account}:og:{name}",
        inputDefaults: { optionGroupDescription: "Managed by Pulumi" },
        immutable: ["engineName", "majorEngineVersion", "optionGroupDescription"],
    },
    "aws:rds/eventSubscription:EventSubscription": {
        id: "{name}",
        arn: "rds:{region}:{account}:es:{name}",
        outputs: { customerAwsId: "{account}", enabled: true },
        unique: [["name"]],
    },
    "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication": {
        id: "arn:aws:rds:{region}:{account}:auto-backup:ab-{lower39}",
        revised: true,
        crossRegion: ["sourceDbInstanceArn"],
        unique: [["sourceDbInstanceArn"]],
    },
    "aws:rds/proxy:Proxy": {
        id: "{name}",
        arn: "rds:{region}:{account}:db-proxy:prx-{hex17}",
        outputs: { endpoint: "{name}.proxy-{lower12}.{region}.rds.amazonaws.com" },
        immutable: ["engineFamily", "vpcSubnetIds"],
        unique: [["name"]],
    },

    "aws:elasticache/replicationGroup:ReplicationGroup": {
        id: "{replicationGroupId}",
        arn: "elasticache:{region}:{account}:replicationgroup:{replicationGroupId}",
        autoName: { property: "replicationGroupId", maxLength: 40, lowerCase: true },
        compute: cacheEndpoints,
        outputs: { autoMinorVersionUpgrade: true, networkType: "ipv4", ipDiscovery: "ipv4" },
        immutable: [
            "subnetGroupName",
            "kmsKeyId",
            "atRestEncryptionEnabled",
            "snapshotArns",
            "snapshotName",
            "port",
            "dataTieringEnabled",
            "securityGroupNames",
        ],
        // From Redis to Valkey in place, and no other way.
        immutableIn: (olds, news) =>
            news["engine"] === undefined || ((olds["engine"] ?? "redis") === "redis" && news["engine"] === "valkey")
                ? []
                : ["engine"],
        checks: [userGroupsOfRedis],
        changeChecks: [clusterModeBySteps],
        unique: [["replicationGroupId"]],
        duplicate: "ReplicationGroupAlreadyExistsFault",
        references: {
            subnetGroupName: CACHE_SUBNETS,
            parameterGroupName: CACHE_PARAMETERS,
            "userGroupIds[]": USER_GROUP,
        },
    },
    [CACHE_SUBNETS]: {
        id: "{name}",
        arn: "elasticache:{region}:{account}:subnetgroup:{name}",
        inputDefaults: { description: "Managed by Pulumi" },
        related: { subnetIds: { vpcId: "vpcId" } },
        unique: [["name"]],
        inUseBy: [["aws:elasticache/replicationGroup:ReplicationGroup", "subnetGroupName"]],
    },
    [CACHE_PARAMETERS]: {
        id: "{name}",
        arn: "elasticache:{region}:{account}:parametergroup:{name}",
        inputDefaults: { description: "Managed by Pulumi" },
        immutable: ["family", "description"],
        unique: [["name"]],
        inUseBy: [["aws:elasticache/replicationGroup:ReplicationGroup", "parameterGroupName"]],
    },
    [USER]: {
        id: "{userId}",
        arn: "elasticache:{region}:{account}:user:{userId}",
        immutable: ["userId", "userName"],
        checks: [userIdFits],
        unique: [["userId"]],
    },
    [USER_GROUP]: {
        id: "{userGroupId}",
        arn: "elasticache:{region}:{account}:usergroup:{userGroupId}",
        immutable: ["userGroupId"],
        unique: [["userGroupId"]],
        references: { "userIds[]": USER },
        checks: [defaultUserInGroup, passwordsInGroup, engineOfUsedGroup],
    },
    "aws:elasticache/globalReplicationGroup:GlobalReplicationGroup": {
        id: "{lower5}-{globalReplicationGroupIdSuffix}",
        arn: "elasticache::{account}:globalreplicationgroup:{id}",
        outputs: { globalReplicationGroupId: "{id}", clusterEnabled: false, atRestEncryptionEnabled: true },
        immutable: ["globalReplicationGroupIdSuffix", "primaryReplicationGroupId"],
        references: { primaryReplicationGroupId: "aws:elasticache/replicationGroup:ReplicationGroup" },
    },

    "aws:serverlessrepository/cloudFormationStack:CloudFormationStack": {
        id: "arn:aws:cloudformation:{region}:{account}:stack/serverlessrepo-{name}/{uuid}",
        compute: ({ inputs, region }) => {
            const parameters = isObject(inputs["parameters"]) ? inputs["parameters"] : {};
            const lambda = textAt(parameters, "functionName") ?? textAt(inputs, "name");
            return { outputs: { RotationLambdaARN: `arn:aws:lambda:${region}:${ACCOUNT}:function:${lambda}` } };
        },
        brings: ["outputs.RotationLambdaARN"],
        immutable: ["applicationId"],
        unique: [["name"]],
    },
};
