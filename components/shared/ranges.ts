/** What a number or a list must be, refused before AWS is asked: what was found, what is allowed. Pure. */

/** Retention periods that CloudWatch Logs knows, in days (PutRetentionPolicy, CloudWatch Logs API reference). */
export const RETENTION_DAYS = [
    ...([1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731] as const),
    ...([1096, 1827, 2192, 2557, 2922, 3288, 3653] as const),
];

/**
 * @param why what the range follows from, for the error. @default nothing is added
 * @throws Error unless the value is a whole number from `least` to `most`
 */
export function checkWholeNumber(name: string, value: number, least: number, most: number, why?: string): void {
    if (!Number.isInteger(value) || value < least || value > most) {
        throw new Error(
            `${name} is ${value}; allowed are whole numbers from ${least} to ${most}${why === undefined ? "" : ` (${why})`}.`,
        );
    }
}

/** @throws Error unless CloudWatch Logs keeps logs for that many days */
export function checkLogDays(name: string, value: number): void {
    if (!(RETENTION_DAYS as readonly number[]).includes(value)) {
        throw new Error(
            `${name} is ${value}; allowed are the days for which CloudWatch Logs keeps logs: ${RETENTION_DAYS.join(", ")}.`,
        );
    }
}

/** @throws Error unless the value is a number from `least` to `most` */
export function checkNumber(name: string, value: number, least: number, most: number): void {
    if (!(value >= least && value <= most)) {
        throw new Error(`${name} is ${value}; allowed are numbers from ${least} to ${most}.`);
    }
}

/**
 * @param what one of the values is, with an example, for the error
 * @throws Error unless there is at least one value, and each is there once
 */
export function checkEachOnce(name: string, values: readonly string[], what: string): void {
    if (values.length === 0 || new Set(values).size < values.length) {
        const found = values.length === 0 ? "is empty" : `has ${values.join(", ")}`;
        throw new Error(`${name} ${found}; name at least one ${what}, each once.`);
    }
}
