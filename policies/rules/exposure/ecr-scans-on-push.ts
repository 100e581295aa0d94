import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "ecr-scans-on-push",
    family: "exposure",
    description: "Images are scanned when they are pushed.",
    severity: "medium",
    covers: ["ECR.1", "CKV_AWS_163", "AVD-AWS-0030", "CT.ECR.PR.2"],
    remediation: "Set imageScanningConfiguration.scanOnPush to true.",
    types: ["ecr:Repository"],
    check: mustBeTrue("imageScanningConfiguration.scanOnPush"),
});
