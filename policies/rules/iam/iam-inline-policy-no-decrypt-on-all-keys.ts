import { decryptsEverything } from "../../lib/decryption";
import { identityStatements } from "../../lib/iam-document";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "iam-inline-policy-no-decrypt-on-all-keys",
    family: "iam",
    description: "An inline policy does not allow decryption with every KMS key.",
    severity: "medium",
    covers: ["KMS.2"],
    remediation: "Name the keys under Resource.",
    types: ["iam:RolePolicy", "iam:UserPolicy", "iam:GroupPolicy", "iam:Role"],
    check: (holder) => decryptsEverything(identityStatements(holder)),
});
