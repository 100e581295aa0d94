/** The instances of a region: the current primary with its replicas, and former ones (docs/decisions/0075). */
import type * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { SettledArgs } from "./args";
import type { MasterSecret } from "./credentials";
import { createLogGroups } from "./exported-logs";
import type { Former } from "./generations";
import type { InstanceBase } from "./instance-base";
import { replicaPlace } from "./instance-place";
import { createPrimary, createReplica } from "./instances";

interface InstanceSet {
    readonly primary: aws.rds.Instance;
    readonly replicas: readonly aws.rds.Instance[];
    /** Primaries that another instance has replaced. */
    readonly former: readonly aws.rds.Instance[];
}

/**
 * @param zones of the current primary's replicas. A primary that is itself a replica has none: they are made once it
 * serves
 */
export function createInstances(
    name: string,
    zones: readonly string[],
    args: SettledArgs,
    base: InstanceBase,
    master: MasterSecret,
    opts: { readonly parent: pulumi.Resource },
): InstanceSet {
    const setOf = (generation: number, others: { former?: Former; after?: readonly pulumi.Resource[] }) => {
        const settings = { ...opts, ...others };
        const primary = createPrimary(name, generation, args, base, master, settings);
        const replicates = args.role === "replica" && others.former === undefined;
        if (replicates) {
            // The logs of earlier replicas stay readable until there are new ones.
            zones.forEach((zone) => createLogGroups(replicaPlace(name, zone, generation), args, opts));
            return { primary, replicas: [] };
        }
        const replicas = zones.map((zone) => createReplica(name, zone, generation, args, base, primary, settings));
        return { primary, replicas };
    };
    const { current, former } = args.lineage;
    const before = former.map((one) => setOf(one.generation, { former: one }));
    // A former instance must be renamed before its name can be taken over.
    const after = before.flatMap(({ primary, replicas }) => [primary, ...replicas]);
    return { ...setOf(current, { after }), former: before.map(({ primary }) => primary) };
}
