import { mustSpanZones } from "../../lib/placement";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "lambda-two-zones",
    family: "multi-az",
    description: "A function that is attached to a network has subnets of at least two zones.",
    severity: "medium",
    covers: ["Lambda.5"],
    remediation: "Give vpcConfig.subnetIds of two zones.",
    types: ["lambda:Function"],
    check: (fn, stack) =>
        fn.has("vpcConfig") && fn.namesSome("vpcConfig.subnetIds")
            ? mustSpanZones(["vpcConfig.subnetIds"])(fn, stack)
            : undefined,
});
