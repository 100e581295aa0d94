import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const PREFIX = "service.beta.kubernetes.io/aws-load-balancer";

export const cases = resourceCases({
    compliant: {
        metadata: { annotations: { [`${PREFIX}-scheme`]: "internal" } },
        spec: { type: "LoadBalancer" },
    },
    passing: {
        "by the older annotation": {
            metadata: { annotations: { [`${PREFIX}-scheme`]: ABSENT, [`${PREFIX}-internal`]: "true" } },
        },
        "within the cluster": { metadata: ABSENT, spec: { type: "ClusterIP" } },
        "type absent, which is within the cluster": { metadata: ABSENT, spec: { type: ABSENT } },
    },
    violating: {
        "no annotation": { metadata: ABSENT },
        "to the internet": { metadata: { annotations: { [`${PREFIX}-scheme`]: "internet-facing" } } },
    },
    unknown: {
        type: { metadata: ABSENT, spec: { type: UNKNOWN } },
        annotations: { metadata: { annotations: UNKNOWN } },
    },
});
