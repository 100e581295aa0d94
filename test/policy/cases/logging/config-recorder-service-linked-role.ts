import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const LINKED = "arn:aws:iam::123456789012:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig";

export const cases = resourceCases({
    compliant: { roleArn: LINKED },
    passing: { "of another partition": { roleArn: LINKED.replace("arn:aws:", "arn:aws-cn:") } },
    violating: {
        "no role": { roleArn: ABSENT },
        "a role of one's own": { roleArn: "arn:aws:iam::123456789012:role/config" },
        "another service's": { roleArn: LINKED.replace("config.", "trustedadvisor.") },
    },
    unknown: { roleArn: { roleArn: UNKNOWN } },
});
