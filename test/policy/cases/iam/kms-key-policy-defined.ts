import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: { it: { props: { policy: "{}" } } },
    passing: {
        "a policy of what is made with it": {
            it: { props: { policy: ref("role", "arn") } },
            role: { type: "iam:Role", props: { arn: "{}" } },
        },
        "a policy that is written, where the engine told of no inputs": {
            it: { props: { description: ref("role", "arn") } },
            role: { type: "iam:Role", props: { arn: "a" } },
        },
        "a policy that the program gives": { it: { inputs: ["description", "policy"] } },
        "a policy that the program gives, of another stack": {
            it: { inputs: ["description", "policy"], props: { policy: UNKNOWN } },
        },
        "a policy of its own": {
            it: { props: { policy: ABSENT } },
            policy: { type: "kms:KeyPolicy", props: { keyId: ref("it", "id"), policy: "{}" } },
        },
    },
    violating: {
        "what the provider tells of a key without one": { it: { inputs: ["description"] } },
        "what the provider will tell of it": { it: { inputs: ["description"], props: { policy: UNKNOWN } } },
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
