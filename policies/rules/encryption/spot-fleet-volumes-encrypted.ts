import { findIn, tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import { isEncrypted } from "../../lib/volumes";

export const rule = resourceRule({
    name: "spot-fleet-volumes-encrypted",
    family: "encryption",
    description: "The volumes that a Spot Fleet request attaches are encrypted.",
    severity: "medium",
    covers: ["EC2.173"],
    remediation: "Set encrypted to true on each block device of launchSpecifications.",
    types: ["ec2:SpotFleetRequest"],
    check: (request) =>
        findIn(request.views("launchSpecifications"), (launch) =>
            tellOf(
                [...launch.views("rootBlockDevices"), ...launch.views("ebsBlockDevices")],
                (device) => !isEncrypted(device),
                (device) => `${device.show("encrypted")} of a block device; set it to true`,
            ),
        ),
});
