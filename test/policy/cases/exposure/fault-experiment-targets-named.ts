import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const target = { name: "tasks", resourceType: "aws:ecs:task", selectionMode: "PERCENT(50)" };
const tags = [{ key: "Drill", value: "allowed" }];

export const cases = resourceCases({
    compliant: { targets: [{ ...target, resourceTags: tags }] },
    passing: {
        "no target, for actions that need none": { targets: ABSENT },
        "by ARN": { targets: [{ ...target, resourceArns: ["arn:aws:ecs:us-east-1:1:task/a"] }] },
    },
    violating: {
        "neither tags nor ARNs": { targets: [target] },
        "empty tags": { targets: [{ ...target, resourceTags: [] }] },
        "filters alone": { targets: [{ ...target, filters: [{ path: "State.Name", values: ["running"] }] }] },
        "the second of two": { targets: [{ ...target, resourceTags: tags }, target] },
    },
    unknown: { targets: { targets: UNKNOWN }, "the tags": { targets: [{ ...target, resourceTags: UNKNOWN }] } },
});
