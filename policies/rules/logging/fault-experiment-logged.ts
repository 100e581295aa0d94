import { isGiven } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

const LOG = "logConfiguration";

export const rule = resourceRule({
    name: "fault-experiment-logged",
    family: "logging",
    description: "A fault experiment writes what it did.",
    severity: "medium",
    covers: ["R-DR-4"],
    remediation: "Set logConfiguration with cloudwatchLogsConfiguration.logGroupArn or s3Configuration.bucketName.",
    types: ["fis:ExperimentTemplate"],
    check: (template) =>
        isGiven(template, `${LOG}.cloudwatchLogsConfiguration.logGroupArn`) ||
        isGiven(template, `${LOG}.s3Configuration.bucketName`)
            ? undefined
            : `${template.show(LOG)}; name a log group or a bucket`,
});
