import { stackCases } from "../../cases";

import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: { it: { props: { policy: "{}" } } },
    passing: {
        "a policy that is known after apply": { it: { props: { policy: UNKNOWN } } },
        "a policy of its own": {
            it: { props: { policy: ABSENT } },
            policy: { type: "kms:KeyPolicy", props: { keyId: ref("it", "id"), policy: "{}" } },
        },
    },
    violating: {
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
        "which key": {
            it: { props: { policy: ABSENT } },
            policy: { type: "kms:KeyPolicy", props: { keyId: UNKNOWN, policy: "{}" } },
        },
    },
});
