/** Rules of ElastiCache between a cache and its users ("Role-Based Access Control (RBAC)", ElastiCache User Guide). */
import { type Properties, textAt } from "../../server/values";
import type { Check } from "../model";
import { textsAt } from "../paths";

const GROUP = "aws:elasticache/replicationGroup:ReplicationGroup";
const USER_GROUP = "aws:elasticache/userGroup:UserGroup";

const engineOf = (attributes: Properties | undefined) => textAt(attributes ?? {}, "engine")?.toLowerCase();
const refusal = (cache: string, users: string) =>
    `InvalidParameterCombination: User group ${users} has the engine valkey; ${cache} of Redis OSS takes user groups of the engine redis alone.`;

/** An id of a user, as the console says it: 40 characters, a letter first, hyphens one at a time and not last. */
export const userIdFits: Check = ({ inputs }) => {
    const id = textAt(inputs, "userId");
    return id === undefined || (/^[a-zA-Z](?:-?[a-zA-Z0-9])*$/.test(id) && id.length <= 40)
        ? undefined
        : `InvalidParameterValue: The parameter UserId is not a valid identifier: ${id} (${id.length} characters)`;
};

/** A Redis OSS cluster takes user groups of the engine REDIS alone; one of Valkey takes both. */
export const userGroupsOfRedis: Check = ({ inputs, region }, cloud) => {
    const wrong = textsAt(inputs, "userGroupIds[]").find(
        (id) => engineOf(cloud.resolve(USER_GROUP, id, region)?.attributes) === "valkey",
    );
    return engineOf(inputs) === "redis" && wrong !== undefined
        ? refusal(textAt(inputs, "replicationGroupId") ?? "", wrong)
        : undefined;
};

/** The same, where the user group changes under a cache. */
export const engineOfUsedGroup: Check = ({ id, inputs, region }, cloud) => {
    if (id === undefined || engineOf(inputs) !== "valkey") {
        return undefined;
    }
    for (const cache of cloud.ofType(GROUP)) {
        const uses = cache.region === region && textsAt(cache.attributes, "userGroupIds[]").includes(id);
        if (uses && engineOf(cache.attributes) === "redis") {
            return refusal(cache.id, id);
        }
    }
    return undefined;
};
