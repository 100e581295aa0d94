import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "rds-cluster-deletion-protection",
    family: "backup",
    description: "A database cluster cannot be deleted by mistake.",
    severity: "high",
    covers: [
        "RDS.7",
        "CKV_AWS_139",
        "CKV2_AWS_58",
        "Neptune.4",
        "DocumentDB.5",
        "CT.NEPTUNE.PR.2",
        "CT.RDS.PR.3",
        "AVD-AWS-0343",
    ],
    remediation: "Set deletionProtection to true.",
    types: ["rds:Cluster", "docdb:Cluster", "neptune:Cluster"],
    check: mustBeTrue("deletionProtection"),
});
