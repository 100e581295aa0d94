import { resourceRule } from "../../lib/rule";
import { setsSecret } from "../../lib/secrets";
import { userDataOf, WITH_USER_DATA } from "../../lib/user-data";

export const rule = resourceRule({
    name: "ec2-no-password-in-user-data",
    family: "exposure",
    description: "An instance's user data sets no password, secret or token to a value that is written there.",
    severity: "high",
    covers: ["R-SEC-4", "AVD-AWS-0029", "AVD-AWS-0122", "AVD-AWS-0129"],
    level: "advisory",
    remediation: "Give the instance a role, and read the value from Secrets Manager in the script.",
    types: WITH_USER_DATA,
    check: (instance) =>
        userDataOf(instance).some(setsSecret)
            ? "userData sets a secret to a value; read it from Secrets Manager instead"
            : undefined,
});
