import { mustNotBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "rds-not-public",
    family: "private-subnet",
    description: "A database has no public address.",
    severity: "critical",
    covers: ["RDS.2", "CKV_AWS_17", "CKV_AWS_102", "CIS-3.2.3", "AVD-AWS-0180", "CT.RDS.PR.23"],
    remediation: "Set publiclyAccessible to false.",
    types: ["rds:Instance", "rds:ClusterInstance", "rds:ShardGroup", "neptune:ClusterInstance"],
    check: mustNotBeTrue("publiclyAccessible"),
});
