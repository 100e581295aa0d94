import { trailEventCases } from "../../trail-event-cases";

export const cases = trailEventCases("ReadOnly", "WriteOnly", "false");
