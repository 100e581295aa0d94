import { resourceCases } from "../../cases";
import { UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { containerDefinitions: JSON.stringify([{ name: "web", logConfiguration: { logDriver: "awslogs" } }]) },
    violating: { absent: { containerDefinitions: JSON.stringify([{ name: "web", cpu: 1 }]) } },
    unknown: { containerDefinitions: { containerDefinitions: UNKNOWN } },
});
