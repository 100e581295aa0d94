import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

const STRONG = "ELBSecurityPolicy-TLS-1-2-2017-01";
const referring = (value: unknown) => [{ name: "Reference-Security-Policy", value }];
const listeners = (lbProtocol: unknown) => [
    { instancePort: 443, instanceProtocol: "https", lbPort: 443, lbProtocol, sslCertificateId: "arn:aws:acm:a" },
];
const negotiation = (policy: string) => ({
    type: "elb:SslNegotiationPolicy",
    props: { loadBalancer: ref("it"), lbPort: 443, attributes: referring(policy) },
});

export const cases = stackCases({
    stack: {
        it: { props: { name: "front", listeners: listeners("https") } },
        listener: {
            type: "elb:ListenerPolicy",
            props: {
                loadBalancerName: ref("it", "name"),
                loadBalancerPort: 443,
                policyNames: [ref("policy", "policyName")],
            },
        },
        policy: {
            type: "elb:LoadBalancerPolicy",
            props: {
                loadBalancerName: ref("it", "name"),
                policyName: "tls",
                policyTypeName: "SSLNegotiationPolicyType",
                policyAttributes: referring(STRONG),
            },
        },
    },
    passing: {
        "no TLS, which classic-load-balancer-encrypted finds": {
            it: { props: { listeners: listeners("http") } },
            listener: ABSENT,
        },
        "no listeners, which the provider refuses": { it: { props: { listeners: ABSENT } }, listener: ABSENT },
        "one that is made on the listener": { listener: ABSENT, negotiation: negotiation(STRONG) },
        "by the policy's name": { listener: { props: { policyNames: ["tls"] } } },
        "by the type's name": { policy: { props: { policyTypeName: STRONG, policyAttributes: ABSENT } } },
    },
    violating: {
        "a policy of another port": { listener: { props: { loadBalancerPort: 8443 } } },
        "one of two listeners": {
            it: { props: { listeners: [...listeners("https"), { ...listeners("https")[0], lbPort: 8443 }] } },
        },
        "a weak one that is made on the listener": {
            listener: ABSENT,
            negotiation: negotiation("ELBSecurityPolicy-2016-08"),
        },
        "a strong one that is made on another listener": {
            listener: ABSENT,
            negotiation: { ...negotiation(STRONG), props: { ...negotiation(STRONG).props, lbPort: 8443 } },
        },
        "no listener policy": { listener: ABSENT },
        "no policy": { policy: ABSENT, listener: { props: { policyNames: ["tls"] } } },
        "policyNames absent": { listener: { props: { policyNames: ABSENT } } },
        "attributes absent": { policy: { props: { policyAttributes: ABSENT } } },
        "a weak policy": { policy: { props: { policyAttributes: referring("ELBSecurityPolicy-2016-08") } } },
        "another load balancer's": { listener: { props: { loadBalancerName: "other" } } },
        "another load balancer's policy of that name": {
            listener: { props: { policyNames: ["tls"] } },
            policy: { props: { loadBalancerName: "other" } },
        },
        "SSL without one": { it: { props: { listeners: listeners("SSL") } }, listener: ABSENT },
    },
    unknown: {
        "the port": { listener: { props: { loadBalancerPort: UNKNOWN } } },
        "the policy it refers to": { policy: { props: { policyAttributes: referring(UNKNOWN) } } },
        "which policies": { listener: { props: { policyNames: UNKNOWN } } },
        "the protocol": { it: { props: { listeners: listeners(UNKNOWN) } } },
    },
});
