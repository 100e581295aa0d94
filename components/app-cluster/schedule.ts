/** Scheduled capacity: peaks in local time → scaling actions that come before them (R-APP-3, R-APP-7). No Pulumi here. */

export const DAYS = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"] as const;
export type Day = (typeof DAYS)[number];

export interface Peak {
    /** Part of logical names, so a contract. */
    readonly name: string;
    readonly days: readonly Day[];
    /** Local time, `HH:MM`. */
    readonly start: string;
    /** Local time, `HH:MM`, later than `start` on the same day. */
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
 * @throws Error when a peak ends before it begins, overlaps another, or asks for less than the off-peak minimum or more
 * than the maximum.
 */
export function planSchedule(
    peaks: readonly Peak[],
    limits: { readonly minimum: number; readonly maximum: number },
): ScheduledMinimum[] {
    for (const peak of peaks) {
        refuseWrong(peak, limits);
        for (const other of peaks) {
            if (other !== peak && overlap(peak, other)) {
                throw new Error(`Peaks "${peak.name}" and "${other.name}" of app:peaks overlap. Make one of them.`);
            }
        }
    }
    return peaks.flatMap((peak) => [
        { name: `${peak.name}-start`, ...at(peak.days, minutesOf(peak.start) - LEAD_MINUTES), minimum: peak.minimum },
        { name: `${peak.name}-end`, ...at(peak.days, minutesOf(peak.end)), minimum: limits.minimum },
    ]);
}

/** Application Auto Scaling's form; the time zone is an argument beside it. */
export function cronOf(action: ScheduledMinimum): string {
    return `cron(${action.minute} ${action.hour} ? * ${action.days.join(",")} *)`;
}

/** The minimum in force at a minute of the week, 0 being Monday 00:00: the last action's before it. */
export function minimumAt(actions: readonly ScheduledMinimum[], weekMinute: number, offPeak: number): number {
    const week = 7 * DAY_MINUTES;
    const times = actions.flatMap((action) =>
        action.days.map((day) => ({
            ago: (weekMinute - (DAYS.indexOf(day) * DAY_MINUTES + action.hour * 60 + action.minute) + week) % week,
            minimum: action.minimum,
        })),
    );
    return times.length === 0 ? offPeak : times.reduce((a, b) => (b.ago < a.ago ? b : a)).minimum;
}

function minutesOf(time: string): number {
    const [hours, minutes] = time.split(":").map(Number);
    return hours! * 60 + minutes!;
}

/** A lead that reaches before midnight belongs to the day before. */
function at(days: readonly Day[], minute: number): { days: Day[]; hour: number; minute: number } {
    const shift = minute < 0 ? -1 : 0;
    const ofDay = (minute + DAY_MINUTES) % DAY_MINUTES;
    return {
        days: days.map((day) => DAYS[(DAYS.indexOf(day) + shift + DAYS.length) % DAYS.length]!),
        hour: Math.floor(ofDay / 60),
        minute: ofDay % 60,
    };
}

function refuseWrong(peak: Peak, limits: { readonly minimum: number; readonly maximum: number }): void {
    if (minutesOf(peak.end) <= minutesOf(peak.start)) {
        throw new Error(
            `Peak "${peak.name}" of app:peaks ends at ${peak.end}, not after ${peak.start}. ` +
                `A peak over midnight is two: one until 23:59, one from 00:00 of the next day.`,
        );
    }
    if (peak.minimum < limits.minimum || peak.minimum > limits.maximum) {
        throw new Error(
            `Peak "${peak.name}" of app:peaks asks for ${peak.minimum} tasks; ${limits.minimum} to ${limits.maximum} ` +
                `are allowed (minimum and maximum of app:web).`,
        );
    }
}

function overlap(a: Peak, b: Peak): boolean {
    const shareDay = a.days.some((day) => b.days.includes(day));
    // The next peak's lead must not fall into this one: its start would be undone by this one's end.
    const from = (peak: Peak) => minutesOf(peak.start) - LEAD_MINUTES;
    return shareDay && from(a) <= minutesOf(b.end) && from(b) <= minutesOf(a.end);
}
