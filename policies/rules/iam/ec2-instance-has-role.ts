import { mustBePresent } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "ec2-instance-has-role",
    family: "iam",
    description: "An instance gets its permissions from a role.",
    severity: "medium",
    covers: ["CKV2_AWS_41", "CIS-2.16"],
    remediation: "Set iamInstanceProfile.",
    types: ["ec2:Instance"],
    check: mustBePresent("iamInstanceProfile", "an instance profile"),
});
