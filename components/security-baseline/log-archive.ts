/**
 * Where logs are kept (R-SEC-2, R-COST-1). Three buckets, because AWS takes no single one for all of it:
 *
 * - `log-archive`: CloudTrail and vended logs; SSE-KMS, object lock where configured.
 * - `config-history`: AWS Config delivers into no bucket that has a default retention
 *   (https://docs.aws.amazon.com/config/latest/developerguide/manage-delivery-channel.html). It stands without a recorder,
 *   too: what was recorded is kept for as long as was promised, whoever records from then on.
 * - `access-logs`: S3 writes server access logs into no bucket that has a default retention or SSE-KMS
 *   (https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html), and a bucket that logs
 *   into itself logs its own log writes; hence it has SSE-S3 and no access logs of its own.
 */
import * as pulumi from "@pulumi/pulumi";
import { createPrivateBucket, type PrivateBucket } from "../shared/private-bucket";
import { orRefuse } from "../shared/refusal";
import { accessLogStatements, archiveStatements, configHistoryStatements } from "./archive-policies";
import type { ObjectLock } from "./args";
import type { Context } from "./context";
import type { KeySite } from "./key-policies";
import { checkLockedDays } from "./validate";

interface LogArchiveArgs {
    readonly logsKeyArn: pulumi.Input<string>;
    readonly retentionDays: number;
    readonly objectLock: ObjectLock;
}

export interface LogArchive {
    readonly archive: PrivateBucket;
    readonly accessLogs: PrivateBucket;
    readonly configHistory: PrivateBucket;
}

/** Access logs answer "who read the audit trail", a question of weeks, not of years. */
const ACCESS_LOG_DAYS = 365;

const TIERS = { infrequentAccessDays: 30, archiveDays: 90 } as const;

export function createLogArchive(context: Context, args: LogArchiveArgs): LogArchive {
    const { name, namePrefix, site, parent, deletionGuard } = context;
    orRefuse(() => checkLockedDays(args.objectLock, args.retentionDays));
    const physical = (role: string) => site.apply((s) => `${namePrefix}-${role}-${s.accountId}-${s.region}`);
    const forSite = <T>(statements: (site: KeySite) => T) => site.apply((s) => statements({ ...s, namePrefix }));

    const accessLogs = createPrivateBucket(
        `${name}-access-logs`,
        {
            bucketName: physical("access-logs"),
            encryption: { algorithm: "sse-s3", reason: "S3 delivers server access logs to SSE-S3 buckets alone" },
            lifecycle: { expireDays: Math.min(ACCESS_LOG_DAYS, args.retentionDays), noncurrentDays: 30 },
            statements: (arn) => forSite((s) => accessLogStatements(arn, s)),
            deletionGuard,
        },
        { parent },
    );
    const logged = (role: string) => ({ bucketName: accessLogs.bucket.bucket, prefix: `${role}/` });
    // S3 may refuse to log into a bucket that does not let it write yet (S3 API, "InvalidTargetBucketForLogging").
    const opts = { parent, dependsOn: [accessLogs.policy] };
    const archive = createPrivateBucket(
        `${name}-log-archive`,
        {
            bucketName: physical("log-archive"),
            encryption: { kmsKeyArn: args.logsKeyArn },
            lifecycle: { ...TIERS, expireDays: args.retentionDays, noncurrentDays: 90 },
            objectLock: args.objectLock.enabled ? args.objectLock : undefined,
            statements: (arn) => forSite((s) => archiveStatements(arn, s)),
            accessLogs: logged("log-archive"),
            deletionGuard,
        },
        opts,
    );
    const configHistory = createPrivateBucket(
        `${name}-config-history`,
        {
            bucketName: physical("config-history"),
            encryption: { kmsKeyArn: args.logsKeyArn },
            lifecycle: { ...TIERS, expireDays: args.retentionDays, noncurrentDays: 90 },
            statements: (arn) => forSite((s) => configHistoryStatements(arn, s)),
            accessLogs: logged("config-history"),
            deletionGuard,
        },
        opts,
    );
    return { archive, accessLogs, configHistory };
}
