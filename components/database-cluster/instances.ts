/** The primary, its replicas, and what both attach to (R-DB-1, R-DB-2, R-DB-4, R-DB-5). */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { SettledArgs } from "./args";
import { MASTER_USER, type MasterSecret } from "./credentials";
import { maxConnections } from "./instance-classes";
import { databaseParameters } from "./parameters";

type Opts = pulumi.CustomResourceOptions & { readonly parent: pulumi.Resource };

/** Logs that RDS sends to CloudWatch; their groups are ours, so that they are encrypted and expire. */
export const EXPORTED_LOGS = ["postgresql", "upgrade", "iam-db-auth-error"] as const;

/** What every instance shares. */
export interface InstanceBase {
    readonly parameterGroup: aws.rds.ParameterGroup;
    readonly subnetGroup: aws.rds.SubnetGroup;
    readonly monitoringRole: aws.iam.Role;
    /** Enhanced monitoring starts with the instance: its role must be allowed to write by then. */
    readonly monitoringPolicy: aws.iam.RolePolicyAttachment;
}

/** Arguments that an instance of any region takes. */
export type BaseArgs = Pick<
    SettledArgs,
    | "instanceClass"
    | "engineMajorVersion"
    | "statementTimeoutSeconds"
    | "slowQueryMs"
    | "fenced"
    | "subnetIds"
    | "securityGroupId"
    | "dataKeyArn"
    | "logsKeyArn"
    | "logRetentionDays"
    | "maintenanceWindow"
    | "deletionGuard"
>;

/** Physical name of an instance: part of the names of its log groups, hence known before it exists. */
export function identifierOf(name: string): string {
    return `${pulumi.getProject()}-${pulumi.getStack()}-${name}`;
}

export function createInstanceBase(
    name: string,
    args: BaseArgs,
    trustPolicy: pulumi.Output<string>,
    partition: pulumi.Output<string>,
    opts: Opts,
): InstanceBase {
    const parameters = databaseParameters({
        maxConnections: maxConnections(args.instanceClass),
        statementTimeoutMs: args.statementTimeoutSeconds * 1000,
        slowQueryMs: args.slowQueryMs,
        fenced: args.fenced,
    });
    const parameterGroup = new aws.rds.ParameterGroup(
        `${name}-parameters`,
        {
            family: `postgres${args.engineMajorVersion}`,
            description: `${name}: each parameter's reason is in components/database-cluster/parameters.ts`,
            parameters: parameters.map(({ name, value, apply }) => ({ name, value, applyMethod: apply })),
        },
        opts,
    );
    const subnetGroup = new aws.rds.SubnetGroup(
        `${name}-subnets`,
        { description: `${name}: the database tier, no route to or from the internet`, subnetIds: args.subnetIds },
        opts,
    );
    const monitoringRole = new aws.iam.Role(
        `${name}-monitoring`,
        { description: `Enhanced monitoring of ${name}`, assumeRolePolicy: trustPolicy },
        opts,
    );
    const monitoringPolicy = new aws.iam.RolePolicyAttachment(
        `${name}-monitoring`,
        {
            role: monitoringRole.name,
            policyArn: pulumi.interpolate`arn:${partition}:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole`,
        },
        { ...opts, parent: monitoringRole },
    );
    return { parameterGroup, subnetGroup, monitoringRole, monitoringPolicy };
}

export function createPrimary(
    name: string,
    args: SettledArgs,
    base: InstanceBase,
    master: MasterSecret,
    opts: Opts,
): aws.rds.Instance {
    const identifier = identifierOf(name);
    return new aws.rds.Instance(
        `${name}-primary`,
        {
            ...shared(args, base),
            identifier,
            engine: "postgres",
            engineVersion: args.engineMajorVersion,
            allowMajorVersionUpgrade: false,
            instanceClass: args.instanceClass,
            dbName: args.databaseName,
            username: MASTER_USER,
            passwordWo: master.password,
            passwordWoVersion: 1,
            multiAz: true,
            dbSubnetGroupName: base.subnetGroup.name,
            allocatedStorage: args.allocatedStorageGiB,
            maxAllocatedStorage: args.maxAllocatedStorageGiB,
            kmsKeyId: args.dataKeyArn,
            backupWindow: args.backupWindow,
            backupRetentionPeriod: args.backupRetentionDays,
            deleteAutomatedBackups: false,
            skipFinalSnapshot: false,
            finalSnapshotIdentifier: `${identifier}-final`,
        },
        {
            ...opts,
            protect: args.deletionGuard.protect,
            dependsOn: [base.monitoringPolicy, ...createLogGroups(`${name}-primary`, identifier, args, opts)],
        },
    );
}

export function createReplica(
    name: string,
    zone: string,
    args: SettledArgs,
    base: InstanceBase,
    primary: aws.rds.Instance,
    opts: Opts,
): aws.rds.Instance {
    const logicalName = `${name}-replica-${zone}`;
    const identifier = identifierOf(logicalName);
    return new aws.rds.Instance(
        logicalName,
        {
            ...shared(args, base),
            identifier,
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
            ...opts,
            // RDS reports as set what the replica inherited.
            ignoreChanges: ["kmsKeyId", "engineVersion"],
            dependsOn: [base.monitoringPolicy, ...createLogGroups(logicalName, identifier, args, opts)],
        },
    );
}

/** Compliance-critical inputs, the same for primary and replicas. */
export function shared(args: BaseArgs, base: InstanceBase): Omit<aws.rds.InstanceArgs, "instanceClass"> {
    return {
        parameterGroupName: base.parameterGroup.name,
        vpcSecurityGroupIds: [args.securityGroupId],
        publiclyAccessible: false,
        port: 5432,
        storageType: "gp3",
        storageEncrypted: true,
        caCertIdentifier: "rds-ca-rsa2048-g1",
        iamDatabaseAuthenticationEnabled: true,
        deletionProtection: args.deletionGuard.protect,
        copyTagsToSnapshot: true,
        autoMinorVersionUpgrade: true,
        maintenanceWindow: args.maintenanceWindow,
        applyImmediately: false,
        enabledCloudwatchLogsExports: [...EXPORTED_LOGS],
        monitoringInterval: 15,
        monitoringRoleArn: base.monitoringRole.arn,
        performanceInsightsEnabled: true,
        performanceInsightsKmsKeyId: args.dataKeyArn,
        performanceInsightsRetentionPeriod: 7,
        // Paid support of an outdated version would begin by itself otherwise.
        engineLifecycleSupport: "open-source-rds-extended-support-disabled",
    };
}

/** Name of the log group that RDS exports a log of an instance to. */
export function exportedLogGroup(identifier: string, log: (typeof EXPORTED_LOGS)[number]): string {
    return `/aws/rds/instance/${identifier}/${log}`;
}

export function createLogGroups(
    logicalName: string,
    identifier: string,
    args: BaseArgs,
    opts: Opts,
): aws.cloudwatch.LogGroup[] {
    return EXPORTED_LOGS.map(
        (log) =>
            new aws.cloudwatch.LogGroup(
                `${logicalName}-log-${log}`,
                {
                    name: exportedLogGroup(identifier, log),
                    kmsKeyId: args.logsKeyArn,
                    retentionInDays: args.logRetentionDays,
                },
                opts,
            ),
    );
}
