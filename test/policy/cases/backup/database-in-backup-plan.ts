import { backupPlanCases } from "../../backup-plan-cases";
import { ABSENT } from "../../harness";

export const cases = backupPlanCases("arn:aws:rds:us-east-1:123456789012:db:primary", "arn:aws:rds:*:*:d*", {
    passing: { "a replica": { it: { props: { replicateSourceDb: "primary" } }, selection: ABSENT } },
});
