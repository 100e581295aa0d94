import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const group = (publishCloudwatchMetricsEnabled: unknown) => ({ configuration: { publishCloudwatchMetricsEnabled } });

export const cases = resourceCases({
    compliant: group(true),
    passing: { "absent, which is on": group(ABSENT), "configuration absent, too": { configuration: ABSENT } },
    violating: { off: group(false), "off as text": group("false") },
    unknown: { publishCloudwatchMetricsEnabled: group(UNKNOWN) },
});
