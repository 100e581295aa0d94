import { requiresTls } from "../../lib/database-tls";
import { stackRule } from "../../lib/rule";

/** Without a parameter group of its own an instance has the engine's default, which demands TLS from PostgreSQL 15 on; a
 group of another stack is judged in that stack, by parameter-group-requires-tls. */
export const rule = stackRule({
    name: "rds-instance-requires-tls",
    family: "transit",
    description: "A database instance refuses connections without TLS.",
    severity: "high",
    covers: ["RDS.38", "CKV2_AWS_69", "RDS.39"],
    remediation:
        "Give the instance a parameter group with rds.force_ssl = 1 (PostgreSQL, SQL Server) or require_secure_transport = 1 (MySQL, MariaDB).",
    types: ["rds:Instance"],
    check: (db, stack) => {
        const groups = stack.targets(db, "parameterGroupName", ["rds:ParameterGroup"]);
        return groups.flatMap((group) => requiresTls(group) ?? []);
    },
});
