import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const container = (props: object) => JSON.stringify([{ name: "web", ...props }]);

export const cases = resourceCases({
    compliant: { containerDefinitions: container({ user: "1000" }) },
    passing: {
        "no definitions, which the provider refuses": { containerDefinitions: ABSENT },
        "by name and group": { containerDefinitions: container({ user: "app:app" }) },
        "on Windows": {
            runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" },
            containerDefinitions: container({}),
        },
        "a family known after apply, where no container is root's": {
            runtimePlatform: { operatingSystemFamily: UNKNOWN },
        },
    },
    violating: {
        "of a daemon, beside one that is not known yet": { containerDefinitions: [UNKNOWN, { name: "agent" }] },
        "user absent": { containerDefinitions: container({}) },
        "user empty": { containerDefinitions: container({ user: "" }) },
        root: { containerDefinitions: container({ user: "root" }) },
        "root with a group": { containerDefinitions: container({ user: "root:root" }) },
        "root by number": { containerDefinitions: container({ user: "0" }) },
        "root by number, written longer": { containerDefinitions: container({ user: "00:0" }) },
        "root by number, with a sign": { containerDefinitions: container({ user: "+0" }) },
        "on Linux, said so": {
            runtimePlatform: { operatingSystemFamily: "LINUX" },
            containerDefinitions: container({}),
        },
        "one of two": {
            containerDefinitions: JSON.stringify([{ name: "web", user: "1000" }, { name: "proxy" }]),
        },
        "privileged too": { containerDefinitions: container({ privileged: true }) },
    },
    unknown: {
        containerDefinitions: { containerDefinitions: UNKNOWN },
        "the family": {
            runtimePlatform: { operatingSystemFamily: UNKNOWN },
            containerDefinitions: container({}),
        },
    },
});
