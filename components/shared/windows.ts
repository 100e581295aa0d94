/** Backup and maintenance windows, in UTC, as AWS writes them. Pure. */

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const DAY = 24 * 60;
const WEEK = 7 * DAY;
/** No shorter window is taken, in minutes (API references: CreateDBInstance, CreateReplicationGroup). */
const SHORTEST = { rds: 30, elasticache: 60 } as const;
/** The argument that has the daily window. */
const DAILY = { rds: "backupWindow", elasticache: "snapshotWindow" } as const;
const WEEKLY = "maintenanceWindow";

/** Minutes since Monday 00:00, the end past the start even where it wraps. */
interface Span {
    readonly start: number;
    readonly end: number;
}

/**
 * Checks that a daily and a weekly window are well formed and do not overlap: a maintenance that begins during a backup
 * is postponed by AWS, and a backup during maintenance is skipped.
 *
 * @param daily `hh:mm-hh:mm`, e.g. `02:00-03:00`
 * @param weekly `ddd:hh:mm-ddd:hh:mm`, e.g. `sun:04:00-sun:05:00`
 * @throws Error that names the windows found and the rule they break
 */
export function checkWindows(daily: string, weekly: string, service: keyof typeof SHORTEST): void {
    const day = called(DAILY[service], daily, () => atLeast(parseDaily(daily), SHORTEST[service]));
    const week = called(WEEKLY, weekly, () => atLeast(parseWeekly(weekly), SHORTEST[service]));
    // Also a week earlier and later, for what wraps around Sunday night.
    const shifts = Array.from({ length: 21 }, (_, i) => (i - 7) * DAY);
    if (shifts.some((shift) => day.start + shift < week.end && week.start < day.end + shift)) {
        throw new Error(
            `${WEEKLY} is ${weekly}, which overlaps the daily window ${daily} (both UTC). ` +
                `Move one of them so that they do not, e.g. 02:00-03:00 and sun:04:00-sun:05:00.`,
        );
    }
}

/** Both windows in minutes since Monday 00:00; the daily one is Monday's. @throws Error where one is malformed */
export function windowsOf(daily: string, weekly: string): { readonly daily: Span; readonly weekly: Span } {
    return { daily: parseDaily(daily), weekly: parseWeekly(weekly) };
}

/**
 * The same hours a day earlier: `sun:04:00-sun:05:00` → `sat:04:00-sat:05:00`. A daily window leaves the same hours
 * free every day.
 */
export function dayBefore(weekly: string): string {
    return weekly.replace(/[a-z]{3}/g, (day) => DAYS[(weekday(day) + DAYS.length - 1) % DAYS.length]!);
}

/** @throws Error that begins with the name of the window and its value */
function called(name: string, text: string, read: () => Span): Span {
    try {
        return read();
    } catch (error) {
        throw new Error(`${name} is "${text}"; ${(error as Error).message}`, { cause: error });
    }
}

function parseDaily(text: string): Span {
    const match = /^(\d\d:\d\d)-(\d\d:\d\d)$/.exec(text);
    if (!match) {
        throw new Error("allowed is the form hh:mm-hh:mm in UTC, e.g. 02:00-03:00.");
    }
    return span(minutes(match[1]!), minutes(match[2]!), DAY);
}

function parseWeekly(text: string): Span {
    const match = /^([a-z]{3}):(\d\d:\d\d)-([a-z]{3}):(\d\d:\d\d)$/.exec(text);
    if (!match) {
        throw new Error("allowed is the form ddd:hh:mm-ddd:hh:mm in UTC, e.g. sun:04:00-sun:05:00.");
    }
    const at = (day: string, time: string) => weekday(day) * DAY + minutes(time);
    return span(at(match[1]!, match[2]!), at(match[3]!, match[4]!), WEEK);
}

function span(start: number, end: number, cycle: number): Span {
    return { start, end: end > start ? end : end + cycle };
}

function minutes(time: string): number {
    const [hour, minute] = time.split(":").map(Number) as [number, number];
    if (hour > 23 || minute > 59) {
        throw new Error(`${time} is no time of day; hours are 00 to 23, minutes 00 to 59.`);
    }
    return hour * 60 + minute;
}

function weekday(day: string): number {
    const index = (DAYS as readonly string[]).indexOf(day);
    if (index < 0) {
        throw new Error(`"${day}" is no day; allowed are ${DAYS.join(", ")}.`);
    }
    return index;
}

function atLeast(window: Span, shortest: number): Span {
    const lasts = window.end - window.start;
    if (lasts < shortest) {
        throw new Error(`it lasts ${lasts} minutes, and AWS asks for at least ${shortest}.`);
    }
    return window;
}
