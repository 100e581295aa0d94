import { called, findIn } from "../../lib/find";
import { type Finding, resourceRule } from "../../lib/rule";
import { type View } from "../../lib/view";
import { isEncrypted } from "../../lib/volumes";

const unencrypted = (device: View, where: string): Finding =>
    isEncrypted(device) ? undefined : `${where}: ${device.show("encrypted")}; set it to true`;

/** Without the block AWS makes an unencrypted root volume, or that of the launch template, which is judged by itself. */
function rootVolume(instance: View): Finding {
    const [root] = instance.has("rootBlockDevice") ? instance.views("rootBlockDevice") : [];
    if (root !== undefined) {
        return unencrypted(root, "rootBlockDevice");
    }
    return instance.has("launchTemplate") ? undefined : "rootBlockDevice is absent; give it with encrypted true";
}

export const rule = resourceRule({
    name: "ec2-volumes-encrypted",
    family: "encryption",
    description: "The root volume and every further EBS volume of an instance are encrypted.",
    severity: "high",
    covers: ["CKV_AWS_8", "AVD-AWS-0131", "CT.AUTOSCALING.PR.9", "CT.EC2.PR.7", "AVD-AWS-0008"],
    remediation: "Give rootBlockDevice with encrypted true, and encrypted true in each of ebsBlockDevices.",
    types: ["ec2:Instance", "ec2:SpotInstanceRequest", "ec2:LaunchConfiguration"],
    check: (instance) =>
        findIn(
            [
                () => [rootVolume(instance) ?? []].flat(),
                () =>
                    findIn(instance.views("ebsBlockDevices"), (device) =>
                        device.isTrue("noDevice")
                            ? []
                            : [
                                  unencrypted(device, called(device, "deviceName", "one of ebsBlockDevices")) ?? [],
                              ].flat(),
                    ),
            ],
            (volumes) => volumes(),
        ),
});
