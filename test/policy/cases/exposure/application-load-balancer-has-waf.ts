import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { internal: true, loadBalancerType: "application" } },
        association: { type: "wafv2:WebAclAssociation", props: { resourceArn: ref("it", "arn"), webAclArn: "arn" } },
    },
    passing: {
        "one that faces the internet, which public-load-balancer-has-waf judges": {
            it: { props: { internal: false } },
            association: ABSENT,
        },
        "a network load balancer": { it: { props: { loadBalancerType: "network" } }, association: ABSENT },
        "a classic regional web ACL": { association: { type: "wafregional:WebAclAssociation" } },
    },
    violating: {
        "no association": { association: ABSENT },
        "no association, and no type, which means application": {
            it: { props: { loadBalancerType: ABSENT } },
            association: ABSENT,
        },
        "an association of another": { association: { props: { resourceArn: "arn:other" } } },
    },
    unknown: { "what is associated": { association: { props: { resourceArn: UNKNOWN } } } },
});
