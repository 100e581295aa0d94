/** AWS Config: every supported resource, global ones too (R-SEC-2, Config.1). One recorder a region and account. */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { policyDocument, serviceTrust, type Site, type Statement } from "../shared/policy-document";
import type { PrivateBucket } from "../shared/private-bucket";
import type { Context } from "./context";

export interface ConfigRecorderArgs {
    readonly history: PrivateBucket;
    readonly logsKeyArn: pulumi.Input<string>;
}

/** Gives the recorder's status: Security Hub's checks need a recorder that runs. */
export function createConfigRecorder(context: Context, args: ConfigRecorderArgs): aws.cfg.RecorderStatus {
    const { name, namePrefix, parent } = context;
    const recorder = new aws.cfg.Recorder(
        `${name}-config`,
        {
            name: namePrefix,
            roleArn: createRecorderRole(context, args),
            recordingGroup: { allSupported: true, includeGlobalResourceTypes: true },
        },
        { parent },
    );
    const channel = new aws.cfg.DeliveryChannel(
        `${name}-config-channel`,
        {
            name: namePrefix,
            s3BucketName: args.history.bucket.bucket,
            s3KmsKeyArn: args.logsKeyArn,
            snapshotDeliveryProperties: { deliveryFrequency: "TwentyFour_Hours" },
        },
        { parent, dependsOn: [recorder, args.history.policy] },
    );
    return new aws.cfg.RecorderStatus(
        `${name}-config-status`,
        { name: recorder.name, isEnabled: true },
        { parent, dependsOn: [channel] },
    );
}

/** Without the boundary of other roles: it would hide from Config every service that the platform does not use. */
function createRecorderRole(context: Context, args: ConfigRecorderArgs): pulumi.Output<string> {
    const { name, site, parent, iamPath } = context;
    const role = new aws.iam.Role(
        `${name}-config-role`,
        {
            path: iamPath,
            assumeRolePolicy: site.apply((s) => serviceTrust("config.amazonaws.com", s)),
        },
        { parent },
    );
    new aws.iam.RolePolicyAttachment(
        `${name}-config-role-read`,
        {
            role: role.name,
            policyArn: site.apply((s) => `arn:${s.partition}:iam::aws:policy/service-role/AWS_ConfigRole`),
        },
        { parent },
    );
    const policy = new aws.iam.RolePolicy(
        `${name}-config-role-policy`,
        {
            role: role.name,
            policy: pulumi
                .all([site, args.history.bucket.arn, args.logsKeyArn])
                .apply(([s, bucketArn, keyArn]) => policyDocument(recorderStatements(bucketArn, keyArn, s))),
        },
        { parent },
    );
    // Config refuses a delivery channel whose role cannot write yet.
    return policy.id.apply(() => role.arn);
}

function recorderStatements(bucketArn: string, keyArn: string, site: Site): Statement[] {
    return [
        {
            Sid: "CheckHistory",
            Effect: "Allow",
            Action: ["s3:GetBucketAcl", "s3:ListBucket"],
            Resource: bucketArn,
        },
        {
            Sid: "WriteHistory",
            Effect: "Allow",
            Action: "s3:PutObject",
            Resource: `${bucketArn}/AWSLogs/${site.accountId}/Config/*`,
            Condition: { StringEquals: { "s3:x-amz-acl": "bucket-owner-full-control" } },
        },
        { Sid: "EncryptHistory", Effect: "Allow", Action: ["kms:Decrypt", "kms:GenerateDataKey"], Resource: keyArn },
    ];
}
