import { mustNotAdd } from "../../lib/capabilities";
import { PODS } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-adds-no-net-raw",
    family: "exposure",
    description: "No container may write packets of its own making, and so answer in another's name.",
    severity: "high",
    covers: ["AVD-KSV-0119"],
    level: "advisory",
    remediation: "Remove NET_RAW and ALL from securityContext.capabilities.add.",
    types: PODS,
    patches: true,
    check: mustNotAdd((capability) => /^(ALL|(CAP_)?NET_RAW)$/i.test(capability)),
});
