import { networkAclCases } from "../../open-port-cases";

export const cases = networkAclCases(21);
