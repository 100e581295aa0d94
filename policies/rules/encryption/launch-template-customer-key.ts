import { called, tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "launch-template-customer-key",
    family: "encryption",
    description: "Volumes of a launch template are encrypted with a customer-managed key.",
    severity: "medium",
    covers: ["R-SEC-1"],
    remediation: "Set ebs.kmsKeyId of each block device.",
    types: ["ec2:LaunchTemplate"],
    check: (template) =>
        tellOf(
            template.views("blockDeviceMappings"),
            (device) => device.has("ebs") && !device.has("ebs.kmsKeyId"),
            (device) => `${called(device, "deviceName", "a device")}: ${device.show("ebs.kmsKeyId")}; set it`,
        ),
});
