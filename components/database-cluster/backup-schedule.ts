/** When AWS Backup takes the database's recovery points, and which RDS windows would prevent it. Pure. */
import { windowsOf } from "../shared/windows";

/** Hour at which the rules start, UTC. */
const HOUR = 6;
/**
 * Every day, and on the first of each month. Both at one hour: of rules whose start windows overlap AWS Backup runs the one
 * that keeps longer, alone (AWS Backup Developer Guide, "Overlapping backup rules"). It runs one job of a resource at a time
 * ("Quotas": "Concurrent backup and copy jobs per resource"), so a second one an hour later expires where the first, or
 * its copy, takes longer.
 */
export const SCHEDULES = { daily: `cron(0 ${HOUR} ? * * *)`, monthly: `cron(0 ${HOUR} 1 * ? *)` } as const;
/** Minutes after which a job that could not start is given up. */
export const START_MINUTES = 60;
/** Minutes after its start by which a job must have ended. */
export const COMPLETION_MINUTES = 240;

/**
 * Longest time between two regular copies, in hours: a day, plus what one may take longer than the one before: the
 * windows above and an hour for the copy itself.
 */
export const COPY_HOURS = 24 + (START_MINUTES + COMPLETION_MINUTES) / 60 + 1;

/**
 * "AWS database services cannot start backups 1 hour before or during their maintenance window or automatic backup window"
 * (AWS Backup Developer Guide, "Troubleshoot creating resources"): a job that meets one for all of its start window fails.
 */
const KEPT_FREE_BEFORE = 60;

/** @throws Error where one of RDS's windows, or the hour before it, reaches into the time in which AWS Backup starts */
export function checkBackupHours(backupWindow: string, maintenanceWindow: string): void {
    const day = 24 * 60;
    const from = HOUR * 60;
    const to = from + START_MINUTES;
    const windows = windowsOf(backupWindow, maintenanceWindow);
    for (const [name, text, { start, end }] of [
        ["backupWindow", backupWindow, windows.daily],
        ["maintenanceWindow", maintenanceWindow, windows.weekly],
    ] as const) {
        // On any day, since the rules start every day.
        const blocked = { from: start - KEPT_FREE_BEFORE, to: end };
        const days = Array.from({ length: 10 }, (_, i) => (i - 1) * day);
        if (days.some((d) => blocked.from < to + d && from + d < blocked.to)) {
            throw new Error(
                `${name} is ${text} (UTC), and AWS Backup takes the database's recovery points from ${clock(from)} to ${clock(to)}: RDS ` +
                    `starts none in its windows or the hour before. Allowed are windows that begin at ${clock(to + KEPT_FREE_BEFORE)} ` +
                    `or later, or end by ${clock(from)}, e.g. 02:00-03:00 and sun:04:00-sun:05:00.`,
            );
        }
    }
}

function clock(minute: number): string {
    return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}
