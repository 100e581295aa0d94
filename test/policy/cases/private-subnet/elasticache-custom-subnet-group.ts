import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const alone = resourceCases({
    compliant: { subnetGroupName: "private" },
    violating: {
        "subnetGroupName absent": { subnetGroupName: ABSENT },
        "subnetGroupName default": { subnetGroupName: "default" },
        "subnetGroupName empty": { subnetGroupName: "" },
    },
    unknown: { subnetGroupName: { subnetGroupName: UNKNOWN } },
});

const member = resourceCases({
    types: ["elasticache:Cluster"],
    compliant: { replicationGroupId: "sessions" },
    violating: { "replicationGroupId absent": { replicationGroupId: ABSENT } },
    unknown: { replicationGroupId: { replicationGroupId: UNKNOWN } },
});

export const cases = [alone, member];
