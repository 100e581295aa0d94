import { mustNotBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "launch-configuration-no-public-ip",
    family: "private-subnet",
    description: "A launch configuration gives no public address.",
    severity: "high",
    covers: ["Autoscaling.5", "AutoScaling.5", "CKV_AWS_389", "AVD-AWS-0009"],
    remediation: "Set associatePublicIpAddress to false.",
    types: ["ec2:LaunchConfiguration"],
    check: mustNotBeTrue("associatePublicIpAddress"),
});
