import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { spec: { tls: [{ hosts: ["example.com"], secretName: "tls" }] } },
    passing: {
        "the load balancer's certificate": {
            metadata: {
                annotations: { "alb.ingress.kubernetes.io/certificate-arn": "arn:aws:acm:us-east-1:1:certificate/1" },
            },
            spec: { tls: ABSENT },
        },
        "the load balancer's certificate, made here, beside what is not known": {
            metadata: {
                annotations: { "example.com/id": UNKNOWN, "alb.ingress.kubernetes.io/certificate-arn": UNKNOWN },
            },
            spec: { tls: ABSENT },
        },
        "the load balancer's listener": {
            metadata: { annotations: { "alb.ingress.kubernetes.io/listen-ports": '[{"HTTPS":443}]' } },
            spec: { tls: ABSENT },
        },
    },
    violating: { absent: { spec: { tls: ABSENT }, metadata: ABSENT }, empty: { spec: { tls: [] } } },
    unknown: {
        tls: { spec: { tls: UNKNOWN } },
        annotations: { metadata: { annotations: UNKNOWN }, spec: { tls: ABSENT } },
    },
});
