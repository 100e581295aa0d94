import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "dax-encrypted",
    family: "encryption",
    description: "A cluster of DynamoDB Accelerator encrypts what it keeps on disk.",
    severity: "medium",
    covers: ["DynamoDB.3", "CKV_AWS_47", "AVD-AWS-0023", "CT.DAX.PR.1"],
    remediation: "Set serverSideEncryption.enabled to true; it can be set at creation only.",
    types: ["dax:Cluster"],
    check: mustBeTrue("serverSideEncryption.enabled"),
});
