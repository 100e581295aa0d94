import { SERVICES } from "../../../../policies/lib/kubernetes";
import { UNKNOWN } from "../../harness";
import { containing, podCases } from "../../kubernetes-cases";

export const cases = podCases({
    types: SERVICES,
    pod: containing({ readinessProbe: { httpGet: { path: "/up", port: 3000 } } }),
    passing: { "none of one that runs before": { initContainers: [{ name: "init" }] } },
    violating: { absent: containing({}), empty: containing({ readinessProbe: {} }) },
    unknown: { probe: containing({ readinessProbe: UNKNOWN }) },
});
