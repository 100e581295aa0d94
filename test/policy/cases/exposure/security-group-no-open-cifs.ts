import { securityGroupCases } from "../../open-port-cases";

export const cases = securityGroupCases(445);
