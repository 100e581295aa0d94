import { stackCases } from "../../cases";
import { ABSENT, type Props, ref, UNKNOWN } from "../../harness";

const membership = (props: Props) => ({ type: "iam:GroupMembership", props });
const own = (props: Props) => ({ type: "iam:UserGroupMembership", props });

export const cases = stackCases({
    stack: {
        it: { props: { name: "operators" } },
        members: membership({ group: ref("it", "name"), users: ["ann"] }),
    },
    passing: {
        "by the user": { members: ABSENT, own: own({ user: "ann", groups: [ref("it", "name")] }) },
        "a user of the stack": {
            ann: { type: "iam:User", props: { name: "ann" } },
            members: membership({ group: ref("it", "name"), users: [ref("ann", "name")] }),
        },
        "a user who is made with it": { members: membership({ group: ref("it", "name"), users: UNKNOWN }) },
    },
    violating: {
        "no membership": { members: ABSENT },
        "no users in it": { members: { props: { users: [] } } },
        "another's": { members: { props: { group: "developers" } } },
        "another's by the user": { members: ABSENT, own: own({ user: "ann", groups: ["developers"] }) },
    },
    unknown: { "whose membership": { members: { props: { group: UNKNOWN } } } },
});
