import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const container = (props: object) => JSON.stringify([{ name: "web", ...props }]);

export const cases = resourceCases({
    compliant: {
        runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" },
        containerDefinitions: container({ user: "ContainerUser" }),
    },
    passing: {
        "no definitions, which the provider refuses": { containerDefinitions: ABSENT },
        "on Linux": { runtimePlatform: { operatingSystemFamily: "LINUX" }, containerDefinitions: container({}) },
        "no system, which is Linux": { runtimePlatform: ABSENT, containerDefinitions: container({}) },
        "no system, and a user": { runtimePlatform: ABSENT, containerDefinitions: container({ user: "app" }) },
        "a system known after apply, where each container has a user": {
            runtimePlatform: { operatingSystemFamily: UNKNOWN },
        },
    },
    violating: {
        "user absent": { containerDefinitions: container({}) },
        "user empty": { containerDefinitions: container({ user: "" }) },
        "the administrator": { containerDefinitions: container({ user: "ContainerAdministrator" }) },
        "the administrator, where no system is named": {
            runtimePlatform: ABSENT,
            containerDefinitions: container({ user: "ContainerAdministrator" }),
        },
        "one of two": {
            containerDefinitions: JSON.stringify([{ name: "web", user: "ContainerUser" }, { name: "proxy" }]),
        },
    },
    unknown: {
        containerDefinitions: { containerDefinitions: UNKNOWN },
        "the system": {
            runtimePlatform: { operatingSystemFamily: UNKNOWN },
            containerDefinitions: container({}),
        },
    },
});
