import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "rds-instance-multi-az",
    family: "multi-az",
    description: "A primary database has a standby in another zone.",
    severity: "high",
    covers: ["RDS.5", "CKV_AWS_157", "CIS-3.2.4", "CT.RDS.PR.1"],
    remediation: "Set multiAz to true.",
    types: ["rds:Instance"],
    check: (db) => (db.has("replicateSourceDb") ? undefined : mustBeTrue("multiAz")(db)),
});
