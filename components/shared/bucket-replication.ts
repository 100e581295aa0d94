/** Copies of a bucket's objects in a bucket of another region, by a role that may do nothing else (R-DR-1). */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { AlarmRow } from "./alarms";
import { allow, policyDocument, serviceTrust, type Statement } from "./policy-document";
import { siteOf } from "./site";

interface BucketReplicationArgs {
    /** What is copied, in the role's description: `assets`. */
    readonly what: string;
    readonly source: ReplicationEnd & {
        readonly bucketName: pulumi.Input<string>;
        /** Whether Object Lock is on: the copies then get each object's retention, and the destination must have it too. */
        readonly objectLock: boolean;
    };
    readonly destination: ReplicationEnd & { readonly bucketArn: pulumi.Input<string> };
    /** Id of the rule, a dimension of its metrics. */
    readonly ruleId: string;
    /** Only objects below it. @default all of the bucket */
    readonly prefix?: pulumi.Input<string>;
    /** Whether deletions are replicated; versions stay. */
    readonly deletions: boolean;
    /** Whether S3 promises each copy within 15 minutes, at a price a GB (S3 Replication Time Control). */
    readonly timeControl: boolean;
    /** IAM path and boundary of the role, where no transformation sets them. @default none */
    readonly role?: Pick<aws.iam.RoleArgs, "path" | "permissionsBoundary">;
}

interface ReplicationEnd {
    readonly region: string;
    /** KMS key of the objects there. */
    readonly keyArn: pulumi.Input<string>;
}

/** Minutes that S3 promises for an object; 15 is the only value it takes. */
const REPLICATION_MINUTES = 15;

/**
 * Makes `<name>`: role, its policy and the source's replication. Both buckets must keep versions by then (`dependsOn`).
 * Objects written before are not copied (S3 User Guide, "Replicating existing objects").
 */
export function createBucketReplication(
    name: string,
    args: BucketReplicationArgs,
    opts: { readonly parent: pulumi.Resource; readonly dependsOn: pulumi.Resource[] },
): aws.s3.BucketReplicationConfig {
    const { source, destination, timeControl } = args;
    const site = siteOf(opts.parent);
    const role = new aws.iam.Role(
        name,
        {
            description: `S3 copies ${args.what} to the second region`,
            assumeRolePolicy: site.apply((s) => serviceTrust("s3.amazonaws.com", s)),
            ...args.role,
        },
        { parent: opts.parent },
    );
    const policy = new aws.iam.RolePolicy(
        name,
        {
            role: role.name,
            policy: pulumi
                .all([site, source.bucketName, source.keyArn, destination.bucketArn, destination.keyArn])
                .apply(([s, bucketName, sourceKey, to, destinationKey]) =>
                    policyDocument([
                        ...objectStatements(`arn:${s.partition}:s3:::${bucketName}`, to, args),
                        allow("DecryptSource", ["kms:Decrypt"], sourceKey, throughS3(source.region)),
                        // Decrypt: S3 verifies the destination's Bucket Key before it uses it ("S3 Bucket Keys and replication").
                        allow(
                            "EncryptReplicas",
                            ["kms:Decrypt", "kms:Encrypt"],
                            destinationKey,
                            throughS3(destination.region),
                        ),
                    ]),
                ),
        },
        { parent: role },
    );
    return new aws.s3.BucketReplicationConfig(
        name,
        {
            region: source.region,
            bucket: source.bucketName,
            role: role.arn,
            rules: [
                {
                    id: args.ruleId,
                    status: "Enabled",
                    filter: { prefix: args.prefix ?? "" },
                    deleteMarkerReplication: { status: args.deletions ? "Enabled" : "Disabled" },
                    sourceSelectionCriteria: { sseKmsEncryptedObjects: { status: "Enabled" } },
                    destination: {
                        bucket: destination.bucketArn,
                        encryptionConfiguration: { replicaKmsKeyId: destination.keyArn },
                        replicationTime: timeControl
                            ? { status: "Enabled", time: { minutes: REPLICATION_MINUTES } }
                            : undefined,
                        metrics: {
                            status: "Enabled",
                            eventThreshold: timeControl ? { minutes: REPLICATION_MINUTES } : undefined,
                        },
                    },
                },
            ],
        },
        { parent: opts.parent, dependsOn: [policy, ...opts.dependsOn] },
    );
}

/**
 * S3 User Guide, "Setting up permissions for live replication"; of locks: "Object Lock considerations", "Using Object Lock
 * with S3 Replication".
 */
function objectStatements(
    source: string,
    destination: string,
    { deletions, source: { objectLock } }: BucketReplicationArgs,
): Statement[] {
    const locks = ["s3:GetObjectRetention", "s3:GetObjectLegalHold"];
    return [
        allow("ReadSource", ["s3:GetReplicationConfiguration", "s3:ListBucket"], source),
        allow(
            "ReadObjects",
            [
                "s3:GetObjectVersionForReplication",
                "s3:GetObjectVersionAcl",
                "s3:GetObjectVersionTagging",
                ...(objectLock ? locks : []),
            ],
            `${source}/*`,
        ),
        allow(
            "WriteReplicas",
            ["s3:ReplicateObject", ...(deletions ? ["s3:ReplicateDelete"] : []), "s3:ReplicateTags"],
            `${destination}/*`,
        ),
    ];
}

const throughS3 = (region: string) => ({ StringLike: { "kms:ViaService": `s3.${region}.amazonaws.com` } });

/**
 * Over a replication (dimensions SourceBucket, DestinationBucket and RuleId), in the region of the source: S3 publishes
 * failures there (S3 User Guide, "Using S3 Replication metrics").
 */
export const REPLICATION_FAILURE_ALARMS: readonly AlarmRow[] = [
    {
        name: "replication-failures",
        ...{ metric: "OperationsFailedReplication", namespace: "AWS/S3", statistic: "Sum" },
        threshold: 0,
        unit: "objects",
        comparison: "GreaterThanThreshold",
        periodSeconds: 300,
        evaluationPeriods: 1,
        treatMissingData: "notBreaching",
        severity: "warning",
        reason: "S3 gives up on a failed object for good: the second region will never have it.",
        runbook: "docs/runbooks/dr-replication-latency.md",
    },
];
