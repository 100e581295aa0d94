import { called, tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "ami-volumes-encrypted",
    family: "encryption",
    description: "Every EBS volume of a registered AMI is encrypted; one from a snapshot is as its snapshot is.",
    severity: "high",
    covers: ["CKV_AWS_204"],
    remediation: "Set encrypted to true in ebsBlockDevices.",
    types: ["ec2:Ami"],
    check: (image) =>
        tellOf(
            image.views("ebsBlockDevices"),
            // The provider refuses encrypted beside a snapshot, whose encryption the volume has.
            (device) => !device.has("snapshotId") && !device.isTrue("encrypted"),
            (device) => `${called(device, "deviceName", "a device")}: ${device.show("encrypted")}; set it to true`,
        ),
});
