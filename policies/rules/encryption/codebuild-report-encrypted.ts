import { mustNotBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "codebuild-report-encrypted",
    family: "encryption",
    description: "CodeBuild encrypts the reports that it exports to a bucket.",
    severity: "medium",
    covers: ["CodeBuild.7"],
    remediation: "Leave exportConfig.s3Destination.encryptionDisabled out.",
    types: ["codebuild:ReportGroup"],
    check: mustNotBeTrue("exportConfig.s3Destination.encryptionDisabled"),
});
