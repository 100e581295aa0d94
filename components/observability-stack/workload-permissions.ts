/** What each tool may do in AWS, and on what (R-SEC-4). No Pulumi here. */
import { allow, type Site, type Statement } from "../shared/policy-document";
import type { Tool } from "./tools/service-accounts";

/** What the tools work on. */
export interface WorkloadTargets {
    readonly site: Site;
    readonly workspaceArn: string;
    /** Topics of the three severities and the heartbeat's. */
    readonly topicArns: readonly string[];
    readonly alertsKeyArn: string;
    readonly grafanaSecretArn: string;
    readonly secretsKeyArn: string;
    readonly logGroupNames: readonly string[];
    /** Log group of the cluster's own containers. */
    readonly containerLogGroupName: string;
    readonly snapshotBucketArn: string;
    readonly dataKeyArn: string;
}

/** By the rows of tools/service-accounts.ts. */
export const workloadStatements = {
    prometheus: (t) => [allow("WriteMetrics", ["aps:RemoteWrite"], t.workspaceArn)],
    alertmanager: (t) => [
        allow("TellAlerts", ["sns:Publish"], t.topicArns),
        allow("EncryptAlerts", ["kms:Decrypt", "kms:GenerateDataKey"], t.alertsKeyArn),
    ],
    // These actions have no resource to name (Service Authorization Reference, CloudWatch and Tagging).
    yace: () => [
        allow(
            "ReadMetrics",
            [
                "cloudwatch:GetMetricData",
                "cloudwatch:GetMetricStatistics",
                "cloudwatch:ListMetrics",
                "tag:GetResources",
            ],
            "*",
        ),
    ],
    grafana: (t) => [
        allow("ReadSecret", ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"], t.grafanaSecretArn),
        allow("DecryptSecret", ["kms:Decrypt"], t.secretsKeyArn),
    ],
    fluentbit: (t) => [
        allow(
            "WriteLogs",
            ["logs:CreateLogStream", "logs:PutLogEvents"],
            `${logGroupArn(t.site, t.containerLogGroupName)}:*`,
        ),
    ],
    filebeat: (t) => [
        allow(
            "ReadLogs",
            ["logs:FilterLogEvents"],
            t.logGroupNames.flatMap((name) => [logGroupArn(t.site, name), `${logGroupArn(t.site, name)}:*`]),
        ),
        // A list knows no resource (Service Authorization Reference).
        allow("FindLogs", ["logs:DescribeLogGroups"], "*"),
    ],
    elasticsearch: (t) => [
        allow(
            "Snapshots",
            [
                "s3:AbortMultipartUpload",
                "s3:DeleteObject",
                "s3:GetObject",
                "s3:ListMultipartUploadParts",
                "s3:PutObject",
            ],
            `${t.snapshotBucketArn}/*`,
        ),
        allow(
            "SnapshotBucket",
            ["s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads"],
            t.snapshotBucketArn,
        ),
        allow("SnapshotKey", ["kms:Decrypt", "kms:GenerateDataKey"], t.dataKeyArn),
    ],
} as const satisfies Record<Tool, (targets: WorkloadTargets) => Statement[]>;

function logGroupArn({ partition, region, accountId }: Site, name: string): string {
    return `arn:${partition}:logs:${region}:${accountId}:log-group:${name}`;
}
