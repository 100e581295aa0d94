import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { name: "resize" } },
        group: { type: "cloudwatch:LogGroup", props: { name: "/aws/lambda/resize", retentionInDays: 90 } },
    },
    passing: {
        "its name comes from the function's": { group: { props: { name: ref("it", "name") } } },
        "a group that it names": {
            it: { props: { loggingConfig: { logGroup: ref("group", "name") } } },
            group: { props: { name: "functions" } },
        },
        "a group of another stack": {
            it: { props: { loggingConfig: { logFormat: "JSON", logGroup: "functions" } } },
            group: ABSENT,
        },
    },
    violating: {
        "no group": { group: ABSENT },
        "the group of another function": { group: { props: { name: "/aws/lambda/other" } } },
        "the name that Lambda filled in": {
            it: { props: { loggingConfig: { logFormat: "Text", logGroup: "/aws/lambda/resize" } } },
            group: ABSENT,
        },
    },
    unknown: { loggingConfig: { it: { props: { loggingConfig: UNKNOWN } }, group: ABSENT } },
});
