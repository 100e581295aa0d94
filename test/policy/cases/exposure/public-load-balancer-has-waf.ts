import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

const BALANCER = (name: string) =>
    `arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/${name}/50dc6c495c0c9188`;

export const cases = stackCases({
    stack: {
        it: { props: { internal: false } },
        association: { type: "wafv2:WebAclAssociation", props: { resourceArn: ref("it", "arn"), webAclArn: "acl" } },
    },
    passing: {
        "by an ARN that was written, its own not known": {
            it: { props: { arn: "", name: "web" } },
            association: { props: { resourceArn: BALANCER("web") } },
        },
        "an internal one": { it: { props: { internal: true } }, association: ABSENT },
        "a network load balancer": { it: { props: { loadBalancerType: "network" } }, association: ABSENT },
        "the regional WAF": { association: { type: "wafregional:WebAclAssociation" } },
    },
    violating: {
        "the association absent": { association: ABSENT },
        "internal absent": { it: { props: { internal: ABSENT } }, association: ABSENT },
        "an ARN of another name": {
            it: { props: { arn: "", name: "web" } },
            association: { props: { resourceArn: BALANCER("app") } },
        },
        "another load balancer's": { association: { props: { resourceArn: "arn:other" } } },
    },
    unknown: { "which load balancer": { association: { props: { resourceArn: UNKNOWN } } } },
});
