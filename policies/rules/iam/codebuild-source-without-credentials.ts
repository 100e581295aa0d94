import { tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "codebuild-source-without-credentials",
    family: "iam",
    description: "The address of a CodeBuild source holds no user name or token.",
    severity: "critical",
    covers: ["CodeBuild.1", "CT.CODEBUILD.PR.1"],
    remediation: "Write the address alone and authenticate with a source credential or connection.",
    types: ["codebuild:Project"],
    check: (project) =>
        tellOf(
            [...project.views("source"), ...project.views("secondarySources")],
            (source) => /^https?:\/\/[^/]*@/i.test(source.text("location") ?? ""),
            () => "the location of a source holds credentials; write the address alone",
        ),
});
