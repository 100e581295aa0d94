import { databaseTlsCases } from "../../database-tls-cases";

export const cases = databaseTlsCases("mariadb10.11", "require_secure_transport", "mysql8.4");
