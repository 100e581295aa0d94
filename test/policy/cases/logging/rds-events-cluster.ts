import { databaseEventCases } from "../../database-event-cases";

export const cases = databaseEventCases("db-cluster", ["maintenance", "failure"], "db-instance");
