import { databaseTlsCases } from "../../database-tls-cases";

export const cases = databaseTlsCases("sqlserver-se-15.0", "rds.force_ssl", "mysql8.4", {
    old: { engine: "sqlserver-se", engineVersion: "15.00.4430.1.v1" },
});
