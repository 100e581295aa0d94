import { instanceRequiresTls } from "../../lib/database-tls";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "rds-sqlserver-requires-tls",
    family: "transit",
    description: "A SQL Server instance refuses connections without TLS.",
    severity: "high",
    covers: ["RDS.41"],
    remediation: "Give the instance a parameter group with rds.force_ssl = 1.",
    types: ["rds:Instance"],
    check: instanceRequiresTls("sqlserver"),
});
