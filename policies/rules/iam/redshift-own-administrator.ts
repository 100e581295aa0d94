import { resourceRule } from "../../lib/rule";

const RESTORED = ["snapshotIdentifier", "snapshotArn"];

export const rule = resourceRule({
    name: "redshift-own-administrator",
    family: "iam",
    description: "A Redshift cluster's administrator has no name that everybody knows.",
    severity: "medium",
    covers: ["Redshift.8", "CT.REDSHIFT.PR.6"],
    remediation: "Set masterUsername to a name of your own.",
    types: ["redshift:Cluster"],
    // One restored from a snapshot has the snapshot's.
    check: (cluster) => {
        const name = cluster.text("masterUsername")?.toLowerCase();
        return name === "awsuser" || (name === undefined && !RESTORED.some((key) => cluster.has(key)))
            ? `${cluster.show("masterUsername")}; set it to a name of your own`
            : undefined;
    },
});
