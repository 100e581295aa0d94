/** The audit trail: all regions, global services, validated, encrypted (R-SEC-2, CloudTrail.1/.2/.4/.5, CIS 4.1–4.5). */
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { policyDocument, serviceTrust } from "../shared/policy-document";
import type { PrivateBucket } from "../shared/private-bucket";
import type { TrailDataEvent } from "./args";
import type { Context } from "./context";

interface TrailArgs {
    readonly archive: PrivateBucket;
    readonly logsKeyArn: pulumi.Input<string>;
    readonly dataEvents: readonly TrailDataEvent[];
    /** Days that CloudWatch Logs keeps the trail for searching; 0 = not sent there. */
    readonly logGroupDays: number;
    readonly permissionsBoundaryArn: pulumi.Input<string>;
}

const DATA_RESOURCES = { s3: "AWS::S3::Object", lambda: "AWS::Lambda::Function" } as const satisfies Record<
    TrailDataEvent,
    string
>;

export function createTrail(context: Context, args: TrailArgs): aws.cloudtrail.Trail {
    const { name, namePrefix, parent } = context;
    const logGroup = args.logGroupDays === 0 ? undefined : createTrailLogGroup(context, args);
    return new aws.cloudtrail.Trail(
        `${name}-trail`,
        {
            // Key and bucket policies name the trail's ARN before it exists: key-policies.ts, trailArnOf.
            name: namePrefix,
            s3BucketName: args.archive.bucket.bucket,
            isMultiRegionTrail: true,
            includeGlobalServiceEvents: true,
            enableLogFileValidation: true,
            enableLogging: true,
            kmsKeyId: args.logsKeyArn,
            advancedEventSelectors: args.archive.bucket.arn.apply((arn) => selectors(args.dataEvents, arn)),
            ...logGroup,
        },
        { parent, dependsOn: [args.archive.policy] },
    );
}

/** Management events always; data events by choice, without what CloudTrail itself writes to the archive. */
function selectors(
    dataEvents: readonly TrailDataEvent[],
    archiveArn: string,
): aws.types.input.cloudtrail.TrailAdvancedEventSelector[] {
    return [
        { name: "Management events", fieldSelectors: [{ field: "eventCategory", equals: ["Management"] }] },
        ...dataEvents.map((kind) => ({
            name: `Data events of ${kind}`,
            fieldSelectors: [
                { field: "eventCategory", equals: ["Data"] },
                { field: "resources.type", equals: [DATA_RESOURCES[kind]] },
                ...(kind === "s3" ? [{ field: "resources.ARN", notStartsWiths: [`${archiveArn}/`] }] : []),
            ],
        })),
    ];
}

/** Name of the log group that the trail also writes to. */
export function trailLogGroupName(namePrefix: string): string {
    return `/${namePrefix}/cloudtrail`;
}

function createTrailLogGroup(context: Context, args: TrailArgs): Partial<aws.cloudtrail.TrailArgs> {
    const { name, namePrefix, site, parent, iamPath } = context;
    const group = new aws.cloudwatch.LogGroup(
        `${name}-trail-logs`,
        { name: trailLogGroupName(namePrefix), retentionInDays: args.logGroupDays, kmsKeyId: args.logsKeyArn },
        { parent },
    );
    const role = new aws.iam.Role(
        `${name}-trail-role`,
        {
            path: iamPath,
            permissionsBoundary: args.permissionsBoundaryArn,
            assumeRolePolicy: site.apply((s) => serviceTrust("cloudtrail.amazonaws.com", s)),
        },
        { parent },
    );
    const policy = new aws.iam.RolePolicy(
        `${name}-trail-role-policy`,
        {
            role: role.name,
            policy: group.arn.apply((arn) =>
                policyDocument([
                    {
                        Sid: "WriteTrail",
                        Effect: "Allow",
                        Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
                        Resource: `${arn}:log-stream:*`,
                    },
                ]),
            ),
        },
        { parent },
    );
    return {
        cloudWatchLogsGroupArn: group.arn.apply((arn) => `${arn}:*`),
        // CloudTrail tries to write when the trail is made; the role's policy must be there by then.
        cloudWatchLogsRoleArn: policy.id.apply(() => role.arn),
    };
}
