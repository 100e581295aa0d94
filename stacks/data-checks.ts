/** What database, pooler and caches would refuse of the configuration of both regions. Pure. */
import { DEFAULTS as CACHE_DEFAULTS } from "../components/cache-cluster/args";
import { checkCache, checkNodeType } from "../components/cache-cluster/validate";
import { DEFAULTS as POOLER_DEFAULTS } from "../components/connection-pooler/args";
import { checkPooler } from "../components/connection-pooler/validate";
import { DEFAULTS as DATABASE_DEFAULTS } from "../components/database-cluster/args";
import { maxConnections } from "../components/database-cluster/instance-classes";
import { checkDatabase } from "../components/database-cluster/validate";
import { replicaZones } from "../components/database-cluster/replica-zones";
import { withDefaults } from "../components/shared/defaults";
import type { ConfigOf } from "./config";
import type { Conflict } from "./conflicts";
import { refusedBy } from "./refused-by";

type Found = readonly (Conflict | undefined)[];
type Data = ConfigOf<"data">;

export function dataConflicts(data: Data, availabilityZones: readonly string[]): Found {
    return [
        refusedBy("data:replicaCount", () => replicaZones(availabilityZones, data.replicaCount), "data:"),
        refusedBy(
            "data:maintenanceWindow",
            () =>
                checkDatabase(
                    withDefaults(
                        { ...DATABASE_DEFAULTS, replicaInstanceClass: data.instanceClass },
                        { ...data, availabilityZones },
                    ),
                ),
            "data:",
        ),
        poolerConflict(data, {
            taskCount: data.pooler.taskCount ?? availabilityZones.length,
            replicaCount: data.replicaCount,
        }),
        ...(["sessions", "cache"] as const).map((purpose) =>
            refusedBy(
                `data:${purpose}`,
                () =>
                    checkCache(
                        withDefaults(
                            { ...CACHE_DEFAULTS, nodeCount: availabilityZones.length },
                            { ...data[purpose], purpose, availabilityZones },
                        ),
                    ),
                `data:${purpose}.`,
            ),
        ),
    ];
}

function poolerConflict(data: Data, counts: { readonly taskCount: number; readonly replicaCount: number }) {
    const settled = withDefaults(POOLER_DEFAULTS, data.pooler);
    return refusedBy(
        "data:instanceClass",
        () => checkPooler({ ...settled, ...counts, maxConnections: maxConnections(data.instanceClass) }),
        "data:pooler.",
    );
}

/** The second region has a database of the same class without replicas, a pooler's task a zone, and nodes of its own type. */
export function standbyDataConflicts(
    data: Data,
    standby: { readonly availabilityZones: readonly string[]; readonly cacheNodeType: string },
): Found {
    const counts = { taskCount: standby.availabilityZones.length, replicaCount: 0 };
    return [
        poolerConflict(data, counts),
        refusedBy("dr:standby.cacheNodeType", () => checkNodeType(standby.cacheNodeType)),
    ];
}
