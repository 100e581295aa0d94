/** How long logs stay in which storage tier (R-EDGE-8, R-COST-1). Pure. */
import type { BucketLifecycle } from "../shared/private-bucket";

/** Earliest move, and the shortest stay that S3 charges for: 30 days each for STANDARD_IA, 90 to stay in GLACIER_IR. */
const INFREQUENT = { after: 30, minimumStay: 30 };
const ARCHIVE = { after: 90, minimumStay: 90 };

/** The tiers that pay off within a retention: a move whose minimum stay outlasts the logs costs more than it saves. */
export function logLifecycle(retentionDays: number): BucketLifecycle {
    const paysOff = (tier: typeof INFREQUENT) => tier.after + tier.minimumStay <= retentionDays;
    return {
        ...(paysOff(INFREQUENT) ? { infrequentAccessDays: INFREQUENT.after } : {}),
        ...(paysOff(ARCHIVE) ? { archiveDays: ARCHIVE.after } : {}),
        expireDays: retentionDays,
        noncurrentDays: 30,
    };
}
