/** When AWS Backup takes the database's recovery points, and which windows of RDS would keep it from that. Pure. */
import { windowsOf } from "../shared/windows";

/** Hours at which the rules ask, UTC: each day, and besides on the first of a month. */
export const DAILY_HOUR = 6;
export const MONTHLY_HOUR = 7;
/** Minutes after which a job that could not start is given up. */
export const START_MINUTES = 60;
/** Minutes after its start by which a job must have ended. */
export const COMPLETION_MINUTES = 240;

/**
 * Hours between two copies that came as they should: a day, and what one of them may take longer than the one before: the
 * windows above, and an hour for the copy itself.
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
    const from = DAILY_HOUR * 60;
    const to = MONTHLY_HOUR * 60 + START_MINUTES;
    const windows = windowsOf(backupWindow, maintenanceWindow);
    for (const [name, text, { start, end }] of [
        ["backupWindow", backupWindow, windows.daily],
        ["maintenanceWindow", maintenanceWindow, windows.weekly],
    ] as const) {
        // Of whichever day: the rules ask on every one.
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
