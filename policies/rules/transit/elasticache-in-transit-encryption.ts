import { followsPrimary } from "../../lib/caches";
import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "elasticache-in-transit-encryption",
    family: "transit",
    description: "A cache speaks TLS with its clients and between its nodes.",
    severity: "high",
    covers: ["ElastiCache.5", "CKV_AWS_30", "AVD-AWS-0051", "CT.ELASTICACHE.PR.5"],
    remediation: "Set transitEncryptionEnabled to true.",
    types: ["elasticache:ReplicationGroup"],
    check: (cache) => (followsPrimary(cache) ? undefined : mustBeTrue("transitEncryptionEnabled")(cache)),
});
