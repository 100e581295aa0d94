/**
 * Active Storage's bucket, with a copy in the second region: the component of a layer of your own (docs/extend.md).
 * Copy it into the folder `stacks/uploads`.
 */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { type AlarmTopics, createAlarms } from "../../components/shared/alarms";
import { createBucketReplication, REPLICATION_FAILURE_ALARMS } from "../../components/shared/bucket-replication";
import type { ChildOptions } from "../../components/shared/child-options";
import type { DeletionGuard } from "../../components/shared/deletion-guard";
import { allow, policyDocument } from "../../components/shared/policy-document";
import { createPrivateBucket } from "../../components/shared/private-bucket";
import { regionProvider } from "../../components/shared/region-provider";
import { siteOf } from "../../components/shared/site";

interface UploadsArgs {
    readonly environment: string;
    /** Domains whose pages upload into the bucket (direct uploads), such as `shop.example.com`. */
    readonly domainNames: readonly string[];
    readonly primary: Place;
    /** The second region. @default no copy */
    readonly standby?: Place;
    /** Topics of the first region, where S3 says that it could not copy a file. */
    readonly alarmTopics: AlarmTopics;
    readonly deletionGuard: DeletionGuard;
}

interface Place {
    readonly region: string;
    readonly dataKeyArn: pulumi.Input<string>;
    readonly accessLogBucketName: pulumi.Input<string>;
    /** Role of the application's tasks there. */
    readonly taskRoleName: pulumi.Input<string>;
}

const RULE_ID = "second-region";
/** Days that a purged or replaced file can be brought back. */
const UNDELETE_DAYS = 30;

export class Uploads extends pulumi.ComponentResource {
    /** Name of the first region's bucket. */
    readonly bucketName: pulumi.Output<string>;
    /** Name of the second region's; undefined without `standby`. */
    readonly standbyBucketName: pulumi.Output<string> | undefined;

    constructor(name: string, args: UploadsArgs, opts?: pulumi.ComponentResourceOptions) {
        super("integers:uploads:Uploads", name, {}, opts);
        const { primary, standby } = args;
        const first = this.createBucket(name, primary, args, { parent: this });
        this.bucketName = first.bucket.bucket;
        if (standby !== undefined) {
            const provider = regionProvider(`${name}-standby`, standby.region);
            const second = this.createBucket(`${name}-standby`, standby, args, { parent: this, provider });
            this.standbyBucketName = second.bucket.bucket;
            createBucketReplication(
                `${name}-replication`,
                {
                    what: "uploads",
                    source: {
                        bucketName: first.bucket.bucket,
                        keyArn: primary.dataKeyArn,
                        region: primary.region,
                        objectLock: false,
                    },
                    destination: { bucketArn: second.bucket.arn, keyArn: standby.dataKeyArn, region: standby.region },
                    ruleId: RULE_ID,
                    deletions: true,
                    timeControl: true,
                },
                { parent: this, dependsOn: [first.versioning, second.versioning] },
            );
            const dimensions = {
                SourceBucket: first.bucket.bucket,
                DestinationBucket: second.bucket.bucket,
                RuleId: RULE_ID,
            };
            const { alarmTopics: topics } = args;
            createAlarms(name, { rows: REPLICATION_FAILURE_ALARMS, dimensions, topics }, { parent: this });
        }
        this.registerOutputs({ bucketName: this.bucketName });
    }

    /** The bucket of one region, and what its tasks may do with it. */
    private createBucket(name: string, place: Place, args: UploadsArgs, opts: ChildOptions) {
        const { accountId } = siteOf(this);
        const made = createPrivateBucket(
            name,
            {
                bucketName: pulumi.interpolate`integers-${args.environment}-uploads-${accountId}-${place.region}`,
                encryption: { kmsKeyArn: place.dataKeyArn },
                // Active Storage purges what nothing refers to any more.
                lifecycle: { noncurrentDays: UNDELETE_DAYS },
                accessLogs: { bucketName: place.accessLogBucketName, prefix: "uploads/" },
                deletionGuard: args.deletionGuard,
            },
            opts,
        );
        // Active Storage Overview, "Cross-Origin Resource Sharing (CORS) Configuration".
        new aws.s3.BucketCorsConfiguration(
            `${name}-cors`,
            {
                bucket: made.bucket.id,
                corsRules: [
                    {
                        allowedMethods: ["PUT"],
                        allowedOrigins: args.domainNames.map((domain) => `https://${domain}`),
                        allowedHeaders: ["Content-Type", "Content-MD5", "Content-Disposition"],
                        maxAgeSeconds: 3600,
                    },
                ],
            },
            opts,
        );
        new aws.iam.RolePolicy(
            name,
            {
                role: place.taskRoleName,
                policy: pulumi
                    .all([made.bucket.arn, place.dataKeyArn])
                    .apply(([bucketArn, keyArn]) =>
                        policyDocument([
                            allow("List", ["s3:ListBucket"], bucketArn),
                            allow(
                                "Files",
                                ["s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload"],
                                `${bucketArn}/*`,
                            ),
                            allow("Encrypt", ["kms:GenerateDataKey", "kms:Decrypt"], keyArn),
                        ]),
                    ),
            },
            opts,
        );
        return made;
    }
}
