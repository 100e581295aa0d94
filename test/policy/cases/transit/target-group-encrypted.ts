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
        "a rule of a plain listener that forwards to another group": {
            plain: { type: "lb:Listener", props: { protocol: "HTTP", defaultActions: [{ type: "fixed-response" }] } },
            rule: {
                type: "lb:ListenerRule",
                props: { listenerArn: ref("plain", "arn"), actions: [{ type: "forward", targetGroupArn: "other" }] },
            },
        },
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
        "a plain listener beside one with HTTPS": {
            plain: {
                type: "alb:Listener",
                props: { protocol: "HTTP", defaultActions: [{ type: "forward", targetGroupArn: ref("it", "arn") }] },
            },
        },
        "a plain listener beside one whose protocol is not known yet": {
            listener: { props: { protocol: UNKNOWN } },
            plain: {
                type: "lb:Listener",
                props: { protocol: "HTTP", defaultActions: [{ type: "forward", targetGroupArn: ref("it", "arn") }] },
            },
        },
        "behind a rule of a plain listener": {
            listener: { props: { protocol: "HTTP", defaultActions: [{ type: "fixed-response" }] } },
            rule: {
                type: "lb:ListenerRule",
                props: {
                    listenerArn: ref("listener", "arn"),
                    actions: [{ type: "forward", targetGroupArn: ref("it", "arn") }],
                },
            },
        },
        "a plain listener that forwards to it by a rule, too": {
            listener: { props: { protocol: "HTTP" } },
            rule: {
                type: "lb:ListenerRule",
                props: {
                    listenerArn: ref("listener", "arn"),
                    actions: [{ type: "forward", targetGroupArn: ref("it", "arn") }],
                },
            },
        },
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
