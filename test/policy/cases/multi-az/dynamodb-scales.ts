import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = (() => {
    const target = (kind: string) => ({
        type: "appautoscaling:Target",
        props: {
            resourceId: "table/orders",
            serviceNamespace: "dynamodb",
            scalableDimension: `dynamodb:table:${kind}CapacityUnits`,
        },
    });
    const policy = (kind: string) => ({
        type: "appautoscaling:Policy",
        props: { ...target(kind).props, policyType: "TargetTrackingScaling" },
    });
    return stackCases({
        stack: {
            it: { props: { name: "orders", billingMode: "PROVISIONED" } },
            read: target("Read"),
            write: target("Write"),
            readPolicy: policy("Read"),
            writePolicy: policy("Write"),
        },
        passing: {
            "on demand": { it: { props: { billingMode: "PAY_PER_REQUEST" } }, read: ABSENT, write: ABSENT },
            "mode absent": { it: { props: { billingMode: ABSENT } } },
            "by reference": {
                read: { props: { resourceId: ref("it", "name") } },
                readPolicy: { props: { resourceId: ref("read", "resourceId") } },
            },
        },
        violating: {
            "no target": { read: ABSENT, write: ABSENT },
            "mode absent, no target": { it: { props: { billingMode: ABSENT } }, read: ABSENT, write: ABSENT },
            "reads alone": { write: ABSENT },
            "a target that nothing moves": { readPolicy: ABSENT },
            "of another table": { read: { props: { resourceId: "table/others" } } },
        },
        unknown: {
            mode: { it: { props: { billingMode: UNKNOWN } }, read: ABSENT, write: ABSENT },
            policy: { readPolicy: { props: { resourceId: UNKNOWN } } },
        },
    });
})();
