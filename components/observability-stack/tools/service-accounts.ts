/**
 * Which service accounts of the cluster act in AWS, and by which kind of identity (R-SEC-4). No Pulumi here.
 *
 * The cluster binds one role to each row (what it may do: workload-permissions.ts); the charts name the accounts so and make them. Everything that is not listed
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
}

export const toolServiceAccounts = {
    prometheus: {
        namespace: "monitoring",
        serviceAccount: "prometheus",
        identity: "pod",
    },
    alertmanager: {
        namespace: "monitoring",
        serviceAccount: "alertmanager",
        identity: "pod",
    },
    yace: {
        namespace: "monitoring",
        serviceAccount: "yace",
        identity: "pod",
    },
    grafana: {
        namespace: "monitoring",
        serviceAccount: "grafana",
        identity: "pod",
    },
    fluentbit: {
        namespace: "node-agents",
        // Not the chart's "fluent-bit", which Helm takes away where it made one.
        serviceAccount: "node-logs",
        identity: "pod",
    },
    filebeat: {
        namespace: "elastic",
        serviceAccount: "filebeat",
        identity: "pod",
    },
    // Elasticsearch up to 9.5 may read no other token file than the one for web identities (its entitlement policy for
    // repository-s3; pull request 151614 adds Pod Identity to a later release): docs/decisions/0037.
    elasticsearch: {
        namespace: "elastic",
        serviceAccount: "elasticsearch",
        identity: "web-identity",
    },
} as const satisfies Record<string, ToolServiceAccount>;

export type Tool = keyof typeof toolServiceAccounts;
