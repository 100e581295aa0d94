import { emrSecurityCases } from "../../emr-security-cases";

export const cases = emrSecurityCases("EnableAtRestEncryption", "EnableInTransitEncryption");
