/** The canary: asks for the health page from outside of the VPC, once every few minutes (R-OBS-6, R-DR-2). */
import * as path from "node:path";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { ChildOptions } from "../../components/shared/child-options";
import { policyDocument, serviceTrust, type Site, type Statement } from "../../components/shared/policy-document";
import { createPrivateBucket, type PrivateBucket } from "../../components/shared/private-bucket";

interface CanaryArgs {
    readonly site: pulumi.Output<Site>;
    /** `integers-<environment>`: the canary's name and its bucket's prefix. */
    readonly name: string;
    readonly everyMinutes: number;
    readonly domainName: pulumi.Input<string>;
    /** Path that it asks for. */
    readonly healthPath: string;
    readonly logsKeyArn: pulumi.Input<string>;
    readonly accessLogBucketName: pulumi.Input<string>;
}

/** Days that results of runs are kept. */
const KEEP_DAYS = 90;
/** Days that the log of runs is kept: a year, as of other logs (CloudWatch.16). */
const LOG_DAYS = 365;
const ARTIFACTS = "artifacts";

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Synthetics_Library_Nodejs.html */
const RUNTIME = "syn-nodejs-5.4";

export function createCanary(name: string, args: CanaryArgs, opts: ChildOptions): aws.synthetics.Canary {
    const { site } = args;
    const store = createPrivateBucket(
        name,
        {
            bucketName: pulumi.interpolate`${args.name}-canary-${site.accountId}-${site.region}`,
            encryption: { kmsKeyArn: args.logsKeyArn },
            lifecycle: { prefix: `${ARTIFACTS}/`, expireDays: KEEP_DAYS, noncurrentDays: 1 },
            accessLogs: { bucketName: args.accessLogBucketName, prefix: "canary/" },
            deletionGuard: { protect: false, reason: "Results of runs; the alarm's history is CloudWatch's" },
        },
        opts,
    );
    const script = new aws.s3.BucketObjectv2(
        `${name}-script`,
        {
            bucket: store.bucket.bucket,
            key: "script.zip",
            // The folder that Synthetics looks into (CreateCanary, "Code").
            source: new pulumi.asset.AssetArchive({
                "nodejs/node_modules/canary.js": new pulumi.asset.FileAsset(
                    path.join(__dirname, "canary", "canary.js"),
                ),
            }),
            kmsKeyId: args.logsKeyArn,
            serverSideEncryption: "aws:kms",
        },
        opts,
    );
    const { role, policy } = createRole(name, args, store, opts);
    const canary = new aws.synthetics.Canary(
        name,
        {
            name: args.name,
            runtimeVersion: RUNTIME,
            handler: "canary.handler",
            s3Bucket: script.bucket,
            s3Key: script.key,
            s3Version: script.versionId,
            executionRoleArn: role.arn,
            artifactS3Location: pulumi.interpolate`s3://${store.bucket.bucket}/${ARTIFACTS}`,
            artifactConfig: { s3Encryption: { encryptionMode: "SSE_KMS", kmsKeyArn: args.logsKeyArn } },
            schedule: { expression: canaryRate(args.everyMinutes) },
            runConfig: {
                timeoutInSeconds: 45,
                environmentVariables: { TARGET_URL: pulumi.interpolate`https://${args.domainName}${args.healthPath}` },
            },
            startCanary: true,
            // Or its function and layers would stay behind.
            deleteLambda: true,
            successRetentionPeriod: KEEP_DAYS,
            failureRetentionPeriod: KEEP_DAYS,
        },
        { ...opts, dependsOn: [policy, store.policy] },
    );
    // AWS chooses the name of the function, and of its log group with it, when it makes the canary. The canary may not make
    // the group itself (below): it would have no key of ours and no end. Runs of before are not logged.
    new aws.cloudwatch.LogGroup(
        `${name}-log`,
        {
            name: canary.engineArn.apply((arn) => `/aws/lambda/${functionOf(arn)}`),
            kmsKeyId: args.logsKeyArn,
            retentionInDays: LOG_DAYS,
        },
        opts,
    );
    return canary;
}

/** As Synthetics gives it back: of sixty minutes it makes an hour, and the canary would change at every deployment. */
export function canaryRate(minutes: number): string {
    if (minutes === 60) {
        return "rate(1 hour)";
    }
    return `rate(${minutes} minute${minutes === 1 ? "" : "s"})`;
}

/** The function's name in the ARN of its version: `arn:aws:lambda:<region>:<account>:function:<name>:<version>`. */
function functionOf(engineArn: string): string {
    return engineArn.split(":")[6] ?? "";
}

function createRole(
    name: string,
    args: CanaryArgs,
    store: PrivateBucket,
    opts: ChildOptions,
): { readonly role: aws.iam.Role; readonly policy: aws.iam.RolePolicy } {
    const role = new aws.iam.Role(
        name,
        {
            description: "Runs the canary: writes its results, its log and its metric, and nothing else",
            assumeRolePolicy: args.site.apply((site) => serviceTrust("lambda.amazonaws.com", site)),
        },
        opts,
    );
    const policy = new aws.iam.RolePolicy(
        name,
        {
            role: role.name,
            policy: pulumi
                .all([args.site, store.bucket.arn, args.logsKeyArn])
                .apply(([site, bucketArn, keyArn]) =>
                    policyDocument(canaryStatements(site, args.name, bucketArn, keyArn)),
                ),
        },
        { ...opts, parent: role },
    );
    return { role, policy };
}

/**
 * "Required roles and permissions for canaries", CloudWatch User Guide, without tracing, reading results back and the making
 * of log groups.
 */
export function canaryStatements(site: Site, canaryName: string, bucketArn: string, keyArn: string): Statement[] {
    return [
        { Sid: "Results", Effect: "Allow", Action: "s3:PutObject", Resource: `${bucketArn}/${ARTIFACTS}/*` },
        { Sid: "FindBucket", Effect: "Allow", Action: "s3:GetBucketLocation", Resource: bucketArn },
        // That page asks for it; the action knows no bucket.
        { Sid: "ListBuckets", Effect: "Allow", Action: "s3:ListAllMyBuckets", Resource: "*" },
        {
            Sid: "EncryptResults",
            Effect: "Allow",
            Action: ["kms:GenerateDataKey", "kms:Decrypt"],
            Resource: keyArn,
            Condition: { StringEquals: { "kms:ViaService": `s3.${site.region}.amazonaws.com` } },
        },
        {
            Sid: "Log",
            Effect: "Allow",
            Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
            Resource: `arn:${site.partition}:logs:${site.region}:${site.accountId}:log-group:/aws/lambda/cwsyn-${canaryName}-*`,
        },
        {
            Sid: "Metric",
            Effect: "Allow",
            Action: "cloudwatch:PutMetricData",
            Resource: "*",
            Condition: { StringEquals: { "cloudwatch:namespace": "CloudWatchSynthetics" } },
        },
    ];
}
