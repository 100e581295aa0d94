import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "redshift-requires-tls",
    family: "transit",
    description: "A Redshift cluster refuses connections without TLS.",
    severity: "high",
    covers: ["Redshift.2", "CKV_AWS_105", "CT.REDSHIFT.PR.9"],
    remediation: "Set the parameter require_ssl to true.",
    types: ["redshift:ParameterGroup"],
    check: (group) =>
        group.views("parameters").some((p) => p.text("name") === "require_ssl" && p.isTrue("value"))
            ? undefined
            : "parameter require_ssl is absent or not true; set it to true",
});
