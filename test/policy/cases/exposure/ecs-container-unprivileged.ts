import { resourceCases } from "../../cases";
import { UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { containerDefinitions: JSON.stringify([{ name: "web", privileged: false }]) },
    passing: { "definitions as objects": { containerDefinitions: [{ name: "web", privileged: false }] } },
    violating: {
        privileged: { containerDefinitions: JSON.stringify([{ name: "web", privileged: true }]) },
        "Checkov's spelling": { containerDefinitions: JSON.stringify([{ name: "web", privilege: true }]) },
    },
    unknown: { containerDefinitions: { containerDefinitions: UNKNOWN } },
});
