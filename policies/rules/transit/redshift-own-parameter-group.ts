import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "redshift-own-parameter-group",
    family: "transit",
    description: "A Redshift cluster has a parameter group of its own; the default one takes plain connections.",
    severity: "medium",
    covers: ["Redshift.2"],
    remediation: "Set clusterParameterGroupName to a group with require_ssl.",
    types: ["redshift:Cluster"],
    check: (cluster) =>
        /^(default\..*)?$/.test(cluster.text("clusterParameterGroupName") ?? "")
            ? `${cluster.show("clusterParameterGroupName")}; name a group with require_ssl`
            : undefined,
});
