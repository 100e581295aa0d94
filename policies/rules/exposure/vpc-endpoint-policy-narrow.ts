import { both, someIn } from "../../lib/find";
import type { Resource } from "../../lib/resource";
import { stackRule } from "../../lib/rule";
import type { Stack } from "../../lib/stack";
import { token } from "../../lib/types";
import { opensAll, opensAllOfOne, wantsPolicy } from "../../lib/vpc-endpoints";

const OPEN =
    "its policy lets everybody do everything with whatever account's resources; name an account or an organization";

function policiesOf(endpoint: Resource, stack: Stack): Resource[] {
    const own = endpoint.has("policy") ? [endpoint] : [];
    return [...own, ...stack.referrers(endpoint, ["ec2:VpcEndpointPolicy"], "vpcEndpointId")];
}

export const rule = stackRule({
    name: "vpc-endpoint-policy-narrow",
    family: "exposure",
    description:
        "The policy of an endpoint to a service that keeps data, or gives credentials, says whose principals or whose resources pass.",
    severity: "medium",
    covers: ["R-NET-6"],
    level: "advisory",
    remediation:
        "Set policy: allow under a condition on aws:PrincipalAccount or aws:ResourceAccount, or on their organization; or deny all others (StringNotEquals).",
    types: ["ec2:VpcEndpoint", "ec2:VpcEndpointPolicy"],
    check: (endpoint, stack) => {
        if (endpoint.type === token("ec2:VpcEndpointPolicy")) {
            const isOpenElsewhere = both(
                () => opensAllOfOne(endpoint),
                () => stack.targets(endpoint, "vpcEndpointId", ["ec2:VpcEndpoint"]).length === 0,
            );
            return isOpenElsewhere ? OPEN : undefined;
        }
        const service = endpoint.text("serviceName") ?? "";
        if (!wantsPolicy(service)) {
            return undefined;
        }
        const policies = policiesOf(endpoint, stack);
        if (policies.length === 0) {
            return "it has no policy: whoever is in the network reaches other accounts' data through it; set one";
        }
        return someIn(policies, opensAll) ? OPEN : undefined;
    },
});
