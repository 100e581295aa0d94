import { databaseTlsCases } from "../../database-tls-cases";

export const cases = databaseTlsCases("mysql8.4", "require_secure_transport", "postgres17", {
    old: { engine: "mysql", engineVersion: "8.4.5" },
});
