import { databaseEventCases } from "../../database-event-cases";

export const cases = databaseEventCases("db-parameter-group", ["configuration change"], "db-instance");
