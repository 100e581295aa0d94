/** The primary and its replicas (R-DB-1, R-DB-2, R-DB-4, R-DB-5). */
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { ChildOptions } from "../shared/child-options";
import { finalSnapshotName } from "../shared/final-snapshot";
import { POSTGRESQL_PORT } from "../shared/ports";
import { dayBefore } from "../shared/windows";
import type { SettledArgs } from "./args";
import { MASTER_USER, type MasterSecret } from "./credentials";
import { createLogGroups, EXPORTED_LOGS } from "./exported-logs";
import type { Former } from "./generations";
import type { BaseArgs, InstanceBase } from "./instance-base";
import { identifierOf, type Place, placeOf, replicaPlace } from "./instance-place";
import { storagePerformance } from "./storage-performance";

/**
 * Whether the engine refuses to delete the instance: not once it is released. RDS's own deletion protection stays on in
 * every case until a person lifts it (docs/runbooks/fail-back.md), so no deployment alone can delete a database.
 */
export function isProtected({ deletionGuard }: Pick<BaseArgs, "deletionGuard">, { former }: Place): boolean {
    return deletionGuard.protect && former?.released !== true;
}

/** Which generation an instance belongs to, and what has to exist before it. */
interface GenerationOptions extends ChildOptions {
    /** Undefined for the current one. */
    readonly former?: Former;
    readonly after?: readonly pulumi.Resource[];
}

/**
 * Copies and final snapshots of a large database take hours. The provider gives up on a new instance after 40 minutes, before
 * it has set a replica's parameter group, backups and limit of storage, which a deployment sets later only after a refresh
 * (hashicorp/terraform-provider-aws, issues 179 and 22990). Less than the job has that deploys (.github/workflows/deploy.yml),
 * which would end in the middle.
 */
export const PATIENCE = { create: "3h", delete: "3h" };

/** The first generation is created empty, every later one as a copy of the other region's database. */
export function createPrimary(
    name: string,
    generation: number,
    args: SettledArgs,
    base: InstanceBase,
    master: MasterSecret,
    opts: GenerationOptions,
): aws.rds.Instance {
    const { former, after = [], ...rest } = opts;
    const place = placeOf(`${name}-primary`, identifierOf(name), generation, former);
    const replicates = args.role === "replica" && former === undefined;
    return new aws.rds.Instance(
        place.name,
        {
            ...commonInputs(args, base, place, replicates),
            instanceClass: args.instanceClass,
            ...(generation === 1
                ? {
                      engine: "postgres",
                      engineVersion: args.engineMajorVersion,
                      allowMajorVersionUpgrade: false,
                      dbName: args.databaseName,
                      username: MASTER_USER,
                      passwordWo: master.password,
                      passwordWoVersion: 1,
                      allocatedStorage: args.allocatedStorageGiB,
                      ...storagePerformance(args.allocatedStorageGiB),
                  }
                : { replicateSourceDb: args.sourceArn }),
            multiAz: true,
            dbSubnetGroupName: base.subnetGroup.name,
            maxAllocatedStorage: args.maxAllocatedStorageGiB,
            kmsKeyId: args.dataKeyArn,
            backupWindow: args.backupWindow,
            backupRetentionPeriod: args.backupRetentionDays,
            deleteAutomatedBackups: false,
            ...finalSnapshot(replicates, place, base),
        },
        {
            ...rest,
            protect: isProtected(args, place),
            ...(generation === 1 ? {} : { ignoreChanges: [...COPIED] }),
            customTimeouts: PATIENCE,
            dependsOn: [base.monitoringPolicy, ...createLogGroups(place, args, rest), ...after],
        },
    );
}

export function createReplica(
    name: string,
    zone: string,
    generation: number,
    args: SettledArgs,
    base: InstanceBase,
    primary: aws.rds.Instance,
    opts: GenerationOptions,
): aws.rds.Instance {
    const { former, after = [], ...rest } = opts;
    const place = replicaPlace(name, zone, generation, former);
    return new aws.rds.Instance(
        place.name,
        {
            ...commonInputs(args, base, place, true),
            // Subnet group, key and master user come from the source, and cannot be given in its own region.
            replicateSourceDb: primary.identifier,
            instanceClass: args.replicaInstanceClass,
            availabilityZone: zone,
            multiAz: false,
            maxAllocatedStorage: args.maxAllocatedStorageGiB,
            // RDS takes no final snapshot of a replica; what it holds is in the primary's backups.
            skipFinalSnapshot: true,
        },
        {
            ...rest,
            // RDS reports inherited values as if they were set, and a replica follows its source to another name by
            // itself.
            ignoreChanges: ["kmsKeyId", "engineVersion", "replicateSourceDb"],
            customTimeouts: PATIENCE,
            dependsOn: [base.monitoringPolicy, ...createLogGroups(place, args, rest), ...after],
        },
    );
}

/**
 * An instance's source is decided once, when it is made. After the failover plan has promoted it in AWS, no update may
 * try to tie it to that source again, whatever the state says (docs/decisions/0041).
 */
export const COPIED = ["replicateSourceDb", "engineVersion"] as const;

/** RDS takes no final snapshot of a replica, and one of everything else. */
export function finalSnapshot(
    replicates: boolean,
    { identifier }: Place,
    { subnetGroup }: Pick<InstanceBase, "subnetGroup">,
): Pick<aws.rds.InstanceArgs, "skipFinalSnapshot" | "finalSnapshotIdentifier"> {
    return replicates
        ? { skipFinalSnapshot: true }
        : { skipFinalSnapshot: false, finalSnapshotIdentifier: finalSnapshotName(identifier, subnetGroup.id) };
}

/**
 * Compliance-critical inputs, the same for primary and replicas.
 *
 * @param replicates it is maintained a day before the others: a new minor version comes to every replica before its source
 * (RDS User Guide, "Upgrades of the RDS for PostgreSQL DB engine"), and readers and standby are not away in the same hour as it
 */
export function commonInputs(
    args: BaseArgs,
    base: InstanceBase,
    place: Place,
    replicates: boolean,
): Omit<aws.rds.InstanceArgs, "instanceClass"> {
    return {
        identifier: place.identifier,
        parameterGroupName: base.parameterGroup.name,
        vpcSecurityGroupIds: [args.securityGroupId],
        publiclyAccessible: false,
        port: POSTGRESQL_PORT,
        storageType: "gp3",
        storageEncrypted: true,
        caCertIdentifier: "rds-ca-rsa2048-g1",
        iamDatabaseAuthenticationEnabled: true,
        deletionProtection: args.deletionGuard.protect,
        copyTagsToSnapshot: true,
        autoMinorVersionUpgrade: true,
        maintenanceWindow: replicates ? dayBefore(args.maintenanceWindow) : args.maintenanceWindow,
        // Changes wait for the maintenance window, except a rename: another instance needs the name.
        applyImmediately: place.former !== undefined,
        enabledCloudwatchLogsExports: [...EXPORTED_LOGS],
        monitoringInterval: 15,
        monitoringRoleArn: base.monitoringRole.arn,
        performanceInsightsEnabled: true,
        performanceInsightsKmsKeyId: args.dataKeyArn,
        performanceInsightsRetentionPeriod: 7,
        // Otherwise paid support of an outdated version begins by itself.
        engineLifecycleSupport: "open-source-rds-extended-support-disabled",
    };
}
