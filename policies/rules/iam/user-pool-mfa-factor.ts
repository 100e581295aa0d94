import { isGiven } from "../../lib/checks";
import { both } from "../../lib/find";
import type { Resource } from "../../lib/resource";
import { resourceRule } from "../../lib/rule";

const BY_TOKEN = "softwareTokenMfaConfiguration.enabled";
const BY_MESSAGE = ["smsConfiguration", "emailMfaConfiguration"];

const hasFactor = (pool: Resource): boolean => BY_MESSAGE.some((key) => isGiven(pool, key)) || pool.isTrue(BY_TOKEN);

/** Cognito refuses the pool, after everything before it is there; user-pool-mfa judges whether a factor is asked for. */
export const rule = resourceRule({
    name: "user-pool-mfa-factor",
    family: "iam",
    description: "A Cognito user pool that knows a second factor has one configured.",
    severity: "medium",
    covers: ["R-EDGE-7"],
    remediation: "Set softwareTokenMfaConfiguration.enabled to true.",
    types: ["cognito:UserPool"],
    check: (pool) =>
        both(
            () => ["ON", "OPTIONAL"].includes(pool.text("mfaConfiguration") ?? "OFF"),
            () => !hasFactor(pool),
        )
            ? `mfaConfiguration is ${pool.text("mfaConfiguration")} without a factor; set ${BY_TOKEN} to true`
            : undefined,
});
