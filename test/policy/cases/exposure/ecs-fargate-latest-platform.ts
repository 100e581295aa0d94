import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { launchType: "FARGATE", platformVersion: "LATEST" },
    passing: { absent: { platformVersion: ABSENT }, "on instances": { launchType: "EC2", platformVersion: ABSENT } },
    violating: { "a version": { platformVersion: "1.3.0" } },
    unknown: { platformVersion: { platformVersion: UNKNOWN } },
});
