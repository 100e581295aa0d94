import { mustBeOwnKey } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "rds-instance-customer-key",
    family: "encryption",
    description: "An RDS instance is encrypted with a customer-managed key, not with the account's default key.",
    severity: "medium",
    covers: ["R-SEC-1", "CT.RDS.PR.30"],
    remediation: "Set kmsKeyId to a customer-managed key; a replica in the same region inherits it.",
    types: ["rds:Instance"],
    check: (db) => (!db.has("kmsKeyId") && db.has("replicateSourceDb") ? undefined : mustBeOwnKey("kmsKeyId")(db)),
});
