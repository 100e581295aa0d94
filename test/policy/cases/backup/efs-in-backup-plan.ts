import { backupPlanCases } from "../../backup-plan-cases";
import { ABSENT, ref } from "../../harness";

export const cases = backupPlanCases(
    "arn:aws:elasticfilesystem:us-east-1:123456789012:file-system/fs-1",
    "arn:aws:elasticfilesystem:us-east-1:123456789012:file-system*",
    "arn:aws:elasticfilesystem:*:*:file-system/*",
    {
        passing: {
            "in EFS's own plan": {
                selection: ABSENT,
                policy: {
                    type: "efs:BackupPolicy",
                    props: { fileSystemId: ref("it"), backupPolicy: { status: "ENABLED" } },
                },
            },
        },
    },
);
