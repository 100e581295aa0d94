import { mustNotBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "codebuild-bucket-logs-encrypted",
    family: "encryption",
    description: "The logs that CodeBuild writes to a bucket are encrypted.",
    severity: "low",
    covers: ["CodeBuild.3", "CKV_AWS_311", "CT.CODEBUILD.PR.6"],
    remediation: "Take logsConfig.s3Logs.encryptionDisabled away, or set it to false.",
    types: ["codebuild:Project"],
    check: mustNotBeTrue("logsConfig.s3Logs.encryptionDisabled"),
});
