/** Scheduled capacity: peaks in local time → scaling actions that come before them (R-APP-3, R-APP-7). No Pulumi here. */

export const DAYS = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"] as const;
type Day = (typeof DAYS)[number];

export interface Peak {
    /** Part of logical names, so a contract. */
    readonly name: string;
    readonly days: readonly Day[];
    /** Local time, `HH:MM`. */
    readonly start: string;
    /** Local time, `HH:MM`: on the same day, or on the next one where it is earlier than `start`. */
    readonly end: string;
    /** Tasks that stand ready during the peak. */
    readonly minimum: number;
}

export interface ScheduledMinimum {
    readonly name: string;
    readonly days: readonly Day[];
    readonly hour: number;
    readonly minute: number;
    readonly minimum: number;
}

/** Minutes before a peak at which its capacity is asked for: twice what a task takes to serve. */
export const LEAD_MINUTES = 10;

const DAY_MINUTES = 24 * 60;

/**
 * Two actions a peak: its minimum `LEAD_MINUTES` before it, the off-peak minimum at its end.
 *
 * @param setting where the peaks are configured, for the errors: `app:web.peaks`
 * @throws Error when two peaks have one name, one meets another (or itself on another day), or one asks for less than the
 * off-peak minimum or more than the maximum.
 */
export function planSchedule(
    peaks: readonly Peak[],
    limits: { readonly minimum: number; readonly maximum: number },
    setting: string,
): ScheduledMinimum[] {
    for (const [i, peak] of peaks.entries()) {
        refuseWrong(peak, limits, setting);
        for (const other of peaks.slice(i)) {
            if (other !== peak && other.name === peak.name) {
                throw new Error(`Two peaks of ${setting} are called "${peak.name}". Give each a name of its own.`);
            }
            if (meet(peak, other)) {
                throw new Error(
                    `Peaks "${peak.name}" and "${other.name}" of ${setting} meet: the end of one would take the other's tasks ` +
                        `away. Make one of them, or leave more than ${LEAD_MINUTES} minutes between.`,
                );
            }
        }
    }
    return peaks.flatMap((peak) => [
        { name: `${peak.name}-start`, ...at(peak.days, minutesOf(peak.start) - LEAD_MINUTES), minimum: peak.minimum },
        { name: `${peak.name}-end`, ...at(peak.days, endOf(peak)), minimum: limits.minimum },
    ]);
}

/** Application Auto Scaling's form; the time zone is an argument beside it. */
export function cronOf(action: ScheduledMinimum): string {
    return `cron(${action.minute} ${action.hour} ? * ${action.days.join(",")} *)`;
}

function minutesOf(time: string): number {
    const [hours, minutes] = time.split(":").map(Number);
    return hours! * 60 + minutes!;
}

/** Minutes from the midnight before its start; past a day where the peak goes over midnight. */
function endOf({ start, end }: Peak): number {
    return minutesOf(end) + (minutesOf(end) <= minutesOf(start) ? DAY_MINUTES : 0);
}

/** A lead before midnight belongs to the day before, an end past it to the next. */
function at(days: readonly Day[], minute: number): { days: Day[]; hour: number; minute: number } {
    const shift = Math.floor(minute / DAY_MINUTES);
    const ofDay = minute - shift * DAY_MINUTES;
    return {
        days: days.map((day) => DAYS[(DAYS.indexOf(day) + shift + DAYS.length) % DAYS.length]!),
        hour: Math.floor(ofDay / 60),
        minute: ofDay % 60,
    };
}

function refuseWrong(
    peak: Peak,
    limits: { readonly minimum: number; readonly maximum: number },
    setting: string,
): void {
    if (peak.start === peak.end) {
        throw new Error(
            `Peak "${peak.name}" of ${setting} begins and ends at ${peak.start}; allowed is any other end. Where it ` +
                `never ends it is no peak: raise the minimum of the service.`,
        );
    }
    if (!(peak.minimum >= limits.minimum && peak.minimum <= limits.maximum)) {
        throw new Error(
            `Peak "${peak.name}" of ${setting} asks for ${peak.minimum} tasks; ${limits.minimum} to ${limits.maximum} ` +
                `are allowed (minimum and maximum of the service).`,
        );
    }
}

/**
 * Whether one peak's actions fall among the other's, on any day of the week. With its lead: a start that comes before the
 * other's end is undone by it. A peak meets itself where it lasts until its lead of the next day.
 */
function meet(a: Peak, b: Peak): boolean {
    const week = 7 * DAY_MINUTES;
    const spans = (peak: Peak) =>
        peak.days.map((day) => {
            const midnight = DAYS.indexOf(day) * DAY_MINUTES;
            return { from: midnight + minutesOf(peak.start) - LEAD_MINUTES, to: midnight + endOf(peak) };
        });
    return spans(a).some((one, i) =>
        spans(b).some((other, j) =>
            // Sunday's end lies in the next week, Monday's lead in the one before.
            [-week, 0, week].some(
                (shift) =>
                    !(a === b && i === j && shift === 0) &&
                    one.from <= other.to + shift &&
                    other.from + shift <= one.to,
            ),
        ),
    );
}
