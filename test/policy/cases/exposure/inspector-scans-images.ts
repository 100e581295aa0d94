import { inspectorCases } from "../../inspector-cases";

export const cases = inspectorCases("ECR", "ecr");
