import * as aws from "@pulumi/aws";
import type { ChildOptions } from "../shared/child-options";
import { CLOUDFRONT_REGION } from "../shared/cloudfront-region";
import type { DeletionGuard } from "../shared/deletion-guard";
import { callersOfLogs } from "../shared/log-key";
import { policyDocument, type Site, type Statement } from "../shared/policy-document";
import { siteOf } from "../shared/site";

/**
 * The key for what is kept in CloudFront's region: the log group of its web ACL, and the origin secret. A log group
 * takes only a key of its own region (R-SEC-1).
 */
export function createCdnKey(name: string, guard: DeletionGuard, opts: ChildOptions): aws.kms.Key {
    return new aws.kms.Key(
        name,
        {
            description: "CDN: log group of its web ACL, origin secret",
            enableKeyRotation: true,
            deletionWindowInDays: 30,
            policy: siteOf(opts.parent).apply((site) =>
                policyDocument(cdnKeyStatements({ ...site, region: CLOUDFRONT_REGION })),
            ),
            region: CLOUDFRONT_REGION,
        },
        // Protected like the environment's keys: without it the logs that it encrypted are lost.
        { ...opts, protect: guard.protect },
    );
}

/** This account's administrators by IAM, CloudWatch Logs for this account's log groups, and who calls it. */
export function cdnKeyStatements(site: Site): Statement[] {
    const { partition, accountId, region } = site;
    return [
        {
            Sid: "Account",
            Effect: "Allow",
            Principal: { AWS: `arn:${partition}:iam::${accountId}:root` },
            Action: "kms:*",
            Resource: "*",
        },
        {
            Sid: "CloudWatchLogs",
            Effect: "Allow",
            Principal: { Service: `logs.${region}.amazonaws.com` },
            Action: ["kms:Encrypt*", "kms:Decrypt*", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:Describe*"],
            Resource: "*",
            Condition: {
                ArnLike: {
                    "kms:EncryptionContext:aws:logs:arn": `arn:${partition}:logs:${region}:${accountId}:log-group:*`,
                },
            },
        },
        callersOfLogs(site),
    ];
}
