import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "dms-minor-upgrades",
    family: "exposure",
    description: "A replication instance of DMS takes minor versions by itself.",
    severity: "medium",
    covers: ["DMS.6", "CKV_AWS_222"],
    remediation: "Set autoMinorVersionUpgrade to true.",
    types: ["dms:ReplicationInstance"],
    check: mustBeTrue("autoMinorVersionUpgrade"),
});
