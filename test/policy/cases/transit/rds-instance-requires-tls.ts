import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { engine: "postgres", parameterGroupName: ref("group", "name") } },
        group: {
            type: "rds:ParameterGroup",
            props: { name: "pg", family: "postgres17", parameters: [{ name: "rds.force_ssl", value: "1" }] },
        },
    },
    passing: {
        "the engine's default group": { it: { props: { parameterGroupName: ABSENT } }, group: ABSENT },
        "a number": { group: { props: { parameters: [{ name: "rds.force_ssl", value: 1 }] } } },
        MySQL: {
            it: { props: { engine: "mysql" } },
            group: { props: { family: "mysql8.4", parameters: [{ name: "require_secure_transport", value: "1" }] } },
        },
        Db2: {
            it: { props: { engine: "db2-se" } },
            group: { props: { family: "db2-se-11.5", parameters: [{ name: "db2comm", value: "SSL" }] } },
        },
        "Oracle, which has no such parameter": { group: { props: { family: "oracle-ee-19", parameters: [] } } },
    },
    violating: {
        "the parameter absent": { group: { props: { parameters: [] } } },
        "all parameters absent": { group: { props: { parameters: ABSENT } } },
        "0": { group: { props: { parameters: [{ name: "rds.force_ssl", value: "0" }] } } },
        "Db2 over plain TCP": {
            group: { props: { family: "db2-ae-11.5", parameters: [{ name: "db2comm", value: "TCPIP" }] } },
        },
        "MySQL without it": { group: { props: { family: "mysql8.4" } } },
    },
    unknown: {
        value: { group: { props: { parameters: [{ name: "rds.force_ssl", value: UNKNOWN }] } } },
        "which group": { it: { props: { parameterGroupName: UNKNOWN } } },
    },
});
