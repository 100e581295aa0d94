import { all, mustBeAtLeast, mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "account-password-card-data",
    family: "iam",
    description: "Passwords are as PCI DSS asks: 7 characters of three kinds, 90 days, none of the last four.",
    severity: "medium",
    covers: ["IAM.10"],
    remediation:
        "Require upper and lower case and numbers, minimumPasswordLength 7, maxPasswordAge 90, passwordReusePrevention 4.",
    // Where no card data is kept, passwords need not expire (account-password-expires); the other demands are rules, too.
    level: "advisory",
    types: ["iam:AccountPasswordPolicy"],
    check: all(
        mustBeTrue("requireUppercaseCharacters"),
        mustBeTrue("requireLowercaseCharacters"),
        mustBeTrue("requireNumbers"),
        mustBeAtLeast("minimumPasswordLength", 7, "characters"),
        mustBeAtLeast("passwordReusePrevention", 4, "passwords"),
        (policy) => {
            const age = policy.number("maxPasswordAge") ?? 0;
            return age > 0 && age <= 90 ? undefined : `${policy.show("maxPasswordAge")}; set it to at most 90 days`;
        },
    ),
});
