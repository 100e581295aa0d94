import { attachedInStack, HOLDERS_AND_ATTACHMENTS } from "../../lib/attachments";
import { stackRule } from "../../lib/rule";

/**
 * AWS's own policies that allow all or nearly all of a service on every resource: AmazonS3FullAccess, AWSLambda_FullAccess,
 * CloudWatchFullAccessV2, AmazonDynamoDBFullAccess_v2. Those for clients (AmazonElasticFileSystemClientFullAccess) name few actions.
 */
const ALL_OF_A_SERVICE =
    /^arn:[^:]+:iam::aws:policy\/([\w+=,.@-]+\/)*[\w-]*((?<!Client|Invoke)FullAccess(Policy)?(_?[vV]\d+)?|PowerUser(Access)?)$/;
/** iam-no-full-access-attached. */
const ALL_OF_IAM = /\/IAMFullAccess$/;

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
    types: HOLDERS_AND_ATTACHMENTS,
    check: (it, stack) => {
        const wide = attachedInStack(it, stack, (arn) => ALL_OF_A_SERVICE.test(arn) && !ALL_OF_IAM.test(arn));
        const names = [...new Set(wide.map((arn) => arn.split("/").pop()!))].sort();
        return names.length === 0
            ? undefined
            : `attached: ${names.join(", ")}, which ${names.length === 1 ? "allows" : "allow"} all or nearly all of a service on every resource; attach a policy that names what is needed`;
    },
});
