import { mustBeTrue } from "../../lib/checks";
import type { Resource } from "../../lib/resource";
import { resourceRule } from "../../lib/rule";

/** MariaDB knows it from 10.6 on. */
function tooOld(db: Resource): boolean {
    if (db.lower("engine") !== "mariadb") {
        return false;
    }
    const [major = 0, minor = 0] = (db.text("engineVersion") ?? "99").split(".").map(Number);
    return major === 10 && minor < 6;
}

export const rule = resourceRule({
    name: "rds-iam-authentication",
    family: "iam",
    description: "A database takes IAM authentication.",
    severity: "low",
    covers: ["RDS.10", "CKV_AWS_161", "CT.RDS.PR.7", "AVD-AWS-0176"],
    remediation: "Set iamDatabaseAuthenticationEnabled to true.",
    level: "advisory",
    types: ["rds:Instance"],
    check: (db) =>
        /^(postgres|mysql|mariadb|aurora)/.test(db.lower("engine") ?? "postgres") && !tooOld(db)
            ? mustBeTrue("iamDatabaseAuthenticationEnabled")(db)
            : undefined,
});
