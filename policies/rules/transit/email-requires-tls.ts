import { resourceRule } from "../../lib/rule";

const POLICY = "deliveryOptions.tlsPolicy";

export const rule = resourceRule({
    name: "email-requires-tls",
    family: "transit",
    description: "A configuration set of SES hands mail on by TLS or not at all.",
    severity: "medium",
    covers: ["SES.3", "CKV_AWS_365"],
    remediation: "Set deliveryOptions.tlsPolicy to REQUIRE (Require in ses).",
    types: ["sesv2:ConfigurationSet", "ses:ConfigurationSet"],
    check: (set) => (set.lower(POLICY) === "require" ? undefined : `${set.show(POLICY)}; set it to REQUIRE`),
});
