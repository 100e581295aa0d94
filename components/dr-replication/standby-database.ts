import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { createInstanceBase, createLogGroups, identifierOf, shared } from "../database-cluster/instances";
import type { DeletionGuard } from "../shared/deletion-guard";
import { serviceTrust } from "../shared/policy-document";
import { siteOf } from "../shared/site";
import type { StandbyDatabaseArgs } from "./args";

export interface StandbyDatabasePlace {
    /** Subnets of the database tier, one a zone. */
    readonly subnetIds: pulumi.Input<string[]>;
    readonly securityGroupId: pulumi.Input<string>;
    readonly dataKeyArn: pulumi.Input<string>;
    readonly logsKeyArn: pulumi.Input<string>;
    /** Whether it was promoted. */
    readonly serves: boolean;
    readonly deletionGuard: DeletionGuard;
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
        const settings = { ...args, fenced: false };
        const base = createInstanceBase(
            name,
            settings,
            site.apply((s) => serviceTrust("monitoring.rds.amazonaws.com", s)),
            site.apply((s) => s.partition),
            { parent: this },
        );
        const logicalName = `${name}-replica`;
        const identifier = identifierOf(logicalName);
        const instance = new aws.rds.Instance(
            logicalName,
            {
                ...shared(settings, base),
                identifier,
                // Engine, master user and database come with the source; subnet group and key are this region's.
                replicateSourceDb: args.sourceArn,
                instanceClass: args.instanceClass,
                dbSubnetGroupName: base.subnetGroup.name,
                kmsKeyId: args.dataKeyArn,
                multiAz: args.serves || args.multiAz,
                maxAllocatedStorage: args.maxAllocatedStorageGiB,
                // A promotion would otherwise wait for its first backup.
                backupRetentionPeriod: args.backupRetentionDays,
                backupWindow: args.backupWindow,
                deleteAutomatedBackups: false,
                // RDS takes no final snapshot of a replica.
                ...(args.serves
                    ? { skipFinalSnapshot: false, finalSnapshotIdentifier: `${identifier}-final` }
                    : { skipFinalSnapshot: true }),
            },
            {
                parent: this,
                protect: args.deletionGuard.protect,
                // Where it replicates from is decided once, when it is made. The plan promotes it in AWS, and whatever
                // the state says of its source then, no update may try to tie it again (decision 0041).
                ignoreChanges: ["replicateSourceDb", "engineVersion"],
                dependsOn: [
                    base.monitoringPolicy,
                    ...createLogGroups(logicalName, identifier, settings, { parent: this }),
                ],
            },
        );
        // Point-in-time recovery in this region, without a database (RDS User Guide, "Replicating automated backups to
        // another AWS Region"). It ends with its source, not with a promotion.
        new aws.rds.InstanceAutomatedBackupsReplication(
            `${name}-backups`,
            {
                sourceDbInstanceArn: args.sourceArn,
                kmsKeyId: args.dataKeyArn,
                retentionPeriod: args.backupRetentionDays,
            },
            { parent: this },
        );
        this.identifier = instance.identifier;
        this.arn = instance.arn;
        this.address = instance.address;
        this.subnetGroupName = base.subnetGroup.name;
        this.registerOutputs({ identifier: this.identifier, arn: this.arn, address: this.address });
    }
}
