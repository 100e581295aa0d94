import { mustNotBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "ec2-instance-no-public-ip",
    family: "private-subnet",
    description: "An instance has no public address.",
    severity: "high",
    covers: ["EC2.9", "CKV_AWS_88"],
    remediation: "Set associatePublicIpAddress to false.",
    types: ["ec2:Instance", "ec2:SpotInstanceRequest"],
    check: mustNotBeTrue("associatePublicIpAddress"),
});
