import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "ec2-detailed-monitoring",
    family: "logging",
    description: "An instance reports its figures every minute.",
    severity: "low",
    covers: ["CKV_AWS_126", "CT.EC2.PR.13"],
    level: "advisory",
    remediation: "Set monitoring to true.",
    types: ["ec2:Instance"],
    check: mustBeTrue("monitoring"),
});
