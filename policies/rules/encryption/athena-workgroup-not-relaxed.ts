import { mustNotBeFalse } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

const PATH = "configuration.enforceWorkgroupConfiguration";

/** Whether there is a configuration to enforce is athena-workgroup-enforced's. */
export const rule = resourceRule({
    name: "athena-workgroup-not-relaxed",
    family: "encryption",
    description: "An Athena workgroup does not let its clients override its settings.",
    severity: "medium",
    covers: ["CKV_AWS_82"],
    level: "advisory",
    remediation: "Leave configuration.enforceWorkgroupConfiguration at true.",
    types: ["athena:Workgroup"],
    check: mustNotBeFalse(PATH),
});
