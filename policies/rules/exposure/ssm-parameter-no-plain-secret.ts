import { findIn } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import { isSecretByName, secretsIn } from "../../lib/secrets";

export const rule = resourceRule({
    name: "ssm-parameter-no-plain-secret",
    family: "exposure",
    description:
        "No secret is in a parameter that is not a SecureString: it is not encrypted, and whoever reads parameters reads it.",
    severity: "critical",
    covers: ["R-APP-5", "CKV_AWS_384"],
    remediation: "Set type to SecureString with a key of your own, or keep it in Secrets Manager.",
    types: ["ssm:Parameter"],
    check: (parameter) => {
        if (parameter.text("type") === "SecureString") {
            return undefined;
        }
        const byForm = (key: string): string[] => secretsIn(parameter.texts(key)).map((what) => `${key} holds ${what}`);
        const byName = (key: string): string[] =>
            isSecretByName(parameter.text("name") ?? "", () => parameter.text(key) ?? "")
                ? [`${key} is a secret, as ${parameter.show("name")}`]
                : [];
        const ways = ["value", "insecureValue"].flatMap((key) => [() => byForm(key), () => byName(key)]);
        return findIn(ways, (way) => way().map((found) => `${found}; set type to SecureString`));
    },
});
