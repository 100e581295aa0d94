import { databaseTlsCases } from "../../database-tls-cases";

export const cases = databaseTlsCases("postgres17", "rds.force_ssl", "mysql8.4", {
    old: { engine: "postgres", engineVersion: "14.12" },
    demanding: { engine: "postgres", engineVersion: "15.2" },
});
