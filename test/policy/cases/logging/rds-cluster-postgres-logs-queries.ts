import { stackCases } from "../../cases";

import { ABSENT, ref, UNKNOWN } from "../../harness";

const BOTH = [
    { name: "log_statement", value: "ddl" },
    { name: "log_min_duration_statement", value: "500" },
];

export const cases = stackCases({
    stack: {
        it: { props: { engine: "aurora-postgresql", dbClusterParameterGroupName: ref("group", "name") } },
        group: { type: "rds:ClusterParameterGroup", props: { name: "db", parameters: BOTH } },
    },
    passing: {
        "another engine": { it: { props: { engine: "aurora-mysql" } } },
        "a Multi-AZ cluster": { it: { props: { engine: "postgres" } } },
        "engine absent, which the provider refuses": { it: { props: { engine: ABSENT } } },
    },
    violating: {
        "one of them absent": { group: { props: { parameters: BOTH.slice(1) } } },
        "statements off": { group: { props: { parameters: [{ name: "log_statement", value: "none" }, BOTH[1]] } } },
        "slow queries off": {
            group: { props: { parameters: [BOTH[0], { name: "log_min_duration_statement", value: "-1" }] } },
        },
        "parameters absent": { group: { props: { parameters: ABSENT } } },
        "the group absent": { it: { props: { dbClusterParameterGroupName: ABSENT } } },
        "the group of a Multi-AZ cluster absent": {
            it: { props: { engine: "postgres", dbClusterParameterGroupName: ABSENT } },
        },
    },
    unknown: {
        engine: { it: { props: { engine: UNKNOWN } } },
        parameters: { group: { props: { parameters: UNKNOWN } } },
    },
});
