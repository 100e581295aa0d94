import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { contactFlowLogsEnabled: true },
    violating: {
        "contactFlowLogsEnabled absent, which is off": { contactFlowLogsEnabled: ABSENT },
        off: { contactFlowLogsEnabled: false },
    },
    unknown: { contactFlowLogsEnabled: { contactFlowLogsEnabled: UNKNOWN } },
});
