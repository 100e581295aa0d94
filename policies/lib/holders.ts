/** Roles, users and groups, and the policies of a stack that they hold. */
import type { Resource } from "./resource";
import type { Stack } from "./stack";
import { token } from "./types";

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

/** The inline policies of a role, user or group, and the policies of its stack that are attached to it. */
export function policiesOf(holder: Resource, stack: Stack): Resource[] {
    const kind = Object.entries(HOLDERS).find(([type]) => token(type) === holder.type)![1];
    const attachments = [
        ...stack.referrers(holder, [kind.attachment], kind.key),
        ...stack.referrers(holder, ["iam:PolicyAttachment"], kind.keys),
    ];
    return [
        ...stack.referrers(holder, [kind.inline], kind.key),
        ...attachments.flatMap((attachment) => stack.targets(attachment, "policyArn", ["iam:Policy"])),
    ];
}
