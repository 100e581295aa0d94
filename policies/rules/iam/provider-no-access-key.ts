import { resourceRule } from "../../lib/rule";
import { secretIn } from "../../lib/secrets";

/** Keys that are lent for a while begin with ASIA; a long-lived one is not told from one of a secret's configuration. */
const LONG_LIVED = /^A(KIA|BIA|CCA)/;

export const rule = resourceRule({
    name: "provider-no-access-key",
    family: "iam",
    description: "A provider of AWS goes by a role or a session, not by a long-lived access key.",
    severity: "high",
    covers: ["CKV_AWS_41"],
    level: "advisory",
    remediation: "Take accessKey and secretKey out; let CI assume a role, and people sign in.",
    types: ["pulumi:providers:aws"],
    check: (provider) => {
        const key = provider.text("accessKey");
        return key !== undefined && LONG_LIVED.test(key) && secretIn(key) !== undefined
            ? "accessKey is a long-lived access key; take it out and assume a role"
            : undefined;
    },
});
