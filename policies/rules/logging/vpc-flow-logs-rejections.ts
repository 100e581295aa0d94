import { stackRule } from "../../lib/rule";
import { VPCS } from "../../lib/types";

export const rule = stackRule({
    name: "vpc-flow-logs-rejections",
    family: "logging",
    description: "A network's flow logs record what is refused.",
    severity: "medium",
    covers: ["EC2.6", "CIS-4.7"],
    remediation: "Add a FlowLog for the network with trafficType ALL or REJECT.",
    types: VPCS,
    // That there is none at all is what vpc-flow-logs finds.
    check: (vpc, stack) => {
        const logs = stack.referrers(vpc, ["ec2:FlowLog"], "vpcId");
        return logs.length === 0 || logs.some((log) => ["ALL", "REJECT"].includes(log.text("trafficType") ?? ""))
            ? undefined
            : "no flow log of this network records refused traffic; set trafficType to ALL";
    },
});
