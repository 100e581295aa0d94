import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "ec2-ebs-optimized",
    family: "cost",
    description: "An instance says that it reaches its volumes by bandwidth of their own.",
    severity: "low",
    covers: ["CKV_AWS_135"],
    level: "advisory",
    // Current types do so whatever is said; said, it stays true of the type that somebody changes to.
    remediation: "Set ebsOptimized to true.",
    types: ["ec2:Instance"],
    check: mustBeTrue("ebsOptimized"),
});
