import { all, mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

const CREATOR = "accessConfig.bootstrapClusterCreatorAdminPermissions";

export const rule = resourceRule({
    name: "eks-access-by-entries",
    family: "iam",
    description:
        "Who may act in a cluster of EKS is said by access entries alone; its creator is no administrator by that.",
    severity: "medium",
    covers: ["R-SEC-4"],
    level: "advisory",
    remediation: "Set accessConfig: authenticationMode API, bootstrapClusterCreatorAdminPermissions false.",
    types: ["eks:Cluster"],
    check: all(mustBeOneOf("accessConfig.authenticationMode", ["API"]), (cluster) =>
        cluster.isFalse(CREATOR)
            ? undefined
            : `${cluster.show(CREATOR)}${cluster.has(CREATOR) ? "" : ", which means true"}; set it to false`,
    ),
});
