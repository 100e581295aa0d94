import { all, mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

const LENGTH = 14;

export const rule = resourceRule({
    name: "iam-console-password-reset",
    family: "iam",
    description: "A first password for the console is long, and its user must choose another one at once.",
    severity: "medium",
    covers: ["R-SEC-4"],
    level: "advisory",
    remediation: "Set passwordResetRequired to true and leave passwordLength out, which gives 20.",
    types: ["iam:UserLoginProfile"],
    check: all(mustBeTrue("passwordResetRequired"), (profile) =>
        (profile.number("passwordLength") ?? LENGTH) < LENGTH
            ? `${profile.show("passwordLength")}; set it to at least ${LENGTH}`
            : undefined,
    ),
});
