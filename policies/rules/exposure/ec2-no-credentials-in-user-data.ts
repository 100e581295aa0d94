import { resourceRule } from "../../lib/rule";
import { secretsIn } from "../../lib/secrets";
import { userDataOf, WITH_USER_DATA } from "../../lib/user-data";

export const rule = resourceRule({
    name: "ec2-no-credentials-in-user-data",
    family: "exposure",
    description: "No instance gets credentials or private keys in its user data, which every process on it can read.",
    severity: "critical",
    covers: ["CKV_AWS_46", "AVD-AWS-0029", "AVD-AWS-0129", "R-SEC-4", "AVD-AWS-0122"],
    remediation: "Give the instance a role; read what else is secret from Secrets Manager.",
    types: WITH_USER_DATA,
    check: (instance) =>
        [...new Set(secretsIn(userDataOf(instance)))].map((what) => `userData holds ${what}; remove it`),
});
