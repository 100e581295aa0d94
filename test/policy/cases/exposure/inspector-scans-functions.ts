import { inspectorCases } from "../../inspector-cases";

export const cases = inspectorCases("LAMBDA", "lambda");
