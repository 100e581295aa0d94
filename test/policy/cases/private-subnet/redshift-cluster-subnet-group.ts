import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { clusterSubnetGroupName: "private" },
    violating: {
        "clusterSubnetGroupName absent": { clusterSubnetGroupName: ABSENT },
        "clusterSubnetGroupName empty": { clusterSubnetGroupName: "" },
        "clusterSubnetGroupName null": { clusterSubnetGroupName: null },
        "the default network's": { clusterSubnetGroupName: "default" },
    },
    unknown: { clusterSubnetGroupName: { clusterSubnetGroupName: UNKNOWN } },
});
