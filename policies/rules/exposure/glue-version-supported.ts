import { both } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

/** The parameter of Glue.4. */
const OLDEST = 3;
/** Left out, a job is one of Spark; others have versions of their own. */
const OTHERS = ["pythonshell", "glueray"];

export const rule = resourceRule({
    name: "glue-version-supported",
    family: "exposure",
    description: "A Spark job of Glue names a version that gets patches.",
    severity: "medium",
    covers: ["Glue.4"],
    remediation: "Set glueVersion to 5.0 or newer.",
    types: ["glue:Job"],
    check: (job) =>
        both(
            () => (job.number("glueVersion") ?? 0) < OLDEST,
            () => !OTHERS.includes(job.lower("command.name") ?? "glueetl"),
        )
            ? `${job.show("glueVersion")}; set it to ${OLDEST}.0 or newer`
            : undefined,
});
