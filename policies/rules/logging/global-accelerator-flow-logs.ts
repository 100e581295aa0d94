import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "global-accelerator-flow-logs",
    family: "logging",
    description: "A global accelerator keeps flow logs.",
    severity: "medium",
    covers: ["CKV_AWS_75"],
    level: "advisory",
    remediation: "Set attributes.flowLogsEnabled to true, with a bucket.",
    types: ["globalaccelerator:Accelerator"],
    check: mustBeTrue("attributes.flowLogsEnabled"),
});
