import { attachedPolicies, POLICY_ATTACHMENTS } from "../../lib/attachments";
import { resourceRule } from "../../lib/rule";

/** AWS's own policies that allow all of a service, on every resource: AmazonS3FullAccess, AWSLambda_FullAccess, CloudWatchFullAccessV2. */
const ALL_OF_A_SERVICE = /^arn:[^:]+:iam::aws:policy\/([\w+=,.@-]+\/)*\w*(FullAccess(V\d+)?|PowerUser(Access)?)$/;
/** iam-no-full-access-attached. */
const ALL_OF_IAM = /\/IAMFullAccess$/;

export const rule = resourceRule({
    name: "iam-no-service-full-access-attached",
    family: "iam",
    description: "Nobody is given all of a service by AWS's own policies (AmazonS3FullAccess, PowerUserAccess).",
    severity: "medium",
    // What iam-no-service-wildcard finds where it is written, these policies say, too.
    covers: ["R-SEC-4"],
    level: "advisory",
    remediation: "Attach a policy that names the actions and resources that are needed.",
    types: POLICY_ATTACHMENTS,
    check: (holder) =>
        attachedPolicies(holder, (arn) => ALL_OF_A_SERVICE.test(arn) && !ALL_OF_IAM.test(arn)).map(
            (arn) => `${arn} allows all of its service on every resource; attach a policy that names what is needed`,
        ),
});
