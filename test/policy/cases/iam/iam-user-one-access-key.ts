import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

const user = (name: string) => ({ type: "iam:User", props: { name } });

export const cases = stackCases({
    stack: {
        ann: user("ann"),
        bob: user("bob"),
        it: { props: { user: ref("ann", "name") } },
        other: { type: "iam:AccessKey", props: { user: ref("bob", "name") } },
    },
    passing: {
        "one alone": { other: ABSENT },
        "the other one is off": { other: { props: { user: ref("ann", "name"), status: "Inactive" } } },
        "it is off": { it: { props: { status: "Inactive" } }, other: { props: { user: ref("ann", "name") } } },
        "by name, of two": { it: { props: { user: "ann" } }, other: { props: { user: "bob" } } },
    },
    violating: {
        "a second one": { other: { props: { user: ref("ann", "name") } } },
        "a second one, said to be on": { other: { props: { user: ref("ann", "name"), status: "Active" } } },
        "by name": { it: { props: { user: "ann" } }, other: { props: { user: "ann" } } },
    },
    unknown: {
        "whose the other is": { other: { props: { user: UNKNOWN } } },
        "whether the other is on": { other: { props: { user: ref("ann", "name"), status: UNKNOWN } } },
    },
});
