import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "rds-copies-tags-to-snapshots",
    family: "backup",
    description: "Snapshots carry the tags of their database.",
    severity: "low",
    covers: ["RDS.17", "RDS.16", "RDS.47", "RDS.48", "CKV2_AWS_60", "CKV_AWS_313", "CT.RDS.PR.9", "CT.RDS.PR.10"],
    remediation: "Set copyTagsToSnapshot to true.",
    level: "advisory",
    types: ["rds:Instance", "rds:Cluster"],
    check: mustBeTrue("copyTagsToSnapshot"),
});
