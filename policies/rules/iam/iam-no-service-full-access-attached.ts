import { attachedPolicies } from "../../lib/attachments";
import { both, findIn } from "../../lib/find";
import { HOLDERS } from "../../lib/holders";
import type { Resource } from "../../lib/resource";
import { stackRule } from "../../lib/rule";
import type { Stack } from "../../lib/stack";
import { token } from "../../lib/types";

/**
 * AWS's own policies that allow all of a service, or nearly, on every resource: AmazonS3FullAccess, AWSLambda_FullAccess,
 * CloudWatchFullAccessV2, AmazonDynamoDBFullAccess_v2. Those for clients (AmazonElasticFileSystemClientFullAccess) name few actions.
 */
const ALL_OF_A_SERVICE =
    /^arn:[^:]+:iam::aws:policy\/([\w+=,.@-]+\/)*[\w-]*((?<!Client|Invoke)FullAccess(Policy)?(_?[vV]\d+)?|PowerUser(Access)?)$/;
/** iam-no-full-access-attached. */
const ALL_OF_IAM = /\/IAMFullAccess$/;

/** Each form of an attachment, where it names whom it is for, and what that is. */
const ATTACHMENTS: readonly (readonly [type: string, path: string, holder: string])[] = Object.entries(HOLDERS).flatMap(
    ([holder, { attachment, key, keys }]) => [
        [attachment, key, holder],
        [`${attachment}sExclusive`, `${key}Name`, holder],
        ["iam:PolicyAttachment", keys, holder],
    ],
);

/** A policy of this stack is none of AWS's, whatever its ARN will be. */
const wideIn = (source: Resource, stack: Stack): string[] =>
    stack.behind(source, "policyArn", ["iam:Policy"]).length > 0
        ? []
        : attachedPolicies(source, (arn) => ALL_OF_A_SERVICE.test(arn) && !ALL_OF_IAM.test(arn));

/** All that a role, user or group has, which tells of its attachments; one for somebody of another stack tells of itself. */
function wideOf(it: Resource, stack: Stack): string[] {
    const wide = (source: Resource): string[] => wideIn(source, stack);
    const forms = ATTACHMENTS.filter(([type]) => token(type) === it.type);
    if (forms.length > 0) {
        const isOfOthers = (): boolean =>
            forms.every(([, path, holder]) => stack.targets(it, path, [holder]).length === 0);
        return both(() => wide(it).length > 0, isOfOthers) ? wide(it) : [];
    }
    const attachments = ATTACHMENTS.filter(([, , holder]) => token(holder) === it.type);
    return findIn(
        [
            () => wide(it),
            ...attachments.map(
                ([type, path]) =>
                    () =>
                        stack.tellOfReferrers(it, [type], path, wide),
            ),
        ],
        (tell) => tell(),
    );
}

export const rule = stackRule({
    name: "iam-no-service-full-access-attached",
    family: "iam",
    description:
        "No role, user or group is given all of a service by AWS's own policies (AmazonS3FullAccess, PowerUserAccess).",
    severity: "medium",
    // What iam-no-service-wildcard finds where it is written, these policies say, too.
    covers: ["R-SEC-4"],
    level: "advisory",
    remediation:
        "Attach a policy that names the actions and resources that are needed; give aws.lambda.CallbackFunction a role or policies.",
    types: [...new Set(ATTACHMENTS.flatMap(([type, , holder]) => [type, holder]))],
    check: (it, stack) => {
        const names = [...new Set(wideOf(it, stack).map((arn) => arn.split("/").pop()!))].sort();
        return names.length === 0
            ? undefined
            : `attached: ${names.join(", ")}, which ${names.length === 1 ? "allows" : "allow"} all of a service, or nearly, on every resource; attach a policy that names what is needed`;
    },
});
