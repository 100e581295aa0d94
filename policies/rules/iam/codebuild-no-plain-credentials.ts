import { tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import { secretIn } from "../../lib/secrets";

const NAME = /^AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY)$/;

export const rule = resourceRule({
    name: "codebuild-no-plain-credentials",
    family: "iam",
    description: "A CodeBuild project holds no credentials in plain variables.",
    severity: "critical",
    covers: ["CodeBuild.2", "CT.CODEBUILD.PR.2"],
    remediation: "Use the service role, or type SECRETS_MANAGER or PARAMETER_STORE.",
    types: ["codebuild:Project"],
    check: (project) =>
        tellOf(
            project.views("environment.environmentVariables"),
            (variable) =>
                (variable.text("type") ?? "PLAINTEXT") === "PLAINTEXT" &&
                (NAME.test(variable.text("name") ?? "") || secretIn(variable.text("value") ?? "") !== undefined),
            (variable) => `environment variable ${variable.text("name")} is plain text; keep it as a secret`,
        ),
});
