import { keyProblem } from "../../lib/checks";
import { findIn } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "secret-replica-customer-key",
    family: "encryption",
    description: "A secret's replica in another region is encrypted with a customer-managed key there.",
    severity: "medium",
    covers: ["R-SEC-1"],
    remediation: "Set kmsKeyId of each of the secret's replicas to a customer-managed key of that region.",
    types: ["secretsmanager:Secret"],
    check: (secret) =>
        findIn(secret.views("replicas"), (replica) => {
            const problem = keyProblem(replica, "kmsKeyId");
            return problem === undefined ? [] : [`replica in ${replica.text("region") ?? "?"}: ${problem}`];
        }),
});
