import { mustBeAtLeast } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "redshift-snapshot-retention-week",
    family: "backup",
    description: "A Redshift cluster keeps its automated snapshots for a week.",
    severity: "medium",
    covers: ["Redshift.3", "CT.REDSHIFT.PR.2"],
    remediation: "Set automatedSnapshotRetentionPeriod to 7 or more.",
    level: "advisory",
    types: ["redshift:Cluster"],
    check: mustBeAtLeast("automatedSnapshotRetentionPeriod", 7, "days"),
});
