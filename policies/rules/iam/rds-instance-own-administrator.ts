import { mustNotBeKnown } from "../../lib/known-administrator";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "rds-instance-own-administrator",
    family: "iam",
    description: "A database instance's administrator has no name that everybody knows.",
    severity: "medium",
    covers: ["RDS.25", "CT.RDS.PR.22"],
    remediation: "Set username to a name of your own.",
    types: ["rds:Instance"],
    // Without one it is a copy, or was one before it was promoted: it has its source's.
    check: mustNotBeKnown("username"),
});
