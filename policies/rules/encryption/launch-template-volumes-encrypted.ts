import { called, tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import { isEncrypted } from "../../lib/volumes";

export const rule = resourceRule({
    name: "launch-template-volumes-encrypted",
    family: "encryption",
    description: "Every EBS device that a launch template names is encrypted.",
    severity: "high",
    covers: ["EC2.181", "CT.EC2.PR.14"],
    remediation: 'Set ebs.encrypted to "true" in each block device mapping.',
    types: ["ec2:LaunchTemplate"],
    check: (template) =>
        tellOf(
            template.views("blockDeviceMappings"),
            (device) => device.views("ebs").some((volume) => !volume.isEmpty() && !isEncrypted(volume)),
            (device) =>
                `${called(device, "deviceName", "a device")}: ${device.show("ebs.encrypted")}; set it to "true"`,
        ),
});
