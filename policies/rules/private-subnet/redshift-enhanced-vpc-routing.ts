import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "redshift-enhanced-vpc-routing",
    family: "private-subnet",
    description: "A Redshift cluster copies and unloads through the network, not over the internet.",
    severity: "medium",
    covers: ["Redshift.7", "CKV_AWS_321", "CT.REDSHIFT.PR.5"],
    level: "advisory",
    remediation: "Set enhancedVpcRouting to true.",
    types: ["redshift:Cluster"],
    check: mustBeTrue("enhancedVpcRouting"),
});
