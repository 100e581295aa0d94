import { mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "images-not-shared-publicly",
    family: "exposure",
    description: "The account blocks public sharing of its AMIs.",
    severity: "high",
    covers: ["R-SEC-4"],
    remediation: "Set state to block-new-sharing.",
    types: ["ec2:ImageBlockPublicAccess"],
    check: mustBeOneOf("state", ["block-new-sharing"]),
});
