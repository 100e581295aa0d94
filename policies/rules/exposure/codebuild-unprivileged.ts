import { mustNotBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "codebuild-unprivileged",
    family: "exposure",
    description: "Builds of CodeBuild run without privileges on their host.",
    severity: "high",
    // Security Hub retired CodeBuild.5; public rule sets still ask it.
    covers: ["CodeBuild.5", "CKV_AWS_316", "CT.CODEBUILD.PR.4"],
    level: "advisory",
    remediation: "Set environment.privilegedMode to false; build images with a tool that needs none.",
    types: ["codebuild:Project"],
    check: mustNotBeTrue("environment.privilegedMode"),
});
