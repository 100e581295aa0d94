import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "redshift-cluster-not-public",
    family: "exposure",
    description: "A Redshift cluster says that it has no public address.",
    severity: "critical",
    covers: ["Redshift.1", "CKV_AWS_87", "CT.REDSHIFT.PR.1"],
    remediation: "Set publiclyAccessible to false.",
    types: ["redshift:Cluster"],
    check: (cluster) =>
        cluster.isFalse("publiclyAccessible") ? undefined : `${cluster.show("publiclyAccessible")}; set it to false`,
});
