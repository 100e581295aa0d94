import * as pulumi from "@pulumi/pulumi";
import { orRefuse } from "../shared/refusal";
import { createAccountSettings, createRegionSettings } from "./account-settings";
import type { SecurityBaselineArgs } from "./args";
import { createBoundary } from "./boundary";
import { createBudgets } from "./budgets";
import { createCiRoles } from "./ci-roles";
import { createRecorderRole } from "./config-recorder";
import { contextOf } from "./context";
import { createDetection, createFindingRoutes } from "./detection";
import { createKeys } from "./keys";
import { createLogArchive } from "./log-archive";
import { createImageRepository } from "./image-repository";
import { createTopics } from "./topics";
import { createTrail, trailLogGroupName } from "./trail";
import { checkBaseline } from "./validate";

/**
 * Keys, audit trail and its archive, detection, alert topics, image repository, budgets, CI's roles, account settings
 * (R-SEC-1, R-SEC-2, R-SEC-4, R-COST-1).
 */
export class SecurityBaseline extends pulumi.ComponentResource {
    /** KMS key for data at rest. */
    readonly dataKeyArn: pulumi.Output<string>;
    /** KMS key for log groups and log buckets. */
    readonly logsKeyArn: pulumi.Output<string>;
    /** KMS key for Secrets Manager and SSM parameters. */
    readonly secretsKeyArn: pulumi.Output<string>;
    /** KMS key of the topics. */
    readonly alertsKeyArn: pulumi.Output<string>;
    /** SNS topic of alarms that wake a person. */
    readonly criticalTopicArn: pulumi.Output<string>;
    /** SNS topic of alarms for working hours. */
    readonly warningTopicArn: pulumi.Output<string>;
    /** SNS topic of events worth knowing. */
    readonly infoTopicArn: pulumi.Output<string>;
    /** Bucket that keeps the audit trail and vended logs. */
    readonly logArchiveBucketName: pulumi.Output<string>;
    /** ARN of that bucket. */
    readonly logArchiveBucketArn: pulumi.Output<string>;
    /** Bucket that receives S3 server access logs, one prefix per bucket. */
    readonly accessLogBucketName: pulumi.Output<string>;
    /** CloudTrail trail of all regions. */
    readonly trailArn: pulumi.Output<string>;
    /** Log group of the trail, if it has one. */
    readonly logGroupNames: string[];
    /** ECR repository of the images. */
    readonly imageRepositoryUrl: pulumi.Output<string>;
    /** ARN of that repository. */
    readonly imageRepositoryArn: pulumi.Output<string>;
    /** Role that CI assumes to preview: reads, and no data. */
    readonly previewRoleArn: pulumi.Output<string>;
    /** Role that CI assumes to look for drift: reads, secrets of the state included. */
    readonly driftRoleArn: pulumi.Output<string>;
    /** Role that CI assumes to deploy. */
    readonly deployRoleArn: pulumi.Output<string>;
    /** The most that a role of the environment may do. */
    readonly permissionsBoundaryArn: pulumi.Output<string>;

    constructor(name: string, args: SecurityBaselineArgs, opts?: pulumi.ComponentResourceOptions) {
        super("integers:foundation:SecurityBaseline", name, {}, opts);
        orRefuse(() => checkBaseline(args));
        const context = contextOf(this, name, args);

        const keys = createKeys(context, args.accountSingletons && args.createAutoScalingRole);
        const topics = createTopics(context, keys.alerts.arn, args.alertEmails);
        const boundary = createBoundary(context);
        const logs = createLogArchive(context, {
            logsKeyArn: keys.logs.arn,
            retentionDays: args.logRetentionDays,
            objectLock: args.objectLock,
        });
        const trail = createTrail(context, {
            archive: logs.archive,
            logsKeyArn: keys.logs.arn,
            dataEvents: args.trailDataEvents,
            logGroupDays: args.trailLogGroupDays,
            permissionsBoundaryArn: boundary.arn,
        });
        if (args.accountSingletons) {
            const roles = args.configEnabled && args.createConfigRole ? [createRecorderRole(context)] : [];
            createDetection(context, args, logs, keys.logs.arn, roles);
            createFindingRoutes(context, topics);
            createRegionSettings(context, keys.data.arn);
            createAccountSettings(context, args.passwordPolicy);
        }
        const images = createImageRepository(context, keys.data.arn, args.imagesToKeep);
        createBudgets(context, {
            monthlyUsd: args.monthlyBudgetUsd,
            servicesUsd: args.serviceBudgetsUsd,
            scope: args.budgetScope,
            environment: args.environment,
            topics,
        });
        const ci = createCiRoles(context, {
            environment: args.environment,
            repository: args.ciRepository,
            oidcProvider: args.ciOidcProvider,
            boundary,
        });

        this.dataKeyArn = keys.data.arn;
        this.logsKeyArn = keys.logs.arn;
        this.secretsKeyArn = keys.secrets.arn;
        this.alertsKeyArn = keys.alerts.arn;
        this.criticalTopicArn = topics.critical.arn;
        this.warningTopicArn = topics.warning.arn;
        this.infoTopicArn = topics.info.arn;
        this.logArchiveBucketName = logs.archive.bucket.bucket;
        this.logArchiveBucketArn = logs.archive.bucket.arn;
        this.accessLogBucketName = logs.accessLogs.bucket.bucket;
        this.trailArn = trail.arn;
        this.logGroupNames = args.trailLogGroupDays === 0 ? [] : [trailLogGroupName(context.namePrefix)];
        this.imageRepositoryUrl = images.repositoryUrl;
        this.imageRepositoryArn = images.arn;
        this.previewRoleArn = ci.previewRole.arn;
        this.driftRoleArn = ci.driftRole.arn;
        this.deployRoleArn = ci.deployRole.arn;
        this.permissionsBoundaryArn = boundary.arn;
        this.registerOutputs({
            dataKeyArn: this.dataKeyArn,
            logsKeyArn: this.logsKeyArn,
            secretsKeyArn: this.secretsKeyArn,
            alertsKeyArn: this.alertsKeyArn,
            criticalTopicArn: this.criticalTopicArn,
            warningTopicArn: this.warningTopicArn,
            infoTopicArn: this.infoTopicArn,
            logArchiveBucketName: this.logArchiveBucketName,
            logArchiveBucketArn: this.logArchiveBucketArn,
            accessLogBucketName: this.accessLogBucketName,
            trailArn: this.trailArn,
            imageRepositoryUrl: this.imageRepositoryUrl,
            imageRepositoryArn: this.imageRepositoryArn,
            previewRoleArn: this.previewRoleArn,
            driftRoleArn: this.driftRoleArn,
            deployRoleArn: this.deployRoleArn,
            permissionsBoundaryArn: this.permissionsBoundaryArn,
            // For the policy pack: an opt-out is shown with its reason.
            deletionGuard: args.deletionGuard,
            objectLock: args.objectLock,
        });
    }
}
