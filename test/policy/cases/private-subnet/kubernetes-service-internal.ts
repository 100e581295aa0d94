import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const PREFIX = "service.beta.kubernetes.io/aws-load-balancer";
const older = (value: string) => ({
    metadata: { annotations: { [`${PREFIX}-scheme`]: ABSENT, [`${PREFIX}-internal`]: value } },
});

export const cases = resourceCases({
    compliant: {
        metadata: { annotations: { [`${PREFIX}-scheme`]: "internal" } },
        spec: { type: "LoadBalancer" },
    },
    passing: {
        "beside an annotation that is not known": { metadata: { annotations: { "example.com/id": UNKNOWN } } },
        "by the older annotation": older("true"),
        "by the older annotation, as it was first written": older("0.0.0.0/0"),
        "within the cluster": { metadata: ABSENT, spec: { type: "ClusterIP" } },
        "type absent, which is within the cluster": { metadata: ABSENT, spec: { type: ABSENT } },
    },
    violating: {
        "no annotation": { metadata: ABSENT },
        "not by the older annotation": older("false"),
        "to the internet, whatever the older annotation says": {
            metadata: { annotations: { [`${PREFIX}-scheme`]: "internet-facing", [`${PREFIX}-internal`]: "true" } },
        },
        "to the internet": { metadata: { annotations: { [`${PREFIX}-scheme`]: "internet-facing" } } },
    },
    unknown: {
        type: { metadata: ABSENT, spec: { type: UNKNOWN } },
        scheme: { metadata: { annotations: { [`${PREFIX}-scheme`]: UNKNOWN } } },
        annotations: { metadata: { annotations: UNKNOWN } },
    },
});
