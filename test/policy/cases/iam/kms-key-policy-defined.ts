import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

/** A key of which the engine knows that the program gives it a description, and nothing else. */
const described = (policy: unknown) => ({
    it: { props: { description: ref("site", "name"), policy } },
    site: { type: "integers:shared:Site", props: { name: "web" } },
});

export const cases = stackCases({
    stack: { it: { props: { policy: "{}" } } },
    passing: {
        "a policy of what is made with it": {
            it: { props: { policy: ref("role", "arn") } },
            role: { type: "iam:Role", props: { arn: "{}" } },
        },
        "a policy of its own": {
            it: { props: { policy: ABSENT } },
            policy: { type: "kms:KeyPolicy", props: { keyId: ref("it", "id"), policy: "{}" } },
        },
    },
    violating: {
        "what the provider tells of a key without one": described("{}"),
        "what the provider will tell of it": described(UNKNOWN),
        "policy absent": { it: { props: { policy: ABSENT } } },
        "a policy of another key": {
            it: { props: { policy: ABSENT } },
            policy: { type: "kms:KeyPolicy", props: { keyId: "other", policy: "{}" } },
        },
        "a policy without keyId, which the provider refuses": {
            it: { props: { policy: ABSENT } },
            policy: { type: "kms:KeyPolicy", props: { policy: "{}" } },
        },
    },
    unknown: {
        "given or told": { it: { props: { policy: UNKNOWN } } },
        "which key": {
            it: { props: { policy: ABSENT } },
            policy: { type: "kms:KeyPolicy", props: { keyId: UNKNOWN, policy: "{}" } },
        },
    },
});
