import { trailEventCases } from "../../trail-event-cases";

export const cases = trailEventCases("WriteOnly", "ReadOnly", "true");
