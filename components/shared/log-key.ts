/** A statement for the policy of every key of log groups. Pure (R-SEC-1). */
import type { Site, Statement } from "./policy-document";

/**
 * Whoever writes or reads an encrypted log group needs its key, too: CloudWatch Logs calls KMS in the caller's name. Whose
 * call it is, that person's or role's own policies over logs decide, and it is the key's use through CloudWatch Logs alone.
 * Here rather than in each role's policy, because some that write have only a policy of AWS (machines of ECS) and people
 * who read have none of ours. It is how AWS's own keys admit an account.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html#cmk-permissions-caller
 */
export function callersOfLogs({ accountId, region }: Site): Statement {
    return {
        Sid: "CallersOfCloudWatchLogs",
        Effect: "Allow",
        Principal: { AWS: "*" },
        Action: ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:Describe*"],
        Resource: "*",
        Condition: {
            StringEquals: { "kms:CallerAccount": accountId, "kms:ViaService": `logs.${region}.amazonaws.com` },
        },
    };
}
