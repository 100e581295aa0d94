import { migrationLogCases } from "../../migration-log-cases";

export const cases = migrationLogCases("TARGET_LOAD", "SOURCE_UNLOAD");
