import { holds } from "../../lib/find";
import { PODS, tellOfLinuxContainers } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-drops-net-raw",
    family: "exposure",
    description: "A container cannot write packets of its own making into the network.",
    severity: "medium",
    covers: ["CKV_K8S_28"],
    level: "advisory",
    remediation: "Put ALL or NET_RAW into securityContext.capabilities.drop.",
    types: PODS,
    check: (workload) =>
        tellOfLinuxContainers(
            workload,
            // containerd puts CAP_ before what is named: CAP_NET_RAW is none of its capabilities.
            (container) => !holds(container, "securityContext.capabilities.drop", (c) => /^(ALL|NET_RAW)$/i.test(c)),
            (container) => `${container.show("securityContext.capabilities.drop")}; put "ALL" into it`,
        ),
});
