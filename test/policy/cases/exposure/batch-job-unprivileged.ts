import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const job = (container: object) => ({ containerProperties: JSON.stringify({ image: "busybox", ...container }) });
const elsewhere = (properties: object) => ({ containerProperties: ABSENT, ...properties });

export const cases = resourceCases({
    compliant: job({ privileged: false }),
    passing: {
        "not said": job({}),
        "no JSON, which the provider refuses": { containerProperties: "{" },
        "a job on nodes, none of them privileged": elsewhere({
            nodeProperties: JSON.stringify({ nodeRangeProperties: [{ container: { image: "busybox" } }] }),
        }),
    },
    violating: {
        privileged: job({ privileged: true }),
        "in CloudFormation's letters": { containerProperties: JSON.stringify({ Image: "busybox", Privileged: true }) },
        "a range of nodes": elsewhere({
            nodeProperties: JSON.stringify({
                nodeRangeProperties: [{ container: {} }, { container: { privileged: true } }],
            }),
        }),
        "a pod of EKS": elsewhere({
            eksProperties: { podProperties: { containers: [{ securityContext: { privileged: true } }] } },
        }),
        "a task of ECS": elsewhere({
            ecsProperties: JSON.stringify({ taskProperties: [{ containers: [{ privileged: true }] }] }),
        }),
        "a task of ECS on a range of nodes": elsewhere({
            nodeProperties: JSON.stringify({
                nodeRangeProperties: [{ ecsProperties: { taskProperties: [{ containers: [{ privileged: true }] }] } }],
            }),
        }),
    },
    unknown: {
        properties: { containerProperties: UNKNOWN },
        nodes: elsewhere({ nodeProperties: UNKNOWN }),
    },
});
