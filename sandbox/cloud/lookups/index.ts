/** Answers of provider functions (`aws.getX`) from the emulated cloud. */
import type { Properties } from "../../server/values";
import type { Inventory } from "../model";

export interface LookupContext {
    readonly region: string;
    readonly cloud: Inventory;
}
export type Lookup = (args: Properties, context: LookupContext) => Properties;

const lookups: Readonly<Record<string, Lookup>> = {};

/** @throws for a function that the sandbox does not know, with the place to add it */
export function invoke(token: string, args: Properties, context: LookupContext): Properties {
    const lookup = lookups[token];
    if (lookup === undefined) {
        throw new Error(
            `The sandbox has no answer to ${token}(${JSON.stringify(args)}); add a row in sandbox/cloud/lookups/.`,
        );
    }
    return lookup(args, context);
}
