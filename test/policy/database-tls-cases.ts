/** Cases of "an instance of one engine refuses connections without TLS". */
import { stackCases } from "./cases";
import { ABSENT, type Props, ref, UNKNOWN } from "./harness";

/** `old`: an instance whose default takes plain connections; `demanding`: one whose default does not. */
export function databaseTlsCases(
    family: string,
    parameter: string,
    otherFamily: string,
    defaults: { readonly old: Props; readonly demanding?: Props },
) {
    const withoutGroup = (props: Props, parameterGroupName: unknown = ABSENT) => ({
        it: { props: { ...props, parameterGroupName } },
        group: ABSENT,
    });
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
            "no group and no engine, as of a replica": withoutGroup({}),
            "the default of another engine": withoutGroup({ engine: "oracle-ee" }),
            "another engine's group, of another stack": withoutGroup({ engine: "oracle-ee" }, "theirs"),
            ...(defaults.demanding && {
                "the default of a version that demands it": withoutGroup(defaults.demanding),
                "the default of the newest version": withoutGroup({ ...defaults.demanding, engineVersion: ABSENT }),
            }),
            "a number": set(1),
            "another engine": { group: { props: { family: otherFamily, parameters: ABSENT } } },
        },
        violating: {
            "the parameter absent": { group: { props: { parameters: [{ name: "timezone", value: "UTC" }] } } },
            "all parameters absent": { group: { props: { parameters: ABSENT } } },
            "0": set("0"),
            "the engine's default": withoutGroup(defaults.old),
            ...(defaults.demanding === undefined && {
                "the engine's default, whatever its version": withoutGroup({ ...defaults.old, engineVersion: ABSENT }),
            }),
            "the engine's default by its name": withoutGroup(defaults.old, `default.${family}`),
        },
        unknown: {
            value: set(UNKNOWN),
            "which group": { it: { props: { parameterGroupName: UNKNOWN } } },
            "a group that another stack has": {
                it: { props: { ...defaults.old, parameterGroupName: "theirs" } },
                group: ABSENT,
            },
            "the engine that has no group": withoutGroup({ engine: UNKNOWN }),
        },
    });
}
