import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

const ofAws = (name: string, partition = "aws") => `arn:${partition}:iam::aws:policy/${name}`;
const WIDE = [
    "AmazonS3FullAccess",
    "AWSLambda_FullAccess",
    "CloudWatchFullAccessV2",
    "AmazonDynamoDBFullAccess_v2",
    "AmazonEMRFullAccessPolicy_v2",
    "AWSMigrationHubRefactorSpaces-EnvironmentsWithoutBridgesFullAccess",
    "AmazonCognitoPowerUser",
    "PowerUserAccess",
    "job-function/SomeFullAccess",
];
const NARROW = [
    "IAMFullAccess",
    "AmazonS3ReadOnlyAccess",
    "AmazonElasticFileSystemClientFullAccess",
    "AmazonAPIGatewayInvokeFullAccess",
    "service-role/AWSLambdaBasicExecutionRole",
];

const FORMS = [
    ["iam:Role", "iam:RolePolicyAttachment", "role", "roles"],
    ["iam:User", "iam:UserPolicyAttachment", "user", "users"],
    ["iam:Group", "iam:GroupPolicyAttachment", "group", "groups"],
] as const;

const ofThoseHere = FORMS.map(([type, attachment, key, keys]) => {
    const attached = (policyArn: unknown) => ({ attachment: { props: { policyArn } } });
    return stackCases({
        types: [type],
        stack: {
            it: { props: { name: "app" } },
            policy: { type: "iam:Policy", props: { name: "FullAccess" } },
            own: { type: attachment, props: { [key]: ref("it", "name"), policyArn: ref("policy", "arn") } },
            attachment: {
                type: attachment,
                props: { [key]: ref("it", "name"), policyArn: ofAws("ReadOnlyAccess") },
            },
        },
        passing: {
            ...Object.fromEntries(NARROW.map((name) => [name, attached(ofAws(name))])),
            "one's own of that name": attached("arn:aws:iam::123456789012:policy/AmazonS3FullAccess"),
            "no attachment": { own: ABSENT, attachment: ABSENT },
        },
        violating: {
            ...Object.fromEntries(WIDE.map((name) => [name, attached(ofAws(name))])),
            "in China": attached(ofAws("AmazonS3FullAccess", "aws-cn")),
            "attached to many at once": {
                many: {
                    type: "iam:PolicyAttachment",
                    props: { [keys]: [ref("it", "name")], policyArn: ofAws("AmazonS3FullAccess") },
                },
            },
            "all that it may have": {
                exclusive: {
                    type: `${attachment}sExclusive`,
                    props: { [`${key}Name`]: ref("it", "name"), policyArns: [ofAws("AmazonS3FullAccess")] },
                },
            },
            "beside one that is not known": {
                unknown: { type: attachment, props: { [key]: ref("it", "name"), policyArn: UNKNOWN } },
                ...attached(ofAws("AmazonS3FullAccess")),
            },
            ...(type === "iam:Role"
                ? { "in the role itself": { it: { props: { managedPolicyArns: [ofAws("AmazonS3FullAccess")] } } } }
                : {}),
        },
        unknown: {
            policyArn: attached(UNKNOWN),
            "whom it is attached to": {
                attachment: { props: { [key]: UNKNOWN, policyArn: ofAws("AmazonS3FullAccess") } },
            },
        },
    });
});

/** For a role, user or group of another stack. */
const ofOthers = FORMS.flatMap(([, attachment, key, keys]) =>
    (
        [
            [attachment, key, "policyArn"],
            [`${attachment}sExclusive`, `${key}Name`, "policyArns"],
            ["iam:PolicyAttachment", keys, "policyArn"],
        ] as const
    ).map(([type, path, policies]) => {
        const attached = (policy: unknown) => ({
            it: { props: { [policies]: policies === "policyArns" ? [policy] : policy } },
        });
        return stackCases({
            types: [type],
            stack: {
                it: {
                    props: {
                        [path]: path.endsWith("s") ? ["other"] : "other",
                        ...attached(ofAws("ReadOnlyAccess")).it.props,
                    },
                },
            },
            passing: {
                "one's own of that name": attached("arn:aws:iam::123456789012:policy/AmazonS3FullAccess"),
                nothing: { it: { props: { [policies]: ABSENT } } },
            },
            violating: Object.fromEntries(WIDE.map((name) => [name, attached(ofAws(name))])),
            unknown: { policies: attached(UNKNOWN) },
        });
    }),
);

export const cases = [...ofThoseHere, ...ofOthers];
