import { stackRule } from "../../lib/rule";
import { VPCS } from "../../lib/types";

export const rule = stackRule({
    name: "vpc-flow-logs",
    family: "logging",
    description: "A network has flow logs.",
    severity: "medium",
    covers: ["CKV2_AWS_11", "EC2.6", "CIS-4.7", "AVD-AWS-0178"],
    remediation: "Add a FlowLog for the network.",
    types: VPCS,
    check: (vpc, stack) =>
        stack.referrers(vpc, ["ec2:FlowLog"], "vpcId").length > 0
            ? undefined
            : "no flow log names this network; add one",
});
