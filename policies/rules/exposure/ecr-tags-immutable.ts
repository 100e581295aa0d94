import { mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "ecr-tags-immutable",
    family: "exposure",
    description: "Image tags cannot be moved.",
    severity: "medium",
    covers: ["ECR.2", "CKV_AWS_51", "AVD-AWS-0031", "CT.ECR.PR.3"],
    remediation: "Set imageTagMutability to IMMUTABLE.",
    types: ["ecr:Repository"],
    check: mustBeOneOf("imageTagMutability", ["IMMUTABLE", "IMMUTABLE_WITH_EXCLUSION"]),
});
