import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { name: "ann" } },
        members: { type: "iam:GroupMembership", props: { group: "operators", users: [ref("it", "name")] } },
    },
    passing: {
        "by the user": {
            members: ABSENT,
            own: { type: "iam:UserGroupMembership", props: { user: ref("it", "name"), groups: ["operators"] } },
        },
    },
    violating: {
        "no membership": { members: ABSENT },
        "another's": { members: { props: { users: ["bob"] } } },
        "another's by the user": {
            members: ABSENT,
            own: { type: "iam:UserGroupMembership", props: { user: "bob", groups: ["operators"] } },
        },
        "in no group by the user": {
            members: ABSENT,
            own: { type: "iam:UserGroupMembership", props: { user: ref("it", "name"), groups: [] } },
        },
    },
    unknown: { "who is in it": { members: { props: { users: UNKNOWN } } } },
});
