import { mustBeAtLeast } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "aurora-mysql-backtracks",
    family: "backup",
    description: "An Aurora MySQL cluster can go back to a moment of the last hours.",
    severity: "medium",
    covers: ["RDS.14", "CKV_AWS_326", "CT.RDS.PR.6"],
    level: "advisory",
    remediation: "Set backtrackWindow to the seconds to go back, 86400 for a day.",
    types: ["rds:Cluster"],
    check: (cluster) =>
        // Absent, it is Aurora MySQL to the providers that do not demand it.
        /^aurora(-mysql)?$/.test(cluster.lower("engine") ?? "aurora")
            ? mustBeAtLeast("backtrackWindow", 1, "second")(cluster)
            : undefined,
});
