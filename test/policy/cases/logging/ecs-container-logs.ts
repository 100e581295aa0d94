import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { containerDefinitions: JSON.stringify([{ name: "web", logConfiguration: { logDriver: "awslogs" } }]) },
    passing: {
        "no definitions, which the provider refuses": { containerDefinitions: ABSENT },
        "in CloudFormation's letters": {
            containerDefinitions: JSON.stringify([{ Name: "web", LogConfiguration: { LogDriver: "awslogs" } }]),
        },
    },
    violating: {
        absent: { containerDefinitions: JSON.stringify([{ name: "web", cpu: 1 }]) },
        "of a daemon, beside one that is not known yet": { containerDefinitions: [UNKNOWN, { name: "agent" }] },
    },
    unknown: { containerDefinitions: { containerDefinitions: UNKNOWN } },
});
