import { databaseTlsCases } from "../../database-tls-cases";

export const cases = databaseTlsCases("mariadb10.11", "require_secure_transport", "mysql8.4", {
    old: { engine: "mariadb", engineVersion: "11.4.7" },
    demanding: { engine: "mariadb", engineVersion: "11.8.3" },
});
