/**
 * Who may use which key, as a table, and the key policies that follow from it (R-SEC-1). Pure.
 *
 * Every service is bound by a condition to this account's own resources, so that no other customer of that service can
 * make it use our keys: https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 */
import { callersOfLogs } from "../shared/log-key";
import type { Condition, Site, Statement } from "../shared/policy-document";
import { ALERT_PUBLISHERS } from "./alert-publishers";

/** Plain values that a key policy depends on. */
export interface KeySite extends Site {
    /** Prefix of every physical name, `integers-<environment>`. */
    readonly namePrefix: string;
}

interface ServiceUse {
    readonly sid: string;
    readonly service: (site: KeySite) => string;
    readonly actions: readonly string[];
    readonly condition: (site: KeySite) => Condition;
    /** AWS page that asks for this statement. */
    readonly source: string;
}

interface KeyPurpose {
    readonly description: string;
    /** Services that use the key in their own name. */
    readonly services: readonly ServiceUse[];
    /** Whether EC2 Auto Scaling starts machines whose volumes have this key. */
    readonly autoScaling: boolean;
    /** Whether log groups have it: then whoever writes or reads them uses it through CloudWatch Logs. */
    readonly logGroups: boolean;
}

const USE = ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"];

/** Name of the trail; its ARN stands in policies that must exist before it. */
export const trailArnOf = (site: KeySite): string =>
    `arn:${site.partition}:cloudtrail:${site.region}:${site.accountId}:trail/${site.namePrefix}`;

const cloudTrailUse = (sid: string, actions: readonly string[], context: (site: KeySite) => Condition): ServiceUse => ({
    sid,
    service: () => "cloudtrail.amazonaws.com",
    actions,
    condition: (site) => ({ ...context(site), StringEquals: { "aws:SourceArn": trailArnOf(site) } }),
    source: "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-kms-key-policy-for-cloudtrail.html",
});

/** Fargate encrypts the disks of tasks in its own name; it says whose cluster they run in, and no source. */
const fargateUse = (sid: string, action: string, more: Condition): ServiceUse => ({
    sid,
    service: () => "fargate.amazonaws.com",
    actions: [action],
    condition: (site) => ({
        StringEquals: { "kms:EncryptionContext:aws:ecs:clusterAccount": site.accountId },
        ...more,
    }),
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-create-storage-key.html",
});

export const KEY_PURPOSES = {
    data: {
        description: "Data at rest: databases, caches, volumes, disks of tasks, buckets, images, backups",
        services: [
            {
                sid: "CloudFrontOriginAccess",
                service: () => "cloudfront.amazonaws.com",
                // It reads; only who writes needs data keys.
                actions: ["kms:Decrypt"],
                condition: (site) => ({
                    ArnLike: { "aws:SourceArn": `arn:${site.partition}:cloudfront::${site.accountId}:distribution/*` },
                }),
                source: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html",
            },
            fargateUse("FargateEncrypts", "kms:GenerateDataKeyWithoutPlaintext", {}),
            fargateUse("FargateGrants", "kms:CreateGrant", {
                "ForAllValues:StringEquals": { "kms:GrantOperations": ["Decrypt"] },
            }),
        ],
        autoScaling: true,
        logGroups: false,
    },
    logs: {
        description: "Audit trail, log groups and log buckets",
        services: [
            {
                sid: "CloudWatchLogs",
                service: (site) => `logs.${site.region}.amazonaws.com`,
                actions: ["kms:Encrypt*", "kms:Decrypt*", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:Describe*"],
                condition: (site) => ({
                    ArnLike: {
                        "kms:EncryptionContext:aws:logs:arn": `arn:${site.partition}:logs:${site.region}:${site.accountId}:log-group:*`,
                    },
                }),
                source: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html",
            },
            cloudTrailUse("CloudTrailEncrypt", ["kms:GenerateDataKey*"], (site) => ({
                StringLike: {
                    "kms:EncryptionContext:aws:cloudtrail:arn": `arn:${site.partition}:cloudtrail:*:${site.accountId}:trail/*`,
                },
            })),
            // CloudTrail asks for Decrypt because the archive uses an S3 Bucket Key.
            cloudTrailUse("CloudTrailReadBack", ["kms:Decrypt", "kms:DescribeKey"], () => ({})),
            {
                sid: "LogDeliveryToS3",
                service: () => "delivery.logs.amazonaws.com",
                actions: USE,
                condition: (site) => ({
                    StringEquals: { "aws:SourceAccount": site.accountId },
                    ArnLike: { "aws:SourceArn": `arn:${site.partition}:logs:${site.region}:${site.accountId}:*` },
                }),
                source: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-S3.html",
            },
            {
                sid: "ConfigDelivery",
                service: () => "config.amazonaws.com",
                actions: ["kms:Decrypt", "kms:GenerateDataKey*"],
                condition: (site) => ({ StringEquals: { "aws:SourceAccount": site.accountId } }),
                source: "https://docs.aws.amazon.com/config/latest/developerguide/s3-kms-key-policy.html",
            },
        ],
        autoScaling: false,
        logGroups: true,
    },
    secrets: {
        description: "Secrets Manager secrets and SSM parameters",
        services: [],
        autoScaling: false,
        logGroups: false,
    },
    alerts: {
        description: "Alert topics",
        services: ALERT_PUBLISHERS.map((publisher) => ({
            sid: `Publish${publisher.name}`,
            service: () => publisher.service,
            actions: ["kms:GenerateDataKey*", "kms:Decrypt"],
            condition: (site) => ({
                // SNS ties each data key to its topic. `aws:SourceAccount` "is not supported for
                // EventBridge-to-encrypted topics" (the page below); the topics' own policies have it for the others.
                ArnLike: {
                    "kms:EncryptionContext:aws:sns:topicArn": `arn:${site.partition}:sns:${site.region}:${site.accountId}:${site.namePrefix}-*`,
                },
            }),
            source: "https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html",
        })),
        autoScaling: false,
        logGroups: false,
    },
} as const satisfies Record<string, KeyPurpose>;

export type KeyPurposeName = keyof typeof KEY_PURPOSES;

export const keyPurposeNames = Object.keys(KEY_PURPOSES) as KeyPurposeName[];

/** The service-linked role by which EC2 Auto Scaling starts machines. */
const autoScalingRoleArnOf = (site: Site): string =>
    `arn:${site.partition}:iam::${site.accountId}:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling`;

/** The statements of one purpose's key policy. In a key policy `Resource: "*"` is the key itself. */
export function keyPolicyStatements(name: KeyPurposeName, site: KeySite): Statement[] {
    const purpose: KeyPurpose = KEY_PURPOSES[name];
    return [
        {
            // Without it nobody could repair the key. It leaves the account's roles to their own policies, so that no other
            // statement need name one: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
            Sid: "AccountAdministers",
            Effect: "Allow",
            Principal: { AWS: `arn:${site.partition}:iam::${site.accountId}:root` },
            Action: "kms:*",
            Resource: "*",
        },
        ...purpose.services.map((use): Statement => ({
            Sid: use.sid,
            Effect: "Allow",
            Principal: { Service: use.service(site) },
            Action: use.actions,
            Resource: "*",
            Condition: use.condition(site),
        })),
        ...(purpose.autoScaling ? autoScalingStatements(site) : []),
        ...(purpose.logGroups ? [callersOfLogs(site)] : []),
    ];
}

/**
 * The service-linked role has no KMS permission of its own, so that the key policy must name it, or no group starts a
 * machine: https://docs.aws.amazon.com/autoscaling/ec2/userguide/key-policy-requirements-EBS-encryption.html
 */
function autoScalingStatements(site: Site): Statement[] {
    const shared = { Effect: "Allow", Principal: { AWS: autoScalingRoleArnOf(site) }, Resource: "*" } as const;
    return [
        { Sid: "AutoScalingUses", ...shared, Action: USE },
        {
            Sid: "AutoScalingGrants",
            ...shared,
            Action: "kms:CreateGrant",
            Condition: { Bool: { "kms:GrantIsForAWSResource": "true" } },
        },
    ];
}
