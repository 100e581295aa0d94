import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

/** What AWS gives, with a statement more or without. */
const byDefault = (...more: object[]) =>
    JSON.stringify({
        Version: "2012-10-17",
        Id: "key-default-1",
        Statement: [
            {
                Sid: "Enable IAM User Permissions",
                Effect: "Allow",
                Principal: { AWS: "arn:aws:iam::123456789012:root" },
                Action: "kms:*",
                Resource: "*",
            },
            ...more,
        ],
    });

export const cases = stackCases({
    stack: { it: { props: { policy: "{}" } } },
    passing: {
        "a policy of what is made with it": {
            it: { props: { policy: ref("role", "arn") } },
            role: { type: "iam:Role", props: { arn: "{}" } },
        },
        "the default's name on a statement for others": {
            it: {
                props: {
                    policy: byDefault().replace(
                        '"arn:aws:iam::123456789012:root"',
                        '["arn:aws:iam::123456789012:role/a"]',
                    ),
                },
            },
        },
        "the default and more": { it: { props: { policy: byDefault({ Effect: "Deny" }) } } },
        "a policy of its own": {
            it: { props: { policy: ABSENT } },
            policy: { type: "kms:KeyPolicy", props: { keyId: ref("it", "id"), policy: "{}" } },
        },
    },
    violating: {
        "what AWS gives a key without one": { it: { props: { policy: byDefault() } } },
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
        "what the provider will tell": { it: { props: { policy: UNKNOWN } } },
        "which key": {
            it: { props: { policy: ABSENT } },
            policy: { type: "kms:KeyPolicy", props: { keyId: UNKNOWN, policy: "{}" } },
        },
    },
});
