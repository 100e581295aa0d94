import { backupPlanCases } from "../../backup-plan-cases";
import { ABSENT } from "../../harness";

export const cases = [
    backupPlanCases("arn:aws:rds:us-east-1:123456789012:db:primary", "arn:aws:rds:*:*:d*", "arn:aws:rds:*:*:db:*", {
        types: ["rds:Instance"],
        passing: { "a replica": { it: { props: { replicateSourceDb: "primary" } }, selection: ABSENT } },
    }),
    backupPlanCases(
        "arn:aws:rds:us-east-1:123456789012:cluster:primary",
        "arn:aws:rds:*:*:c*",
        "arn:aws:rds:*:*:cluster:*",
        { types: ["rds:Cluster"] },
    ),
];
