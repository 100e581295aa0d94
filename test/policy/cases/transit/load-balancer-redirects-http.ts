import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { internal: false } },
        http: {
            type: "lb:Listener",
            props: {
                loadBalancerArn: ref("it", "arn"),
                port: 80,
                protocol: "HTTP",
                defaultActions: [{ type: "redirect", redirect: { protocol: "HTTPS", port: "443" } }],
            },
        },
        https: { type: "alb:Listener", props: { loadBalancerArn: ref("it", "arn"), port: 443, protocol: "HTTPS" } },
    },
    passing: {
        "what a network load balancer hands on": {
            http: { props: { protocol: "TCP", defaultActions: [{ type: "forward" }] } },
        },
        "a redirect from another port": { http: { props: { port: 8080 } } },
        "no listener": { http: ABSENT, https: ABSENT },
        "HTTPS alone": { http: ABSENT },
        "a plain listener of another load balancer": {
            http: { props: { loadBalancerArn: "other", defaultActions: [{ type: "forward" }] } },
        },
    },
    violating: {
        "protocol absent, which is HTTP on port 80": {
            http: { props: { protocol: ABSENT, defaultActions: [{ type: "forward" }] } },
        },
        "a forward": { http: { props: { defaultActions: [{ type: "forward" }] } } },
        "a forward on another port": { http: { props: { port: 8080, defaultActions: [{ type: "forward" }] } } },
        "a fixed answer": { http: { props: { defaultActions: [{ type: "fixed-response" }] } } },
        "default actions absent": { http: { props: { defaultActions: ABSENT } } },
        "a redirect to another port": {
            http: { props: { defaultActions: [{ type: "redirect", redirect: { protocol: "HTTPS", port: "8443" } }] } },
        },
        "a redirect that stays on HTTP": {
            http: { props: { defaultActions: [{ type: "redirect", redirect: { protocol: "HTTP", port: "443" } }] } },
        },
    },
    unknown: {
        "whose listener a plain one is, beside a known one": {
            http: { props: { loadBalancerArn: UNKNOWN, defaultActions: [{ type: "forward" }] } },
        },
        protocol: { https: ABSENT, http: { props: { protocol: UNKNOWN } } },
        "which load balancer": { https: ABSENT, http: { props: { loadBalancerArn: UNKNOWN, protocol: "HTTP" } } },
    },
});
