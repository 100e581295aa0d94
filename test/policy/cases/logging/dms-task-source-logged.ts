import { migrationLogCases } from "../../migration-log-cases";

export const cases = migrationLogCases("SOURCE_CAPTURE", "TARGET_APPLY");
