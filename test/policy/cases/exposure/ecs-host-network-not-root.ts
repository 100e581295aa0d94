import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const container = (props: object) => JSON.stringify([{ name: "web", ...props }]);

export const cases = resourceCases({
    compliant: { networkMode: "host", containerDefinitions: container({ user: "1000" }) },
    passing: {
        "no definitions, which the provider refuses": { containerDefinitions: ABSENT },
        "a network of its own": { networkMode: "awsvpc", containerDefinitions: container({}) },
        "networkMode absent, which means bridge": { networkMode: ABSENT, containerDefinitions: container({}) },
        "privileged by choice": { containerDefinitions: container({ privileged: true }) },
    },
    violating: {
        "user absent": { containerDefinitions: container({}) },
        "user empty": { containerDefinitions: container({ user: "" }) },
        root: { containerDefinitions: container({ user: "root" }) },
        "root by number": { containerDefinitions: container({ user: "0:0" }) },
        "privileged in words, but off": { containerDefinitions: container({ user: "root", privileged: false }) },
    },
    unknown: {
        networkMode: { networkMode: UNKNOWN },
        containerDefinitions: { containerDefinitions: UNKNOWN },
    },
});
