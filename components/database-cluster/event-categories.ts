/**
 * RDS events by the severity they are reported with (R-DB-6). Pure; categories: RDS User Guide, "Amazon RDS event
 * categories".
 */
import type { Severity } from "../shared/alarms";

export const eventCategories = {
    critical: ["failover", "failure", "low storage", "deletion"],
    // RDS installs no optional update of the operating system by itself: "security patching" says that there is one.
    warning: ["availability", "recovery", "read replica", "security", "security patching"],
    info: ["maintenance", "configuration change", "backup", "restoration", "notification"],
} as const satisfies Record<Severity, readonly string[]>;
