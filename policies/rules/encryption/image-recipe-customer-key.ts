import { keyProblem } from "../../lib/checks";
import { called, tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import type { View } from "../../lib/view";

/** What is wrong with a volume; one that is made from a snapshot has the snapshot's encryption. */
function problemOf(device: View): string | undefined {
    if (device.get("ebs") === undefined || device.has("ebs.snapshotId")) {
        return undefined;
    }
    return device.isTrue("ebs.encrypted")
        ? keyProblem(device, "ebs.kmsKeyId")
        : `${device.show("ebs.encrypted")}; set it to true, with ebs.kmsKeyId`;
}

export const rule = resourceRule({
    name: "image-recipe-customer-key",
    family: "encryption",
    description: "Every EBS volume that a recipe of Image Builder names is encrypted with a customer-managed key.",
    severity: "medium",
    covers: ["CKV_AWS_200"],
    remediation: "Set ebs.encrypted to true and ebs.kmsKeyId in each of blockDeviceMappings.",
    types: ["imagebuilder:ImageRecipe"],
    check: (recipe) =>
        tellOf(
            recipe.views("blockDeviceMappings"),
            (device) => problemOf(device) !== undefined,
            (device) => `${called(device, "deviceName", "a device")}: ${problemOf(device)}`,
        ),
});
