import { either } from "../../lib/find";
import { documentOf } from "../../lib/json";
import type { Resource } from "../../lib/resource";
import { stackRule } from "../../lib/rule";
import type { Stack } from "../../lib/stack";
import { attempt, View } from "../../lib/view";

/** What AWS gives a key without a policy, and the provider then tells of it (KMS developer guide, "Default key policy"). */
function isDefault(policy: unknown): boolean {
    const document = new View(documentOf(policy));
    return (
        document.text("Id") === "key-default-1" &&
        document.views("Statement").length === 1 &&
        /:root$/.test(document.text("Statement.Principal.AWS") ?? "")
    );
}

/** What is not known yet is a policy where the program makes it of something; else it is what AWS will give. */
function namesPolicy(key: Resource): boolean {
    const given = attempt(() => key.has("policy"));
    if ("value" in given) {
        return given.value && !isDefault(key.get("policy"));
    }
    if (key.urnsBehind("policy").length === 0) {
        throw given.unknown;
    }
    return true;
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
            : "policy is absent or AWS's default and no KeyPolicy names this key; write one",
});
