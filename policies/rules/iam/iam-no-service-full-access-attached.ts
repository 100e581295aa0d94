import { attachedPolicies } from "../../lib/attachments";
import { findIn } from "../../lib/find";
import { HOLDERS, kindOf } from "../../lib/holders";
import type { Resource } from "../../lib/resource";
import { stackRule } from "../../lib/rule";
import type { Stack } from "../../lib/stack";

/** AWS's own policies that allow all of a service, on every resource: AmazonS3FullAccess, AWSLambda_FullAccess, CloudWatchFullAccessV2. */
const ALL_OF_A_SERVICE = /^arn:[^:]+:iam::aws:policy\/([\w+=,.@-]+\/)*\w*(FullAccess(V\d+)?|PowerUser(Access)?)$/;
/** iam-no-full-access-attached. */
const ALL_OF_IAM = /\/IAMFullAccess$/;

/** A policy of this stack is none of AWS's, whatever its ARN will be. */
const wideIn = (holder: Resource, stack: Stack): string[] =>
    stack.behind(holder, "policyArn", ["iam:Policy"]).length > 0
        ? []
        : attachedPolicies(holder, (arn) => ALL_OF_A_SERVICE.test(arn) && !ALL_OF_IAM.test(arn));

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
    types: Object.keys(HOLDERS),
    check: (holder, stack) => {
        const { attachment, key, keys } = kindOf(holder);
        const wide = (source: Resource): string[] => wideIn(source, stack);
        const found = findIn(
            [
                () => wide(holder),
                () => stack.tellOfReferrers(holder, [attachment], key, wide),
                () => stack.tellOfReferrers(holder, ["iam:PolicyAttachment"], keys, wide),
            ],
            (tell) => tell(),
        );
        const names = [...new Set(found.map((arn) => arn.split("/").pop()!))].sort();
        return names.length === 0
            ? undefined
            : `attached: ${names.join(", ")}, which ${names.length === 1 ? "allows" : "allow"} all of a service on every resource; attach a policy that names what is needed`;
    },
});
