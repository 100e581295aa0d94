import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "redshift-own-administrator",
    family: "iam",
    description: "A Redshift cluster's administrator has no name that everybody knows.",
    severity: "medium",
    covers: ["Redshift.8"],
    remediation: "Set masterUsername to a name of your own.",
    types: ["redshift:Cluster"],
    check: (cluster) =>
        cluster.text("masterUsername")?.toLowerCase() === "awsuser"
            ? `${cluster.show("masterUsername")}; choose another`
            : undefined,
});
