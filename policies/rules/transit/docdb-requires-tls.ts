import { someIn } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "docdb-requires-tls",
    family: "transit",
    description: "A DocumentDB cluster does not take plain connections.",
    severity: "high",
    covers: ["CKV_AWS_90"],
    level: "advisory",
    remediation: "Set the parameter tls to tls1.2+ or tls1.3+, or leave it out: the default asks for TLS.",
    types: ["docdb:ClusterParameterGroup"],
    check: (group) =>
        someIn(group.views("parameters"), (p) => p.text("name") === "tls" && p.text("value") === "disabled")
            ? "parameter tls is disabled; set it to tls1.2+"
            : undefined,
});
