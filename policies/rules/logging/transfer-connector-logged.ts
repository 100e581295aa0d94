import { mustBePresent } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "transfer-connector-logged",
    family: "logging",
    description: "A connector of Transfer Family logs what it sends and fetches.",
    severity: "medium",
    covers: ["Transfer.3"],
    remediation: "Set loggingRole to a role that may write to CloudWatch Logs.",
    types: ["transfer:Connector"],
    check: mustBePresent("loggingRole", "a role"),
});
