import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { name: "app" } },
        lifecycle: { type: "ecr:LifecyclePolicy", props: { repository: ref("it", "name"), policy: "{}" } },
    },
    violating: { absent: { lifecycle: ABSENT }, "another's": { lifecycle: { props: { repository: "other" } } } },
    unknown: { "which repository": { lifecycle: { props: { repository: UNKNOWN } } } },
});
