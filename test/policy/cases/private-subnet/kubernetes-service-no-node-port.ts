import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { spec: { type: "ClusterIP" } },
    passing: {
        "type absent, which is ClusterIP": { spec: { type: ABSENT } },
        "a load balancer, which another rule judges": { spec: { type: "LoadBalancer" } },
    },
    violating: { "a port of every node": { spec: { type: "NodePort" } } },
    unknown: { type: { spec: { type: UNKNOWN } } },
});
