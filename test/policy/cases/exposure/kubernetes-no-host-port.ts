import { UNKNOWN } from "../../harness";
import { containing, podCases } from "../../kubernetes-cases";

export const cases = podCases({
    pod: containing({ ports: [{ containerPort: 3000 }] }),
    passing: { "no port": containing({}) },
    violating: { "a port of the node": containing({ ports: [{ containerPort: 3000, hostPort: 80 }] }) },
    unknown: { hostPort: containing({ ports: [{ containerPort: 3000, hostPort: UNKNOWN }] }) },
});
