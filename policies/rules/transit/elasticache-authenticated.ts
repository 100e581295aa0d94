import { followsPrimary } from "../../lib/caches";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "elasticache-authenticated",
    family: "transit",
    description: "A cache encrypts in transit and knows its clients, by users or by a token.",
    severity: "high",
    covers: ["CKV_AWS_31", "R-CACHE-3"],
    remediation: "Set transitEncryptionEnabled, and userGroupIds or authToken.",
    types: ["elasticache:ReplicationGroup"],
    check: (cache) => {
        if (followsPrimary(cache)) {
            return undefined;
        }
        if (!cache.isTrue("transitEncryptionEnabled")) {
            return `${cache.show("transitEncryptionEnabled")}; set it to true, without which there is no authentication`;
        }
        const known = ["userGroupIds", "authToken", "authTokenWo"].some((key) => cache.has(key));
        return known ? undefined : "userGroupIds and authToken are absent; set one of them";
    },
});
