import { someIn } from "../../lib/find";
import type { Resource } from "../../lib/resource";
import { stackRule } from "../../lib/rule";
import type { Stack } from "../../lib/stack";
import { attempt } from "../../lib/view";

const KEYS = ["iam:AccessKey"];
const USERS = ["iam:User"];

const isActive = (key: Resource): boolean => key.lower("status") !== "inactive";

/** Whether two keys are of one user: of the same resource, or of one name. */
function areOfOneUser(one: Resource, other: Resource, stack: Stack): boolean {
    const [behind, behindOther] = [one, other].map((key) => stack.behind(key, "user", USERS)[0]);
    if (behind !== undefined && behindOther !== undefined) {
        return behind === behindOther;
    }
    const names = [one, other].map((key) => attempt(() => key.text("user")));
    const unknown = names.find((name) => "unknown" in name);
    if (unknown !== undefined && "unknown" in unknown) {
        throw unknown.unknown;
    }
    return one.text("user") === other.text("user");
}

export const rule = stackRule({
    name: "iam-user-one-access-key",
    family: "iam",
    description: "A user has one active access key; a second one is there while keys are changed, and no longer.",
    severity: "medium",
    covers: ["AVD-AWS-0167", "R-SEC-4"],
    level: "advisory",
    remediation: "Remove the older key, or set its status to Inactive; better, use a role.",
    types: KEYS,
    check: (key, stack) =>
        isActive(key) &&
        someIn(stack.all(KEYS), (other) => other !== key && isActive(other) && areOfOneUser(key, other, stack))
            ? "its user has another active key; remove one of them"
            : undefined,
});
