import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { spec: { type: "ClusterIP" } },
    passing: { "an empty list": { spec: { type: "ClusterIP", externalIPs: [] } }, "no spec": { spec: ABSENT } },
    violating: { "an address": { spec: { type: "ClusterIP", externalIPs: ["192.0.2.1"] } } },
    unknown: { addresses: { spec: { externalIPs: UNKNOWN } } },
});
