import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { clusterSubnetGroupName: "private" },
    violating: {
        "clusterSubnetGroupName absent": { clusterSubnetGroupName: ABSENT },
        "clusterSubnetGroupName empty": { clusterSubnetGroupName: "" },
        "clusterSubnetGroupName null": { clusterSubnetGroupName: null },
    },
    unknown: { clusterSubnetGroupName: { clusterSubnetGroupName: UNKNOWN } },
});
