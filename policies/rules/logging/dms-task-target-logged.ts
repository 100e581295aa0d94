import { mustLogComponents } from "../../lib/migration-logs";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "dms-task-target-logged",
    family: "logging",
    description: "A migration logs what it does to its target.",
    severity: "medium",
    covers: ["DMS.7"],
    remediation:
        "Set Logging.EnableLogging of replicationTaskSettings to true, TARGET_APPLY and TARGET_LOAD to LOGGER_SEVERITY_DEFAULT.",
    types: ["dms:ReplicationTask"],
    check: mustLogComponents("TARGET_APPLY", "TARGET_LOAD"),
});
