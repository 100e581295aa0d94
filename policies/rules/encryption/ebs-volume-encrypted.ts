import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "ebs-volume-encrypted",
    family: "encryption",
    description: "An EBS volume is encrypted.",
    severity: "high",
    covers: ["EC2.3", "CKV_AWS_3", "AVD-AWS-0026", "CT.EC2.PR.7"],
    remediation: "Set encrypted to true.",
    types: ["ebs:Volume"],
    check: mustBeTrue("encrypted"),
});
