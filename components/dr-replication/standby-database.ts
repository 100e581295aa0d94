import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { instanceAlarms, TRANSACTION_IDS } from "../database-cluster/alarm-table";
import { createBackup } from "../database-cluster/backup";
import { BACKUP_ALARMS, backupDimensions } from "../database-cluster/backup-alarms";
import { createEventSubscriptions } from "../database-cluster/event-subscriptions";
import { createLogGroups } from "../database-cluster/exported-logs";
import type { Former } from "../database-cluster/generations";
import { createInstanceBase, type InstanceBase } from "../database-cluster/instance-base";
import { maxConnections } from "../database-cluster/instance-classes";
import { identifierOf, placeOf } from "../database-cluster/instance-place";
import { commonInputs, COPIED, finalSnapshot, isProtected, PATIENCE } from "../database-cluster/instances";
import { type AlarmTopics, createAlarms } from "../shared/alarms";
import type { DeletionGuard } from "../shared/deletion-guard";
import { siteOf } from "../shared/site";
import type { StandbyDatabaseArgs } from "./args";

interface StandbyDatabasePlace {
    /** Subnets of the database tier, one per zone. */
    readonly subnetIds: pulumi.Input<string[]>;
    readonly securityGroupId: pulumi.Input<string>;
    readonly dataKeyArn: pulumi.Input<string>;
    readonly logsKeyArn: pulumi.Input<string>;
    readonly backupVaultName: pulumi.Input<string>;
    readonly deletionGuard: DeletionGuard;
    readonly alarmTopics: AlarmTopics;
}

/**
 * The database in the second region: a replica until the failover plan promotes it, a primary of its own afterwards, and
 * the same resource all the time (R-DR-1, R-DR-5).
 */
export class StandbyDatabase extends pulumi.ComponentResource {
    readonly identifier: pulumi.Output<string>;
    readonly arn: pulumi.Output<string>;
    readonly address: pulumi.Output<string>;
    /** Isolated subnets of this region, for instances that are restored there. */
    readonly subnetGroupName: pulumi.Output<string>;

    constructor(
        name: string,
        args: StandbyDatabaseArgs & StandbyDatabasePlace,
        opts?: pulumi.ComponentResourceOptions,
    ) {
        super("integers:dr:StandbyDatabase", name, {}, opts);
        const site = siteOf(this);
        const base = createInstanceBase(name, args, site, { parent: this });
        const former = args.lineage.former.map((one) => this.createInstance(name, one.generation, args, base, [], one));
        const instance = this.createInstance(name, args.lineage.current, args, base, former);
        this.replicateBackups(`${name}-backups`, args);
        // A replica is backed up at its source; once it is no replica, here.
        createBackup(
            name,
            {
                vaultName: args.backupVaultName,
                copyVaultArn: args.copyVaultArn,
                instanceArn: args.role === "replica" ? undefined : instance.arn,
                formerArns: former.map(({ arn }) => arn),
                site,
            },
            { parent: this },
        );
        this.watch(name, args, instance);
        this.identifier = instance.identifier;
        this.arn = instance.arn;
        this.address = instance.address;
        this.subnetGroupName = base.subnetGroup.name;
        this.registerOutputs({ identifier: this.identifier, arn: this.arn, address: this.address });
    }

    private createInstance(
        name: string,
        generation: number,
        args: StandbyDatabaseArgs & StandbyDatabasePlace,
        base: InstanceBase,
        after: readonly pulumi.Resource[],
        former?: Former,
    ): aws.rds.Instance {
        const logicalName = `${name}-replica`;
        const place = placeOf(logicalName, identifierOf(logicalName), generation, former);
        const replicates = args.role === "replica" && former === undefined;
        return new aws.rds.Instance(
            place.name,
            {
                ...commonInputs(args, base, place, replicates),
                // Engine, master user and database come with the source; subnet group and key are this region's.
                replicateSourceDb: args.sourceArn,
                instanceClass: args.instanceClass,
                dbSubnetGroupName: base.subnetGroup.name,
                kmsKeyId: args.dataKeyArn,
                multiAz: !replicates || args.multiAz,
                maxAllocatedStorage: args.maxAllocatedStorageGiB,
                // Otherwise a promotion would wait for the first backup.
                backupRetentionPeriod: args.backupRetentionDays,
                backupWindow: args.backupWindow,
                deleteAutomatedBackups: false,
                ...finalSnapshot(replicates, place, base),
            },
            {
                parent: this,
                protect: isProtected(args, place),
                ignoreChanges: [...COPIED],
                customTimeouts: PATIENCE,
                dependsOn: [base.monitoringPolicy, ...createLogGroups(place, args, { parent: this }), ...after],
            },
        );
    }

    /**
     * What the first region's instances are watched for (R-DB-6), the same before and after a failover: a replica
     * without storage stops, and nobody has time for a deployment once this database serves. `Recovery` watches its
     * lag.
     */
    private watch(name: string, args: StandbyDatabaseArgs & StandbyDatabasePlace, instance: aws.rds.Instance): void {
        const { instanceClass, allocatedStorageGiB, alarmTopics, backupVaultName } = args;
        const inputs = { instanceClass, maxConnections: maxConnections(instanceClass), allocatedStorageGiB };
        createAlarms(
            name,
            {
                rows: [...instanceAlarms(inputs), TRANSACTION_IDS, ...BACKUP_ALARMS],
                topics: alarmTopics,
                dimensions: { DBInstanceIdentifier: instance.identifier },
                dimensionsOf: backupDimensions(backupVaultName),
            },
            { parent: this },
        );
        createEventSubscriptions(name, alarmTopics, [instance], { parent: this });
    }

    /**
     * Point-in-time recovery in this region, without a database (RDS User Guide, "Replicating automated backups to another
     * AWS Region"). It ends with its source, not with a promotion; each database of the first region has one of its own.
     * What was replicated stays until its retention ends, whatever becomes of the replication.
     */
    private replicateBackups(name: string, args: StandbyDatabaseArgs & StandbyDatabasePlace): void {
        const generation = args.backedUpGeneration;
        if (generation !== undefined) {
            new aws.rds.InstanceAutomatedBackupsReplication(
                generation === 1 ? name : `${name}-g${generation}`,
                {
                    sourceDbInstanceArn: args.sourceArn,
                    kmsKeyId: args.dataKeyArn,
                    retentionPeriod: args.backupRetentionDays,
                },
                // A source has one replication: ended after a new retention had begun, none would be left.
                { parent: this, deleteBeforeReplace: true, customTimeouts: PATIENCE },
            );
        }
    }
}
