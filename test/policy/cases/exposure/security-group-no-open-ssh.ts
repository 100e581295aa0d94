import { connectionCases } from "../../open-port-cases";

export const cases = connectionCases(22);
