import { certificateOf, endsWithin, lastDayOf, WITH_CERTIFICATE } from "../../lib/certificate";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "certificate-current",
    family: "transit",
    description: "A certificate that is imported has not expired: AWS renews none but its own.",
    severity: "high",
    covers: ["IAM.26", "R-SEC-1", "CIS-2.17", "AVD-AWS-0168"],
    remediation: "Import a renewed one, or let ACM issue it, which renews it by itself.",
    types: WITH_CERTIFICATE,
    check: (holder) => {
        const certificate = certificateOf(holder);
        return certificate !== undefined && endsWithin(certificate, 0)
            ? `certificateBody expired on ${lastDayOf(certificate)}; renew it`
            : undefined;
    },
});
