import { mustLogComponents } from "../../lib/migration-logs";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "dms-task-source-logged",
    family: "logging",
    description: "A migration logs what it reads of its source.",
    severity: "medium",
    covers: ["DMS.8"],
    remediation:
        "Set Logging.EnableLogging of replicationTaskSettings to true, SOURCE_CAPTURE and SOURCE_UNLOAD to LOGGER_SEVERITY_DEFAULT.",
    types: ["dms:ReplicationTask"],
    check: mustLogComponents("SOURCE_CAPTURE", "SOURCE_UNLOAD"),
});
