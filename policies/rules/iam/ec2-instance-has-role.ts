import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "ec2-instance-has-role",
    family: "iam",
    description: "An instance gets its permissions from a role.",
    severity: "medium",
    covers: ["CKV2_AWS_41", "CIS-2.16"],
    remediation: "Set iamInstanceProfile, or that of its launch template.",
    types: ["ec2:Instance"],
    // What its launch template gives is what ec2-instance-template-has-role judges.
    check: (instance) =>
        instance.has("iamInstanceProfile") || instance.has("launchTemplate")
            ? undefined
            : `${instance.show("iamInstanceProfile")}; set it to an instance profile`,
});
