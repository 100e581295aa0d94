import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { engineType: "ActiveMQ", logs: { general: true } },
    violating: { off: { logs: { general: false } }, absent: { logs: ABSENT } },
    unknown: { switch: { logs: { general: UNKNOWN } } },
});
