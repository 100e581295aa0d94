import type { Properties } from "../../server/values";
import type { Inventory } from "../model";

export interface LookupContext {
    readonly region: string;
    readonly cloud: Inventory;
}
export type Lookup = (args: Properties, context: LookupContext) => Properties;
export type LookupTable = Readonly<Record<string, Lookup>>;
