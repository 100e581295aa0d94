import { stackCases } from "../../cases";

import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { tags: { Backup: "daily" } } },
        selection: { type: "backup:Selection", props: { resources: [ref("it", "arn")] } },
    },
    passing: {
        "by tag": {
            selection: {
                props: { resources: ABSENT, selectionTags: [{ type: "STRINGEQUALS", key: "Backup", value: "daily" }] },
            },
        },
        everything: { selection: { props: { resources: ["*"] } } },
        "a pattern of its ARN": {
            it: { props: { arn: "arn:aws:dynamodb:us-east-1:123456789012:table/t" } },
            selection: { props: { resources: ["arn:aws:dynamodb:us-east-1:123456789012:table*"] } },
        },
    },
    violating: {
        "the selection absent": { selection: ABSENT },
        "another resource": { selection: { props: { resources: ["arn:other"] } } },
        "another tag": {
            selection: { props: { resources: ABSENT, selectionTags: [{ key: "Backup", value: "weekly" }] } },
        },
    },
    unknown: { "what is selected": { selection: { props: { resources: UNKNOWN } } } },
});
