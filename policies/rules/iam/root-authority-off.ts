import { both } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "root-authority-off",
    family: "iam",
    description: "A root certificate authority is off while it has no authority below it to sign.",
    severity: "low",
    covers: ["PCA.1"],
    level: "advisory",
    remediation: "Set enabled to false once the subordinate authorities have their certificates.",
    types: ["acmpca:CertificateAuthority"],
    check: (authority) =>
        both(
            () => authority.text("type") === "ROOT",
            () => !authority.isFalse("enabled"),
        )
            ? `${authority.show("enabled")}; set it to false`
            : undefined,
});
