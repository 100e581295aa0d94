import { isGiven } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

const PREFERENCE = "options.certificateTransparencyLoggingPreference";

export const rule = resourceRule({
    name: "certificate-transparency-logged",
    family: "transit",
    description:
        "A public certificate is in the transparency logs, which browsers ask for and owners of a domain watch.",
    severity: "low",
    covers: ["CKV_AWS_234"],
    level: "advisory",
    remediation: "Leave options.certificateTransparencyLoggingPreference at ENABLED.",
    types: ["acm:Certificate"],
    // A certificate of a private authority is in no public log, whatever is preferred.
    check: (certificate) =>
        certificate.text(PREFERENCE) === "DISABLED" && !isGiven(certificate, "certificateAuthorityArn")
            ? `${certificate.show(PREFERENCE)}; leave it out`
            : undefined,
});
