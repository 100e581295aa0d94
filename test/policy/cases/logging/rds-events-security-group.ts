import { databaseEventCases } from "../../database-event-cases";

export const cases = databaseEventCases("db-security-group", ["configuration change", "failure"], "db-instance");
