import { PODS } from "../../../../policies/lib/kubernetes";
import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";
import { containing, podCases } from "../../kubernetes-cases";

export const cases = [
    ...podCases({
        types: PODS,
        pod: containing({ ports: [{ containerPort: 3000 }] }),
        passing: { absent: containing({}), "no number": containing({ ports: [{ name: "web" }] }) },
        violating: {
            SSH: containing({ ports: [{ containerPort: 3000 }, { containerPort: 22 }] }),
            "its second port": containing({ ports: [{ containerPort: 2222 }] }),
        },
        unknown: { port: containing({ ports: [{ containerPort: UNKNOWN }] }) },
    }),
    resourceCases({
        types: ["kubernetes:core/v1:Service"],
        compliant: { spec: { ports: [{ port: 80, targetPort: 3000 }] } },
        passing: { none: { spec: ABSENT }, "by name": { spec: { ports: [{ targetPort: "web" }] } } },
        violating: {
            port: { spec: { ports: [{ port: 22 }] } },
            "behind another port": { spec: { ports: [{ port: 80 }, { port: 8022, targetPort: 2222 }] } },
        },
        unknown: { port: { spec: { ports: [{ port: UNKNOWN }] } } },
    }),
];
