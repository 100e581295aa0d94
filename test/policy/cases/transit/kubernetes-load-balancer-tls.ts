import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const CERTIFICATE = "service.beta.kubernetes.io/aws-load-balancer-ssl-cert";

export const cases = resourceCases({
    compliant: {
        spec: { type: "LoadBalancer" },
        metadata: { annotations: { [CERTIFICATE]: "arn:aws:acm:eu-central-1:123456789012:certificate/a" } },
    },
    passing: {
        "a certificate that is made here": { metadata: { annotations: { [CERTIFICATE]: UNKNOWN } } },
        "no load balancer": { spec: { type: "ClusterIP" }, metadata: ABSENT },
        "no type": { spec: { type: ABSENT }, metadata: ABSENT },
    },
    violating: {
        absent: { metadata: { annotations: { [CERTIFICATE]: ABSENT } } },
        empty: { metadata: { annotations: { [CERTIFICATE]: "" } } },
        "no annotations": { metadata: ABSENT },
    },
    unknown: {
        type: { spec: { type: UNKNOWN }, metadata: ABSENT },
        annotations: { metadata: { annotations: UNKNOWN } },
    },
});
