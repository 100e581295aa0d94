import { isGiven } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

const BUCKET = "experimentReportConfiguration.outputs.s3Configuration.bucketName";

export const rule = resourceRule({
    name: "fault-experiment-reports",
    family: "backup",
    description: "A fault experiment leaves a report.",
    severity: "low",
    covers: ["R-DR-4"],
    remediation: "Set experimentReportConfiguration with outputs.s3Configuration.bucketName.",
    level: "advisory",
    types: ["fis:ExperimentTemplate"],
    check: (template) =>
        isGiven(template, BUCKET)
            ? undefined
            : `${template.show("experimentReportConfiguration")}; name the bucket that keeps the reports`,
});
