import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { launchType: "FARGATE", platformVersion: "LATEST" },
    passing: {
        "platformVersion absent": { platformVersion: ABSENT },
        "the newest of Linux, by number": { platformVersion: "1.4.0" },
        "the newest of Windows, by number": { platformVersion: "1.0.0" },
        "the newest, wherever it runs": { launchType: UNKNOWN },
        "on instances": { launchType: "EC2", platformVersion: "1.3.0" },
    },
    violating: {
        "an older one": { platformVersion: "1.3.0" },
        "by a capacity provider": {
            launchType: ABSENT,
            capacityProviderStrategies: [{ capacityProvider: "FARGATE" }],
            platformVersion: "1.3.0",
        },
    },
    unknown: {
        platformVersion: { platformVersion: UNKNOWN },
        launchType: { launchType: UNKNOWN, platformVersion: "1.3.0" },
    },
});
