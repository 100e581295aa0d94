import { mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "snapshots-not-shared-publicly",
    family: "exposure",
    description: "The account blocks public sharing of its volume snapshots.",
    severity: "high",
    covers: ["EC2.182"],
    remediation: "Set state to block-all-sharing.",
    types: ["ebs:SnapshotBlockPublicAccess"],
    check: mustBeOneOf("state", ["block-all-sharing"]),
});
