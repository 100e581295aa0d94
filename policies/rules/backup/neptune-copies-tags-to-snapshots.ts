import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "neptune-copies-tags-to-snapshots",
    family: "backup",
    description: "A Neptune cluster copies its tags to its snapshots.",
    severity: "low",
    covers: ["Neptune.8", "CKV_AWS_362"],
    level: "advisory",
    remediation: "Set copyTagsToSnapshot to true.",
    types: ["neptune:Cluster"],
    check: mustBeTrue("copyTagsToSnapshot"),
});
