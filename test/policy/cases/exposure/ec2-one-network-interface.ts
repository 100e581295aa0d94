import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { networkInterfaces: [{ deviceIndex: 0 }] },
    passing: { "networkInterfaces absent: AWS gives it one": { networkInterfaces: ABSENT } },
    violating: { two: { networkInterfaces: [{ deviceIndex: 0 }, { deviceIndex: 1 }] } },
    unknown: { networkInterfaces: { networkInterfaces: UNKNOWN } },
});
