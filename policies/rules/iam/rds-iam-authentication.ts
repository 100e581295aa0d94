import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "rds-iam-authentication",
    family: "iam",
    description: "A database takes IAM authentication.",
    severity: "low",
    covers: ["RDS.10", "CKV_AWS_161"],
    remediation: "Set iamDatabaseAuthenticationEnabled to true.",
    level: "advisory",
    types: ["rds:Instance"],
    check: (db) =>
        /^(postgres|mysql|mariadb)/.test(db.text("engine") ?? "postgres")
            ? mustBeTrue("iamDatabaseAuthenticationEnabled")(db)
            : undefined,
});
