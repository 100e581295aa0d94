import { either } from "../../lib/find";
import type { Resource } from "../../lib/resource";
import { stackRule } from "../../lib/rule";
import type { Stack } from "../../lib/stack";
import { attempt } from "../../lib/view";

/** Whether the program gives a policy, known yet or not. Of a key without one the provider tells the policy that AWS gives. */
function namesPolicy(key: Resource): boolean {
    const input = key.isInput("policy");
    const given = attempt(() => key.has("policy"));
    if ("value" in given) {
        return given.value && input !== false;
    }
    if (input === undefined) {
        throw given.unknown;
    }
    return input;
}

const hasKeyPolicy = (key: Resource, stack: Stack): boolean =>
    stack.referrers(key, ["kms:KeyPolicy"], "keyId").length > 0;

export const rule = stackRule({
    name: "kms-key-policy-defined",
    family: "iam",
    description: "A key has a policy of its own rather than the default, which hands it to the whole account.",
    severity: "medium",
    covers: ["CKV2_AWS_64"],
    remediation: "Set policy, or add a KeyPolicy.",
    types: ["kms:Key"],
    check: (key, stack) =>
        either(
            () => namesPolicy(key),
            () => hasKeyPolicy(key, stack),
        )
            ? undefined
            : "policy is absent and no KeyPolicy names this key; write one",
});
