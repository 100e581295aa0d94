import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { dbSubnetGroupName: "database" },
    passing: { "a replica, which takes its source's": { dbSubnetGroupName: ABSENT, replicateSourceDb: "primary" } },
    violating: {
        absent: { dbSubnetGroupName: ABSENT },
        empty: { dbSubnetGroupName: "" },
        "the default network's": { dbSubnetGroupName: "default" },
    },
    unknown: { "the group": { dbSubnetGroupName: UNKNOWN } },
});
