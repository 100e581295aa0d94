import { mustNotBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "codebuild-reports-encrypted",
    family: "encryption",
    description: "The test reports that CodeBuild exports to a bucket are encrypted.",
    severity: "medium",
    covers: ["CodeBuild.7"],
    remediation: "Take exportConfig.s3Destination.encryptionDisabled away, or set it to false.",
    types: ["codebuild:ReportGroup"],
    check: mustNotBeTrue("exportConfig.s3Destination.encryptionDisabled"),
});
