/** Who may write into the log buckets, and what. Pure (R-SEC-2). */
import type { Site, Statement } from "../shared/policy-document";
import { type KeySite, trailArnOf } from "./key-policies";

const OWNER_CONTROLS = { "s3:x-amz-acl": "bucket-owner-full-control" };

/** The archive: CloudTrail, and the vended logs (VPC flow logs among them) that `delivery.logs` brings. */
export function archiveStatements(bucketArn: string, site: KeySite): Statement[] {
    const trail = { StringEquals: { "aws:SourceArn": trailArnOf(site) } };
    const delivery = {
        StringEquals: { "aws:SourceAccount": site.accountId },
        ArnLike: { "aws:SourceArn": `arn:${site.partition}:logs:${site.region}:${site.accountId}:*` },
    };
    return [
        {
            // Governance mode lets a privileged principal shorten a retention; here it lets nobody (immutable, R-SEC-2).
            Sid: "DenyShorterRetention",
            Effect: "Deny",
            Principal: "*",
            Action: "s3:BypassGovernanceRetention",
            Resource: `${bucketArn}/*`,
        },
        // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html
        aclCheck("CloudTrail", "cloudtrail.amazonaws.com", ["s3:GetBucketAcl"], bucketArn, trail),
        put("CloudTrail", "cloudtrail.amazonaws.com", `${bucketArn}/AWSLogs/${site.accountId}/*`, trail),
        // https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-permissions.html
        aclCheck(
            "LogDelivery",
            "delivery.logs.amazonaws.com",
            ["s3:GetBucketAcl", "s3:ListBucket"],
            bucketArn,
            delivery,
        ),
        put("LogDelivery", "delivery.logs.amazonaws.com", `${bucketArn}/AWSLogs/${site.accountId}/*`, delivery),
    ];
}

/** https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-policy.html */
export function configHistoryStatements(bucketArn: string, site: Site): Statement[] {
    const account = { StringEquals: { "aws:SourceAccount": site.accountId } };
    const objects = `${bucketArn}/AWSLogs/${site.accountId}/Config/*`;
    return [
        aclCheck("Config", "config.amazonaws.com", ["s3:GetBucketAcl", "s3:ListBucket"], bucketArn, account),
        put("Config", "config.amazonaws.com", objects, account),
    ];
}

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html */
export function accessLogStatements(bucketArn: string, site: KeySite): Statement[] {
    return [
        {
            Sid: "ServerAccessLogs",
            Effect: "Allow",
            Principal: { Service: "logging.s3.amazonaws.com" },
            Action: "s3:PutObject",
            Resource: `${bucketArn}/*`,
            Condition: {
                StringEquals: { "aws:SourceAccount": site.accountId },
                // Buckets of every layer of the environment log here.
                ArnLike: { "aws:SourceArn": `arn:${site.partition}:s3:::${site.namePrefix}-*` },
            },
        },
    ];
}

type Conditions = { readonly StringEquals: Record<string, string>; readonly ArnLike?: Record<string, string> };

function aclCheck(
    name: string,
    service: string,
    actions: readonly string[],
    bucketArn: string,
    condition: Conditions,
): Statement {
    return {
        Sid: `${name}AclCheck`,
        Effect: "Allow",
        Principal: { Service: service },
        Action: actions,
        Resource: bucketArn,
        Condition: condition,
    };
}

function put(name: string, service: string, objects: string, condition: Conditions): Statement {
    return {
        Sid: `${name}Write`,
        Effect: "Allow",
        Principal: { Service: service },
        Action: "s3:PutObject",
        Resource: objects,
        Condition: { ...condition, StringEquals: { ...condition.StringEquals, ...OWNER_CONTROLS } },
    };
}
