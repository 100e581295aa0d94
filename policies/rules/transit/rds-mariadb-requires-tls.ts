import { instanceRequiresTls } from "../../lib/database-tls";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "rds-mariadb-requires-tls",
    family: "transit",
    description: "A MariaDB instance refuses connections without TLS.",
    severity: "high",
    covers: ["RDS.44"],
    remediation: "Give the instance a parameter group with require_secure_transport = 1.",
    types: ["rds:Instance"],
    check: instanceRequiresTls("mariadb"),
});
