/** Roles, users and groups, and the policies of a stack that they hold. */
import { both } from "./find";
import type { Resource } from "./resource";
import type { Stack } from "./stack";
import { token } from "./types";
import { attempt } from "./view";

interface Holder {
    readonly inline: string;
    readonly attachment: string;
    /** The holder's name in both, and in an attachment to many. */
    readonly key: string;
    readonly keys: string;
}

export const HOLDERS: Readonly<Record<string, Holder>> = {
    "iam:Role": { inline: "iam:RolePolicy", attachment: "iam:RolePolicyAttachment", key: "role", keys: "roles" },
    "iam:User": { inline: "iam:UserPolicy", attachment: "iam:UserPolicyAttachment", key: "user", keys: "users" },
    "iam:Group": { inline: "iam:GroupPolicy", attachment: "iam:GroupPolicyAttachment", key: "group", keys: "groups" },
};

/** Whether a policy that a holder has passes a test. Throws where it would, and it is open whether the holder has it. */
export type Held = (passes: (policy: Resource) => boolean) => boolean;

/** An answer that was asked for before: it is not asked for again. */
const again = (answer: ReturnType<typeof attempt<boolean>>) => (): boolean => {
    if ("unknown" in answer) {
        throw answer.unknown;
    }
    return answer.value;
};

function held(has: () => boolean, policy: Resource): Held[] {
    const answer = attempt(has);
    return "value" in answer && !answer.value ? [] : [(passes) => both(again(answer), () => passes(policy))];
}

/** The inline policies of a role, user or group, and the policies of its stack that are attached to it. */
export function policiesOf(holder: Resource, stack: Stack): Held[] {
    const kind = Object.entries(HOLDERS).find(([type]) => token(type) === holder.type)![1];
    const attachments = [
        [kind.attachment, kind.key],
        ["iam:PolicyAttachment", kind.keys],
    ] as const;
    return [
        ...stack.all([kind.inline]).flatMap((policy) => held(() => stack.refers(policy, kind.key, holder), policy)),
        ...attachments.flatMap(([type, key]) =>
            stack.all([type]).flatMap((attachment) => {
                const ofHolder = attempt(() => stack.refers(attachment, key, holder));
                const policies = "value" in ofHolder && !ofHolder.value ? [] : stack.all(["iam:Policy"]);
                return policies.flatMap((policy) =>
                    held(() => both(again(ofHolder), () => stack.refers(attachment, "policyArn", policy)), policy),
                );
            }),
        ),
    ];
}
