import { mustNotBeFalse } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "account-password-changeable",
    family: "iam",
    description: "IAM users may change their own passwords, which somebody else chose.",
    severity: "low",
    covers: ["R-SEC-4"],
    level: "advisory",
    remediation: "Leave allowUsersToChangePassword at true.",
    types: ["iam:AccountPasswordPolicy"],
    check: mustNotBeFalse("allowUsersToChangePassword"),
});
