import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "connect-flow-logs",
    family: "logging",
    description: "A contact centre logs what its flows do.",
    severity: "medium",
    covers: ["Connect.2"],
    remediation: "Set contactFlowLogsEnabled to true.",
    types: ["connect:Instance"],
    check: mustBeTrue("contactFlowLogsEnabled"),
});
