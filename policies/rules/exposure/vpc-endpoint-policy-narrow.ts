import { someIn } from "../../lib/find";
import { anyAction, anyPrincipal, anyResource, everyActionOfService, statementsOf } from "../../lib/iam-document";
import type { Resource } from "../../lib/resource";
import { stackRule } from "../../lib/rule";
import type { Stack } from "../../lib/stack";
import { isOf } from "../../lib/vpc-endpoints";

/** Services that keep data, pass it on or run something, and take an endpoint policy. */
const SERVICES =
    "s3 dynamodb sqs sns events states kinesis-streams kinesis-firehose logs monitoring secretsmanager ssm kms lambda ec2 ecs ecr.api ecr.dkr";
const TAKING_POLICIES = SERVICES.split(" ").map(isOf);

const everything = (holder: Resource): boolean =>
    someIn(
        statementsOf(holder, "policy"),
        (s) =>
            s.allows &&
            !s.hasCondition &&
            anyPrincipal(s) &&
            anyResource(s) &&
            (anyAction(s) || s.notActions.length > 0 || s.actions.some(everyActionOfService)),
    );

function policiesOf(endpoint: Resource, stack: Stack): Resource[] {
    const own = endpoint.has("policy") ? [endpoint] : [];
    return [...own, ...stack.referrers(endpoint, ["ec2:VpcEndpointPolicy"], "vpcEndpointId")];
}

export const rule = stackRule({
    name: "vpc-endpoint-policy-narrow",
    family: "exposure",
    description:
        "The policy of an endpoint to a service that keeps data says whose principals or whose resources pass.",
    severity: "medium",
    covers: ["R-NET-6"],
    level: "advisory",
    remediation:
        "Set policy: allow under a condition on aws:PrincipalAccount or aws:ResourceAccount, or on their organization.",
    types: ["ec2:VpcEndpoint"],
    check: (endpoint, stack) => {
        const service = endpoint.text("serviceName") ?? "";
        if (!TAKING_POLICIES.some((isOfOne) => isOfOne(service))) {
            return undefined;
        }
        const policies = policiesOf(endpoint, stack);
        if (policies.length === 0) {
            return "it has no policy: whoever is in the network reaches other accounts' data through it; set one";
        }
        return someIn(policies, everything)
            ? "its policy lets everybody do everything with whatever account's resources; name an account or an organization"
            : undefined;
    },
});
