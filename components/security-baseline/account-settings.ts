/**
 * Settings that exist once an account, or once a region of it. One environment of the account owns them
 * (`accountSingletons`).
 */
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { Context } from "./context";

/** What is set for each region. */
export function createRegionSettings(context: Context, dataKeyArn: pulumi.Input<string>): void {
    const { name, namePrefix, parent } = context;
    const opts = { parent };
    // EC2.7, CIS 6.1.1: volumes are encrypted, with our key, whatever a request says.
    new aws.ebs.EncryptionByDefault(`${name}-ebs-encryption`, { enabled: true }, opts);
    // There is only one: deleted after its successor was set, it would leave AWS's own key.
    new aws.ebs.DefaultKmsKey(`${name}-ebs-key`, { keyArn: dataKeyArn }, { ...opts, deleteBeforeReplace: true });
    new aws.ebs.SnapshotBlockPublicAccess(`${name}-snapshot-sharing`, { state: "block-all-sharing" }, opts);
    new aws.ec2.ImageBlockPublicAccess(`${name}-image-sharing`, { state: "block-new-sharing" }, opts);
    // EC2.8: IMDSv2 also for what a launch template forgets; two hops, because containers ask through a bridge.
    new aws.ec2.InstanceMetadataDefaults(
        `${name}-instance-metadata`,
        { httpTokens: "required", httpPutResponseHopLimit: 2 },
        opts,
    );
    // SSM.7: no document of Systems Manager is shared with everybody.
    new aws.ssm.ServiceSetting(
        `${name}-document-sharing`,
        { settingId: "/ssm/documents/console/public-sharing-permission", settingValue: "Disable" },
        opts,
    );
    // A zone that answers late passes health checks: AWS tells of one that it leaves itself (ARC Developer Guide, "Enabling
    // or disabling autoshift observer notification"), free of charge, and moves nothing of ours.
    new aws.arczonalshift.AutoshiftObserverNotificationStatus(`${name}-zone-watch`, { status: "ENABLED" }, opts);
    // IAM.28
    new aws.accessanalyzer.Analyzer(`${name}-access-analyzer`, { analyzerName: namePrefix, type: "ACCOUNT" }, opts);
}

/** What is set once for all regions. */
export function createAccountSettings(context: Context, passwordPolicy: boolean): void {
    const { name, parent } = context;
    const opts = { parent };
    // S3.1
    new aws.s3.AccountPublicAccessBlock(
        `${name}-s3-public-access`,
        { blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true },
        opts,
    );
    if (passwordPolicy) {
        // IAM.15, IAM.16 (CIS 2.7, 2.8). No expiry (IAM.17): NIST SP 800-63B advises against it, and people sign in by federation.
        new aws.iam.AccountPasswordPolicy(
            `${name}-password-policy`,
            {
                minimumPasswordLength: 14,
                passwordReusePrevention: 24,
                requireLowercaseCharacters: true,
                requireNumbers: true,
                requireSymbols: true,
                requireUppercaseCharacters: true,
                allowUsersToChangePassword: true,
            },
            opts,
        );
    }
}
