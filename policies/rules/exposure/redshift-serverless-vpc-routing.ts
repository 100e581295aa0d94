import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "redshift-serverless-vpc-routing",
    family: "exposure",
    description: "A Redshift Serverless workgroup loads and unloads through its VPC.",
    severity: "high",
    covers: ["RedshiftServerless.1"],
    remediation: "Set enhancedVpcRouting to true.",
    types: ["redshiftserverless:Workgroup"],
    check: mustBeTrue("enhancedVpcRouting"),
});
