/** Cases of "an instance of one engine refuses connections without TLS". */
import { stackCases } from "./cases";
import { ABSENT, ref, UNKNOWN } from "./harness";

export function databaseTlsCases(family: string, parameter: string, otherFamily: string) {
    const set = (value: unknown) => ({ group: { props: { parameters: [{ name: parameter, value }] } } });
    return stackCases({
        stack: {
            it: { props: { parameterGroupName: ref("group", "name") } },
            group: {
                type: "rds:ParameterGroup",
                props: { name: "own", family, parameters: [{ name: parameter, value: "1" }] },
            },
        },
        passing: {
            "the engine's default group": { it: { props: { parameterGroupName: ABSENT } }, group: ABSENT },
            "a number": set(1),
            "another engine": { group: { props: { family: otherFamily, parameters: ABSENT } } },
        },
        violating: {
            "the parameter absent": { group: { props: { parameters: [{ name: "timezone", value: "UTC" }] } } },
            "all parameters absent": { group: { props: { parameters: ABSENT } } },
            "0": set("0"),
        },
        unknown: { value: set(UNKNOWN), "which group": { it: { props: { parameterGroupName: UNKNOWN } } } },
    });
}
