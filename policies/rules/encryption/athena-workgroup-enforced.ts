import { mustNotBeFalse } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

const PATH = "configuration.enforceWorkgroupConfiguration";

export const rule = resourceRule({
    name: "athena-workgroup-enforced",
    family: "encryption",
    description: "Clients of an Athena workgroup cannot turn its encryption off.",
    severity: "medium",
    covers: ["AVD-AWS-0007", "CT.ATHENA.PR.1", "CT.ATHENA.PR.2"],
    remediation: "Leave configuration.enforceWorkgroupConfiguration at true, beside a configuration.",
    types: ["athena:Workgroup"],
    check: (group) =>
        group.has("configuration")
            ? mustNotBeFalse(PATH)(group)
            : "configuration is absent, so that there is nothing to enforce; give one",
});
