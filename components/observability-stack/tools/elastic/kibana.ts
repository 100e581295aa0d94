/** Kibana as a custom resource (R-OBS-5). No Pulumi here. */
import { STACK_VERSION } from "../charts";
import { podSecurity, resources, spread, type Values } from "../pod-parts";
import type { Size } from "../sizes";
import { ELASTICSEARCH } from "./elasticsearch";

export const KIBANA_LABELS = { "kibana.k8s.elastic.co/name": "kibana" } as const;

/** TLS with the operator's certificate; people sign in as users of Elasticsearch. */
export function kibanaSpec(size: Size): Values {
    return {
        version: STACK_VERSION,
        count: size.replicas.kibana,
        elasticsearchRef: { name: ELASTICSEARCH },
        config: { "telemetry.optIn": false, "telemetry.allowChangingOptInStatus": false },
        podTemplate: {
            spec: {
                automountServiceAccountToken: false,
                securityContext: podSecurity(1000),
                topologySpreadConstraints: spread(KIBANA_LABELS),
                containers: [{ name: "kibana", resources: resources("250m", "1536Mi") }],
            },
        },
    };
}
