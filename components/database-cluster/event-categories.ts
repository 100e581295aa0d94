/**
 * RDS events by the severity they are reported with (R-DB-6). Pure; categories: RDS User Guide, "Amazon RDS event
 * categories".
 */
import type { Severity } from "../shared/alarms";

export const eventCategories = {
    critical: ["failover", "failure", "low storage", "deletion"],
    warning: ["availability", "recovery", "read replica", "security"],
    info: ["maintenance", "configuration change", "backup", "restoration", "notification"],
} as const satisfies Record<Severity, readonly string[]>;
