import { backupPlanCases } from "../../backup-plan-cases";

export const cases = backupPlanCases(
    "arn:aws:ec2:us-east-1:123456789012:volume/vol-1",
    "arn:aws:ec2:us-east-1:123456789012:volume*",
    "arn:aws:ec2:*:*:volume/*",
);
