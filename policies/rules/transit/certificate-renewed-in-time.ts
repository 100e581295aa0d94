import { certificateOf, endsWithin, lastDayOf } from "../../lib/certificate";
import { resourceRule } from "../../lib/rule";

/** The parameter of ACM.1. */
const DAYS = 30;

export const rule = resourceRule({
    name: "certificate-renewed-in-time",
    family: "transit",
    description: "A certificate that is imported into ACM is renewed a month before it expires.",
    severity: "medium",
    covers: ["ACM.1"],
    level: "advisory",
    remediation: "Import a renewed one, or let ACM issue it, which renews it by itself.",
    types: ["acm:Certificate"],
    check: (holder) => {
        const certificate = certificateOf(holder);
        return certificate !== undefined && endsWithin(certificate, DAYS)
            ? `certificateBody ends on ${lastDayOf(certificate)}; renew it`
            : undefined;
    },
});
