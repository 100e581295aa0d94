import { isSwitchedOff } from "../../lib/access-string";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "elasticache-user-authenticated",
    family: "iam",
    description: "A user of ElastiCache that is switched on has a password or signs in with IAM.",
    severity: "high",
    covers: ["R-CACHE-3"],
    remediation: "Set authenticationMode to password or iam, or switch the user off in accessString.",
    types: ["elasticache:User"],
    check: (user) => {
        const off = isSwitchedOff(user.text("accessString") ?? "");
        const mode = user.text("authenticationMode.type");
        const known =
            mode === "iam" || ["authenticationMode.passwords", "passwords", "passwordsWo"].some((key) => user.has(key));
        return off || (known && !user.isTrue("noPasswordRequired"))
            ? undefined
            : `authenticationMode.type is ${mode ?? "absent"} and there is no password; set it to password or iam`;
    },
});
