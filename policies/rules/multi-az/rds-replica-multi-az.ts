import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "rds-replica-multi-az",
    family: "multi-az",
    description: "A read replica has a standby in another zone of its own.",
    severity: "low",
    // The controls ask every instance; a primary is rds-instance-multi-az's.
    covers: ["RDS.5", "CKV_AWS_157", "CIS-3.2.4", "CT.RDS.PR.1"],
    level: "advisory",
    remediation: "Set multiAz to true, where reads must not stop with a zone.",
    types: ["rds:Instance"],
    check: (db) => (db.has("replicateSourceDb") ? mustBeTrue("multiAz")(db) : undefined),
});
