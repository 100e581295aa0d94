import { mustNotBeFalse } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "memorydb-in-transit-encryption",
    family: "transit",
    description: "A MemoryDB cluster speaks TLS.",
    severity: "high",
    covers: ["CKV_AWS_202"],
    remediation: "Leave tlsEnabled at true.",
    types: ["memorydb:Cluster", "memorydb:MultiRegionCluster"],
    check: mustNotBeFalse("tlsEnabled"),
});
