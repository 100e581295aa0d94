/** The dated price table (R-COST-1): only what is in use; each price with its unit, its AWS page and where it was read. */
import table from "./price-table.json";

export interface Price {
    /** USD a unit. */
    readonly usd: number;
    /** `hour`, `month`, or a unit of usage. */
    readonly unit: string;
    /** A key of `sources`. */
    readonly source: string;
    /** AWS's own page, to compare with. */
    readonly page: string;
}

/** Hours of a month in AWS's own examples: 365 × 24 / 12. */
export const HOURS = 730;

/** What a price of Fargate Spot is of the on-demand price: AWS moves it between 0.3 and 0.5; the dearer end. */
export const SPOT_SHARE = 0.5;

export const { region: PRICED_REGION, dated: DATED, sources: SOURCES } = table;

export const PRICES: Readonly<Record<string, Price>> = table.prices;

/** USD a month for one unit that is there all the time; undefined for a unit of usage. */
export function monthly(price: Price): number | undefined {
    if (/(^|-)hour$/.test(price.unit)) {
        return price.usd * HOURS;
    }
    return /(^|-)month$/.test(price.unit) ? price.usd : undefined;
}
