import { called, tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "cloudfront-origin-tls-1-2",
    family: "transit",
    description: "A distribution speaks TLS 1.2 with its custom origins and nothing older.",
    severity: "medium",
    covers: ["R-EDGE-2"],
    remediation: 'Set originSslProtocols to ["TLSv1.2"].',
    types: ["cloudfront:Distribution"],
    check: (cdn) =>
        tellOf(
            cdn.views("origins"),
            (origin) =>
                origin.has("customOriginConfig") &&
                origin.texts("customOriginConfig.originSslProtocols").join() !== "TLSv1.2",
            (o) =>
                `${called(o, "originId", "an origin")}: ${o.show("customOriginConfig.originSslProtocols")}; set it to ["TLSv1.2"]`,
        ),
});
