import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { internal: false } },
        association: { type: "wafv2:WebAclAssociation", props: { resourceArn: ref("it", "arn"), webAclArn: "acl" } },
    },
    passing: {
        "an internal one": { it: { props: { internal: true } }, association: ABSENT },
        "a network load balancer": { it: { props: { loadBalancerType: "network" } }, association: ABSENT },
        "the regional WAF": { association: { type: "wafregional:WebAclAssociation" } },
    },
    violating: {
        "the association absent": { association: ABSENT },
        "internal absent": { it: { props: { internal: ABSENT } }, association: ABSENT },
        "another load balancer's": { association: { props: { resourceArn: "arn:other" } } },
    },
    unknown: { "which load balancer": { association: { props: { resourceArn: UNKNOWN } } } },
});
