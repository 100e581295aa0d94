import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { engine: "postgres", parameterGroupName: ref("group", "name") } },
        group: {
            type: "rds:ParameterGroup",
            props: {
                name: "pg",
                family: "postgres17",
                parameters: [
                    { name: "log_statement", value: "ddl" },
                    { name: "log_min_duration_statement", value: "500" },
                ],
            },
        },
    },
    passing: {
        "another engine": { it: { props: { engine: "mysql" } }, group: ABSENT },
        "statements by pgaudit, which writes no passwords": {
            group: {
                props: {
                    parameters: [
                        { name: "log_statement", value: "none" },
                        { name: "pgaudit.log", value: "ddl,role" },
                        { name: "log_min_duration_statement", value: "500" },
                    ],
                },
            },
        },
    },
    violating: {
        "pgaudit, and nothing of the statements that would hold passwords": {
            group: {
                props: {
                    parameters: [
                        { name: "pgaudit.log", value: "ddl,role" },
                        { name: "log_min_duration_statement", value: "500" },
                    ],
                },
            },
        },
        "AWS's own group": { it: { props: { parameterGroupName: "default.postgres17" } } },
        "no group": { it: { props: { parameterGroupName: ABSENT } } },
        "one parameter absent": { group: { props: { parameters: [{ name: "log_statement", value: "ddl" }] } } },
        "statements off": {
            group: {
                props: {
                    parameters: [
                        { name: "log_statement", value: "none" },
                        { name: "log_min_duration_statement", value: "0" },
                    ],
                },
            },
        },
        "slow queries off": {
            group: {
                props: {
                    parameters: [
                        { name: "log_statement", value: "all" },
                        { name: "log_min_duration_statement", value: "-1" },
                    ],
                },
            },
        },
        "slow queries off, beside a parameter without a name": {
            group: {
                props: {
                    parameters: [
                        { name: "log_statement", value: "all" },
                        { name: "log_min_duration_statement", value: "-1" },
                        { value: "1" },
                    ],
                },
            },
        },
        "parameters absent": { group: { props: { parameters: ABSENT } } },
    },
    unknown: {
        "a group of another stack": { it: { props: { parameterGroupName: "elsewhere" } } },
        parameters: { group: { props: { parameters: UNKNOWN } } },
    },
});
