import { DISTRIBUTIONS, nameOfOrigin, tellOfServers } from "../../lib/distributions";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "cloudfront-origin-tls-1-2",
    family: "transit",
    description: "A distribution speaks TLS 1.2 with its custom origins and nothing older.",
    severity: "medium",
    covers: ["R-EDGE-2"],
    remediation: 'Set originSslProtocols to ["TLSv1.2"].',
    types: DISTRIBUTIONS,
    check: (cdn) =>
        tellOfServers(
            cdn,
            (custom) => custom.texts("originSslProtocols").join() !== "TLSv1.2",
            (custom, origin) => `${nameOfOrigin(origin)}: ${custom.show("originSslProtocols")}; set it to ["TLSv1.2"]`,
        ),
});
