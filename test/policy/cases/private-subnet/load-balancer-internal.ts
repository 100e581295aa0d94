import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { internal: true },
    passing: { "a gateway load balancer, which has no address": { internal: ABSENT, loadBalancerType: "gateway" } },
    violating: { "internal absent": { internal: ABSENT }, "internal false": { internal: false } },
    unknown: { internal: { internal: UNKNOWN } },
});
