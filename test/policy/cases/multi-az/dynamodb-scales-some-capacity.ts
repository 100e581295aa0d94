import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

const PROPS = {
    resourceId: ref("it", "name"),
    serviceNamespace: "dynamodb",
    scalableDimension: "dynamodb:table:ReadCapacityUnits",
};

export const cases = stackCases({
    stack: {
        it: { props: { name: "orders", billingMode: "PROVISIONED" } },
        read: { type: "appautoscaling:Target", props: PROPS },
        policy: { type: "appautoscaling:Policy", props: { ...PROPS, resourceId: ref("read", "resourceId") } },
    },
    passing: {
        "on demand": { it: { props: { billingMode: "PAY_PER_REQUEST" } }, read: ABSENT, policy: ABSENT },
        "mode absent": { it: { props: { billingMode: ABSENT } } },
    },
    violating: {
        "no target": { read: ABSENT, policy: ABSENT },
        "mode absent, no target": { it: { props: { billingMode: ABSENT } }, read: ABSENT, policy: ABSENT },
        "another table's": { read: { props: { resourceId: "table/others" } } },
        "a target that nothing moves": { policy: ABSENT },
    },
    unknown: { mode: { it: { props: { billingMode: UNKNOWN } }, read: ABSENT, policy: ABSENT } },
});
