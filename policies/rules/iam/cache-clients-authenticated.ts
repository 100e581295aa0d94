import type { Resource } from "../../lib/resource";
import { resourceRule } from "../../lib/rule";
import { token } from "../../lib/types";

/** The list of MemoryDB that lets in whoever connects, as its user "default", without a password. */
const OPEN = "open-access";

/** Without a group of users, everybody is the user "default" of a serverless cache. Memcached has no users. */
const serverlessProblem = (cache: Resource): string | undefined =>
    cache.lower("engine") === "memcached" || cache.has("userGroupId")
        ? undefined
        : `${cache.show("userGroupId")}; set it to a group whose users have a password or sign in with IAM`;

export const rule = resourceRule({
    name: "cache-clients-authenticated",
    family: "iam",
    description: "A MemoryDB cluster or a serverless cache asks who connects.",
    severity: "high",
    covers: ["R-CACHE-3"],
    remediation: "Set aclName to a list of users of one's own, or userGroupId.",
    types: ["memorydb:Cluster", "elasticache:ServerlessCache"],
    check: (cache) =>
        cache.type === token("elasticache:ServerlessCache")
            ? serverlessProblem(cache)
            : cache.has("aclName") && cache.text("aclName") !== OPEN
              ? undefined
              : `${cache.show("aclName")}; set it to a list of users of one's own`,
});
