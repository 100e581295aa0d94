import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { name: "orders" } },
        policy: { type: "cloudwatch:EventBusPolicy", props: { eventBusName: ref("it", "name"), policy: "{}" } },
    },
    passing: {
        "a permission": {
            policy: ABSENT,
            permission: {
                type: "cloudwatch:EventPermission",
                props: { eventBusName: ref("it", "name"), principal: "123456789012" },
            },
        },
        "a partner's bus": { it: { props: { eventSourceName: "aws.partner/example.com/1" } }, policy: ABSENT },
    },
    violating: {
        "the policy absent": { policy: ABSENT },
        "a policy of the default bus": { policy: { props: { eventBusName: ABSENT } } },
        "a policy of another bus": { policy: { props: { eventBusName: "invoices" } } },
    },
    unknown: { eventBusName: { policy: { props: { eventBusName: UNKNOWN } } } },
});
