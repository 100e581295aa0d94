import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

const allowing = (Action: string | string[], Resource = "*") => ({
    policy: JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action, Resource }] }),
});
const PASS = allowing("iam:PassRole");

const FORMS = [
    ["iam:Role", "iam:RolePolicy", "iam:RolePolicyAttachment", "role", "roles"],
    ["iam:User", "iam:UserPolicy", "iam:UserPolicyAttachment", "user", "users"],
    ["iam:Group", "iam:GroupPolicy", "iam:GroupPolicyAttachment", "group", "groups"],
] as const;

export const cases = FORMS.map(([type, inline, attachment, key, keys]) =>
    stackCases({
        types: [type],
        stack: {
            it: { props: { name: "deployer" } },
            inline: { type: inline, props: { [key]: ref("it", "name"), ...allowing("ec2:RunInstances") } },
            policy: {
                type: "iam:Policy",
                props: { name: "pass", ...allowing("iam:PassRole", "arn:aws:iam::1:role/a") },
            },
            attachment: {
                type: attachment,
                props: { [key]: ref("it", "name"), policyArn: ref("policy", "arn") },
            },
        },
        passing: {
            "a policy that is attached to another": {
                policy: { props: PASS },
                other: { type, props: { name: "other" } },
                attachment: { props: { [key]: ref("other", "name") } },
            },
            "a policy that is harmless, whosever it is": {
                second: { type: inline, props: { [key]: UNKNOWN, ...allowing("s3:GetObject") } },
            },
            "neither of them": { inline: { props: allowing("ec2:Describe*") } },
            "both in one policy, which another rule finds": {
                inline: { props: allowing(["ec2:RunInstances", "iam:PassRole"]) },
            },
            "both in one policy, of every role of the account": {
                inline: {
                    props: {
                        policy: JSON.stringify({
                            Version: "2012-10-17",
                            Statement: [
                                { Effect: "Allow", Action: "ec2:RunInstances", Resource: "*" },
                                {
                                    Effect: "Allow",
                                    Action: "iam:PassRole",
                                    Resource: "arn:aws:iam::123456789012:role/*",
                                },
                            ],
                        }),
                    },
                },
            },
            "no policy": { inline: ABSENT, policy: ABSENT, attachment: ABSENT },
            "a policy without a document, which IAM refuses": { policy: { props: { policy: ABSENT } } },
        },
        violating: {
            "an instance with whatever role": { policy: { props: PASS } },
            "an instance with whatever role of the account": {
                policy: { props: allowing("iam:PassRole", "arn:aws:iam::123456789012:role/*") },
            },
            "attached to many at once": {
                policy: { props: PASS },
                attachment: ABSENT,
                many: {
                    type: "iam:PolicyAttachment",
                    props: { [keys]: [ref("it", "name")], policyArn: ref("policy", "arn") },
                },
            },
            "by two inline policies": {
                second: { type: inline, props: { [key]: ref("it", "name"), ...PASS } },
            },
            "a function of three actions": {
                policy: { props: PASS },
                inline: { props: allowing(["lambda:CreateFunction", "lambda:InvokeFunction"]) },
            },
        },
        unknown: {
            "the attached document": { policy: { props: { policy: UNKNOWN } } },
            "whose a policy is": { second: { type: inline, props: { [key]: UNKNOWN, ...PASS } } },
            "whom a policy is attached to": {
                passing: { type: "iam:Policy", props: PASS },
                second: { type: attachment, props: { [key]: UNKNOWN, policyArn: ref("passing", "arn") } },
            },
            "what is attached": {
                second: { type: attachment, props: { [key]: ref("it", "name"), policyArn: UNKNOWN } },
                passing: { type: "iam:Policy", props: PASS },
            },
            "the inline document": { policy: { props: PASS }, inline: { props: { policy: UNKNOWN } } },
        },
    }),
);
