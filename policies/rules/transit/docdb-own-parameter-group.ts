import { resourceRule } from "../../lib/rule";

const GROUP = "dbClusterParameterGroupName";

export const rule = resourceRule({
    name: "docdb-own-parameter-group",
    family: "transit",
    description: "A DocumentDB cluster has a parameter group of its own; the default one takes TLS 1.0.",
    severity: "medium",
    covers: ["DocumentDB.6"],
    remediation: "Set dbClusterParameterGroupName to a group whose parameter tls is tls1.2+ or stricter.",
    types: ["docdb:Cluster"],
    // What the group says: docdb-tls-1-2.
    check: (cluster) =>
        /^(default\..*)?$/.test(cluster.text(GROUP) ?? "")
            ? `${cluster.show(GROUP)}; name a group with tls1.2+`
            : undefined,
});
