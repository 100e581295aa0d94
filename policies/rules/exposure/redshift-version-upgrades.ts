import { mustNotBeFalse } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "redshift-version-upgrades",
    family: "exposure",
    description: "A Redshift cluster takes new versions by itself.",
    severity: "medium",
    covers: ["Redshift.6", "CKV_AWS_141", "CT.REDSHIFT.PR.4"],
    level: "advisory",
    remediation: "Leave allowVersionUpgrade at true.",
    types: ["redshift:Cluster"],
    check: mustNotBeFalse("allowVersionUpgrade"),
});
