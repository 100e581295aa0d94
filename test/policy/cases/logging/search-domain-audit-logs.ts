import { searchLogCases } from "../../search-log-cases";

export const cases = searchLogCases("AUDIT_LOGS");
