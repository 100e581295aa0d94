import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

const LOGGING = { name: "server_audit_logging", value: "1" };
const EVENTS = { name: "server_audit_events", value: "CONNECT,QUERY_DCL" };
const group = (...parameters: unknown[]) => ({ group: { props: { parameters } } });

export const cases = stackCases({
    stack: {
        it: { props: { engine: "aurora-mysql", dbClusterParameterGroupName: ref("group", "name") } },
        group: {
            type: "rds:ClusterParameterGroup",
            props: { name: "group-name", family: "aurora-mysql8.0", parameters: [LOGGING, EVENTS] },
        },
    },
    passing: {
        "on by a word": group({ ...LOGGING, value: "ON" }, EVENTS),
        "another engine": { it: { props: { engine: "aurora-postgresql" } }, ...group() },
    },
    violating: {
        "server_audit_events blank": group(LOGGING, { ...EVENTS, value: " " }),
        "no group": { it: { props: { dbClusterParameterGroupName: ABSENT } } },
        "the default group": { it: { props: { dbClusterParameterGroupName: "default.aurora-mysql8.0" } } },
        "server_audit_logging absent": group(EVENTS),
        "server_audit_logging off": group({ ...LOGGING, value: "0" }, EVENTS),
        "server_audit_events absent": group(LOGGING),
        "server_audit_events empty": group(LOGGING, { ...EVENTS, value: "" }),
        "no parameters": { group: { props: { parameters: ABSENT } } },
        "without an engine, which is MySQL's": { it: { props: { engine: ABSENT } }, ...group() },
    },
    unknown: {
        engine: { it: { props: { engine: UNKNOWN } } },
        "a group of another stack": { it: { props: { dbClusterParameterGroupName: "elsewhere" } } },
        "which group": { it: { props: { dbClusterParameterGroupName: UNKNOWN } } },
        parameters: { group: { props: { parameters: UNKNOWN } } },
        value: group({ ...LOGGING, value: UNKNOWN }, EVENTS),
    },
});
