import { backupPlanCases } from "../../backup-plan-cases";

export const cases = backupPlanCases(
    "arn:aws:dynamodb:us-east-1:123456789012:table/t",
    "arn:aws:dynamodb:us-east-1:123456789012:table*",
    "arn:aws:dynamodb:*:*:table/*",
);
