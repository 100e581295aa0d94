import { databaseEventCases } from "../../database-event-cases";

export const cases = databaseEventCases(
    "db-instance",
    ["maintenance", "configuration change", "failure"],
    "db-cluster",
);
