import { mustBeOneOf } from "../../lib/checks";
import { both } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

const FACTORS = "signInPolicy.allowedFirstAuthFactors";
const mayHaveMfa = mustBeOneOf("mfaConfiguration", ["ON", "OPTIONAL"]);

export const rule = resourceRule({
    name: "user-pool-passwords-need-mfa",
    family: "iam",
    description: "A user pool that lets in by password alone has a second factor.",
    severity: "medium",
    covers: ["Cognito.5"],
    remediation: "Set mfaConfiguration to OPTIONAL or ON, with a factor.",
    types: ["cognito:UserPool"],
    check: (pool) =>
        both(
            () => mayHaveMfa(pool) !== undefined,
            () => pool.texts(FACTORS).every((factor) => factor === "PASSWORD"),
        )
            ? mayHaveMfa(pool)
            : undefined,
});
