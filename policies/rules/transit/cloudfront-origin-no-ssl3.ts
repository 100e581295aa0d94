import { DISTRIBUTIONS, nameOfOrigin, tellOfServers } from "../../lib/distributions";
import { holds } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "cloudfront-origin-no-ssl3",
    family: "transit",
    description: "A distribution does not speak SSL 3 with its origins.",
    severity: "high",
    covers: ["CloudFront.10", "CKV2_AWS_54", "CT.CLOUDFRONT.PR.11"],
    remediation: 'Set originSslProtocols to ["TLSv1.2"].',
    types: DISTRIBUTIONS,
    check: (cdn) =>
        tellOfServers(
            cdn,
            (custom) => holds(custom, "originSslProtocols", "SSLv3"),
            (_, origin) => `${nameOfOrigin(origin)}: originSslProtocols holds SSLv3; set it to ["TLSv1.2"]`,
        ),
});
