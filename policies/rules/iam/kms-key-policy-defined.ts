import { isGiven } from "../../lib/checks";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "kms-key-policy-defined",
    family: "iam",
    description: "A key has a policy of its own rather than the default, which hands it to the whole account.",
    severity: "medium",
    covers: ["CKV2_AWS_64"],

    remediation: "Set policy, or add a KeyPolicy.",
    types: ["kms:Key"],
    check: (key, stack) =>
        isGiven(key, "policy") || stack.referrers(key, ["kms:KeyPolicy"], "keyId").length > 0
            ? undefined
            : "policy is absent and no KeyPolicy names this key; write one",
});
