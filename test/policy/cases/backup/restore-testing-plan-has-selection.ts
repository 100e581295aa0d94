import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { name: "weekly" } },
        selection: { type: "backup:RestoreTestingSelection", props: { restoreTestingPlanName: ref("it", "name") } },
    },
    passing: { "by its name": { selection: { props: { restoreTestingPlanName: "weekly" } } } },
    violating: {
        "no selection": { selection: ABSENT },
        "the selection of another plan": { selection: { props: { restoreTestingPlanName: "monthly" } } },
    },
    unknown: { "which plan": { selection: { props: { restoreTestingPlanName: UNKNOWN } } } },
});
