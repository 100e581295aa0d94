import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { loggingConfiguration: { includeExecutionData: true } },
    violating: {
        "loggingConfiguration.includeExecutionData absent": { loggingConfiguration: { includeExecutionData: ABSENT } },
        "loggingConfiguration.includeExecutionData False": { loggingConfiguration: { includeExecutionData: false } },
    },
    unknown: {
        "loggingConfiguration.includeExecutionData": { loggingConfiguration: { includeExecutionData: UNKNOWN } },
    },
});
