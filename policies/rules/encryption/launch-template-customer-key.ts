import { keyProblem } from "../../lib/checks";
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
    // A volume that is made from a snapshot has the snapshot's key.
    check: (template) =>
        tellOf(
            template.views("blockDeviceMappings"),
            (device) =>
                device.has("ebs") && !device.has("ebs.snapshotId") && keyProblem(device, "ebs.kmsKeyId") !== undefined,
            (device) => `${called(device, "deviceName", "a device")}: ${keyProblem(device, "ebs.kmsKeyId")}`,
        ),
});
