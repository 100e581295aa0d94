/** What the other layers decided and published, in the terms of the monitoring. */
import * as pulumi from "@pulumi/pulumi";
import { instanceClasses, maxConnections } from "../../components/database-cluster/instance-classes";
import type { GrafanaSignIn } from "../../components/observability-stack";
import type { Watched } from "../../components/observability-stack/fallback-dashboard";
import { refusal } from "../../components/shared/refusal";
import { type ConfigOf, readConfig } from "../config";
import { conflictOfSignIn, describeConflict } from "../conflicts";
import type { Upstream } from "../wiring";

/** What the database can bear and may lose: limits that alerts and dashboards draw. */
export function databaseLimits() {
    const { instanceClass, rpoSeconds } = readConfig("data");
    return {
        databaseMaxConnections: maxConnections(instanceClass),
        databaseVCpus: instanceClasses[instanceClass].vCpus,
        rpoSeconds,
    };
}

/** Where the repository's branch main is read. The numbers that tokens name owner and repository by are in no address. */
export function githubUrl(ciRepository: string): string {
    return `https://github.com/${ciRepository.replace(/@\d+/g, "")}/blob/main`;
}

/** Every log group that the layers publish (R-OBS-5). */
export function logGroups(upstream: {
    readonly foundation: Upstream<"foundation">;
    readonly network: Upstream<"network">;
    readonly data: Upstream<"data">;
    readonly edge: Upstream<"edge">;
    readonly app: Upstream<"app">;
}): pulumi.Output<string[]> {
    const { foundation, network, data, edge, app } = upstream;
    return pulumi
        .all([
            foundation.logGroupNames,
            network.logGroupNames,
            data.logGroupNames,
            edge.logGroupNames,
            app.logGroupNames,
        ])
        .apply((lists) => lists.flat());
}

/** What the environment's metrics are found by in CloudWatch. */
export function watched(upstream: {
    readonly data: Upstream<"data">;
    readonly edge: Upstream<"edge">;
    readonly app: Upstream<"app">;
}): pulumi.Output<Watched> {
    const { data, edge, app } = upstream;
    return pulumi.output({
        loadBalancer: edge.loadBalancerArnSuffix,
        clusters: [app.clusterName, data.poolerClusterName],
        databases: pulumi
            .all([data.databaseIdentifier, data.replicaIdentifiers])
            .apply(([primary, replicas]) => [primary, ...replicas]),
        cacheGroups: [data.sessionsReplicationGroupId, data.cacheReplicationGroupId],
    });
}

/** Grafana's users are those of the platform, in the user pool or at the same external provider. */
export function signInOf(
    edge: Upstream<"edge">,
    external: ConfigOf<"observability">["signIn"],
    adminRole: string,
): GrafanaSignIn {
    if (external !== undefined) {
        return { provider: "external", ...external, adminRole };
    }
    const conflict = conflictOfSignIn(readConfig("edge").identity.provider, external);
    if (conflict !== undefined) {
        throw refusal(describeConflict(conflict, pulumi.getStack()));
    }
    return {
        provider: "cognito",
        userPoolId: edge.userPoolId,
        signInUrl: edge.signInUrl,
        rolesClaim: edge.tokenRolesClaim,
        adminRole,
    };
}
