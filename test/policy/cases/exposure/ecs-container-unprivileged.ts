import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { containerDefinitions: JSON.stringify([{ name: "web", privileged: false }]) },
    passing: {
        "no definitions, which the provider refuses": { containerDefinitions: ABSENT },
        "privileged absent, which means no": { containerDefinitions: JSON.stringify([{ name: "web", cpu: 1 }]) },
        "definitions as objects": { containerDefinitions: [{ name: "web", privileged: false }] },
    },
    violating: {
        "of a daemon, beside one that is not known yet": {
            containerDefinitions: [UNKNOWN, { name: "agent", privileged: true }],
        },
        privileged: { containerDefinitions: JSON.stringify([{ name: "web", privileged: true }]) },
        "in CloudFormation's letters": {
            containerDefinitions: JSON.stringify([{ Name: "web", Privileged: true }]),
        },
        "Checkov's spelling": { containerDefinitions: JSON.stringify([{ name: "web", privilege: true }]) },
    },
    unknown: { containerDefinitions: { containerDefinitions: UNKNOWN } },
});
