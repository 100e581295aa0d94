import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { createVault, type VaultLock } from "../shared/backup-vault";
import type { DeletionGuard } from "../shared/deletion-guard";
import { createRegionSettings } from "./account-settings";
import type { AlertEmails, ObjectLock } from "./args";
import { contextOf } from "./context";
import { createDetection, createFindingRoutes, type DetectionArgs } from "./detection";
import { createImageRepository } from "./image-repository";
import { createKeys } from "./keys";
import { createLogArchive } from "./log-archive";
import { createTopics } from "./topics";
import { createTrailCopy, type TrailSource } from "./trail-copy";

interface StandbyBaselineArgs extends DetectionArgs {
    readonly environment: string;
    /** The second region; the component's provider must be of that region. */
    readonly region: string;
    /** The first region, where images are pushed to and the audit trail is written. */
    readonly primary: TrailSource;
    /**
     * Whether this environment owns what an account and region has one set of: the registry's replication rules,
     * detection and its alerts, the region's settings.
     */
    readonly accountSingletons: boolean;
    readonly deletionGuard: DeletionGuard;
    readonly logRetentionDays: number;
    readonly objectLock: ObjectLock;
    readonly alertEmails: AlertEmails;
    readonly imagesToKeep: number;
    /** Lock of the vault that receives the copies of backups. */
    readonly vaultLock: VaultLock;
}

/**
 * The foundation of the second region, before anything is deployed there: keys, topics, log archive with a copy of the
 * audit trail, detection, images, the vault that backups are copied to (R-DR-1). It belongs to the foundation because
 * layers of the first region use these keys for their replicas. Keys are of their region and no multi-Region keys:
 * decision 0040.
 */
export class StandbyBaseline extends pulumi.ComponentResource {
    readonly region: string;
    readonly dataKeyArn: pulumi.Output<string>;
    readonly logsKeyArn: pulumi.Output<string>;
    readonly secretsKeyArn: pulumi.Output<string>;
    readonly criticalTopicArn: pulumi.Output<string>;
    readonly warningTopicArn: pulumi.Output<string>;
    readonly infoTopicArn: pulumi.Output<string>;
    readonly accessLogBucketName: pulumi.Output<string>;
    readonly logArchiveBucketArn: pulumi.Output<string>;
    readonly imageRepositoryUrl: pulumi.Output<string>;
    readonly imageRepositoryArn: pulumi.Output<string>;
    readonly backupVaultArn: pulumi.Output<string>;
    readonly backupVaultName: pulumi.Output<string>;

    constructor(name: string, args: StandbyBaselineArgs, opts: pulumi.ComponentResourceOptions) {
        super("integers:foundation:StandbyBaseline", name, {}, opts);
        const child = { parent: this };
        const context = contextOf(this, name, args);
        // The service-linked roles of Auto Scaling and Config are the account's, made with the first region's baseline.
        const keys = createKeys(context, false);
        const topics = createTopics(context, keys.alerts.arn, args.alertEmails);
        const logs = createLogArchive(context, {
            logsKeyArn: keys.logs.arn,
            retentionDays: args.logRetentionDays,
            objectLock: args.objectLock,
        });
        const images = createImageRepository(context, keys.data.arn, args.imagesToKeep);
        if (args.accountSingletons) {
            createDetection(context, args, logs, keys.logs.arn, []);
            createFindingRoutes(context, topics);
            createRegionSettings(context, keys.data.arn);
            this.replicateImages(name, args, context.site.accountId, images);
        }
        createTrailCopy(context, { ...args, source: args.primary, archive: logs.archive, logsKeyArn: keys.logs.arn });
        const vault = createVault(
            `${name}-vault`,
            { kmsKeyArn: keys.data.arn, vaultLock: args.vaultLock, deletionGuard: args.deletionGuard },
            child,
        );

        this.region = args.region;
        this.dataKeyArn = keys.data.arn;
        this.logsKeyArn = keys.logs.arn;
        this.secretsKeyArn = keys.secrets.arn;
        this.criticalTopicArn = topics.critical.arn;
        this.warningTopicArn = topics.warning.arn;
        this.infoTopicArn = topics.info.arn;
        this.accessLogBucketName = logs.accessLogs.bucket.bucket;
        this.logArchiveBucketArn = logs.archive.bucket.arn;
        this.imageRepositoryUrl = images.repositoryUrl;
        this.imageRepositoryArn = images.arn;
        this.backupVaultArn = vault.arn;
        this.backupVaultName = vault.name;
        this.registerOutputs({ region: this.region, dataKeyArn: this.dataKeyArn, backupVaultArn: this.backupVaultArn });
    }

    /**
     * An image is in the second region before a deployment there asks for it. Into the repository above: one that ECR
     * makes itself would have AWS's key and tags that move (ECR User Guide, "Private image replication"). The registry has
     * one set of rules, so this one is for every environment of the account.
     */
    private replicateImages(
        name: string,
        args: StandbyBaselineArgs,
        registryId: pulumi.Output<string>,
        images: aws.ecr.Repository,
    ): void {
        new aws.ecr.ReplicationConfiguration(
            `${name}-images`,
            {
                region: args.primary.region,
                replicationConfiguration: {
                    rules: [
                        {
                            destinations: [{ region: args.region, registryId }],
                            repositoryFilters: [{ filter: "integers-", filterType: "PREFIX_MATCH" }],
                        },
                    ],
                },
            },
            { parent: this, dependsOn: [images] },
        );
    }
}
