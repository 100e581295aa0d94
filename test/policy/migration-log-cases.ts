/** Cases of what a replication task logs, for one component and one that is another rule's. */
import { resourceCases } from "./cases";
import { ABSENT, UNKNOWN } from "./harness";

const DEFAULT = "LOGGER_SEVERITY_DEFAULT";
const settings = (Logging: unknown) => ({ replicationTaskSettings: JSON.stringify({ Logging }) });

export function migrationLogCases(component: string, other: string) {
    const at = (Severity?: string, Id = component) =>
        settings({
            EnableLogging: true,
            LogComponents: [
                { Id: "SORTER", Severity: DEFAULT },
                { Id, Severity },
            ],
        });
    return resourceCases({
        compliant: at(DEFAULT),
        passing: {
            "components absent, which is the default": settings({ EnableLogging: true }),
            "a component without a level": at(),
            "more than the default": at("LOGGER_SEVERITY_DETAILED_DEBUG"),
            "less of another component": at("LOGGER_SEVERITY_ERROR", other),
        },
        violating: {
            "errors alone": at("LOGGER_SEVERITY_ERROR"),
            "less than the default": at("LOGGER_SEVERITY_INFO"),
            off: settings({ EnableLogging: false }),
            "nothing said of logging": { replicationTaskSettings: JSON.stringify({ TargetMetadata: {} }) },
            "replicationTaskSettings absent": { replicationTaskSettings: ABSENT },
            "a text that is no JSON": { replicationTaskSettings: "on" },
        },
        unknown: { replicationTaskSettings: { replicationTaskSettings: UNKNOWN } },
    });
}
