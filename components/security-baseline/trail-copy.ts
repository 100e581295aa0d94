/**
 * A copy of the audit trail in the second region, locked as in the first (R-DR-1, R-SEC-2): losing a region, or a key
 * of it, loses no evidence. Only the trail and its digests: flow logs in the archive are many times as large, and each
 * region has its own.
 */
import type * as pulumi from "@pulumi/pulumi";
import { type AlarmTopics, createAlarms } from "../shared/alarms";
import { createBucketReplication, REPLICATION_FAILURE_ALARMS } from "../shared/bucket-replication";
import type { PrivateBucket } from "../shared/private-bucket";
import type { Context } from "./context";

/** Where the trail is written: the first region. */
export interface TrailSource {
    readonly region: string;
    readonly logsKeyArn: pulumi.Input<string>;
    readonly logArchiveBucketName: pulumi.Input<string>;
    readonly permissionsBoundaryArn: pulumi.Input<string>;
    /** Topics of that region, where S3 counts what could not be copied. */
    readonly alarmTopics: AlarmTopics;
}

interface TrailCopyArgs {
    readonly source: TrailSource;
    /** The second region. */
    readonly region: string;
    /** Archive of the second region. */
    readonly archive: PrivateBucket;
    readonly logsKeyArn: pulumi.Input<string>;
}

/** Id of the rule, a dimension of its metrics. */
const RULE_ID = "audit-trail";

export function createTrailCopy(context: Context, args: TrailCopyArgs): void {
    const { parent, site, iamPath } = context;
    const { source, archive } = args;
    const name = `${context.name}-trail-copy`;
    createBucketReplication(
        name,
        {
            what: "the audit trail",
            source: {
                bucketName: source.logArchiveBucketName,
                keyArn: source.logsKeyArn,
                region: source.region,
                // A bucket that was ever locked stays enabled for locks, and S3 then asks for its role's right to read them.
                objectLock: true,
            },
            destination: { bucketArn: archive.bucket.arn, keyArn: args.logsKeyArn, region: args.region },
            ruleId: RULE_ID,
            // CloudTrail/ and CloudTrail-Digest/
            prefix: site.apply(({ accountId }) => `AWSLogs/${accountId}/CloudTrail`),
            deletions: false,
            timeControl: false,
            role: { path: iamPath, permissionsBoundary: source.permissionsBoundaryArn },
        },
        { parent, dependsOn: [archive.versioning] },
    );
    createAlarms(
        name,
        {
            rows: REPLICATION_FAILURE_ALARMS,
            dimensions: {
                SourceBucket: source.logArchiveBucketName,
                DestinationBucket: archive.bucket.bucket,
                RuleId: RULE_ID,
            },
            topics: source.alarmTopics,
            region: source.region,
        },
        { parent },
    );
}
