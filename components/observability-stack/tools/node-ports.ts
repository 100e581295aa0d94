/**
 * Ports of the nodes that the internal load balancer's target groups reach: what is outside the cluster has no other way
 * in. No Pulumi here. Kubernetes gives node ports from 30000 to 32767.
 */
export const nodePorts = {
    /** Remote write of the application's collector, `/api/v1/write`; health at `/-/ready`, HTTP. */
    prometheus: 30090,
    /** OTLP over gRPC of the application's collector; plain TCP is the health check. */
    jaeger: 30317,
    /** Grafana; health at `/api/health`, HTTP. */
    grafana: 30300,
    /** Kibana, TLS with the cluster's own certificate; plain TCP is the health check. */
    kibana: 30561,
} as const satisfies Record<string, number>;
