/** What is reached from outside the cluster, through one internal load balancer. No Pulumi here. */

export interface Entrance {
    /** Port of the load balancer; each is a row of components/vpc/flows.ts. */
    readonly port: number;
    /** Port of every node; Kubernetes gives 30000 to 32767. */
    readonly nodePort: number;
    readonly health: { readonly protocol: "HTTP"; readonly path: string } | { readonly protocol: "TCP" };
    readonly why: string;
}

/** By the name in the environment's private zone, `<name>.<environment>.integers.internal`. */
export const entrances = {
    prometheus: {
        port: 9090,
        nodePort: 30_090,
        health: { protocol: "HTTP", path: "/-/ready" },
        why: "remote write of the application's collectors (R-OBS-1)",
    },
    jaeger: {
        port: 4317,
        nodePort: 30_317,
        health: { protocol: "TCP" },
        why: "traces of the application's collectors, OTLP over gRPC (R-OBS-4)",
    },
    grafana: {
        port: 3000,
        nodePort: 30_300,
        health: { protocol: "HTTP", path: "/api/health" },
        why: "dashboards, through a session of the bastion (R-OBS-2)",
    },
    kibana: {
        port: 5601,
        nodePort: 30_561,
        health: { protocol: "TCP" },
        why: "logs, through a session of the bastion (R-OBS-5)",
    },
} as const satisfies Record<string, Entrance>;

export type EntranceName = keyof typeof entrances;
