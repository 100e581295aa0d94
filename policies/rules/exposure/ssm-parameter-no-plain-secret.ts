import { findIn } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import { secretsIn } from "../../lib/secrets";

export const rule = resourceRule({
    name: "ssm-parameter-no-plain-secret",
    family: "exposure",
    description:
        "No secret is in a parameter that is not a SecureString: it is not encrypted, and whoever reads parameters reads it.",
    severity: "critical",
    covers: ["R-APP-5"],
    remediation: "Set type to SecureString with a key of your own, or keep it in Secrets Manager.",
    types: ["ssm:Parameter"],
    check: (parameter) => {
        if (parameter.text("type") === "SecureString") {
            return undefined;
        }
        return findIn(["value", "insecureValue"], (key) =>
            secretsIn(parameter.texts(key)).map((what) => `${key} holds ${what}; set type to SecureString`),
        );
    },
});
