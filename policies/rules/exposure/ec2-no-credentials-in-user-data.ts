import { holdsAwsCredentials } from "../../lib/aws-credentials";
import { resourceRule } from "../../lib/rule";
import { userDataOf, WITH_USER_DATA } from "../../lib/user-data";

export const rule = resourceRule({
    name: "ec2-no-credentials-in-user-data",
    family: "exposure",
    description: "No instance gets AWS credentials in its user data.",
    severity: "critical",
    covers: ["CKV_AWS_46", "AVD-AWS-0029", "AVD-AWS-0129"],

    remediation: "Give the instance a role; read what else is secret from Secrets Manager.",
    types: WITH_USER_DATA,
    check: (instance) =>
        userDataOf(instance).some(holdsAwsCredentials) ? "userData holds AWS credentials; remove them" : undefined,
});
