import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { name: "users" } },
        association: { type: "wafv2:WebAclAssociation", props: { resourceArn: ref("it", "arn"), webAclArn: "arn" } },
    },
    violating: {
        absent: { association: ABSENT },
        "another's": {
            association: { props: { resourceArn: "arn:aws:elasticloadbalancing:us-east-1:1:loadbalancer/a" } },
        },
    },
    unknown: { "whose it is": { association: { props: { resourceArn: UNKNOWN } } } },
});
