import { backupPlanCases } from "../../backup-plan-cases";

export const cases = backupPlanCases(
    "arn:aws:elasticfilesystem:us-east-1:123456789012:file-system/fs-1",
    "arn:aws:elasticfilesystem:us-east-1:123456789012:file-system*",
    "arn:aws:elasticfilesystem:*:*:file-system/*",
);
