import { mustBeTrue } from "../../lib/checks";
import { type Resource } from "../../lib/resource";
import { resourceRule } from "../../lib/rule";

/** A replica in another region names its source by ARN and is encrypted by its own arguments. */
const crossRegion = (db: Resource): boolean =>
    db.text("replicateSourceDb")?.startsWith("arn:") === true && !db.has("kmsKeyId");

export const rule = resourceRule({
    name: "rds-instance-storage-encrypted",
    family: "encryption",
    description: "An RDS instance encrypts its storage; a replica inherits its source's encryption.",
    severity: "critical",
    covers: ["RDS.3", "CKV_AWS_16", "CIS-3.2.1", "AVD-AWS-0080", "CT.RDS.PR.24"],
    remediation:
        "Set storageEncrypted to true; an existing instance is encrypted by restoring an encrypted copy of a snapshot.",
    types: ["rds:Instance"],
    check: (db) =>
        db.has("replicateSourceDb") && !crossRegion(db) && !db.isFalse("storageEncrypted")
            ? undefined
            : mustBeTrue("storageEncrypted")(db),
});
