import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "elasticache-redis-5-auth",
    family: "transit",
    description: "A Redis cache older than 6.0, which knows no users, has a token.",
    severity: "medium",
    covers: ["ElastiCache.6", "CT.ELASTICACHE.PR.7"],
    remediation: "Set authToken, or engineVersion to 6.0 or newer with userGroupIds.",
    types: ["elasticache:ReplicationGroup"],
    check: (cache) => {
        const major = Number.parseInt(cache.text("engineVersion") ?? "", 10);
        // Without a version AWS installs the newest.
        return Number.isNaN(major) || major >= 6 || cache.has("authToken") || cache.has("authTokenWo")
            ? undefined
            : `engineVersion is ${cache.text("engineVersion")} and authToken is absent; set it, or a newer version`;
    },
});
