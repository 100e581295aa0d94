import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

const ARN = "arn:aws:iam::aws:policy/ReadOnlyAccess";

export const cases = stackCases({
    stack: {
        it: { props: { managedPolicyArns: [ARN] }, inputs: ["managedPolicyArns"] },
        inline: { type: "iam:RolePolicy", props: { role: ref("it"), policy: "{}" } },
        attached: { type: "iam:RolePolicyAttachment", props: { role: "another", policyArn: ARN } },
        several: { type: "iam:PolicyAttachment", props: { roles: ["another"], policyArn: ARN } },
    },
    passing: {
        "all attached, of which the provider tells in it": {
            it: { inputs: ["name"] },
            attached: { props: { role: ref("it", "name") } },
        },
        "an empty list of inline ones": { it: { props: { inlinePolicies: [] }, inputs: ["inlinePolicies"] } },
        "role absent": { attached: { props: { role: ABSENT } } },
    },
    violating: {
        "managed ones listed and attached": { attached: { props: { role: ref("it", "name") } } },
        "managed ones listed, and attached with others": {
            several: { props: { roles: ["another", ref("it", "name")] } },
        },
        "an empty list of managed ones, which takes all away": {
            it: { props: { managedPolicyArns: [] } },
            attached: { props: { role: ref("it", "name") } },
        },
        "inline ones in it and beside it": {
            it: { props: { inlinePolicies: [{ name: "own", policy: "{}" }] }, inputs: ["inlinePolicies"] },
        },
    },
    unknown: { "which role one is attached to": { attached: { props: { role: UNKNOWN } } } },
});
