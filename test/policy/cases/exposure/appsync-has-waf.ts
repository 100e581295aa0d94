import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { name: "api", authenticationType: "AWS_IAM" } },
        association: { type: "wafv2:WebAclAssociation", props: { resourceArn: ref("it", "arn"), webAclArn: "arn" } },
    },
    violating: {
        absent: { association: ABSENT },
        "another's": { association: { props: { resourceArn: "arn:aws:appsync:us-east-1:123456789012:apis/other" } } },
    },
    unknown: { "whose it is": { association: { props: { resourceArn: UNKNOWN } } } },
});
