import { tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "codebuild-artifacts-encrypted",
    family: "encryption",
    description: "What a CodeBuild project builds is encrypted.",
    severity: "high",
    covers: ["CKV_AWS_78", "AVD-AWS-0018", "CT.CODEBUILD.PR.5"],
    remediation: "Remove encryptionDisabled.",
    types: ["codebuild:Project"],
    check: (project) =>
        tellOf(
            [...project.views("artifacts"), ...project.views("secondaryArtifacts")],
            (artifacts) => artifacts.isTrue("encryptionDisabled") && artifacts.text("type") !== "NO_ARTIFACTS",
            () => "encryptionDisabled is true; remove it",
        ),
});
