import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "redshift-cluster-encrypted",
    family: "encryption",
    description: "A Redshift cluster is encrypted.",
    severity: "high",
    covers: ["Redshift.10", "CKV_AWS_64", "AVD-AWS-0084", "CT.REDSHIFT.PR.8"],
    remediation: "Set encrypted to true.",
    types: ["redshift:Cluster"],
    check: mustBeTrue("encrypted"),
});
