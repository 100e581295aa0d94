/** Elasticsearch as a custom resource of its operator (R-OBS-5). No Pulumi here. */
import { STACK_VERSION } from "../charts";
import { claim, CORE, ON_DEMAND, podSecurity, resources, type Values } from "../pod-parts";
import { toolServiceAccounts } from "../service-accounts";
import type { Size } from "../sizes";
import { JAEGER_USER_SECRET, ROLES_SECRET } from "./users";

export const ELASTICSEARCH = "elasticsearch";
export const ELASTICSEARCH_LABELS = { "elasticsearch.k8s.elastic.co/cluster-name": ELASTICSEARCH } as const;
/** Service and secrets that the operator derives from the name. */
export const ELASTICSEARCH_URL = `https://${ELASTICSEARCH}-es-http.elastic.svc:9200`;
export const ELASTICSEARCH_CA = `${ELASTICSEARCH}-es-http-certs-public`;
export const ELASTIC_USER_SECRET = `${ELASTICSEARCH}-es-elastic-user`;

/** Elasticsearch reads a token in this directory alone (its entitlement policy for repository-s3). */
const TOKEN_DIRECTORY = "/usr/share/elasticsearch/config/repository-s3";
const TOKEN = "aws-web-identity-token-file";

interface ElasticsearchInputs {
    readonly size: Size;
    readonly zones: readonly string[];
    readonly region: string;
    /** Role of the service account, through the cluster's OIDC issuer. */
    readonly snapshotRoleArn: string;
}

/** Spec of an Elasticsearch; TLS on both ports is the operator's default and stays. */
export function elasticsearchSpec({ size, zones, region, snapshotRoleArn }: ElasticsearchInputs): Values {
    return {
        version: STACK_VERSION,
        auth: { fileRealm: [{ secretName: JAEGER_USER_SECRET }], roles: [{ secretName: ROLES_SECRET }] },
        // A node that is taken away keeps its disk; deleting the resource does not delete the logs.
        volumeClaimDeletePolicy: "DeleteOnScaledownOnly",
        nodeSets: [
            {
                name: "default",
                count: size.replicas.elasticsearch,
                // The operator spreads the nodes and tells each its zone, so that the copies of a shard lie in two.
                zoneAwareness: { zones },
                config: { "s3.client.default.region": region },
                podTemplate: podTemplate(size, region, snapshotRoleArn),
                volumeClaimTemplates: [
                    { metadata: { name: "elasticsearch-data" }, spec: claim(size.elasticsearchDisk) },
                ],
            },
        ],
    };
}

function podTemplate(size: Size, region: string, snapshotRoleArn: string): Values {
    return {
        spec: {
            // The token's subject, which the role trusts; `serviceAccountName` of the resource itself is for the operator's
            // checks between namespaces.
            serviceAccountName: toolServiceAccounts.elasticsearch.serviceAccount,
            automountServiceAccountToken: false,
            priorityClassName: CORE,
            nodeSelector: ON_DEMAND,
            securityContext: podSecurity(1000),
            containers: [
                {
                    name: "elasticsearch",
                    resources: size.elasticsearch,
                    env: [
                        { name: "AWS_WEB_IDENTITY_TOKEN_FILE", value: `${TOKEN_DIRECTORY}/${TOKEN}` },
                        { name: "AWS_ROLE_ARN", value: snapshotRoleArn },
                        // Of STS: the client settings' region is that of S3, and pods reach no instance metadata.
                        { name: "AWS_REGION", value: region },
                    ],
                    volumeMounts: [{ name: "aws-token", mountPath: TOKEN_DIRECTORY, readOnly: true }],
                },
            ],
            initContainers: [
                { name: "elastic-internal-init-filesystem", resources: resources("100m", "128Mi") },
                { name: "elastic-internal-suspend", resources: resources("10m", "64Mi") },
            ],
            volumes: [
                {
                    name: "aws-token",
                    projected: {
                        sources: [
                            {
                                serviceAccountToken: {
                                    audience: "sts.amazonaws.com",
                                    expirationSeconds: 86_400,
                                    path: TOKEN,
                                },
                            },
                        ],
                    },
                },
            ],
        },
    };
}
