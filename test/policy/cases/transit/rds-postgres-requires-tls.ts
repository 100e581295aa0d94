import { databaseTlsCases } from "../../database-tls-cases";

export const cases = databaseTlsCases("postgres17", "rds.force_ssl", "mysql8.4");
