import { decryptsEverything } from "../../lib/decryption";
import { statementsOf } from "../../lib/iam-document";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "iam-policy-no-decrypt-on-all-keys",
    family: "iam",
    description: "A customer-managed policy does not allow decryption with every KMS key.",
    severity: "medium",
    covers: ["KMS.1"],
    remediation: "Name the keys under Resource.",
    types: ["iam:Policy"],
    check: (policy) => decryptsEverything(statementsOf(policy, "policy")),
});
