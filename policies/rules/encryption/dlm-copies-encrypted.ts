import { resourceRule } from "../../lib/rule";
import { tellOfCopies } from "../../lib/snapshot-copies";

export const rule = resourceRule({
    name: "dlm-copies-encrypted",
    family: "encryption",
    description: "Snapshots that Data Lifecycle Manager copies to another region are encrypted there.",
    severity: "high",
    covers: ["CKV_AWS_253", "CKV_AWS_255"],
    remediation: "Set encrypted to true in crossRegionCopyRules and in encryptionConfiguration of crossRegionCopies.",
    types: ["dlm:LifecyclePolicy"],
    check: tellOfCopies((copy) =>
        copy.isTrue("encrypted") ? undefined : `${copy.show("encrypted")} of a copy in another region; set it to true`,
    ),
});
