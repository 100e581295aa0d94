import { resourceRule } from "../../lib/rule";

/** Every event, or those of some kinds. */
const ON = ["enabled", "all", "ddl", "dml_read", "dml_write"];

export const rule = resourceRule({
    name: "docdb-audit-log",
    family: "logging",
    description: "A DocumentDB cluster records who signs in and what they change.",
    severity: "medium",
    covers: ["CKV_AWS_104"],
    level: "advisory",
    remediation: "Set the parameter audit_logs to enabled or all.",
    types: ["docdb:ClusterParameterGroup"],
    check: (group) => {
        const value = group
            .views("parameters")
            .find((p) => p.text("name") === "audit_logs")
            ?.text("value");
        return (value ?? "").split(",").some((part) => ON.includes(part.trim()))
            ? undefined
            : `parameter audit_logs is ${value ?? "absent"}; set it to enabled`;
    },
});
