import { searchLogCases } from "../../search-log-cases";

export const cases = searchLogCases("ES_APPLICATION_LOGS");
