import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { ConnectionPooler } from "../connection-pooler";
import { createAlarms } from "../shared/alarms";
import { createVault } from "../shared/backup-vault";
import { createLogMetrics } from "../shared/log-metrics";
import { POSTGRESQL_PORT } from "../shared/ports";
import { orRefuse } from "../shared/refusal";
import { siteOf } from "../shared/site";
import { instanceAlarms, LOG_METRICS, METRICS_NAMESPACE, primaryAlarms, replicaAlarms } from "./alarm-table";
import type { DatabaseClusterArgs, SettledArgs } from "./args";
import { createBackup } from "./backup";
import { backupDimensions } from "./backup-alarms";
import { createApplicationSecret, createMasterSecret, type MasterSecret } from "./credentials";
import { createEventSubscriptions } from "./event-subscriptions";
import { EXPORTED_LOGS, exportedLogGroup } from "./exported-logs";
import { createInstanceBase } from "./instance-base";
import { maxConnections } from "./instance-classes";
import { identifierOf } from "./instance-place";
import { createInstances } from "./instance-set";
import { createRotation } from "./rotation";
import { settle } from "./validate";
import { replicaZones } from "./replica-zones";

/**
 * RDS for PostgreSQL with everything a team would have to add: Multi-AZ primary and replicas in pinned zones, TLS forced,
 * rotated credentials, PgBouncer in front, backups in a vault, alarms (R-DB-1 to R-DB-6).
 */
export class DatabaseCluster extends pulumi.ComponentResource {
    /** RDS instance of the primary, the `DBInstanceIdentifier` of its metrics. */
    readonly primaryIdentifier: pulumi.Output<string>;
    /** ARN of that instance. */
    readonly primaryArn: pulumi.Output<string>;
    /** Address of the primary, for migrations only; everything else connects to `pooler.address`. */
    readonly primaryAddress: pulumi.Output<string>;
    /** Port of every address; TLS only. */
    readonly port: number = POSTGRESQL_PORT;
    /** RDS instances of the read replicas, in the order of their zones. */
    readonly replicaIdentifiers: pulumi.Output<string[]>;
    /** Addresses of the read replicas, in the same order. */
    readonly replicaAddresses: pulumi.Output<string[]>;
    /** Secret of the application's user: JSON with `username`, `password`, `host`, `port`, `dbname`; it rotates. */
    readonly applicationSecretArn: pulumi.Output<string>;
    /** Secret of the master user, for the rotation functions and the container that makes the roles. */
    readonly masterSecretArn: pulumi.Output<string>;
    /** PostgreSQL role that owns the tables; both rotating users act as it. */
    readonly applicationRole: string;
    /** The PgBouncer in front. */
    readonly pooler: ConnectionPooler;
    /** Logs that RDS exports, and PgBouncer's. */
    readonly logGroupNames: pulumi.Output<string[]>;
    /** AWS Backup vault of the recovery points. */
    readonly backupVaultName: pulumi.Output<string>;
    /** ARN of that vault. */
    readonly backupVaultArn: pulumi.Output<string>;

    constructor(name: string, args: DatabaseClusterArgs, opts?: pulumi.ComponentResourceOptions) {
        super("integers:data:DatabaseCluster", name, {}, opts);
        const settled = orRefuse(() => settle(args));
        const zones = orRefuse(() => replicaZones(settled.availabilityZones, settled.replicaCount));
        const site = siteOf(this);
        this.applicationRole = settled.databaseName;

        const master = createMasterSecret(name, settled, { parent: this });
        const base = createInstanceBase(name, settled, site, { parent: this });
        const { primary, replicas, former } = createInstances(name, zones, settled, base, master, { parent: this });
        const secret = createApplicationSecret(
            name,
            {
                secretsKeyArn: settled.secretsKeyArn,
                standby: settled.standby,
                master,
                instance: primary,
                databaseName: settled.databaseName,
                role: this.applicationRole,
            },
            { parent: this },
        );
        this.replicaAddresses = pulumi.all(replicas.map((replica) => replica.address));
        this.pooler = this.createPooler(name, settled, primary, replicas.length, secret, master);
        const rotationLogs = this.createRotations(name, settled, secret, master);
        const vault = createVault(`${name}-vault`, { ...settled, kmsKeyArn: settled.dataKeyArn }, { parent: this });
        createBackup(
            name,
            {
                vaultName: vault.name,
                copyVaultArn: settled.standby?.vaultArn,
                instanceArn: settled.role === "replica" ? undefined : primary.arn,
                formerArns: former.map((instance) => instance.arn),
                site,
            },
            { parent: this },
        );
        const logGroupName = exportedLogGroup(identifierOf(name), "postgresql");
        createLogMetrics(
            name,
            { rows: LOG_METRICS, logGroupName, namespace: metricsNamespace() },
            { parent: this, dependsOn: [primary] },
        );
        this.createPrimaryAlarms(name, settled, primary, vault);
        replicas.forEach((replica, i) => this.createReplicaAlarms(`${name}-replica-${zones[i]}`, settled, replica));
        createEventSubscriptions(name, settled.alarmTopics, [primary, ...replicas], { parent: this });

        this.primaryIdentifier = primary.identifier;
        this.primaryArn = primary.arn;
        this.primaryAddress = primary.address;
        this.replicaIdentifiers = pulumi.all(replicas.map((replica) => replica.identifier));
        const identifiers = [primary, ...replicas].map((instance) => instance.identifier);
        this.logGroupNames = pulumi
            .all([pulumi.all(identifiers), pulumi.all([...this.pooler.logGroupNames, ...rotationLogs])])
            .apply(([ids, others]) => [
                ...ids.flatMap((i) => EXPORTED_LOGS.map((log) => exportedLogGroup(i, log))),
                ...others,
            ]);
        this.applicationSecretArn = secret.arn;
        this.masterSecretArn = master.secret.arn;
        this.backupVaultName = vault.name;
        this.backupVaultArn = vault.arn;
        this.registerOutputs({
            primaryIdentifier: this.primaryIdentifier,
            primaryAddress: this.primaryAddress,
            replicaIdentifiers: this.replicaIdentifiers,
            applicationSecretArn: this.applicationSecretArn,
            masterSecretArn: this.masterSecretArn,
            poolerAddress: this.pooler.address,
            backupVaultArn: this.backupVaultArn,
        });
    }

    private createPooler(
        name: string,
        args: SettledArgs,
        primary: aws.rds.Instance,
        replicaCount: number,
        secret: aws.secretsmanager.Secret,
        master: MasterSecret,
    ): ConnectionPooler {
        return new ConnectionPooler(
            `${name}-pooler`,
            {
                ...args.pooler,
                taskCount: args.pooler.taskCount ?? args.availabilityZones.length,
                databaseName: args.databaseName,
                primaryAddress: primary.address,
                replicaAddresses: this.replicaAddresses,
                replicaCount,
                maxConnections: maxConnections(args.instanceClass),
                credentials: { secretArn: secret.arn, role: this.applicationRole },
                masterSecretArn: master.secret.arn,
                secretsKeyArn: args.secretsKeyArn,
                dataKeyArn: args.dataKeyArn,
                logsKeyArn: args.logsKeyArn,
                logRetentionDays: args.logRetentionDays,
                deletionGuard: args.deletionGuard,
                alarmTopics: args.alarmTopics,
            },
            { parent: this },
        );
    }

    /** After the pooler, whose tasks make the roles that the rotation functions log in as. */
    private createRotations(
        name: string,
        args: SettledArgs,
        secret: aws.secretsmanager.Secret,
        master: MasterSecret,
    ): pulumi.Output<string>[] {
        const place = {
            subnetIds: args.pooler.subnetIds,
            securityGroupId: args.pooler.securityGroupId,
            secretsKeyArn: args.secretsKeyArn,
            logsKeyArn: args.logsKeyArn,
            logRetentionDays: args.logRetentionDays,
            everyDays: args.rotationDays,
            standby: args.standby,
        };
        const opts = { parent: this, dependsOn: [this.pooler] };
        return [
            createRotation(`${name}-master`, { ...place, application: "single-user" }, master.secret, opts),
            createRotation(
                `${name}-application`,
                { ...place, application: "multi-user", masterSecret: master.secret },
                secret,
                opts,
            ),
        ];
    }

    private createPrimaryAlarms(
        name: string,
        args: SettledArgs,
        primary: aws.rds.Instance,
        vault: aws.backup.Vault,
    ): void {
        createAlarms(
            name,
            {
                rows: [
                    ...instanceAlarms({
                        instanceClass: args.instanceClass,
                        maxConnections: maxConnections(args.instanceClass),
                        allocatedStorageGiB: args.allocatedStorageGiB,
                    }),
                    ...primaryAlarms(metricsNamespace()),
                    ...(args.role === "replica" ? replicaAlarms(args.rpoSeconds) : []),
                ],
                topics: args.alarmTopics,
                dimensions: { DBInstanceIdentifier: primary.identifier },
                dimensionsOf: { deadlocks: {}, ...backupDimensions(vault.name) },
            },
            { parent: this },
        );
    }

    private createReplicaAlarms(name: string, args: SettledArgs, replica: aws.rds.Instance): void {
        createAlarms(
            name,
            {
                rows: [
                    ...instanceAlarms({
                        instanceClass: args.replicaInstanceClass,
                        maxConnections: maxConnections(args.instanceClass),
                        allocatedStorageGiB: args.allocatedStorageGiB,
                    }),
                    ...replicaAlarms(args.rpoSeconds),
                ],
                topics: args.alarmTopics,
                dimensions: { DBInstanceIdentifier: replica.identifier },
            },
            { parent: this },
        );
    }
}

/** Of what is counted in its log, in this environment. */
function metricsNamespace(): string {
    return `${METRICS_NAMESPACE}/${pulumi.getStack()}`;
}
