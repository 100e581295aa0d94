/**
 * Which service accounts of the cluster act in AWS, and by which kind of identity (R-SEC-4). No Pulumi here.
 *
 * The cluster binds one role to each row; the charts name the accounts so and make them. Everything that is not listed
 * has no identity in AWS.
 */

import type { Namespace } from "./namespaces";

/**
 * `pod`: an EKS Pod Identity association. `web-identity`: a role that trusts the cluster's OIDC issuer for this one
 * subject and the audience `sts.amazonaws.com`; only for what cannot read a Pod Identity token.
 */
type Identity = "pod" | "web-identity";

export interface ToolServiceAccount {
    readonly namespace: Namespace;
    readonly serviceAccount: string;
    readonly identity: Identity;
    /** IAM actions that the tool needs, and on what; a test compares it with its role (workload-permissions.ts). */
    readonly needs: string;
}

export const toolServiceAccounts = {
    prometheus: {
        namespace: "monitoring",
        serviceAccount: "prometheus",
        identity: "pod",
        needs: "aps:RemoteWrite on the workspace",
    },
    alertmanager: {
        namespace: "monitoring",
        serviceAccount: "alertmanager",
        identity: "pod",
        needs: "sns:Publish on the three alert topics and the heartbeat topic, kms:GenerateDataKey and kms:Decrypt on their key",
    },
    yace: {
        namespace: "monitoring",
        serviceAccount: "yace",
        identity: "pod",
        needs: "cloudwatch:GetMetricData, cloudwatch:GetMetricStatistics, cloudwatch:ListMetrics and tag:GetResources on *, which know no resource",
    },
    grafana: {
        namespace: "monitoring",
        serviceAccount: "grafana",
        identity: "pod",
        needs: "secretsmanager:GetSecretValue and secretsmanager:DescribeSecret on Grafana's secret, kms:Decrypt on its key",
    },
    fluentbit: {
        namespace: "node-agents",
        // Not the chart's "fluent-bit", which Helm takes away where it made one.
        serviceAccount: "node-logs",
        identity: "pod",
        needs: "logs:CreateLogStream and logs:PutLogEvents on the log group of the cluster's containers",
    },
    filebeat: {
        namespace: "elastic",
        serviceAccount: "filebeat",
        identity: "pod",
        needs: "logs:FilterLogEvents and logs:DescribeLogGroups on the environment's log groups",
    },
    // Elasticsearch up to 9.5 may read no other token file than the one for web identities (its entitlement policy for
    // repository-s3; pull request 151614 adds Pod Identity to a later release): docs/decisions/0037.
    elasticsearch: {
        namespace: "elastic",
        serviceAccount: "elasticsearch",
        identity: "web-identity",
        needs: "s3:GetObject, s3:PutObject, s3:DeleteObject, s3:AbortMultipartUpload, s3:ListMultipartUploadParts on the snapshots, s3:ListBucket, s3:GetBucketLocation, s3:ListBucketMultipartUploads on their bucket, its key",
    },
} as const satisfies Record<string, ToolServiceAccount>;

export type Tool = keyof typeof toolServiceAccounts;
