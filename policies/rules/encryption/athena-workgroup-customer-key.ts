import { keepsResultsItself, MANAGED } from "../../lib/athena";
import { keyProblem, ofAws } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

const AT = "configuration.resultConfiguration.encryptionConfiguration";

export const rule = resourceRule({
    name: "athena-workgroup-customer-key",
    family: "encryption",
    description: "Query results of an Athena workgroup are encrypted with a customer-managed key.",
    severity: "medium",
    covers: ["R-SEC-1", "CT.ATHENA.PR.2"],
    level: "advisory",
    remediation: "Set encryptionOption to SSE_KMS or CSE_KMS, and kmsKeyArn to a customer-managed key.",
    types: ["athena:Workgroup"],
    // That there is no encryption at all is what athena-workgroup-encrypted finds.
    check: (group) => {
        if (keepsResultsItself(group)) {
            return keyProblem(group, `${MANAGED}.encryptionConfiguration.kmsKey`);
        }
        if (!group.has(`${AT}.encryptionOption`)) {
            return undefined;
        }
        const key = group.has(`${AT}.kmsKeyArn`) && !ofAws(group.text(`${AT}.kmsKeyArn`));
        return /KMS$/.test(group.text(`${AT}.encryptionOption`) ?? "") && key
            ? undefined
            : `${group.show(AT)}; use SSE_KMS with a customer-managed key`;
    },
});
