import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = [
    resourceCases({
        types: ["memorydb:Cluster"],
        compliant: { aclName: "orders" },
        violating: { everybody: { aclName: "open-access" }, absent: { aclName: ABSENT }, empty: { aclName: "" } },
        unknown: { aclName: { aclName: UNKNOWN } },
    }),
    resourceCases({
        types: ["elasticache:ServerlessCache"],
        compliant: { engine: "valkey", userGroupId: "orders" },
        passing: { "an engine without users": { engine: "Memcached", userGroupId: ABSENT } },
        violating: { absent: { userGroupId: ABSENT }, "absent of Redis": { engine: "redis", userGroupId: ABSENT } },
        unknown: { userGroupId: { userGroupId: UNKNOWN } },
    }),
];
