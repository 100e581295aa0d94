import { policyDocument } from "./policy-document";

/**
 * For a role that makes volumes or snapshots under a key of one's own (Amazon EBS User Guide, "Requirements for Amazon EBS
 * encryption": permissions for users).
 */
export function volumeKeyPolicy(keyArn: string): string {
    return policyDocument([
        {
            Sid: "UseVolumeKey",
            Effect: "Allow",
            Action: [
                "kms:Decrypt",
                "kms:DescribeKey",
                "kms:GenerateDataKeyWithoutPlaintext",
                "kms:ReEncryptFrom",
                "kms:ReEncryptTo",
            ],
            Resource: keyArn,
        },
        {
            Sid: "GrantVolumeKey",
            Effect: "Allow",
            Action: ["kms:CreateGrant"],
            Resource: keyArn,
            Condition: { Bool: { "kms:GrantIsForAWSResource": "true" } },
        },
    ]);
}
