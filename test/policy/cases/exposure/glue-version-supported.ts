import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const command = (name: unknown) => ({ command: { name, scriptLocation: "s3://scripts/job.py" } });

export const cases = resourceCases({
    compliant: { glueVersion: "5.0", ...command("glueetl") },
    passing: {
        "the oldest": { glueVersion: "3.0" },
        "a script without Spark": { glueVersion: ABSENT, ...command("pythonshell") },
        Ray: { glueVersion: "Ray2.4", ...command("glueray") },
    },
    violating: {
        "glueVersion absent": { glueVersion: ABSENT },
        "out of support": { glueVersion: "2.0" },
        streaming: { glueVersion: "1.0", ...command("gluestreaming") },
        "the kind absent, which is Spark": { glueVersion: "2.0", ...command(ABSENT) },
    },
    unknown: { glueVersion: { glueVersion: UNKNOWN }, kind: { glueVersion: "2.0", ...command(UNKNOWN) } },
});
