import { tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "launch-template-no-public-ip",
    family: "private-subnet",
    description: "A launch template gives no public address.",
    severity: "high",
    covers: ["EC2.25", "CKV_AWS_88"],
    remediation: 'Set associatePublicIpAddress to "false" in each network interface.',
    types: ["ec2:LaunchTemplate"],
    check: (template) =>
        tellOf(
            template.views("networkInterfaces"),
            (nic) => nic.isTrue("associatePublicIpAddress"),
            (nic) => `networkInterfaces: ${nic.show("associatePublicIpAddress")}; set it to "false"`,
        ),
});
