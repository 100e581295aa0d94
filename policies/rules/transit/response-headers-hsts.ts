import { all, mustBeAtLeast, mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

const HSTS = "securityHeadersConfig.strictTransportSecurity";

export const rule = resourceRule({
    name: "response-headers-hsts",
    family: "transit",
    description: "A response headers policy tells browsers to use HTTPS only, subdomains included.",
    severity: "medium",
    covers: ["CKV_AWS_259"],
    remediation: "Set strictTransportSecurity: a year or more, includeSubdomains, preload, override.",
    types: ["cloudfront:ResponseHeadersPolicy"],
    check: all(
        mustBeAtLeast(`${HSTS}.accessControlMaxAgeSec`, 31_536_000, "seconds"),
        mustBeTrue(`${HSTS}.includeSubdomains`),
        mustBeTrue(`${HSTS}.override`),
        mustBeTrue(`${HSTS}.preload`),
    ),
});
