import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "rds-cluster-iam-authentication",
    family: "iam",
    description: "A database cluster takes IAM authentication.",
    severity: "medium",
    covers: ["RDS.12", "CKV_AWS_162", "CT.RDS.PR.4"],
    remediation: "Set iamDatabaseAuthenticationEnabled to true.",
    types: ["rds:Cluster"],
    check: mustBeTrue("iamDatabaseAuthenticationEnabled"),
});
