import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "dms-multi-az",
    family: "multi-az",
    description: "A replication instance of DMS has a standby in another zone.",
    severity: "medium",
    covers: ["DMS.13"],
    level: "advisory",
    remediation: "Set multiAz to true.",
    types: ["dms:ReplicationInstance"],
    check: mustBeTrue("multiAz"),
});
