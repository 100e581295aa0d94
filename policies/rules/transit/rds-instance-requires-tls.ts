import { instanceGroupRequiresTls } from "../../lib/database-tls";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "rds-instance-requires-tls",
    family: "transit",
    description: "A database instance refuses connections without TLS, whatever its engine.",
    severity: "high",
    covers: ["CKV2_AWS_69", "R-DB-4"],
    remediation:
        "Give the instance a parameter group with rds.force_ssl = 1 (PostgreSQL, SQL Server) or require_secure_transport = 1 (MySQL, MariaDB).",
    types: ["rds:Instance"],
    check: instanceGroupRequiresTls,
});
