/** What a replication task of DMS writes to CloudWatch: `Logging` of its settings (DMS user guide, "Logging task settings"). */
import { tellOf } from "./find";
import { documentOf } from "./json";
import type { Resource } from "./resource";
import type { Finding } from "./rule";
import { View } from "./view";

const SETTINGS = "replicationTaskSettings";
const DEFAULT = "LOGGER_SEVERITY_DEFAULT";
/** Errors, warnings and more. */
const ENOUGH = [DEFAULT, "LOGGER_SEVERITY_DEBUG", "LOGGER_SEVERITY_DETAILED_DEBUG"];

/** Logging is on, and of no component named is less written than by default. */
export const mustLogComponents =
    (...components: readonly string[]) =>
    (task: Resource): Finding => {
        const settings = new View(documentOf(task.get(SETTINGS)));
        if (!settings.isTrue("Logging.EnableLogging")) {
            return `Logging.EnableLogging of ${SETTINGS} is not true; set it to true`;
        }
        return tellOf(
            settings.views("Logging.LogComponents"),
            (c) => components.includes(c.text("Id") ?? "") && !ENOUGH.includes(c.text("Severity") ?? DEFAULT),
            (c) => `${c.text("Id")} of ${SETTINGS}: ${c.show("Severity")}; set it to ${DEFAULT}`,
        );
    };
