/**
 * An S3 bucket as every bucket of the platform is: private, versioned, encrypted, TLS only, owned by its account,
 * logged and with a lifecycle (R-SEC-1, R-SEC-2, R-COST-1).
 */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { ChildOptions } from "./child-options";
import type { DeletionGuard } from "./deletion-guard";
import { policyDocument, type Statement } from "./policy-document";

export interface PrivateBucketArgs {
    /** Physical name, unique in all of AWS. */
    readonly bucketName: pulumi.Input<string>;
    /** `{ kmsKeyArn }` for SSE-KMS; `sse-s3` only where AWS delivers to nothing else, with the page that says so. */
    readonly encryption:
        { readonly kmsKeyArn: pulumi.Input<string> } | { readonly algorithm: "sse-s3"; readonly reason: string };
    /** Days after which an object moves or goes. */
    readonly lifecycle: BucketLifecycle;
    /**
     * Default retention of what is written from then on. It comes and goes in place: S3 takes a lock for a bucket that exists
     * ("Enable Object Lock on an existing S3 bucket", S3 User Guide), and keeps locked what was. @default none
     */
    readonly objectLock?: { readonly mode: "GOVERNANCE" | "COMPLIANCE"; readonly days: number };
    /** Statements beside "TLS only"; gets the bucket's ARN. @default none */
    readonly statements?: (bucketArn: string) => pulumi.Input<readonly Statement[]>;
    /** Bucket and prefix of the server access logs; absent only for the bucket that receives them. */
    readonly accessLogs?: { readonly bucketName: pulumi.Input<string>; readonly prefix: string };
    readonly deletionGuard: DeletionGuard;
}

export interface BucketLifecycle {
    /** Only objects below it, such as `artifacts/`. @default all of the bucket */
    readonly prefix?: string;
    /** Days until STANDARD_IA; AWS takes 30 or more. @default never */
    readonly infrequentAccessDays?: number;
    /** Days until GLACIER_IR, after STANDARD_IA by 30 or more. @default never */
    readonly archiveDays?: number;
    /** Days until an object's current version expires, after every transition. @default never: the writer deletes */
    readonly expireDays?: number;
    /** Days that a replaced or deleted version is kept. */
    readonly noncurrentDays: number;
}

/** The bucket and what others depend on: writers on its policy, replication on its versioning. */
export interface PrivateBucket {
    readonly bucket: aws.s3.Bucket;
    readonly policy: aws.s3.BucketPolicy;
    readonly versioning: aws.s3.BucketVersioning;
}

/** Makes the bucket `<name>` and its settings, `<name>-<setting>`. */
export function createPrivateBucket(name: string, args: PrivateBucketArgs, opts: ChildOptions): PrivateBucket {
    const guard = { ...opts, protect: args.deletionGuard.protect };
    const bucket = new aws.s3.Bucket(
        name,
        {
            bucket: args.bucketName,
            forceDestroy: !args.deletionGuard.protect,
            objectLockEnabled: args.objectLock !== undefined,
        },
        // Of a bucket that exists the setting below switches it on; the provider would make another bucket.
        { ...guard, ignoreChanges: ["objectLockEnabled"] },
    );
    new aws.s3.BucketOwnershipControls(
        `${name}-ownership`,
        { bucket: bucket.id, rule: { objectOwnership: "BucketOwnerEnforced" } },
        opts,
    );
    const block = new aws.s3.BucketPublicAccessBlock(
        `${name}-public-access`,
        {
            bucket: bucket.id,
            blockPublicAcls: true,
            blockPublicPolicy: true,
            ignorePublicAcls: true,
            restrictPublicBuckets: true,
        },
        opts,
    );
    const versioning = new aws.s3.BucketVersioning(
        `${name}-versioning`,
        { bucket: bucket.id, versioningConfiguration: { status: "Enabled" } },
        opts,
    );
    new aws.s3.BucketServerSideEncryptionConfiguration(
        `${name}-encryption`,
        { bucket: bucket.id, rules: [encryptionRule(args.encryption)] },
        opts,
    );
    new aws.s3.BucketLifecycleConfiguration(
        `${name}-lifecycle`,
        { bucket: bucket.id, rules: lifecycleRules(args.lifecycle) },
        // Rules over noncurrent versions need versioning to be on.
        { ...opts, dependsOn: [versioning] },
    );
    if (args.objectLock !== undefined) {
        new aws.s3.BucketObjectLockConfiguration(
            `${name}-object-lock`,
            {
                bucket: bucket.id,
                rule: { defaultRetention: { mode: args.objectLock.mode, days: args.objectLock.days } },
            },
            { ...opts, dependsOn: [versioning] },
        );
    }
    if (args.accessLogs !== undefined) {
        new aws.s3.BucketLogging(
            `${name}-access-logs`,
            { bucket: bucket.id, targetBucket: args.accessLogs.bucketName, targetPrefix: args.accessLogs.prefix },
            opts,
        );
    }
    const policy = new aws.s3.BucketPolicy(
        `${name}-policy`,
        {
            bucket: bucket.id,
            policy: bucket.arn
                .apply((arn) => pulumi.all([arn, args.statements?.(arn) ?? []]))
                .apply(([arn, statements]) => policyDocument([tlsOnly(arn), ...statements])),
        },
        // Both calls change the bucket's access settings; S3 answers the second with a conflict while the first runs.
        { ...opts, dependsOn: [block] },
    );
    return { bucket, policy, versioning };
}

/** R-SEC-1, S3.5, CIS 3.1.1. */
function tlsOnly(bucketArn: string): Statement {
    return {
        Sid: "DenyPlainTransport",
        Effect: "Deny",
        Principal: "*",
        Action: "s3:*",
        Resource: [bucketArn, `${bucketArn}/*`],
        Condition: { Bool: { "aws:SecureTransport": "false" } },
    };
}

function encryptionRule(
    encryption: PrivateBucketArgs["encryption"],
): aws.types.input.s3.BucketServerSideEncryptionConfigurationRule {
    return "kmsKeyArn" in encryption
        ? {
              applyServerSideEncryptionByDefault: {
                  sseAlgorithm: "aws:kms",
                  kmsMasterKeyId: encryption.kmsKeyArn,
              },
              // One data key for many objects instead of a KMS request for each (R-COST-1).
              bucketKeyEnabled: true,
          }
        : { applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } };
}

const ABORT_UPLOADS = { abortIncompleteMultipartUpload: { daysAfterInitiation: 7 } };

function lifecycleRules(lifecycle: BucketLifecycle): aws.types.input.s3.BucketLifecycleConfigurationRule[] {
    const tiers = [
        { days: lifecycle.infrequentAccessDays, storageClass: "STANDARD_IA" },
        { days: lifecycle.archiveDays, storageClass: "GLACIER_IR" },
    ];
    const { prefix = "" } = lifecycle;
    const everything = prefix === "";
    return [
        {
            id: "tiers-and-expiry",
            status: "Enabled",
            filter: { prefix },
            transitions: tiers.flatMap(({ days, storageClass }) =>
                days === undefined ? [] : [{ days, storageClass }],
            ),
            // A deleted object leaves a marker, which goes once no version is left. With an expiry in days S3 removes
            // markers itself ("Removing expired object delete markers", S3 User Guide).
            expiration:
                lifecycle.expireDays === undefined
                    ? { expiredObjectDeleteMarker: true }
                    : { days: lifecycle.expireDays },
            noncurrentVersionExpiration: { noncurrentDays: lifecycle.noncurrentDays },
            ...(everything && ABORT_UPLOADS),
        },
        // Incomplete uploads are paid for under every prefix (CKV_AWS_300).
        ...(everything ? [] : [{ id: "uploads", status: "Enabled", filter: { prefix: "" }, ...ABORT_UPLOADS }]),
    ];
}
