import { keepsResultsItself } from "../../lib/athena";
import { mustBePresent } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "athena-workgroup-encrypted",
    family: "encryption",
    description: "Query results of an Athena workgroup are encrypted.",
    severity: "medium",
    // Security Hub retired Athena.1 in April 2024; public rule sets still ask it.
    covers: ["CKV_AWS_159", "Athena.1", "AVD-AWS-0006", "CT.ATHENA.PR.1", "CT.ATHENA.PR.2"],
    remediation: "Set configuration.resultConfiguration.encryptionConfiguration.",
    types: ["athena:Workgroup"],
    check: (group) =>
        keepsResultsItself(group)
            ? undefined
            : mustBePresent(
                  "configuration.resultConfiguration.encryptionConfiguration.encryptionOption",
                  "SSE_KMS or SSE_S3",
              )(group),
});
