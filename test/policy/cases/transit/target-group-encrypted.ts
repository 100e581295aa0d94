import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { port: 3000, protocol: "HTTP" } },
        listener: {
            type: "lb:Listener",
            props: { protocol: "HTTPS", defaultActions: [{ type: "forward", targetGroupArn: ref("it", "arn") }] },
        },
    },
    passing: {
        "HTTPS targets": { it: { props: { protocol: "HTTPS" } }, listener: ABSENT },
        "TCP targets": { it: { props: { protocol: "TCP" } }, listener: ABSENT },
        "functions, which have no protocol": {
            it: { props: { protocol: ABSENT, targetType: "lambda" } },
            listener: ABSENT,
        },
        "behind a rule of an HTTPS listener": {
            listener: { props: { defaultActions: [{ type: "fixed-response" }] } },
            rule: {
                type: "lb:ListenerRule",
                props: {
                    listenerArn: ref("listener", "arn"),
                    actions: [{ type: "forward", targetGroupArn: ref("it", "arn") }],
                },
            },
        },
    },
    violating: {
        "no listener": { listener: ABSENT },
        "an HTTP listener": { listener: { props: { protocol: "HTTP" } } },
        "a listener whose protocol is absent, which is HTTP": { listener: { props: { protocol: ABSENT } } },
        "a listener of another group": {
            listener: { props: { defaultActions: [{ type: "forward", targetGroupArn: "other" }] } },
        },
    },
    unknown: {
        protocol: { it: { props: { protocol: UNKNOWN } } },
        "the listener's protocol": { listener: { props: { protocol: UNKNOWN } } },
    },
});
