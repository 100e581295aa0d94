import { securityGroupCases } from "../../open-port-cases";

export const cases = securityGroupCases(5432);
