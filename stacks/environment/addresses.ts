/**
 * What people, scripts and other programs look up by name: one SSM parameter each,
 * `/integers/<environment>/<layer>/<output>`. Pure. A new layer needs a row before anything compiles.
 */
import type { contracts, LayerName } from "../contracts";

type Layer = Exclude<LayerName, "environment">;
type Name<L extends LayerName> = keyof (typeof contracts)[L]["outputs"] & string;

/** Texts, numbers and lists of texts that are never empty: AWS refuses an empty parameter. */
export const ADDRESSES = {
    foundation: [
        "criticalTopicArn",
        "warningTopicArn",
        "infoTopicArn",
        "logArchiveBucketName",
        "imageRepositoryUrl",
        "previewRoleArn",
        "driftRoleArn",
        "deployRoleArn",
    ],
    network: ["vpcId", "availabilityZones", "publicSubnetIds", "appSubnetIds", "databaseSubnetIds"],
    data: [
        "databaseName",
        "databaseIdentifier",
        "databaseSecretArn",
        "poolerAddress",
        "poolerPort",
        "backupVaultName",
        "sessionsAddress",
        "sessionsPort",
        "sessionsSecretArn",
        "cacheAddress",
        "cachePort",
        "cacheSecretArn",
    ],
    edge: [
        "domainName",
        "hostedZoneId",
        "assetsBucketName",
        "logBucketName",
        "tokenIssuer",
        "tokenJwksUrl",
        "signInUrl",
    ],
    app: [
        "clusterName",
        "webServiceName",
        "workerServiceName",
        "migrationTaskDefinitionArn",
        "namespaceName",
        "railsSecretArn",
    ],
    observability: [
        "clusterName",
        "metricsUrl",
        "workspaceArn",
        "snapshotBucketName",
        "grafanaUrl",
        "fallbackDashboardName",
    ],
    dr: ["region", "activeRegion"],
} as const satisfies { readonly [L in Layer]: readonly Name<L>[] };

export function parameterName(environment: string, layer: LayerName, output: string): string {
    return `/integers/${environment}/${layer}/${output}`;
}

/** How SSM takes a value: a list as texts joined by commas. */
export function parameterValue(value: unknown): string {
    return Array.isArray(value) ? value.join(",") : String(value);
}
