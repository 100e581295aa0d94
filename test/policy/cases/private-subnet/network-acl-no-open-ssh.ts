import { networkAclCases } from "../../open-acl-port-cases";

export const cases = networkAclCases(22);
