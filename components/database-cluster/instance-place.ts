/** Names of a region's instances, by their generation (docs/decisions/0075). */
import * as pulumi from "@pulumi/pulumi";
import type { Former } from "./generations";

/** Physical name of an instance: part of the names of its log groups, hence known before it exists. */
export function identifierOf(name: string): string {
    return `${pulumi.getProject()}-${pulumi.getStack()}-${name}`;
}

/** One instance: the region's database or a former one, as the primary or as a replica of it. */
export interface Place {
    /** Logical name; it never changes, whatever becomes of the instance. */
    readonly name: string;
    readonly identifier: string;
    /**
     * Prefix of its log groups' logical names: they belong to the physical name, and stay when the instance is renamed.
     */
    readonly logs: string;
    readonly former: Former | undefined;
}

/**
 * @param base logical name of the first generation
 * @param identifier physical name of the current generation: connections, alarms and backups by this name go on
 * unchanged when another instance takes it over (RDS User Guide, "Renaming a DB instance")
 */
export function placeOf(base: string, identifier: string, generation: number, former?: Former): Place {
    return {
        name: generation === 1 ? base : `${base}-g${generation}`,
        identifier: former ? `${identifier}-g${generation}` : identifier,
        logs: former ? `${base}-former-g${generation}` : base,
        former,
    };
}

export function replicaPlace(name: string, zone: string, generation: number, former?: Former): Place {
    const logicalName = `${name}-replica-${zone}`;
    return placeOf(logicalName, identifierOf(logicalName), generation, former);
}
