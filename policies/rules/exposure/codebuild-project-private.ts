import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "codebuild-project-private",
    family: "exposure",
    description: "Builds of a CodeBuild project, their logs and artifacts are not shown to everybody.",
    severity: "high",
    covers: ["R-SEC-4"],
    remediation: "Take projectVisibility away, or set it to PRIVATE.",
    types: ["codebuild:Project"],
    check: (project) =>
        project.text("projectVisibility") === "PUBLIC_READ"
            ? `${project.show("projectVisibility")}, which shows builds to everybody; set it to PRIVATE`
            : undefined,
});
