import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "redshift-snapshots",
    family: "backup",
    description: "A Redshift cluster takes snapshots by itself.",
    severity: "medium",
    covers: ["CKV_AWS_343"],
    level: "advisory",
    remediation: "Leave automatedSnapshotRetentionPeriod at 1 or more days.",
    types: ["redshift:Cluster"],
    check: (cluster) =>
        cluster.number("automatedSnapshotRetentionPeriod") === 0
            ? `${cluster.show("automatedSnapshotRetentionPeriod")}; set it to 1 or more days`
            : undefined,
});
