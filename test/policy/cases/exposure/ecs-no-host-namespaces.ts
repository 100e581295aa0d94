import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { networkMode: "awsvpc" },
    passing: { "pidMode absent": { pidMode: ABSENT } },
    violating: {
        "pidMode host": { pidMode: "host" },
        "ipcMode host": { ipcMode: "host" },
        "of a container": { containerDefinitions: JSON.stringify([{ name: "app", pidMode: "host" }]) },
    },
    unknown: { pidMode: { pidMode: UNKNOWN } },
});
