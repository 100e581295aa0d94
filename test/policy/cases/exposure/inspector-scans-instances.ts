import { inspectorCases } from "../../inspector-cases";

export const cases = inspectorCases("EC2", "ec2");
