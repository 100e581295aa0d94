import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "neptune-iam-authentication",
    family: "iam",
    description: "A Neptune cluster takes IAM authentication.",
    severity: "medium",
    covers: ["Neptune.7", "CKV_AWS_359", "CT.NEPTUNE.PR.1"],
    level: "advisory",
    remediation: "Set iamDatabaseAuthenticationEnabled to true.",
    types: ["neptune:Cluster"],
    check: mustBeTrue("iamDatabaseAuthenticationEnabled"),
});
