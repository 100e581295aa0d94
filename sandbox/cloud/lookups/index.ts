/** Answers of provider functions (`aws.getX`) from the emulated cloud. To add one: a row in one of the tables. */
import type { Properties } from "../../server/values";
import { accountLookups } from "./account";
import { cloudControlLookups } from "./cloud-control";
import { imageLookups } from "./images";
import { objectLookups } from "./objects";
import { policyLookups } from "./policy";
import { regionSwitchLookups } from "./region-switch";
import { rotationFunctionLookups } from "./rotation-function";
import type { LookupContext, LookupTable } from "./table";

const lookups: LookupTable = {
    ...accountLookups,
    ...cloudControlLookups,
    ...imageLookups,
    ...objectLookups,
    ...policyLookups,
    ...regionSwitchLookups,
    ...rotationFunctionLookups,
};

/** @throws for a function that the sandbox does not know, with the place to add it */
export function invoke(token: string, args: Properties, context: LookupContext): Properties {
    const lookup = lookups[token];
    if (lookup === undefined) {
        throw new Error(
            `The sandbox has no answer to ${token} (${JSON.stringify(args)}); add a row in sandbox/cloud/lookups/.`,
        );
    }
    return lookup(args, context);
}
