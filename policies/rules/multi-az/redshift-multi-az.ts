import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "redshift-multi-az",
    family: "multi-az",
    description: "A Redshift cluster runs in two zones.",
    severity: "medium",
    covers: ["Redshift.18"],
    level: "advisory",
    remediation: "Set multiAz to true (RA3 nodes).",
    types: ["redshift:Cluster"],
    check: mustBeTrue("multiAz"),
});
