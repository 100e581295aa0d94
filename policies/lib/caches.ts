/** Replication groups of ElastiCache. */
import { isGiven } from "./checks";
import type { View } from "./view";

/**
 * A secondary of a global datastore takes engine, encryption and token from the primary: the provider refuses them beside
 * `globalReplicationGroupId`, as ElastiCache does.
 */
export const followsPrimary = (cache: View): boolean => isGiven(cache, "globalReplicationGroupId");
