import { resourceRule } from "../../lib/rule";

const MODERN = ["tls1.2+", "tls1.3+", "fips-140-3"];

export const rule = resourceRule({
    name: "docdb-tls-1-2",
    family: "transit",
    description: "A DocumentDB cluster takes TLS 1.2 or newer; its default takes 1.0, too.",
    severity: "medium",
    covers: ["DocumentDB.6"],
    level: "advisory",
    remediation: "Set the parameter tls to tls1.2+ or tls1.3+.",
    types: ["docdb:ClusterParameterGroup"],
    check: (group) => {
        const value = group
            .views("parameters")
            .find((p) => p.text("name") === "tls")
            ?.text("value");
        return MODERN.includes(value ?? "") ? undefined : `parameter tls is ${value ?? "absent"}; set it to tls1.2+`;
    },
});
