import { resourceCases } from "../../cases";

import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { crossZoneLoadBalancing: true },
    passing: { "crossZoneLoadBalancing absent, which means true": { crossZoneLoadBalancing: ABSENT } },
    violating: { false: { crossZoneLoadBalancing: false }, "false as a text": { crossZoneLoadBalancing: "false" } },
    unknown: { crossZoneLoadBalancing: { crossZoneLoadBalancing: UNKNOWN } },
});
